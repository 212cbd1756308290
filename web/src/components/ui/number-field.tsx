import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
} from 'react-aria-components/NumberField';
import { Text } from 'react-aria-components/Text';
import { FieldWords } from './problem-form.tsx';
import styles from './text-field.module.css';

interface NumberFieldProps extends Omit<
  AriaNumberFieldProps,
  'className' | 'style' | 'children' | 'value' | 'onChange'
> {
  label: string;
  hint?: string;
  /** Null while nothing is written. */
  value: number | null;
  onChange(value: number | null): void;
}

/** A number in the reader's own manner of writing; taken over when the field is left. */
export function NumberField({ label, hint, value, onChange, ...rest }: NumberFieldProps) {
  return (
    <AriaNumberField
      {...rest}
      className={styles.field}
      value={value ?? Number.NaN}
      onChange={(written) => onChange(Number.isNaN(written) ? null : written)}
    >
      <Label className={styles.label}>{label}</Label>
      <Input className={styles.input} />
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldWords />
    </AriaNumberField>
  );
}
