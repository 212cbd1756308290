/** Whether this browser can show a page in full screen; phones often cannot. */
export const mayFullScreen = (): boolean => document.fullscreenEnabled === true;

/** Asks for full screen where that is possible. Refused or impossible, the quiz goes on without it. */
export async function requestFullScreen(): Promise<void> {
  if (!mayFullScreen() || document.fullscreenElement) return;
  await document.documentElement.requestFullscreen().catch(() => undefined);
}

export async function leaveFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
}
