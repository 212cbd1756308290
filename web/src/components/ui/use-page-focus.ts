import { useEffect, useRef, type RefObject } from 'react';

/**
 * Gives the focus to what names a page when it opens, so that a screen reader begins with what is new. A field of the page
 * that asked for the focus itself keeps it, and so does an open dialog.
 */
export function usePageFocus<Element extends HTMLElement>(): RefObject<Element | null> {
  const start = useRef<Element>(null);
  useEffect(() => {
    if (!document.activeElement?.closest('#content *, [role="dialog"], [role="alertdialog"]'))
      start.current?.focus({ preventScroll: true });
  }, []);
  return start;
}
