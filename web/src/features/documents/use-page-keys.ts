import type { KeyboardEvent } from 'react';
import { zoomedIn, zoomedOut } from './domain/zoom.ts';

interface PageKeys {
  page: number | null;
  pages: number | null;
  onTurn(page: number): void;
  /** Only where the page is drawn. */
  zoom?: number;
  onZoom?(zoom: number): void;
}

/** What these keys mean elsewhere stays so: in fields, with a modifier, and while a wide page is scrolled sideways. */
const isTaken = ({ target, altKey, ctrlKey, metaKey }: KeyboardEvent) =>
  altKey || ctrlKey || metaKey || (target instanceof Element && target.matches('input, textarea, select'));

/** Arrows turn pages, `+`, `-` and `0` change the size, while the focus is in the document. */
export function usePageKeys({ page, pages, onTurn, zoom = 1, onZoom }: PageKeys) {
  const turn = (by: number) => {
    const target = (page ?? 0) + by;
    if (page !== null && pages !== null && target >= 1 && target <= pages) onTurn(target);
  };
  const actions: Record<string, (() => void) | undefined> = {
    ...(zoom <= 1 && { ArrowLeft: () => turn(-1), ArrowRight: () => turn(1) }),
    ...(onZoom && {
      '+': () => onZoom(zoomedIn(zoom)),
      '-': () => onZoom(zoomedOut(zoom)),
      '0': () => onZoom(1),
    }),
  };
  return (event: KeyboardEvent) => {
    const action = isTaken(event) ? undefined : actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };
}
