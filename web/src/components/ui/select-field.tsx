import type { ReactNode } from 'react';
import { useId } from 'react';
import styles from './text-field.module.css';

interface SelectFieldProps<Key extends string> {
  label: string;
  hint?: string;
  value: Key;
  options: ReadonlyArray<{ key: Key; label: string }>;
  onChange(key: Key): void;
  isDisabled?: boolean;
}

/** One of a few fixed choices, as the system's own list, which every device and screen reader knows. */
export function SelectField<Key extends string>(props: SelectFieldProps<Key>): ReactNode {
  const { label, hint, value, options, onChange, isDisabled = false } = props;
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={styles.input}
        value={value}
        disabled={isDisabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={({ target }) => onChange(target.value as Key)}
      >
        {options.map((option) => (
          <option key={option.key} value={option.key}>
            {option.label}
          </option>
        ))}
      </select>
      {hint && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
    </div>
  );
}
