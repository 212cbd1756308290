import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import styles from './checkbox-field.module.css';

interface CheckboxFieldProps {
  isSelected: boolean;
  onChange(selected: boolean): void;
  isDisabled?: boolean;
  children: ReactNode;
}

export function CheckboxField({ children, ...rest }: CheckboxFieldProps) {
  return (
    <Checkbox {...rest} className={styles.checkbox}>
      <span className={styles.box} aria-hidden>
        <Check />
      </span>
      <span>{children}</span>
    </Checkbox>
  );
}
