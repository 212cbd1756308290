import { useCallback, useEffect, type RefObject } from 'react';

const nearPx = 120;

/**
 * Keeps a log at its end while it grows, as long as the reader is there; somebody who scrolled up to read is left alone.
 * Answers a function that goes to the end now.
 */
export function useStayAtEnd(log: RefObject<HTMLElement | null>): () => void {
  useEffect(() => {
    const element = log.current;
    if (!element) return;
    let atEnd = true;
    const measure = () => {
      atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < nearPx;
    };
    const stay = () => {
      if (atEnd) element.scrollTop = element.scrollHeight;
    };
    const grows = new ResizeObserver(stay);
    for (const child of element.children) grows.observe(child);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      grows.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [log]);
  return useCallback(() => {
    requestAnimationFrame(() => log.current?.scrollTo({ top: log.current.scrollHeight }));
  }, [log]);
}
