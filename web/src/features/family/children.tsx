import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Page } from '../../components/ui/page.tsx';
import { PageHeading } from '../../components/ui/page-heading.tsx';
import { Time } from '../../components/ui/time.tsx';
import { graphql } from '../../gql/index.ts';
import { useViewer } from '../session/session-context.tsx';
import styles from './family.module.css';
import { LinkChild } from './link-child.tsx';

const ChildrenDocument = graphql(`
  query Children {
    viewer {
      id
      children(first: 50) {
        nodes {
          since
          student {
            id
            name
          }
        }
      }
    }
  }
`);

/** A parent's first page: the children, and the way to add one. */
export function Children() {
  const t = useTranslations('family');
  const tUi = useTranslations('ui');
  const errorWords = useErrorWords();
  const { name } = useViewer();
  const { data, error, refetch } = useQuery(ChildrenDocument, { fetchPolicy: 'cache-and-network' });
  const retry = () => void refetch().catch(() => undefined);
  const children = data?.viewer?.children.nodes;
  const again = (
    <Button look="secondary" small onPress={retry}>
      {tUi('tryAgain')}
    </Button>
  );
  return (
    <Page>
      <PageHeading title={t('children')} eyebrow={t('hello', { name })}>
        {t('childrenLead')}
      </PageHeading>
      {error && (
        <Notice tone="danger" action={again}>
          {errorWords(error)}
        </Notice>
      )}
      {!children && !error && <Loading label={t('lookingForChildren')} />}
      {children?.length === 0 && <EmptyState heading={t('noChildren')}>{t('noChildrenLead')}</EmptyState>}
      {children && children.length > 0 && (
        <ul className={styles.list} aria-label={t('children')}>
          {children.map(({ since, student }) => (
            <li key={student.id}>
              <Link to={`/children/${encodeURIComponent(student.id)}`}>{student.name}</Link>
              <span className={styles.soft}>
                {t.rich('since', { time: () => <Time at={since} style="date" /> })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {children && <LinkChild onLinked={retry} />}
    </Page>
  );
}
