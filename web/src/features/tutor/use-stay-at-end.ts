import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { logBegun, placeAfterScroll, placeToHold } from './domain/end-of-log.ts';

function hold(log: HTMLElement): void {
  const newest = [...log.querySelectorAll('article')].at(-1);
  const top = newest && newest.getBoundingClientRect().top - log.getBoundingClientRect().top + log.scrollTop;
  log.scrollTop = placeToHold(log, top);
}

/**
 * Keeps a log at its end while it grows, with the start of its newest entry in view, as long as the reader is there; somebody
 * who scrolled to read is left alone. Answers a function that goes there now.
 */
export function useStayAtEnd(log: RefObject<HTMLElement | null>): () => void {
  const place = useRef(logBegun);
  useEffect(() => {
    const element = log.current;
    if (!element) return;
    const measure = () => (place.current = placeAfterScroll(place.current, element));
    const stay = () => {
      if (!place.current.atEnd || element.clientHeight === 0) return;
      hold(element);
      place.current = { atEnd: true, top: element.scrollTop };
    };
    const changes = new ResizeObserver(stay);
    // The log itself too: a question of several lines makes room for itself below it.
    for (const watched of [element, ...element.children]) changes.observe(watched);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      changes.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [log]);
  return useCallback(() => {
    place.current = { ...place.current, atEnd: true };
    requestAnimationFrame(() => log.current && hold(log.current));
  }, [log]);
}
