import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import type { PassageRanking } from '../../gql/graphql.ts';
import { toPlaces } from './domain/hit-places.ts';
import { KnowledgeHit } from './knowledge-hit.tsx';
import styles from './knowledge.module.css';
import { KnowledgeSearchDocument } from './operations.ts';

interface KnowledgeHitsProps {
  classroomId: string;
  query: string;
  by: PassageRanking;
}

/** What the tutor would find for a question, best first, each with why. */
export function KnowledgeHits({ classroomId, query, by }: KnowledgeHitsProps) {
  const t = useTranslations('knowledge');
  const tUi = useTranslations('ui');
  const errorWords = useErrorWords();
  const { data, error, refetch } = useQuery(KnowledgeSearchDocument, {
    variables: { classroomId, query, by },
    // Passages are mended and hidden: what was found a while ago is not shown as what is found.
    fetchPolicy: 'network-only',
    notifyOnNetworkStatusChange: true,
  });
  if (error) {
    const again = (
      <Button look="secondary" small onPress={() => void refetch().catch(() => undefined)}>
        {tUi('tryAgain')}
      </Button>
    );
    return (
      <Notice tone="danger" action={again}>
        {errorWords(error)}
      </Notice>
    );
  }
  const hits = data?.node?.__typename === 'Classroom' ? data.node.knowledge?.search : undefined;
  if (!hits) return <Loading label={t('searching')} />;
  if (hits.length === 0) return <EmptyState heading={t('none')}>{t('noneLead')}</EmptyState>;
  const places = toPlaces(hits);
  return (
    <>
      <p className={styles.soft} role="status">
        {t('found', { count: hits.length })}
      </p>
      <ol className={styles.hits} aria-label={t('results')}>
        {hits.map((hit, at) => (
          <KnowledgeHit
            key={hit.passageId}
            {...{ classroomId, hit, at }}
            places={places[at] ?? { byWords: null, byMeaning: null }}
          />
        ))}
      </ol>
    </>
  );
}
