import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { Progress } from '../../components/ui/progress.tsx';
import { rowsOf, sumsOf, type Upload, type UploadState } from './domain/upload-list.ts';
import styles from './materials.module.css';
import { useRefusalWords } from './use-refusal-words.ts';

interface UploadListProps {
  uploads: readonly Upload[];
  onRetry(key: string): void;
  onDismiss(key: string): void;
}

/** Files on their way, those refused with the reason, and those that were here. Other stored ones are in the list of documents. */
export function UploadList({ uploads, onRetry, onDismiss }: UploadListProps) {
  const t = useTranslations('materials');
  const { rows, waitingUnseen } = rowsOf(uploads);
  const { total, done } = sumsOf(uploads);
  if (rows.length === 0) return null;
  return (
    <div className={styles.sending}>
      {total > 1 && done < total && (
        <Progress label={t('upload.sums', { done, total })} percent={(100 * done) / total} />
      )}
      <ul className={styles.list} aria-label={t('upload.label')}>
        {rows.map(({ key, name, state }) => (
          <li key={key} className={styles.row}>
            <div className={styles.body}>
              <span className={styles.fileName} dir="auto">
                {name}
              </span>
              <UploadStep name={name} state={state} />
            </div>
            {(state.step === 'refused' || state.step === 'stored') && (
              <span className={styles.rowActions}>
                {state.step === 'refused' && state.mayRetry && (
                  <Button look="secondary" small onPress={() => onRetry(key)}>
                    {t('tryAgain')}
                  </Button>
                )}
                <Button
                  look="quiet"
                  small
                  onPress={() => onDismiss(key)}
                  aria-label={t('upload.dismissOf', { name })}
                >
                  {t('upload.dismiss')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {waitingUnseen > 0 && (
        <p className={styles.facts}>{t('upload.moreWaiting', { count: waitingUnseen })}</p>
      )}
    </div>
  );
}

function UploadStep({ name, state }: { name: string; state: UploadState }) {
  const t = useTranslations('materials');
  const refusalWords = useRefusalWords();
  if (state.step === 'refused') {
    return (
      <p className={styles.problem} role="alert">
        {refusalWords(state.reason)}
      </p>
    );
  }
  if (state.step === 'stored') {
    const existing = state.alreadyHereAs ?? name;
    return (
      <p className={styles.problem} role="status">
        {t('upload.alreadyHere', { existing })}
      </p>
    );
  }
  const sending = state.step === 'sending';
  return (
    <Progress
      label={t(sending ? 'upload.sending' : 'upload.waiting')}
      percent={state.step === 'sending' ? state.percent : 0}
    />
  );
}
