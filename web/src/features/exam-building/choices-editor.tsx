import { Plus, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { CheckboxField } from '../../components/ui/checkbox-field.tsx';
import styles from './building.module.css';
import { emptyChoice, withRightChoice, type DraftQuestion } from './domain/draft-question.ts';
import type { QuestionEditorProps } from './question-editor.tsx';

const choicesMax = 20;

/** The choices, each with its mark of being right: a round one where one is right only, a square one for several. */
export function ChoicesEditor({ question, isLocked, onEdit }: QuestionEditorProps) {
  const t = useTranslations('exam-building.editor');
  const id = useId();
  const [made, setMade] = useState(0);
  const { choices, kind, partialCredit } = question;
  const isSingle = kind === 'MULTIPLE_CHOICE';
  const withText = (key: string, text: string): DraftQuestion => ({
    ...question,
    choices: choices.map((choice) => (choice.key === key ? { ...choice, text } : choice)),
  });
  function add() {
    // Numbered beyond what the question began with, so that no two choices are taken for one.
    onEdit({ ...question, choices: [...choices, emptyChoice(`${question.key}.${id}.${made}`)] });
    setMade(made + 1);
  }
  return (
    <fieldset className={styles.choices}>
      <legend>{isSingle ? t('choicesOne') : t('choicesSeveral')}</legend>
      <ol>
        {choices.map(({ key, text, isCorrect }, index) => (
          <li key={key}>
            <input
              type={isSingle ? 'radio' : 'checkbox'}
              name={`${id}-right`}
              checked={isCorrect}
              disabled={isLocked}
              aria-label={t('isRight', { number: index + 1 })}
              onChange={({ target }) => onEdit(withRightChoice(question, key, target.checked))}
            />
            <input
              type="text"
              className={styles.choiceText}
              value={text}
              maxLength={1_000}
              readOnly={isLocked}
              aria-label={t('choice', { number: index + 1 })}
              onChange={({ target }) => onEdit(withText(key, target.value))}
            />
            {!isLocked && (
              <Button
                look="quiet"
                small
                aria-label={t('removeChoice', { number: index + 1 })}
                onPress={() =>
                  onEdit({ ...question, choices: choices.filter((choice) => choice.key !== key) })
                }
              >
                <Trash2 aria-hidden />
              </Button>
            )}
          </li>
        ))}
      </ol>
      {!isLocked && choices.length < choicesMax && (
        <Button look="quiet" small onPress={add}>
          <Plus aria-hidden /> {t('addChoice')}
        </Button>
      )}
      {!isSingle && !isLocked && (
        <CheckboxField
          isSelected={partialCredit}
          onChange={(chosen) => onEdit({ ...question, partialCredit: chosen })}
        >
          {t('partialCredit')}
        </CheckboxField>
      )}
    </fieldset>
  );
}
