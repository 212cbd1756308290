import { useQuery } from '@apollo/client/react';
import { MessageSquarePlus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../components/ui/button.tsx';
import { Time } from '../../components/ui/time.tsx';
import { graphql } from '../../gql/index.ts';
import styles from './tutor.module.css';

const ConversationsDocument = graphql(`
  query TutorConversations($classroomId: ID!) {
    viewer {
      id
    }
    node(id: $classroomId) {
      ... on Classroom {
        id
        tutorSessions(first: 20) {
          nodes {
            id
            startedAt
            title
          }
        }
      }
    }
  }
`);

/** Earlier conversations in this class, on every device, and the way to a new one. */
export function ConversationList({
  classroomId,
  sessionId,
}: {
  classroomId: string;
  sessionId: string | null;
}) {
  const t = useTranslations('tutor');
  const { data, refetch } = useQuery(ConversationsDocument, { variables: { classroomId } });
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (details.current) details.current.open = false;
  }, [sessionId]);
  const sessions = data?.node && 'tutorSessions' in data.node ? data.node.tutorSessions.nodes : [];
  const isNew = data !== undefined && sessionId !== null && !sessions.some(({ id }) => id === sessionId);
  useEffect(() => {
    // It has just begun, and is an earlier one as soon as the next one begins.
    if (isNew) void refetch().catch(() => undefined);
  }, [isNew, refetch]);
  const earlier = sessions.filter(({ id }) => id !== sessionId);
  const tutor = `/classrooms/${classroomId}/tutor`;
  if (earlier.length === 0 && !sessionId) return null;
  return (
    <div className={styles.bar}>
      {earlier.length > 0 ? (
        <details ref={details} className={styles.earlier}>
          <summary>{t('earlier')}</summary>
          <ul>
            {earlier.map(({ id, startedAt, title }) => (
              <li key={id}>
                <Link to={`${tutor}/${id}`}>{title ?? t('aConversation')}</Link>
                <span className={styles.soft}>
                  <Time at={startedAt} />
                </span>
              </li>
            ))}
          </ul>
          <Link className={styles.memory} to={`/classrooms/${classroomId}/settings#tutor-memory`}>
            {t('memory.title')}
          </Link>
        </details>
      ) : (
        <span />
      )}
      {sessionId && (
        <LinkButton to={tutor} look="quiet" small>
          <MessageSquarePlus aria-hidden /> {t('newConversation')}
        </LinkButton>
      )}
    </div>
  );
}
