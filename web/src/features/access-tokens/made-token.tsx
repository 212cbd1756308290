import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { CopyCode } from '../../components/ui/copy-code.tsx';
import { DialogActions } from '../../components/ui/dialog.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import styles from './access-tokens.module.css';

interface MadeTokenProps {
  /** Null when it was shown already. */
  token: string | null;
  /** Somebody was about to leave without it. */
  isReminded: boolean;
  onCopied(): void;
  onClose(): void;
}

/** The token itself, this once. */
export function MadeToken({ token, isReminded, onCopied, onClose }: MadeTokenProps) {
  const t = useTranslations('access-tokens');
  return (
    <div className={styles.made}>
      {token === null ? (
        <Notice tone="warning">{t('notShownAgain')}</Notice>
      ) : (
        <>
          <Notice tone="warning">{t('copyNow')}</Notice>
          <CopyCode
            label={t('token')}
            copyLabel={t('copyToken')}
            code={token}
            autoFocus
            onCopied={onCopied}
          />
          <p className={styles.soft}>{t.rich('howToUse', { code: (words) => <code>{words}</code> })}</p>
          {isReminded && <Notice tone="danger">{t('notCopied', { kept: t('kept') })}</Notice>}
        </>
      )}
      <DialogActions>
        <Button onPress={onClose}>{t(token === null ? 'done' : 'kept')}</Button>
      </DialogActions>
    </div>
  );
}
