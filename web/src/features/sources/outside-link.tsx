import type { ReactNode } from 'react';

/** Leads out of the class, in a tab of its own, telling the other site nothing of where one comes from. */
export const OutsideLink = ({ url, children }: { url: string; children: ReactNode }) => (
  <a href={url} target="_blank" rel="noopener noreferrer" dir="ltr">
    {children}
  </a>
);
