/** Where the focus was when a visit began: whoever has moved it since is not to be moved by the page that opens. */

export interface FocusedPage {
  readonly activeElement: Element | null;
  readonly body: Element | null;
  addEventListener(name: 'click', listener: () => void, capture: boolean): void;
}

/** Visits begin by a press, or by going back or forward, which `history` tells; the very first one with the focus nowhere. */
export function createVisitFocus(page: FocusedPage, history: EventTarget) {
  let begunAt: Element | null = null;
  const begin = () => (begunAt = page.activeElement);
  page.addEventListener('click', begin, true);
  history.addEventListener('popstate', begin);
  return {
    /** Whether the focus is nowhere, or still where it was when the visit began. */
    isUnmoved(): boolean {
      const { activeElement, body } = page;
      return activeElement === null || activeElement === body || activeElement === begunAt;
    },
  };
}
