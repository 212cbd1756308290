import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import styles from './insights.module.css';

interface PartProps<Node> {
  /** Names the list and, with `.none` and `.noneLead`, says what will be here. */
  name: 'unanswered' | 'refused' | 'sources' | 'unhelpful' | 'examples';
  /** Null while it is asked for. */
  list: { nodes: readonly Node[]; pageInfo: { hasNextPage: boolean } } | null;
  error: Error | undefined;
  /** Whether a further page is on its way. */
  busy: boolean;
  onAgain(): void;
  onMore(): void;
  children(node: Node): ReactNode;
}

/** A list of what teachers can mend, page by page. */
export function Part<Node>({ name, list, error, busy, onAgain, onMore, children }: PartProps<Node>) {
  const t = useTranslations('tutor-insights');
  const tUi = useTranslations('ui');
  const errorWords = useErrorWords();
  if (!list) {
    if (!error) return <Loading label={t('loading')} />;
    const again = (
      <Button look="secondary" small onPress={onAgain}>
        {tUi('tryAgain')}
      </Button>
    );
    return (
      <Notice tone="danger" action={again}>
        {errorWords(error)}
      </Notice>
    );
  }
  if (list.nodes.length === 0)
    return <EmptyState heading={t(`${name}.none`)}>{t(`${name}.noneLead`)}</EmptyState>;
  return (
    <>
      {error && <Notice tone="danger">{errorWords(error)}</Notice>}
      <ol className={styles.list} aria-label={t(`${name}.title`)}>
        {list.nodes.map(children)}
      </ol>
      {list.pageInfo.hasNextPage && (
        <Button look="secondary" busy={busy} onPress={onMore}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
