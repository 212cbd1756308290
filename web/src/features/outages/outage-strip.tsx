/** Under the bar of every page: what does not work for the moment, and that it works again. */
import { useApolloClient } from '@apollo/client/react';
import { X } from 'lucide-react';
import { Suspense, useEffect, useReducer, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { askFailedAgain } from '../../api/ask-failed-again.ts';
import { pageConnection } from '../../api/page-connection.ts';
import { serverStatus } from '../../api/server-status.ts';
import { Button } from '../../components/ui/button.tsx';
import { useSession } from '../session/session-context.tsx';
import { concerning } from './domain/concerning.ts';
import { isSaying, nextStrip, nothingToSay } from './domain/strip.ts';
import { OutageWords } from './outage-words.tsx';
import styles from './outage-strip.module.css';

const readMs = 8_000;

export function OutageStrip() {
  const t = useTranslations('ui');
  const { strip, putAway } = useStrip();
  // Without a connection nothing is known of it, and the page says that.
  const lost = useSyncExternalStore(pageConnection.onChange, pageConnection.isLost);
  const says = isSaying(strip) && !lost;
  return (
    <div
      className={[says && styles.strip, strip.isBack && styles.back].filter(Boolean).join(' ')}
      data-notice
    >
      <div role="status">
        {says && (
          <Suspense fallback={null}>
            <OutageWords strip={strip} />
          </Suspense>
        )}
      </div>
      {says && (
        <Button look="quiet" small onPress={putAway} aria-label={t('close')}>
          <X aria-hidden />
        </Button>
      )}
    </div>
  );
}

function useStrip() {
  const [strip, tell] = useReducer(nextStrip, nothingToSay);
  const told = useSyncExternalStore(serverStatus.onChange, serverStatus.degraded);
  const { session } = useSession();
  const role = session.status === 'signed-in' ? session.viewer.role : null;
  const client = useApolloClient();
  useEffect(() => {
    tell({ type: 'told', degraded: concerning(told, role), isWell: told.length === 0 });
  }, [told, role]);
  // Whatever could not be had meanwhile may be there now.
  useEffect(() => serverStatus.onChange(() => askFailedAgain(client)), [client]);
  useEffect(() => {
    if (!strip.isBack) return;
    const timer = setTimeout(() => tell({ type: 'putAway' }), readMs);
    return () => clearTimeout(timer);
  }, [strip.isBack]);
  return { strip, putAway: () => tell({ type: 'putAway' }) };
}
