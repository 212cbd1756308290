import type { ReactNode } from 'react';
import styles from './page-heading.module.css';
import { usePageFocus } from './use-page-focus.ts';

interface PageHeadingProps {
  title: string;
  /** What the page is of, for the window's name: the class. */
  of?: string;
  /** A line above the title: where this page belongs. */
  eyebrow?: ReactNode;
  /** Stands below another title, as the tab of a class does. */
  small?: boolean;
  /** What can be done here, beside the title. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** The one heading of level 1: names the window, and takes the focus when the page opens. */
export function PageHeading({ title, of, eyebrow, small = false, actions, children }: PageHeadingProps) {
  const heading = usePageFocus<HTMLHeadingElement>();
  return (
    <div className={small ? `${styles.heading} ${styles.small}` : styles.heading}>
      <title>{[title, of, 'ensureStudy'].filter(Boolean).join(' · ')}</title>
      {eyebrow && <p className={styles.eyebrow}>{eyebrow}</p>}
      <div className={styles.line}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children && <div className={styles.lead}>{children}</div>}
    </div>
  );
}
