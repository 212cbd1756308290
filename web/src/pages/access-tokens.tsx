import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../api/use-error-words.ts';
import { Button, LinkButton } from '../components/ui/button.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { Loading } from '../components/ui/loading.tsx';
import { Notice } from '../components/ui/notice.tsx';
import { Page } from '../components/ui/page.tsx';
import { PageHeading } from '../components/ui/page-heading.tsx';
import { CreateToken } from '../features/access-tokens/create-token.tsx';
import { mayHoldTokens } from '../features/access-tokens/domain/token-state.ts';
import { TokenList } from '../features/access-tokens/token-list.tsx';
import {
  AccessTokenPartsDocument,
  AccessTokensDocument,
} from '../features/access-tokens/token-operations.ts';
import { useViewer } from '../features/session/session-context.tsx';
import { readFragment } from '../gql/index.ts';

export default function AccessTokensPage() {
  const t = useTranslations('access-tokens');
  const { role } = useViewer();
  if (mayHoldTokens(role)) return <OwnTokens />;
  return (
    <EmptyState
      heading={t('notOpen')}
      level={1}
      action={<LinkButton to="/account">{t('toAccount')}</LinkButton>}
    />
  );
}

function OwnTokens() {
  const t = useTranslations('access-tokens');
  const tUi = useTranslations('ui');
  const errorWords = useErrorWords();
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(AccessTokensDocument, {
    notifyOnNetworkStatusChange: true,
    fetchPolicy: 'cache-and-network',
  });
  const list = data?.viewer?.accessTokens;
  const refresh = () => void refetch().catch(() => undefined);
  const showMore = () =>
    void fetchMore({ variables: { after: list?.pageInfo.endCursor } }).catch(() => undefined);
  return (
    <Page>
      <PageHeading
        title={t('title')}
        eyebrow={<Link to="/account">{t('toAccount')}</Link>}
        actions={<CreateToken onCreated={refresh} />}
      >
        {t('lead')}
      </PageHeading>
      {error && (
        <Notice
          tone="danger"
          action={
            <Button look="secondary" small onPress={refresh}>
              {tUi('tryAgain')}
            </Button>
          }
        >
          {errorWords(error)}
        </Notice>
      )}
      {!list && !error && <Loading label={t('title')} />}
      {list?.nodes.length === 0 && <EmptyState heading={t('none')}>{t('noneLead')}</EmptyState>}
      {list && list.nodes.length > 0 && (
        <TokenList tokens={list.nodes.map((node) => readFragment(AccessTokenPartsDocument, node))} />
      )}
      {list?.pageInfo.hasNextPage && (
        <Button look="secondary" busy={networkStatus === NetworkStatus.fetchMore} onPress={showMore}>
          {t('showMore')}
        </Button>
      )}
    </Page>
  );
}
