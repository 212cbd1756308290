import { skipToken, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { Time } from '../../components/ui/time.tsx';
import { graphql } from '../../gql/index.ts';
import styles from './materials.module.css';
import { useMaterialDeletion } from './use-material-deletion.ts';

const DeletedMaterialsDocument = graphql(`
  query DeletedMaterials($classroomId: ID!, $after: String) {
    viewer {
      id
    }
    node(id: $classroomId) {
      ... on Classroom {
        id
        deletedMaterials(first: 20, after: $after) {
          nodes {
            id
            name
            deletedAt
            restorableUntil
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

/** What teachers deleted and can bring back; asked for when somebody opens it. */
export function DeletedMaterials({ classroomId }: { classroomId: string }) {
  const t = useTranslations('materials');
  const [open, setOpen] = useState(false);
  const { data, fetchMore } = useQuery(
    DeletedMaterialsDocument,
    open ? { variables: { classroomId }, fetchPolicy: 'cache-and-network' } : skipToken,
  );
  const { restore, busy } = useMaterialDeletion();
  const deleted = data?.node && 'deletedMaterials' in data.node ? data.node.deletedMaterials : null;
  return (
    <details className={styles.bin} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('bin.heading')}</summary>
      {deleted?.nodes.length === 0 && <p className={styles.facts}>{t('bin.empty')}</p>}
      {deleted && deleted.nodes.length > 0 && (
        <ul className={styles.list} aria-label={t('bin.heading')}>
          {deleted.nodes.map(({ id, name, restorableUntil }) => (
            <li key={id} className={styles.row}>
              <div className={styles.body}>
                <span className={styles.fileName} dir="auto">
                  {name}
                </span>
                <p className={styles.facts}>
                  {t('bin.until')} <Time at={restorableUntil} style="date" />
                </p>
              </div>
              <Button
                look="secondary"
                small
                busy={busy}
                onPress={() => void restore({ materialId: id, name })}
                aria-label={t('bin.restoreOf', { name })}
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
