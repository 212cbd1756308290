import { CircleAlert, CircleCheck, CloudOff, LoaderCircle } from 'lucide-react';
import { useTranslations } from 'use-intl';
import styles from './building.module.css';
import type { SaveState } from './saver.ts';

const icons = {
  saved: CircleCheck,
  waiting: LoaderCircle,
  saving: LoaderCircle,
  failing: CloudOff,
  refused: CircleAlert,
};

/** Whether what is written is on the server; `held`: something written cannot be saved as it is. */
export function SaveWords({ state, held }: { state: SaveState; held: boolean }) {
  const t = useTranslations('exam-building.save');
  const kind = held && state.kind === 'saved' ? 'refused' : state.kind;
  const Icon = icons[kind];
  return (
    <p className={styles.save} role="status">
      <Icon aria-hidden /> {held && state.kind === 'saved' ? t('held') : t(state.kind)}
    </p>
  );
}
