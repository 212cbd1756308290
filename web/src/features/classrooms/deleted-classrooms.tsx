import { skipToken, useQuery } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button } from '../../components/ui/button.tsx';
import { Time } from '../../components/ui/time.tsx';
import { graphql } from '../../gql/index.ts';
import styles from './classroom-settings.module.css';
import { useClassroomRestoring } from './use-classroom-restoring.ts';

const DeletedClassroomsDocument = graphql(`
  query DeletedClassrooms($after: String) {
    viewer {
      id
      deletedClassrooms(first: 20, after: $after) {
        nodes {
          id
          name
          subject
          deletedAt
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** Classes that their teachers deleted and can bring back; asked for when somebody opens it. */
export function DeletedClassrooms() {
  const t = useTranslations('classrooms');
  const errorWords = useErrorWords();
  const [open, setOpen] = useState(false);
  const heading = useRef<HTMLElement>(null);
  const { data, error, fetchMore } = useQuery(
    DeletedClassroomsDocument,
    open ? { fetchPolicy: 'cache-and-network' } : skipToken,
  );
  const { restore, busy } = useClassroomRestoring();
  const deleted = data?.viewer?.deletedClassrooms;

  async function bringBack(id: string) {
    // The button that was pressed is gone with its row.
    if (await restore(id)) heading.current?.focus();
  }
  return (
    <details className={styles.bin} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary ref={heading}>{t('bin.heading')}</summary>
      {error && !deleted && <p role="status">{errorWords(error)}</p>}
      {deleted?.nodes.length === 0 && <p>{t('bin.empty')}</p>}
      {deleted && deleted.nodes.length > 0 && (
        <ul aria-label={t('bin.heading')}>
          {deleted.nodes.map(({ id, name, subject, deletedAt }) => (
            <li key={id}>
              <span>
                <strong>{name}</strong> · {subject}
                <br />
                {t.rich('bin.since', { time: () => <Time at={deletedAt} style="date" /> })}
              </span>
              <Button
                look="secondary"
                small
                busy={busy}
                aria-label={t('bin.restoreOf', { name })}
                onPress={() => void bringBack(id)}
              >
                {t('bin.restore')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {deleted?.pageInfo.hasNextPage && (
        <Button
          look="secondary"
          small
          onPress={() =>
            void fetchMore({ variables: { after: deleted.pageInfo.endCursor } }).catch(() => undefined)
          }
        >
          {t('bin.more')}
        </Button>
      )}
    </details>
  );
}
