import { Flag } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import type { AnswerValue } from './domain/answer-drafts.ts';
import { mayAnswer, type Room, type RoomMove } from './domain/exam-room.ts';
import { QuestionField, type AskedQuestion } from './question-field.tsx';
import roomStyles from './room.module.css';

interface QuestionSheetProps {
  questions: readonly AskedQuestion[];
  drafts: Readonly<Record<string, AnswerValue>>;
  room: Room;
  move(move: RoomMove): void;
  oneAtATime: boolean;
  onAnswer(questionId: string, value: AnswerValue): void;
}

/** The questions, all of them or the current one; going to one takes the focus there. */
export function QuestionSheet({ questions, drafts, room, move, oneAtATime, onAnswer }: QuestionSheetProps) {
  const t = useTranslations('quiz.question');
  const { current, visits, flagged } = room;
  const places = useRef<Array<HTMLElement | null>>([]);
  useEffect(() => {
    // Whoever has just come in begins at the top of the page.
    if (visits > 0) places.current[current]?.focus();
  }, [current, visits]);
  const shown = questions.map((question, index) => ({ question, index }));
  return shown
    .filter(({ index }) => !oneAtATime || index === current)
    .map(({ question, index }) => {
      const isFlagged = flagged.includes(question.id);
      return (
        <section
          key={question.id}
          ref={(element) => void (places.current[index] = element)}
          tabIndex={-1}
          className={roomStyles.place}
          aria-label={t('label', { number: index + 1 })}
        >
          <QuestionField
            number={index + 1}
            question={question}
            value={drafts[question.id]}
            isReadOnly={!mayAnswer(room)}
            onAnswer={(value) => onAnswer(question.id, value)}
          >
            <div>
              <Button
                look="quiet"
                small
                aria-pressed={isFlagged}
                onPress={() => move({ type: 'flagged', questionId: question.id })}
              >
                <Flag aria-hidden className={isFlagged ? roomStyles.isFlagged : undefined} />
                {isFlagged ? t('flagged') : t('flag')}
              </Button>
            </div>
          </QuestionField>
        </section>
      );
    });
}
