import { useTranslations } from 'use-intl';
import { serverNow } from '../../api/server-clock.ts';
import { Button } from '../../components/ui/button.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { PageHeading } from '../../components/ui/page-heading.tsx';
import type { SatAttemptFragment } from '../../gql/graphql.ts';
import { RecordingPanel } from '../proctoring/recording-panel.tsx';
import { questionMarks } from './domain/exam-room.ts';
import { isAnswered } from './domain/is-answered.ts';
import { formatTimeLeft, timeLeftMs } from './domain/time-left.ts';
import { ExamClock } from './exam-clock.tsx';
import { QuestionNavigator } from './question-navigator.tsx';
import { QuestionSheet } from './question-sheet.tsx';
import { QuestionTurner } from './question-turner.tsx';
import styles from './quiz.module.css';
import { Review } from './review.tsx';
import roomStyles from './room.module.css';
import { SaveState } from './save-state.tsx';
import { TeacherMessages } from './teacher-messages.tsx';
import { useExamRoom } from './use-exam-room.ts';

interface QuizAttemptProps {
  attempt: SatAttemptFragment;
  classroomName: string;
  onSubmitted(attempt: SatAttemptFragment): void;
}

/** The quiz while it is sat. */
export function QuizAttempt({ attempt, classroomName, onSubmitted }: QuizAttemptProps) {
  const t = useTranslations('quiz');
  const { questions, title, showQuestions, isProctored } = attempt.assessment;
  const examRoom = useExamRoom(attempt, onSubmitted);
  const { room, move, saving, recorded, clock, problem, stuck, finish, timeIsUp } = examRoom;
  const marks = questionMarks(room, questions, (id) => isAnswered(saving.drafts[id]));
  const answered = marks.filter((mark) => mark.answered).length;
  const oneAtATime = showQuestions === 'ONE_AT_A_TIME';
  const go = (index: number) => move({ type: 'went', index });
  return (
    <div className={styles.room}>
      <div className={styles.sheet}>
        <PageHeading title={title} of={classroomName} />
        <div className={roomStyles.bar}>
          <ExamClock endsAt={clock.endsAt} onTimeUp={timeIsUp} />
          <SaveState answered={answered} unsaved={saving.unsaved} failing={saving.failing} />
        </div>
        <TeacherMessages messages={clock.messages} onRead={clock.markRead} />
        <RoomNotices {...examRoom} />
        {room.view === 'review' ? (
          <Review
            marks={marks}
            questions={questions}
            busy={room.phase !== 'open'}
            onGo={go}
            onBack={() => go(room.current)}
            onHandIn={() => void finish()}
          />
        ) : (
          <>
            <QuestionSheet
              questions={questions}
              drafts={saving.drafts}
              room={room}
              move={move}
              oneAtATime={oneAtATime}
              onAnswer={saving.answer}
            />
            {oneAtATime && <QuestionTurner current={room.current} count={questions.length} onGo={go} />}
            <div className={styles.actions}>
              <Button
                look={oneAtATime && room.current < questions.length - 1 ? 'secondary' : 'primary'}
                onPress={() => move({ type: 'reviewed' })}
              >
                {t('room.handIn')}
              </Button>
              <span className={styles.soft}>
                {t('room.answeredOf', { answered, count: questions.length })}
              </span>
            </div>
          </>
        )}
        {stuck && <Notice tone="warning">{t('review.unsaved')}</Notice>}
        {problem && room.phase === 'open' && <Notice tone="danger">{problem.message}</Notice>}
      </div>
      <div className={roomStyles.side}>
        {questions.length > 1 && <QuestionNavigator marks={marks} onGo={go} />}
        {isProctored && <RecordingPanel {...recorded} />}
      </div>
    </div>
  );
}

/** What happens to the attempt as a whole, said where the eye is; nothing of it stops anybody from answering. */
function RoomNotices({ room, clock, saving, problem }: ReturnType<typeof useExamRoom>) {
  const t = useTranslations('quiz');
  const { endsAt, moved } = clock;
  if (room.phase === 'time-is-up' || clock.isOver) {
    return <Notice tone="warning">{problem ? t('room.timeIsUpAway') : t('room.timeIsUp')}</Notice>;
  }
  const left = endsAt ? formatTimeLeft(timeLeftMs(Date.parse(endsAt), serverNow())) : t('room.noLimit');
  return (
    <>
      {saving.refusal && <Notice tone="danger">{saving.refusal}</Notice>}
      {moved && (
        <Notice key={endsAt}>
          {moved === 'later' ? t('room.moreTime', { left }) : t('room.otherTime', { left })}
        </Notice>
      )}
      {clock.connection === 'lost' && <Notice tone="warning">{t('room.clockLost')}</Notice>}
    </>
  );
}
