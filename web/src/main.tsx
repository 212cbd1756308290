import { ApolloProvider } from '@apollo/client/react';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@fontsource-variable/literata/wght.css';
import '@fontsource-variable/noto-sans-devanagari/wght.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { createApolloClient } from './api/apollo-client.ts';
import { socketUrl } from './api/endpoint.ts';
import type { LiveConnection } from './api/follow-subscription.ts';
import { LiveContext } from './api/live-context.ts';
import { pageConnection } from './api/page-connection.ts';
import { requestRefresh } from './api/request-refresh.ts';
import { sessionMemory } from './api/session-memory.ts';
import { createSessionRefresh } from './api/session-refresh.ts';
import { openSocket } from './api/socket.ts';
import { SessionProvider } from './features/session/session-context.tsx';
import { LanguageProvider } from './messages/language-context.tsx';
import { languageNow } from './messages/language-memory.ts';
import { loadMessages } from './messages/load-messages.ts';
import { AppRoutes } from './routes.tsx';
import './styles/tokens.css';
import './styles/base.css';

/** Tabs take turns; without locks (plain http) only this tab's own requests share a renewal. */
const exclusively = <T,>(task: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? navigator.locks.request('ensure-session-refresh', task) : task();

const now = () => Date.now();
const socket = openSocket(socketUrl(window.location));
socket.onLost(pageConnection.doubt);
const refresh = createSessionRefresh({
  requestRefresh,
  exclusively,
  renewedAt: sessionMemory.renewedAt,
  now,
});
const client = createApolloClient(socket, {
  refresh,
  now,
  believesSignedIn: sessionMemory.believesSignedIn,
  onEnded: () => {
    sessionMemory.forget();
    socket.reconnectAsSomeoneElse();
    void client.resetStore().catch(() => undefined);
  },
});
const live: LiveConnection = { client, socket, refresh };

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');
const language = languageNow();
const messages = await loadMessages(language);
createRoot(root).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <LiveContext value={live}>
        <LanguageProvider begin={{ language, messages }}>
          <BrowserRouter>
            <SessionProvider>
              <AppRoutes />
            </SessionProvider>
          </BrowserRouter>
        </LanguageProvider>
      </LiveContext>
    </ApolloProvider>
  </StrictMode>,
);
