import { useId } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Time } from '../../components/ui/time.tsx';
import type { SafeguardingGroupsQuery } from '../../gql/graphql.ts';
import { ReportActions } from './report-actions.tsx';
import { ReportState } from './report-state.tsx';
import styles from './safeguarding.module.css';

type Group = SafeguardingGroupsQuery['safeguardingGroups']['nodes'][number];

/** A student has one entry of what is not handled; what is handled stands by itself. */
const keyOf = ({ student, status, reports: [newest] }: Group) =>
  status === 'HANDLED' ? `${student.id} ${newest?.id}` : student.id;

interface ReportGroupsProps {
  groups: readonly Group[];
  onChanged(): void;
}

/** The queue, without a word of what was written: to read it is to open it, and that is in its log. */
export function ReportGroups({ groups, onChanged }: ReportGroupsProps) {
  const t = useTranslations('safeguarding');
  // An entry moves when something of it is handled or written, and may so be on two pages that were brought one by one.
  const entries = new Map(groups.map((group) => [keyOf(group), group]));
  return (
    <ul className={styles.groups} aria-label={t('title')}>
      {[...entries].map(([key, group]) => (
        <Entry key={key} group={group} onChanged={onChanged} />
      ))}
    </ul>
  );
}

function Entry({
  group: { student, status, reportCount, reports },
  onChanged,
}: {
  group: Group;
  onChanged(): void;
}) {
  const t = useTranslations('safeguarding');
  const heading = useId();
  const earlier = reportCount - reports.length;
  return (
    <li className={styles.group} aria-labelledby={heading}>
      <div className={styles.groupHead}>
        <h2 id={heading}>{student.name}</h2>
        <span className={styles.soft}>{t('messages', { count: reportCount })}</span>
        <ReportState status={status} />
      </div>
      <ol className={styles.messages}>
        {reports.map((report) => (
          <li key={report.id}>
            <Link to={`/safeguarding/${report.id}`}>
              {report.categories.map((category) => t(`category.${category}`)).join(', ')} ·{' '}
              <Time at={report.occurredAt} />
            </Link>
            <span className={styles.soft}>{report.classroomName ?? t('unknownClass')}</span>
            {report.status !== status && <ReportState status={report.status} />}
          </li>
        ))}
      </ol>
      {earlier > 0 && <p className={styles.soft}>{t('earlierFollow', { count: earlier })}</p>}
      {reports.length > 1 && <ReportActions reports={reports} onChanged={onChanged} />}
    </li>
  );
}
