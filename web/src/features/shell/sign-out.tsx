import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { useSession } from '../session/session-context.tsx';
import styles from './app-shell.module.css';

/** Ends the session in this browser; says so when that could not be done. */
export function SignOut() {
  const t = useTranslations('shell');
  const { signOut } = useSession();
  const [failed, setFailed] = useState(false);
  const leave = () => {
    setFailed(false);
    signOut().catch(() => setFailed(true));
  };
  return (
    <>
      {failed && (
        <span className={styles.failed} role="alert">
          {t('signOutFailed')}
        </span>
      )}
      <Button look="quiet" small onPress={leave}>
        <LogOut aria-hidden /> {t('signOut')}
      </Button>
    </>
  );
}
