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
  name: 'consent' | 'observations' | 'drafts' | 'full-screen' | 'place' | 'read-messages',
) {
  const key = `${prefix} ${attemptId} ${name}`;
  return { load: () => read<T>(key), save: (value: T) => write(key, value) };
}

/** Leaves nothing of the attempt behind on a shared computer. */
export const forgetAttempt = (attemptId: string): void => forget(`${prefix} ${attemptId} `);

/** Leaves nothing of any attempt behind: whoever sits here next is somebody else. */
export const forgetAllAttempts = (): void => forget(`${prefix} `);

function forget(beginning: string): void {
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(beginning)) sessionStorage.removeItem(key);
    }
  } catch {
    // Nothing was stored then.
  }
}
