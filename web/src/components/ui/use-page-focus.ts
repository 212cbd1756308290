import { useEffect, useRef, type RefObject } from 'react';
import { createVisitFocus } from './visit-focus.ts';

const visit = createVisitFocus(document, window);

/**
 * Gives the focus to what names a page when it opens, so that a screen reader begins with what is new. A field of the page
 * that asked for the focus itself keeps it, and so does an open dialog, and whatever somebody has gone on to meanwhile.
 */
export function usePageFocus<Element extends HTMLElement>(): RefObject<Element | null> {
  const start = useRef<Element>(null);
  useEffect(() => {
    const isTaken = document.activeElement?.closest('#content *, [role="dialog"], [role="alertdialog"]');
    if (!isTaken && visit.isUnmoved()) start.current?.focus({ preventScroll: true });
  }, []);
  return start;
}
