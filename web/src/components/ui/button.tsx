import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { Link, type LinkProps } from 'react-router';
import styles from './button.module.css';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Look {
  look?: ButtonLook;
  small?: boolean;
  wide?: boolean;
}

const classOf = ({ look = 'primary', small, wide }: Look) =>
  [styles.button, styles[look], small && styles.small, wide && styles.wide].filter(Boolean).join(' ');

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'>, Look {
  /** The action is under way: the button keeps its place and its focus, and cannot be pressed again. */
  busy?: boolean;
  children: ReactNode;
}

export function Button({ look, small, wide, busy = false, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} isPending={busy} className={classOf({ look, small, wide })}>
      {children}
    </AriaButton>
  );
}

/** Leads somewhere and looks like a button. */
export function LinkButton({ look, small, wide, ...rest }: LinkProps & Look) {
  return <Link {...rest} className={classOf({ look, small, wide })} />;
}
