import { describe, expect, it } from 'vitest';
import { createVisitFocus } from './visit-focus.ts';

/** A page with a bar and a link; elements are told apart by being themselves. */
function open() {
  const element = () => ({}) as Element;
  const [body, link, language] = [element(), element(), element()];
  const page = Object.assign(new EventTarget(), { body, activeElement: body as Element | null });
  const history = new EventTarget();
  const visit = createVisitFocus(page, history);
  const focus = (at: Element | null) => (page.activeElement = at);
  return {
    ...{ visit, body, link, language, focus },
    press: () => page.dispatchEvent(new Event('click')),
    goBack: () => history.dispatchEvent(new Event('popstate')),
  };
}

describe('a page that opens', () => {
  it('may take the focus from nowhere, and from the link that led to it', () => {
    const { visit, link, body, focus, press } = open();
    expect(visit.isUnmoved()).toBe(true);
    focus(link);
    press();
    expect(visit.isUnmoved()).toBe(true);
    // The link went with its page.
    for (const nowhere of [body, null]) {
      focus(nowhere);
      expect(visit.isUnmoved()).toBe(true);
    }
  });

  it('leaves it to whoever has gone on by the keyboard meanwhile', () => {
    const { visit, link, language, focus, press } = open();
    focus(link);
    press();
    focus(language);
    expect(visit.isUnmoved()).toBe(false);
  });

  it('leaves it to whoever began to move on the first page, and may take it again on the way back', () => {
    const { visit, language, focus, goBack } = open();
    focus(language);
    expect(visit.isUnmoved()).toBe(false);
    goBack();
    expect(visit.isUnmoved()).toBe(true);
  });
});
