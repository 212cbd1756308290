import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button } from '../../components/ui/button.tsx';
import { DataTable } from '../../components/ui/data-table.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Time } from '../../components/ui/time.tsx';
import { graphql } from '../../gql/index.ts';
import { useDetailWords } from './use-detail-words.ts';

const AuditLogDocument = graphql(`
  query AuditLog($after: String) {
    viewer {
      id
      organisation {
        id
        auditLog(first: 30, after: $after) {
          nodes {
            at
            action
            actor {
              id
              name
            }
            person {
              id
              name
            }
            details {
              name
              value
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

/** What admins did, newest first. */
export function AuditLog() {
  const t = useTranslations('admin');
  const errorWords = useErrorWords();
  const words = useDetailWords();
  const { data, error, fetchMore, networkStatus } = useQuery(AuditLogDocument, {
    notifyOnNetworkStatusChange: true,
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <Notice tone="danger">{errorWords(error)}</Notice>;
  const log = data?.viewer?.organisation.auditLog;
  if (!log) return <Loading label={t('openingLog')} />;
  if (log.nodes.length === 0) return <EmptyState heading={t('emptyLog')}>{t('emptyLogLead')}</EmptyState>;
  return (
    <>
      <DataTable
        label={t('tab.log')}
        columns={[t('when'), t('who'), t('what'), t('whom'), t('details')]}
        rows={log.nodes.map(({ at, action, actor, person, details }, index) => ({
          key: `${at} ${index}`,
          cells: [
            <Time key="at" at={at} />,
            actor.name,
            t(`action.${action}`),
            person?.name ?? '',
            words(details),
          ],
        }))}
      />
      {log.pageInfo.hasNextPage && (
        <Button
          look="secondary"
          busy={networkStatus === NetworkStatus.fetchMore}
          onPress={() =>
            void fetchMore({ variables: { after: log.pageInfo.endCursor } }).catch(() => undefined)
          }
        >
          {t('moreLog')}
        </Button>
      )}
    </>
  );
}
