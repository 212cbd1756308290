/**
 * What this browser remembers of a session, for all its tabs: that there probably is one, and when it was last renewed.
 * Tokens are not here: they stay in HTTP-only cookies, out of reach of scripts.
 */
const keys = {
  signedIn: 'ensure-signed-in',
  renewedAt: 'ensure-session-renewed-at',
  signedOutAt: 'ensure-signed-out-at',
} as const;

/** Storage can be closed to a page (private windows, policies); then each tab simply remembers nothing. */
function withStorage<T>(act: (storage: Storage) => T, otherwise: T): T {
  try {
    return act(window.localStorage);
  } catch {
    return otherwise;
  }
}

export const sessionMemory = {
  believesSignedIn: () => withStorage((storage) => storage.getItem(keys.signedIn) === 'yes', false),
  rememberSignedIn: () => withStorage((storage) => storage.setItem(keys.signedIn, 'yes'), undefined),
  forget: () => withStorage((storage) => storage.removeItem(keys.signedIn), undefined),
  /** Besides forgetting, tells the other tabs that the person left; a session that only ran out may go on. */
  rememberSignedOut(at: number) {
    this.forget();
    withStorage((storage) => storage.setItem(keys.signedOutAt, String(at)), undefined);
  },
  renewedAt: {
    read: () => withStorage((storage) => Number(storage.getItem(keys.renewedAt) ?? 0), 0),
    write: (at: number) => withStorage((storage) => storage.setItem(keys.renewedAt, String(at)), undefined),
  },
  /** Tells of sign-ins, of ends of sessions and of sign-outs in other tabs. Answers how to stop. */
  onChangeElsewhere(tell: { changed(): void; signedOut(): void }): () => void {
    const listen = (event: StorageEvent) => {
      if (event.key === keys.signedIn) tell.changed();
      if (event.key === keys.signedOutAt) tell.signedOut();
    };
    window.addEventListener('storage', listen);
    return () => window.removeEventListener('storage', listen);
  },
};
