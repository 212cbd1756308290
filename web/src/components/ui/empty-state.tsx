import type { ReactNode } from 'react';
import styles from './empty-state.module.css';
import { usePageFocus } from './use-page-focus.ts';

interface EmptyStateProps {
  heading: string;
  level?: 1 | 2 | 3;
  action?: ReactNode;
  children?: ReactNode;
}

/** Nothing here yet, or nothing to be had: says what to do next. With level 1 it is the whole page, and names the window. */
export function EmptyState({ heading, level = 2, action, children }: EmptyStateProps) {
  const Heading = `h${level}` as 'h2' | 'h3';
  return (
    <section className={styles.empty}>
      <span className={styles.lines} aria-hidden>
        <i />
        <i />
        <i />
      </span>
      {level === 1 ? <PageName>{heading}</PageName> : <Heading>{heading}</Heading>}
      {children && <p>{children}</p>}
      {action}
    </section>
  );
}

function PageName({ children }: { children: string }) {
  const heading = usePageFocus<HTMLHeadingElement>();
  return (
    <h1 ref={heading} tabIndex={-1}>
      <title>{`${children} · ensureStudy`}</title>
      {children}
    </h1>
  );
}
