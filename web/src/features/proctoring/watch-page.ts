/** Turns what the browser tells about its page into observations: that it happened and when, never what was in it. */
import type { ObservationKind } from './domain/observation-queue.ts';

type See = (kind: ObservationKind, value?: number) => void;

function selectedCharacters(): number {
  const { activeElement } = document;
  if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement) {
    return Math.abs((activeElement.selectionEnd ?? 0) - (activeElement.selectionStart ?? 0));
  }
  return window.getSelection()?.toString().length ?? 0;
}

/** How things stand when a page opens. One that goes on with an attempt also says that all is well, which ends what was open. */
export function seeCurrentState(
  see: See,
  { resumed, wasFullScreen }: { resumed: boolean; wasFullScreen: boolean },
): void {
  if (document.visibilityState === 'hidden') see('TAB_HIDDEN');
  else if (resumed) see('TAB_VISIBLE');
  if (!document.hasFocus()) see('WINDOW_BLURRED');
  else if (resumed) see('WINDOW_FOCUSED');
  if (document.fullscreenElement) see('FULLSCREEN_ENTERED');
  else if (wasFullScreen) see('FULLSCREEN_EXITED');
}

/** Watches until the answered function is called. `flush` sends at once what may be the last that this page can send. */
export function watchPage(see: See, flush: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const report = (kind: ObservationKind, value?: number) => {
    see(kind, value);
    flush();
  };
  document.addEventListener(
    'visibilitychange',
    () => report(document.visibilityState === 'hidden' ? 'TAB_HIDDEN' : 'TAB_VISIBLE'),
    { signal },
  );
  document.addEventListener(
    'fullscreenchange',
    () => report(document.fullscreenElement ? 'FULLSCREEN_ENTERED' : 'FULLSCREEN_EXITED'),
    { signal },
  );
  window.addEventListener('blur', () => report('WINDOW_BLURRED'), { signal });
  window.addEventListener('focus', () => report('WINDOW_FOCUSED'), { signal });
  window.addEventListener('beforeprint', () => report('PRINT'), { signal });
  for (const name of ['copy', 'cut'] as const) {
    document.addEventListener(name, () => report('COPY', selectedCharacters()), { signal });
  }
  document.addEventListener(
    'paste',
    (event) => report('PASTE', event.clipboardData?.getData('text/plain').length ?? 0),
    { signal },
  );
  return () => stop.abort();
}
