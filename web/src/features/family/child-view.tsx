import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { LinkButton } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Page } from '../../components/ui/page.tsx';
import { PageHeading } from '../../components/ui/page-heading.tsx';
import { graphql } from '../../gql/index.ts';
import { ChildActivity } from './child-activity.tsx';
import { ChildAlerts } from './child-alerts.tsx';
import { ChildClasses } from './child-classes.tsx';
import { ChildResults } from './child-results.tsx';
import { LeaveChild } from './leave-child.tsx';
import { NotShown } from './not-shown.tsx';

const ChildDocument = graphql(`
  query Child($id: ID!) {
    viewer {
      id
    }
    node(id: $id) {
      __typename
      ... on User {
        id
        name
        sharing {
          activity {
            rule
            isShared
          }
          results {
            rule
            isShared
          }
          classes {
            rule
            isShared
          }
          alerts {
            rule
            isShared
          }
        }
      }
    }
  }
`);

/** What one child lets a parent see, and what it does not. */
export function ChildView({ childId }: { childId: string }) {
  const t = useTranslations('family');
  const errorWords = useErrorWords();
  // Asked anew each time: the child may have chosen otherwise since.
  const { data, error } = useQuery(ChildDocument, {
    variables: { id: childId },
    fetchPolicy: 'cache-and-network',
  });
  const child = data?.node?.__typename === 'User' ? data.node : null;
  if (!child?.sharing) {
    if (error) return <Notice tone="danger">{errorWords(error)}</Notice>;
    if (!data) return <Loading label={t('openingChild')} />;
    return (
      <EmptyState
        heading={t('noSuchChild')}
        level={1}
        action={<LinkButton to="/">{t('toChildren')}</LinkButton>}
      >
        {t('noSuchChildLead')}
      </EmptyState>
    );
  }
  const { name, sharing } = child;
  return (
    <Page>
      <PageHeading
        title={name}
        eyebrow={<Link to="/">{t('children')}</Link>}
        actions={<LeaveChild childId={childId} name={name} />}
      >
        {t('childLead', { name })}
      </PageHeading>
      {sharing.activity.isShared && <ChildActivity childId={childId} />}
      {sharing.results.isShared && <ChildResults childId={childId} />}
      {sharing.classes.isShared && <ChildClasses childId={childId} />}
      {sharing.alerts.isShared && <ChildAlerts childId={childId} />}
      <NotShown name={name} sharing={sharing} />
    </Page>
  );
}
