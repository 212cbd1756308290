import { useTranslations } from 'use-intl';
import { NumberField } from '../../components/ui/number-field.tsx';
import { SelectField } from '../../components/ui/select-field.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import styles from './building.module.css';
import { ChoicesEditor } from './choices-editor.tsx';
import { hasChoices, questionKinds, withKind, type DraftQuestion } from './domain/draft-question.ts';
import { NumberKeyEditor } from './number-key-editor.tsx';

export interface QuestionEditorProps {
  question: DraftQuestion;
  /** Somebody has begun: the question is shown and stays as it is. */
  isLocked: boolean;
  onEdit(question: DraftQuestion): void;
}

/** All that makes a question: its kind, its words, its points and what is right. */
export function QuestionEditor({ question, isLocked, onEdit }: QuestionEditorProps) {
  const t = useTranslations('exam-building.editor');
  const kinds = useTranslations('exam-building.questions.kinds');
  const { kind, prompt, points, acceptedAnswers, rubric } = question;
  return (
    <div className={styles.editor}>
      <div className={styles.two}>
        <SelectField
          label={t('kind')}
          value={kind}
          isDisabled={isLocked}
          options={questionKinds.map((key) => ({ key, label: kinds(key) }))}
          onChange={(chosen) => onEdit(withKind(question, chosen))}
        />
        <NumberField
          label={t('points')}
          value={points}
          minValue={0.25}
          maxValue={1_000}
          isReadOnly={isLocked}
          onChange={(written) => onEdit({ ...question, points: written ?? 1 })}
        />
      </div>
      <TextField
        label={t('prompt')}
        rows={3}
        maxLength={10_000}
        isReadOnly={isLocked}
        value={prompt}
        onChange={(written) => onEdit({ ...question, prompt: written })}
      />
      {hasChoices(kind) && <ChoicesEditor question={question} isLocked={isLocked} onEdit={onEdit} />}
      {kind === 'SHORT_ANSWER' && (
        <TextField
          label={t('accepted')}
          hint={t('acceptedHint')}
          rows={4}
          isReadOnly={isLocked}
          value={acceptedAnswers.join('\n')}
          onChange={(written) => onEdit({ ...question, acceptedAnswers: written.split('\n') })}
        />
      )}
      {kind === 'NUMERIC' && <NumberKeyEditor question={question} isLocked={isLocked} onEdit={onEdit} />}
      {kind === 'ESSAY' && (
        <TextField
          label={t('rubric')}
          hint={t('rubricHint')}
          rows={4}
          maxLength={10_000}
          isReadOnly={isLocked}
          value={rubric}
          onChange={(written) => onEdit({ ...question, rubric: written })}
        />
      )}
    </div>
  );
}
