import type { ReactNode } from 'react';
import styles from './page.module.css';

/** The column in which a page stands. */
export function Page({ narrow = false, children }: { narrow?: boolean; children: ReactNode }) {
  return <div className={`${styles.page} ${narrow ? styles.narrow : ''}`}>{children}</div>;
}
