import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { codeOf } from '../../api/errors.ts';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { SelectField } from '../../components/ui/select-field.tsx';
import type { SafeguardingStatus } from '../../gql/graphql.ts';
import { NotOpen } from './not-open.tsx';
import { SafeguardingGroupsDocument } from './operations.ts';
import { ReportGroups } from './report-groups.tsx';
import styles from './safeguarding.module.css';

const statuses = ['OPEN', 'ACKNOWLEDGED', 'HANDLED'] as const satisfies readonly SafeguardingStatus[];
/** Somebody may wait for whoever has this page open. */
const askAgainMs = 30_000;

/** The reports of the school, newest first; what one student wrote stands together until it is handled. */
export function ReportQueue() {
  const t = useTranslations('safeguarding');
  const errorWords = useErrorWords();
  const [status, setStatus] = useState<SafeguardingStatus | 'all'>('all');
  const { data, previousData, error, fetchMore, refetch, networkStatus } = useQuery(
    SafeguardingGroupsDocument,
    {
      variables: { status: status === 'all' ? null : status },
      fetchPolicy: 'cache-and-network',
      pollInterval: askAgainMs,
      notifyOnNetworkStatusChange: true,
    },
  );
  if (codeOf(error) === 'FORBIDDEN') return <NotOpen level={2} />;
  if (error) return <Notice tone="danger">{errorWords(error)}</Notice>;
  const shown = data ?? previousData;
  if (!shown) return <Loading label={t('opening')} />;
  const { nodes, pageInfo } = shown.safeguardingGroups;
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
      {nodes.length > 0 && (
        <ReportGroups groups={nodes} onChanged={() => void refetch().catch(() => undefined)} />
      )}
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
