import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { Badge, type BadgeTone } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import type { TutorExampleDecision, TutorExampleStanding } from '../../gql/graphql.ts';
import styles from './insights.module.css';
import { DecideExampleDocument, ExamplesDocument, type Example } from './operations.ts';
import { Part } from './part.tsx';
import { SourcePlace } from './source-place.tsx';

const tones: Record<TutorExampleStanding, BadgeTone> = {
  IN_USE: 'accent',
  PROPOSED: 'info',
  TAKEN_OUT: 'neutral',
};

/** Answers that helped, and what becomes of them. */
export function Examples({ classroomId }: { classroomId: string }) {
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(ExamplesDocument, {
    variables: { classroomId },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const list = (data?.node?.__typename === 'Classroom' && data.node.tutorInsights?.examples) || null;
  return (
    <Part
      name="examples"
      list={list}
      error={error}
      busy={networkStatus === NetworkStatus.fetchMore}
      onAgain={() => void refetch().catch(() => undefined)}
      onMore={() => void fetchMore({ variables: { after: list?.pageInfo.endCursor } }).catch(() => undefined)}
    >
      {(example) => <Helpful key={example.id} classroomId={classroomId} example={example} />}
    </Part>
  );
}

function Helpful({ classroomId, example }: { classroomId: string; example: Example }) {
  const t = useTranslations('tutor-insights');
  const { question, answer, standing, votes, isDecided, citations } = example;
  const hasChanged = citations.some(({ state }) => state !== 'CURRENT');
  return (
    <li>
      <h2 className={styles.question} dir="auto">
        {question}
      </h2>
      <p className={styles.answer} dir="auto">
        {answer}
      </p>
      <p className={styles.soft}>
        <Badge tone={tones[standing]}>{t(`examples.standing.${standing}`)}</Badge>{' '}
        {t('examples.votes', { votes })} {t(isDecided ? 'examples.byTeacher' : 'examples.byVotes')}
      </p>
      {hasChanged && <Notice tone="warning">{t('examples.changed')}</Notice>}
      <details className={styles.details}>
        <summary>{t('examples.sources')}</summary>
        {citations.map((citation) => (
          <SourcePlace key={citation.number} {...{ classroomId }} place={citation} words={citation.quote} />
        ))}
      </details>
      <Decide example={example} />
    </li>
  );
}

/** What a teacher can say of it; what it is already is not offered. */
function Decide({ example: { id, standing, isDecided } }: { example: Example }) {
  const t = useTranslations('tutor-insights');
  const { run, busy, problem } = useAction(DecideExampleDocument, 'decideTutorExample');
  async function decide(decision: TutorExampleDecision) {
    const done = await run({ input: { exampleId: id, decision } });
    if (done) showToast({ message: t(`examples.decided.${done.example.standing}`) });
  }
  const offered: TutorExampleDecision[] = [
    ...(standing !== 'IN_USE' ? (['PROMOTE'] as const) : []),
    ...(standing !== 'TAKEN_OUT' ? (['DEMOTE'] as const) : []),
    ...(isDecided ? (['LEAVE_TO_VOTES'] as const) : []),
  ];
  return (
    <>
      {problem && <Notice tone="danger">{problem.message}</Notice>}
      <div className={styles.links}>
        {offered.map((decision) => (
          <Button key={decision} look="secondary" small busy={busy} onPress={() => void decide(decision)}>
            {t(`examples.decide.${decision}`)}
          </Button>
        ))}
      </div>
    </>
  );
}
