import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** Nothing here yet, or nothing to be had: says what to do next. */
export function EmptyState({
  heading,
  level = 2,
  action,
  children,
}: {
  heading: string;
  level?: 1 | 2 | 3;
  action?: ReactNode;
  children?: ReactNode;
}) {
  const Heading = `h${level}` as const;
  return (
    <section className={styles.empty}>
      <span className={styles.lines} aria-hidden>
        <i />
        <i />
        <i />
      </span>
      <Heading>{heading}</Heading>
      {children && <p>{children}</p>}
      {action}
    </section>
  );
}
