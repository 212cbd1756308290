import { CircleCheck, CloudOff, LoaderCircle } from 'lucide-react';
import { useTranslations } from 'use-intl';
import styles from './quiz.module.css';

interface SaveStateProps {
  answered: number;
  unsaved: number;
  failing: boolean;
}

/** Whether what is on the page is also on the server. */
export function SaveState({ answered, unsaved, failing }: SaveStateProps) {
  const t = useTranslations('quiz.save');
  if (unsaved > 0 && failing) {
    return (
      <p className={styles.save} role="status">
        <CloudOff aria-hidden /> {t('failing')}
      </p>
    );
  }
  return (
    <p className={styles.save} role="status">
      {unsaved > 0 ? <LoaderCircle aria-hidden /> : <CircleCheck aria-hidden />}
      {unsaved > 0 ? t('saving') : answered > 0 ? t('saved') : t('none')}
    </p>
  );
}
