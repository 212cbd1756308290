import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { CheckboxField } from '../../components/ui/checkbox-field.tsx';
import { NumberField } from '../../components/ui/number-field.tsx';
import { SelectField } from '../../components/ui/select-field.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { withRight, type KeyDraft, type QuestionKind } from './domain/key-draft.ts';
import styles from './grading.module.css';

interface KeyFieldsProps {
  kind: QuestionKind;
  unit: string | null;
  choices: ReadonlyArray<{ id: string; text: string }>;
  draft: KeyDraft;
  onEdit(draft: KeyDraft): void;
}

/** What is right, to be written by the kind of the question. */
export function KeyFields({ kind, unit, choices, draft, onEdit }: KeyFieldsProps) {
  const t = useTranslations('exam-building.editor');
  switch (kind) {
    case 'MULTIPLE_CHOICE':
    case 'MULTIPLE_ANSWER':
      return <ChoiceFields {...{ kind, choices, draft, onEdit }} />;
    case 'SHORT_ANSWER':
      return (
        <TextField
          label={t('accepted')}
          hint={t('acceptedHint')}
          rows={5}
          value={draft.wordings}
          onChange={(wordings) => onEdit({ ...draft, wordings })}
        />
      );
    case 'NUMERIC':
      return <NumberFields {...{ unit, draft, onEdit }} />;
    case 'ESSAY':
      return (
        <TextField
          label={t('rubric')}
          rows={6}
          maxLength={10_000}
          value={draft.rubric}
          onChange={(rubric) => onEdit({ ...draft, rubric })}
        />
      );
  }
}

function ChoiceFields({ kind, choices, draft, onEdit }: Omit<KeyFieldsProps, 'unit'>) {
  const t = useTranslations('exam-building.editor');
  const name = useId();
  const isSingle = kind === 'MULTIPLE_CHOICE';
  return (
    <fieldset className={styles.rightChoices}>
      <legend>{isSingle ? t('choicesOne') : t('choicesSeveral')}</legend>
      {choices.map(({ id, text }) => (
        <label key={id}>
          <input
            type={isSingle ? 'radio' : 'checkbox'}
            name={name}
            checked={draft.right.includes(id)}
            onChange={({ target }) => onEdit(withRight(kind, draft, id, target.checked))}
          />
          <span dir="auto">{text}</span>
        </label>
      ))}
      {!isSingle && (
        <CheckboxField
          isSelected={draft.partialCredit}
          onChange={(partialCredit) => onEdit({ ...draft, partialCredit })}
        >
          {t('partialCredit')}
        </CheckboxField>
      )}
    </fieldset>
  );
}

function NumberFields({ unit, draft, onEdit }: Pick<KeyFieldsProps, 'unit' | 'draft' | 'onEdit'>) {
  const t = useTranslations('exam-building.editor');
  const keys = useTranslations('grading.keys');
  const { value, tolerance, toleranceKind } = draft;
  const isShare = toleranceKind === 'RELATIVE';
  return (
    <>
      <NumberField
        label={unit ? keys('valueIn', { unit }) : t('value')}
        value={value}
        formatOptions={{ maximumSignificantDigits: 15 }}
        onChange={(written) => onEdit({ ...draft, value: written })}
      />
      <NumberField
        label={isShare ? t('tolerancePercent') : t('tolerance')}
        value={isShare ? tolerance * 100 : tolerance}
        minValue={0}
        formatOptions={{ maximumSignificantDigits: 12 }}
        onChange={(written) => onEdit({ ...draft, tolerance: (written ?? 0) / (isShare ? 100 : 1) })}
      />
      <SelectField
        label={t('toleranceKind')}
        value={toleranceKind}
        options={[
          { key: 'ABSOLUTE', label: t('absolute') },
          { key: 'RELATIVE', label: t('relative') },
        ]}
        onChange={(chosen) => onEdit({ ...draft, toleranceKind: chosen, tolerance: 0 })}
      />
    </>
  );
}
