import { useApolloClient } from '@apollo/client/react';
import { LoaderCircle } from 'lucide-react';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { askFailedAgain } from '../../api/ask-failed-again.ts';
import { pageConnection, watchConnection } from '../../api/page-connection.ts';
import styles from './lost-connection.module.css';

/** Says quietly that the server is away. What could not be asked meanwhile is asked again when it is back. */
export function LostConnection() {
  const t = useTranslations('shell');
  const client = useApolloClient();
  const lost = useSyncExternalStore(pageConnection.onChange, pageConnection.isLost);
  useEffect(watchConnection, []);
  useEffect(
    () =>
      pageConnection.onChange(() => {
        if (!pageConnection.isLost()) askFailedAgain(client);
      }),
    [client],
  );
  return (
    <div role="status">
      {lost && (
        <p className={styles.lost}>
          <LoaderCircle aria-hidden /> {t('connectionLost')}
        </p>
      )}
    </div>
  );
}
