import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { attemptDrawer, forgetAllAttempts, forgetAttempt } from './attempt-memory.ts';

/** The browser's storage, whose keys are its own properties. */
class TabStorage {
  [key: string]: unknown;
  getItem(key: string) {
    return (this[key] as string | undefined) ?? null;
  }
  setItem(key: string, value: string) {
    this[key] = value;
  }
  removeItem(key: string) {
    Reflect.deleteProperty(this, key);
  }
}

beforeEach(() => {
  const storage = new TabStorage();
  vi.stubGlobal('sessionStorage', storage);
  storage.setItem('of something else', 'kept');
  attemptDrawer('first', 'drafts').save({ q: 'my words' });
  attemptDrawer('second', 'drafts').save({ q: 'more words' });
});
afterEach(() => vi.unstubAllGlobals());

describe('attempt memory', () => {
  it('leaves nothing of any attempt for the next person at the computer', () => {
    forgetAllAttempts();
    expect(Object.keys(sessionStorage)).toEqual(['of something else']);
  });

  it('keeps other attempts when one is handed in', () => {
    forgetAttempt('first');
    expect(attemptDrawer('first', 'drafts').load()).toBeNull();
    expect(attemptDrawer('second', 'drafts').load()).toEqual({ q: 'more words' });
  });
});
