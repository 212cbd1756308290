import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components/TextField';
import { FieldWords } from './problem-form.tsx';
import styles from './text-field.module.css';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  label: string;
  hint?: string;
  /** Several lines instead of one. */
  rows?: number;
  /** Wide letters, for codes that are read aloud. */
  code?: boolean;
}

/** One labelled field with its hint and its error; the error stands where the eye is and is announced. */
export function TextField({ label, hint, rows, code, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} className={styles.field}>
      <Label className={styles.label}>{label}</Label>
      {rows ? (
        <TextArea className={styles.input} rows={rows} />
      ) : (
        <Input className={`${styles.input} ${code ? styles.code : ''}`} />
      )}
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldWords />
    </AriaTextField>
  );
}
