/** What one tab remembers of an attempt until it is handed in, so that a reload goes on where it was. */
const prefix = 'ensure-attempt';

function read<T>(key: string): T | null {
  try {
    const stored = sessionStorage.getItem(key);
    return stored === null ? null : (JSON.parse(stored) as T);
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage is full or closed: the attempt goes on, only a reload would know less.
  }
}

/** A drawer for one kind of thing kept for one attempt. */
export function attemptDrawer<T>(
  attemptId: string,
  name: 'consent' | 'observations' | 'drafts' | 'full-screen',
) {
  const key = `${prefix} ${attemptId} ${name}`;
  return { load: () => read<T>(key), save: (value: T) => write(key, value) };
}

/** Leaves nothing of the attempt behind on a shared computer. */
export function forgetAttempt(attemptId: string): void {
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(`${prefix} ${attemptId} `)) sessionStorage.removeItem(key);
    }
  } catch {
    // Nothing was stored then.
  }
}
