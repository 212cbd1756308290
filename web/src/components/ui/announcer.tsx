import type { ReactNode } from 'react';

/** Words for screen readers only, spoken as they come. */
export function Announcer({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <div className="visually-hidden" role="log" aria-live="polite" aria-atomic="false" aria-label={label}>
      {children}
    </div>
  );
}
