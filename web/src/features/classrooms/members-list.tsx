import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Badge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Time } from '../../components/ui/time.tsx';
import { graphql } from '../../gql/index.ts';
import styles from './members-list.module.css';

const MembersDocument = graphql(`
  query Members($classroomId: ID!, $after: String) {
    viewer {
      id
    }
    node(id: $classroomId) {
      ... on Classroom {
        id
        members(first: 50, after: $after) {
          nodes {
            role
            joinedAt
            user {
              id
              name
              email
            }
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

/** Who is in the class; for its teachers. */
export function MembersList({ classroomId }: { classroomId: string }) {
  const t = useTranslations('classrooms');
  const errorWords = useErrorWords();
  const { data, error, fetchMore } = useQuery(MembersDocument, { variables: { classroomId } });
  if (error) return <Notice tone="danger">{errorWords(error)}</Notice>;
  const members = data?.node && 'members' in data.node ? data.node.members : null;
  if (!members) return <Loading label={t('lookingWho')} />;
  return (
    <>
      <ul className={styles.members}>
        {members.nodes.map(({ user, role, joinedAt }) => (
          <li key={user.id}>
            <span className={styles.initials} aria-hidden>
              {user.name.slice(0, 1).toUpperCase()}
            </span>
            <span className={styles.who}>
              <strong>{user.name}</strong>
              <span>{user.email}</span>
            </span>
            {role === 'TEACHER' && <Badge tone="accent">{t('teacher')}</Badge>}
            <span className={styles.since}>
              {t.rich('since', { time: () => <Time at={joinedAt} style="date" /> })}
            </span>
          </li>
        ))}
      </ul>
      {members.pageInfo.hasNextPage && (
        <Button
          look="secondary"
          onPress={() => void fetchMore({ variables: { after: members.pageInfo.endCursor } })}
        >
          {t('morePeople')}
        </Button>
      )}
    </>
  );
}
