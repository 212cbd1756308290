import { Component, lazy, Suspense, type ReactNode } from 'react';
import type { MathsProps } from './maths.tsx';
import styles from './tutor.module.css';

const Maths = lazy(() => import('./maths.tsx'));

/** A formula within an answer. Until it can be set (its end has not come, its code has not) its words stand there, apart. */
export function Formula({ open, ...maths }: MathsProps & { open: boolean }) {
  const written = <code className={styles.unset}>{maths.source}</code>;
  if (open) return written;
  return (
    <AsWritten source={maths.source}>
      <Suspense fallback={written}>
        <Maths {...maths} />
      </Suspense>
    </AsWritten>
  );
}

/** Where the code cannot be fetched, an answer is read as it is written. */
class AsWritten extends Component<{ source: string; children: ReactNode }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? this.props.source : this.props.children;
  }
}
