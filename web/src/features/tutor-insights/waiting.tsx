import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { graphql } from '../../gql/index.ts';
import { StaffWords } from '../../messages/staff-words.tsx';
import styles from '../agenda/agenda.module.css';
import { useViewer } from '../session/session-context.tsx';
import { areTold, waitingItems, type WaitingItem } from './domain/waiting-items.ts';

/** Asked apart from the rest of the start page, so that it stands while the tutor is away. */
const WaitingDocument = graphql(`
  query TutorWaiting {
    viewer {
      id
      classrooms(first: 20) {
        nodes {
          id
          name
          viewerRole
          tutorInsights {
            waiting {
              unanswered
              wrongSources
            }
          }
        }
      }
    }
  }
`);

const OpenReportsDocument = graphql(`
  query OpenSafeguardingReports {
    viewer {
      id
    }
    safeguardingReports(first: 20, status: OPEN) {
      nodes {
        id
      }
    }
  }
`);

/** What waits for who teaches, besides what is due: in the tutor of their classes and, for contacts, reports. */
export default function Waiting({ isEmpty }: { isEmpty: boolean }) {
  return (
    <StaffWords>
      <Waits isEmpty={isEmpty} />
    </StaffWords>
  );
}

/** `isEmpty`: nothing else is due; then it is said here that nothing waits, once that is known. */
function Waits({ isEmpty }: { isEmpty: boolean }) {
  const t = useTranslations('tutor-insights.waiting');
  const tUi = useTranslations('ui');
  const { isSafeguardingContact } = useViewer();
  const fetchPolicy = 'cache-and-network';
  // Of a class that somebody is in without teaching it, nothing is told, which is no reason to tell nothing of the others.
  const tutor = useQuery(WaitingDocument, { fetchPolicy, errorPolicy: 'all' });
  const reports = useQuery(OpenReportsDocument, { fetchPolicy, skip: !isSafeguardingContact });
  const classes = tutor.data?.viewer?.classrooms.nodes;
  const open = reports.data?.safeguardingReports.nodes.length ?? 0;
  const items = waitingItems(classes ?? []);
  const isKnown =
    classes !== undefined && areTold(classes) && (!isSafeguardingContact || reports.data !== undefined);
  if (items.length > 0 || open > 0)
    return (
      <ul className={styles.list} aria-label={t('title')}>
        {open > 0 && (
          <li className={styles.now}>
            <span className={styles.words}>
              <Link to="/safeguarding">{t('reports', { count: open })}</Link>
            </span>
          </li>
        )}
        {items.map((item) => (
          <Item key={`${item.id} ${item.what}`} item={item} />
        ))}
      </ul>
    );
  if (isKnown) return isEmpty && <p className={styles.soft}>{t('nothing')}</p>;
  if (!tutor.error && !reports.error) return null;
  const asked = isSafeguardingContact ? [tutor, reports] : [tutor];
  const retry = () => void Promise.all(asked.map(({ refetch }) => refetch())).catch(() => undefined);
  const again = (
    <Button look="secondary" small onPress={retry}>
      {tUi('tryAgain')}
    </Button>
  );
  return (
    <Notice tone="warning" action={again}>
      {t('unknown')}
    </Notice>
  );
}

const parts = { unanswered: '', wrongSources: '/sources' } as const;

function Item({ item: { id, name, what, count } }: { item: WaitingItem }) {
  const t = useTranslations('tutor-insights.waiting');
  return (
    <li>
      <span className={styles.words}>
        <Link to={`/classrooms/${id}/tutor/insights${parts[what]}`}>{t(what, { count })}</Link>
        <span className={styles.soft}>{name}</span>
      </span>
    </li>
  );
}
