/** Runs the task later, or as soon as the network is back; answers how to cancel it. */
export function scheduleInBrowser(delayMs: number, task: () => void): () => void {
  const cancel = () => {
    clearTimeout(timer);
    window.removeEventListener('online', now);
  };
  const now = () => {
    cancel();
    task();
  };
  const timer = setTimeout(now, delayMs);
  window.addEventListener('online', now);
  return cancel;
}
