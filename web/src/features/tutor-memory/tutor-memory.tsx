/** What the tutor keeps of the reader in one class: seen, and erased. */
import { useQuery } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button } from '../../components/ui/button.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Time } from '../../components/ui/time.tsx';
import { graphql } from '../../gql/index.ts';
import type { TutorMemoryQuery } from '../../gql/graphql.ts';
import { EraseMemory, type ErasedPart } from './erase-memory.tsx';
import styles from './tutor-memory.module.css';

const TutorMemoryDocument = graphql(`
  query TutorMemory($classroomId: ID!, $after: String) {
    viewer {
      id
    }
    node(id: $classroomId) {
      __typename
      ... on Classroom {
        id
        tutorMemory {
          conversations
          turns
          ratings
        }
        tutorSessions(first: 25, after: $after) {
          nodes {
            id
            startedAt
            lastUsedAt
            turnCount
            ratingCount
            title
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

type Kept = Extract<TutorMemoryQuery['node'], { __typename: 'Classroom' }>;

export function TutorMemory({ classroomId }: { classroomId: string }) {
  const t = useTranslations('tutor.memory');
  const errorWords = useErrorWords();
  // What was asked a moment ago counts too.
  const { data, error, refetch, fetchMore } = useQuery(TutorMemoryDocument, {
    variables: { classroomId },
    fetchPolicy: 'cache-and-network',
  });
  const [erasing, setErasing] = useState<ErasedPart | null>(null);
  const lead = useRef<HTMLParagraphElement>(null);
  const kept = data?.node?.__typename === 'Classroom' ? data.node : null;
  const counts = kept?.tutorMemory;

  function close(isErased: boolean) {
    setErasing(null);
    if (!isErased) return;
    void refetch().catch(() => undefined);
    // The button that was pressed is gone with what it erased.
    lead.current?.focus();
  }
  if (error && !kept) return <Notice tone="danger">{errorWords(error)}</Notice>;
  if (!kept || !counts) return data ? null : <Loading label={t('loading')} />;
  return (
    <>
      <p ref={lead} tabIndex={-1}>
        {t('counts', { ...counts })}
      </p>
      {counts.conversations > 0 && (
        <>
          <Conversations
            classroomId={classroomId}
            kept={kept}
            onErase={(id, name) => setErasing({ sessionId: id, name })}
            onMore={() =>
              void fetchMore({ variables: { after: kept.tutorSessions.pageInfo.endCursor } }).catch(
                () => undefined,
              )
            }
          />
          <Button look="danger" onPress={() => setErasing({ sessionId: null, name: null })}>
            {t('eraseAll')}
          </Button>
        </>
      )}
      <p className={styles.soft}>{t('stays')}</p>
      {erasing && <EraseMemory classroomId={classroomId} part={erasing} onClose={close} />}
    </>
  );
}

interface ConversationsProps {
  classroomId: string;
  kept: Kept;
  onErase(sessionId: string, name: string): void;
  onMore(): void;
}

function Conversations({ classroomId, kept, onErase, onMore }: ConversationsProps) {
  const t = useTranslations('tutor.memory');
  const tutor = useTranslations('tutor');
  const { nodes, pageInfo } = kept.tutorSessions;
  return (
    <>
      <ul className={styles.list} aria-label={t('conversations')}>
        {nodes.map(({ id, lastUsedAt, turnCount, ratingCount, title }) => {
          const name = title ?? tutor('aConversation');
          return (
            <li key={id}>
              <div className={styles.words}>
                <Link to={`/classrooms/${classroomId}/tutor/${id}`}>{name}</Link>
                <span className={styles.soft}>
                  {t.rich('ofConversation', {
                    turns: turnCount,
                    ratings: ratingCount,
                    time: () => <Time at={lastUsedAt} />,
                  })}
                </span>
              </div>
              <Button
                look="quiet"
                small
                aria-label={t('eraseOne', { name })}
                onPress={() => onErase(id, name)}
              >
                {t('erase')}
              </Button>
            </li>
          );
        })}
      </ul>
      {pageInfo.hasNextPage && (
        <Button look="secondary" small onPress={onMore}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
