import { Link, useParams } from 'react-router';
import { LinkButton } from '../components/ui/button.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { Page } from '../components/ui/page.tsx';
import { PageHeading } from '../components/ui/page-heading.tsx';
import { useOpenClassroom } from '../features/classrooms/classroom-layout.tsx';
import { AlertFeed } from '../features/proctoring/alert-feed.tsx';
import styles from '../features/proctoring/proctoring.module.css';
import { Sittings } from '../features/proctoring/sittings.tsx';
import { useAlerts } from '../features/proctoring/use-alerts.ts';
import { useSittings } from '../features/proctoring/use-sittings.ts';

export default function QuizLivePage() {
  const { id, name, viewerRole } = useOpenClassroom();
  const { assessmentId = '' } = useParams();
  const { quiz, missing, error, refresh, showMore } = useSittings(assessmentId);
  const quizzes = `/classrooms/${id}/quizzes`;
  if (viewerRole !== 'TEACHER' || missing) {
    return (
      <EmptyState
        heading="Nothing to watch here"
        level={1}
        action={<LinkButton to={quizzes}>All quizzes</LinkButton>}
      >
        The live view of a quiz is for teachers of its class.
      </EmptyState>
    );
  }
  return (
    <Page>
      <PageHeading
        title={quiz?.title ?? 'Quiz'}
        of={name}
        eyebrow={<Link to={quizzes}>{`← Quizzes of ${name}`}</Link>}
      >
        Alerts tell what was observed, not what was meant. Ask before you judge.
      </PageHeading>
      <div className={styles.room}>
        <LiveAlerts assessmentId={assessmentId} onAlert={refresh} />
        <Sittings quiz={quiz} error={error} onShowMore={showMore} />
      </div>
    </Page>
  );
}

function LiveAlerts({ assessmentId, onAlert }: { assessmentId: string; onAlert(): void }) {
  return <AlertFeed feed={useAlerts(assessmentId)} onAlert={onAlert} />;
}
