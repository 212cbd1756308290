import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Badge } from '../../components/ui/badge.tsx';
import { LinkButton } from '../../components/ui/button.tsx';
import { Time } from '../../components/ui/time.tsx';
import { correctionPath } from '../documents/domain/document-path.ts';
import { quotedWords } from '../tutor/domain/quoted-words.ts';
import styles from './insights.module.css';
import { WrongSourcesDocument, type Wrong } from './operations.ts';
import { Part } from './part.tsx';
import { SourcePlace } from './source-place.tsx';

/** Passages that people called a wrong source, those that are still so first. */
export function WrongSources({ classroomId }: { classroomId: string }) {
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(WrongSourcesDocument, {
    variables: { classroomId },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const list = (data?.node?.__typename === 'Classroom' && data.node.tutorInsights?.wrongSources) || null;
  return (
    <Part
      name="sources"
      list={list}
      error={error}
      busy={networkStatus === NetworkStatus.fetchMore}
      onAgain={() => void refetch().catch(() => undefined)}
      onMore={() => void fetchMore({ variables: { after: list?.pageInfo.endCursor } }).catch(() => undefined)}
    >
      {(wrong) => <Reported key={wrong.questions[0]?.turnId} classroomId={classroomId} wrong={wrong} />}
    </Part>
  );
}

function Reported({ classroomId, wrong }: { classroomId: string; wrong: Wrong }) {
  const t = useTranslations('tutor-insights');
  const { citation, reports, openReports, isMended, lastReportedAt, questions, passageId } = wrong;
  const base = `/classrooms/${classroomId}`;
  return (
    <li>
      {isMended && <h2 className={styles.label}>{t('sources.said')}</h2>}
      <SourcePlace {...{ classroomId }} place={citation} words={citation.quote} />
      <p className={styles.soft}>
        <Badge tone={isMended ? 'accent' : 'warning'}>
          {isMended ? t('sources.mended') : t('sources.open', { open: openReports })}
        </Badge>{' '}
        {t('sources.reports', { reports })}{' '}
        {t.rich('sources.last', { time: () => <Time at={lastReportedAt} /> })}
      </p>
      {isMended && citation.material && <Now wrong={wrong} />}
      <ul className={styles.questions} aria-label={t('sources.questions')}>
        {questions.map(({ turnId, question, comment }) => (
          <li key={turnId}>
            <Link to={`${base}/tutor/turns/${turnId}`}>{question}</Link>
            {comment && (
              <q className={styles.comment} dir="auto">
                {comment}
              </q>
            )}
          </li>
        ))}
      </ul>
      {passageId && citation.material && (
        <p>
          <LinkButton look="secondary" small to={correctionPath(classroomId, citation, passageId)}>
            {t(isMended ? 'sources.again' : 'sources.correct')}
          </LinkButton>
        </p>
      )}
    </li>
  );
}

/** What became of the words that were called wrong. */
function Now({ wrong: { now, passageId, citation } }: { wrong: Wrong }) {
  const t = useTranslations('tutor-insights.sources');
  if (!now) return <p className={styles.soft}>{t(passageId ? 'hidden' : 'gone')}</p>;
  const paragraphs = quotedWords(now, citation.material?.name).split(/\n\s*\n/);
  return (
    <div className={styles.nearest}>
      <h2 className={styles.label}>{t('now')}</h2>
      {paragraphs.map((words, index) => (
        <p key={index} className={styles.now} dir="auto">
          {words}
        </p>
      ))}
    </div>
  );
}
