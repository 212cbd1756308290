/** GraphiQL against the gateway that serves it: queries over HTTP, subscriptions over a websocket, with the page's cookies. */
import type { Fetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { getOperationAST } from 'graphql';
import { createClient } from 'graphql-ws';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import { example } from './example.ts';

const workers: Record<string, string> = { json: 'json.worker.js', graphql: 'graphql.worker.js' };
Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker: (_id: string, label: string) =>
      new Worker(`/explorer/${workers[label] ?? 'editor.worker.js'}`),
  },
});

/** A socket per subscription, so that it carries the headers typed for it. */
function subscribe(params: Parameters<Fetcher>[0], headers: Record<string, string>) {
  const authorization = headers.authorization ?? headers.Authorization;
  const client = createClient({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    connectionParams: authorization ? { authorization } : {},
    retryAttempts: 0,
  });
  const { query, variables, operationName } = params;
  return client.iterate({ query, variables, operationName });
}

const fetcher: Fetcher = async (params, options) => {
  const headers = (options?.headers ?? {}) as Record<string, string>;
  const operation = options?.documentAST && getOperationAST(options.documentAST, params.operationName);
  if (operation?.operation === 'subscription') return subscribe(params, headers);
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(params),
  });
  return response.json();
};

const target = document.getElementById('explorer');
if (target) createRoot(target).render(<GraphiQL fetcher={fetcher} defaultQuery={example} />);
