import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { codeOf } from '../../api/errors.ts';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button } from '../../components/ui/button.tsx';
import { DataTable } from '../../components/ui/data-table.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { SelectField } from '../../components/ui/select-field.tsx';
import { Time } from '../../components/ui/time.tsx';
import type { SafeguardingReportsQuery, SafeguardingStatus } from '../../gql/graphql.ts';
import { NotOpen } from './not-open.tsx';
import { SafeguardingReportsDocument } from './operations.ts';
import { ReportState } from './report-state.tsx';
import styles from './safeguarding.module.css';

const statuses = ['OPEN', 'ACKNOWLEDGED', 'HANDLED'] as const satisfies readonly SafeguardingStatus[];
/** Somebody may wait for whoever has this page open. */
const askAgainMs = 30_000;

/** The reports of the school, newest first. */
export function ReportQueue() {
  const t = useTranslations('safeguarding');
  const errorWords = useErrorWords();
  const [status, setStatus] = useState<SafeguardingStatus | 'all'>('all');
  const { data, previousData, error, fetchMore, networkStatus } = useQuery(SafeguardingReportsDocument, {
    variables: { status: status === 'all' ? null : status },
    fetchPolicy: 'cache-and-network',
    pollInterval: askAgainMs,
    notifyOnNetworkStatusChange: true,
  });
  if (codeOf(error) === 'FORBIDDEN') return <NotOpen level={2} />;
  if (error) return <Notice tone="danger">{errorWords(error)}</Notice>;
  const shown = data ?? previousData;
  if (!shown) return <Loading label={t('opening')} />;
  const { nodes, pageInfo } = shown.safeguardingReports;
  const isAll = status === 'all';
  return (
    <>
      <WhoLooks contacts={shown.viewer?.organisation.safeguardingContacts.nodes ?? []} />
      <div className={styles.filter}>
        <SelectField
          label={t('show')}
          value={status}
          onChange={(key) => setStatus(key)}
          options={[
            { key: 'all' as const, label: t('all') },
            ...statuses.map((key) => ({ key, label: t(`status.${key}`) })),
          ]}
        />
      </div>
      {nodes.length === 0 && (
        <EmptyState heading={isAll ? t('empty') : t('emptyHere')}>
          {isAll ? t('emptyLead') : t('emptyHereLead')}
        </EmptyState>
      )}
      {nodes.length > 0 && <ReportTable reports={nodes} />}
      {pageInfo.hasNextPage && (
        <Button
          look="secondary"
          busy={networkStatus === NetworkStatus.fetchMore}
          onPress={() => void fetchMore({ variables: { after: pageInfo.endCursor } }).catch(() => undefined)}
        >
          {t('more')}
        </Button>
      )}
    </>
  );
}

function WhoLooks({ contacts }: { contacts: ReadonlyArray<{ name: string }> }) {
  const t = useTranslations('safeguarding');
  if (contacts.length === 0) return <Notice>{t('nobodyAppointed')}</Notice>;
  return (
    <p className={styles.soft}>{t('contacts', { names: contacts.map(({ name }) => name).join(', ') })}</p>
  );
}

type Listed = SafeguardingReportsQuery['safeguardingReports']['nodes'];

function ReportTable({ reports }: { reports: Listed }) {
  const t = useTranslations('safeguarding');
  return (
    <DataTable
      label={t('title')}
      columns={[t('who'), t('when'), t('className'), t('about'), t('state')]}
      rows={reports.map(({ id, student, occurredAt, classroomName, categories, status }) => ({
        key: id,
        cells: [
          <Link key="open" to={`/safeguarding/${id}`}>
            {student.name}
          </Link>,
          <Time key="at" at={occurredAt} />,
          classroomName ?? t('unknownClass'),
          categories.map((category) => t(`category.${category}`)).join(', '),
          <ReportState key="state" status={status} />,
        ],
      }))}
    />
  );
}
