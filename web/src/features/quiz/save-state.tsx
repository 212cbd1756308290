import { CircleCheck, CloudOff, LoaderCircle } from 'lucide-react';
import styles from './quiz.module.css';

interface SaveStateProps {
  answered: number;
  unsaved: number;
  failing: boolean;
}

/** Whether what is on the page is also on the server. */
export function SaveState({ answered, unsaved, failing }: SaveStateProps) {
  if (unsaved > 0 && failing) {
    return (
      <p className={styles.save} role="status">
        <CloudOff aria-hidden /> Not saved yet: no connection. It is kept here and tried again.
      </p>
    );
  }
  return (
    <p className={styles.save} role="status">
      {unsaved > 0 ? <LoaderCircle aria-hidden /> : <CircleCheck aria-hidden />}
      {unsaved > 0 ? 'Saving' : answered > 0 ? 'All answers saved' : 'Answers are saved as you give them'}
    </p>
  );
}
