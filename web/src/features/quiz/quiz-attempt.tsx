import { useState } from 'react';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { Dialog, DialogActions } from '../../components/ui/dialog.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { PageHeading } from '../../components/ui/page-heading.tsx';
import { readFragment } from '../../gql/index.ts';
import type { SatAttemptFragment } from '../../gql/graphql.ts';
import { forgetAttempt } from '../proctoring/attempt-memory.ts';
import { leaveFullScreen } from '../proctoring/full-screen.ts';
import { RecordingPanel } from '../proctoring/recording-panel.tsx';
import { useObservations } from '../proctoring/use-observations.ts';
import { AttemptFragment, SubmitAttemptDocument } from './attempt-operations.ts';
import { isAnswered } from './domain/is-answered.ts';
import { handIn } from './hand-in.ts';
import { QuestionField } from './question-field.tsx';
import styles from './quiz.module.css';
import { SaveState } from './save-state.tsx';
import { useAutosave } from './use-autosave.ts';

interface QuizAttemptProps {
  attempt: SatAttemptFragment;
  classroomName: string;
  onSubmitted(attempt: SatAttemptFragment): void;
}

/** The quiz while it is sat. */
export function QuizAttempt({ attempt, classroomName, onSubmitted }: QuizAttemptProps) {
  const { questions, title } = attempt.assessment;
  const { drafts, unsaved, failing, refusal, answer, saveNow } = useAutosave(attempt.id, attempt.answers);
  const { flush, stop, ...recorded } = useObservations(attempt.id, attempt.startedAt);
  const { run, busy, problem } = useAction(SubmitAttemptDocument, 'submitAttempt');
  const [asking, setAsking] = useState(false);
  const [stuck, setStuck] = useState(false);
  const answered = questions.filter(({ id }) => isAnswered(drafts[id])).length;

  async function finish() {
    setAsking(false);
    setStuck(false);
    const submit = async () => (await run({ input: { attemptId: attempt.id } }))?.attempt;
    const outcome = await handIn({ saveAnswers: saveNow, recorder: { flush, stop }, submit });
    if (outcome.step === 'unsaved') setStuck(true);
    if (outcome.step !== 'handed-in') return;
    await leaveFullScreen();
    forgetAttempt(attempt.id);
    onSubmitted(readFragment(AttemptFragment, outcome.attempt));
  }
  return (
    <div className={styles.room}>
      <div className={styles.sheet}>
        <PageHeading title={title} of={classroomName}>
          <SaveState answered={answered} unsaved={unsaved} failing={failing} />
        </PageHeading>
        {refusal && <Notice tone="danger">{refusal}</Notice>}
        {questions.map((question, index) => (
          <QuestionField
            key={question.id}
            number={index + 1}
            question={question}
            value={drafts[question.id]}
            onAnswer={(value) => answer(question.id, value)}
          />
        ))}
        {stuck && (
          <Notice tone="warning">
            Your last answers are not saved yet, so nothing was handed in. Check the connection and hand in
            again.
          </Notice>
        )}
        {problem && <Notice tone="danger">{problem.message}</Notice>}
        <div className={styles.actions}>
          <Button onPress={() => setAsking(true)} busy={busy}>
            Hand in
          </Button>
          <span className={styles.soft}>
            {answered} of {questions.length} answered
          </span>
        </div>
      </div>
      <RecordingPanel {...recorded} />
      <Dialog title="Hand in the quiz?" isOpen={asking} onClose={() => setAsking(false)} decision>
        <p>
          {answered === questions.length
            ? 'All questions are answered. After this nothing can be changed.'
            : `${questions.length - answered} of ${questions.length} questions have no answer yet. After this nothing can be changed.`}
        </p>
        <DialogActions>
          <Button look="quiet" onPress={() => setAsking(false)}>
            Go on answering
          </Button>
          <Button onPress={() => void finish()}>Hand in now</Button>
        </DialogActions>
      </Dialog>
    </div>
  );
}
