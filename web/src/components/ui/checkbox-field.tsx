import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox, type CheckboxProps } from 'react-aria-components/Checkbox';
import styles from './checkbox-field.module.css';

/** Alone it is selected or not; in a group it is known by its value. */
type CheckboxFieldProps = { isDisabled?: boolean; children: ReactNode } & (
  Required<Pick<CheckboxProps, 'isSelected' | 'onChange'>> | Required<Pick<CheckboxProps, 'value'>>
);

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
