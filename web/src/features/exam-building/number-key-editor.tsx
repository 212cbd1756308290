import { useTranslations } from 'use-intl';
import { NumberField } from '../../components/ui/number-field.tsx';
import { SelectField } from '../../components/ui/select-field.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import styles from './building.module.css';
import type { QuestionEditorProps } from './question-editor.tsx';

/** The right number, how far off an answer may be, and its unit. A share is written in per cent. */
export function NumberKeyEditor({ question, isLocked, onEdit }: QuestionEditorProps) {
  const t = useTranslations('exam-building.editor');
  const { value, tolerance, toleranceKind, unit } = question;
  const isShare = toleranceKind === 'RELATIVE';
  return (
    <div className={styles.two}>
      <NumberField
        label={t('value')}
        value={value}
        isReadOnly={isLocked}
        formatOptions={{ maximumSignificantDigits: 15 }}
        onChange={(written) => onEdit({ ...question, value: written })}
      />
      <TextField
        label={t('unit')}
        hint={t('unitHint')}
        maxLength={30}
        isReadOnly={isLocked}
        value={unit}
        onChange={(written) => onEdit({ ...question, unit: written })}
      />
      <NumberField
        label={isShare ? t('tolerancePercent') : t('tolerance')}
        value={isShare ? tolerance * 100 : tolerance}
        minValue={0}
        isReadOnly={isLocked}
        formatOptions={{ maximumSignificantDigits: 12 }}
        onChange={(written) =>
          onEdit({ ...question, tolerance: isShare ? (written ?? 0) / 100 : (written ?? 0) })
        }
      />
      <SelectField
        label={t('toleranceKind')}
        value={toleranceKind}
        isDisabled={isLocked}
        options={[
          { key: 'ABSOLUTE', label: t('absolute') },
          { key: 'RELATIVE', label: t('relative') },
        ]}
        onChange={(chosen) => onEdit({ ...question, toleranceKind: chosen, tolerance: 0 })}
      />
    </div>
  );
}
