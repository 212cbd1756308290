import type { Messages } from './messages.generated.ts';

/** A folder of files by name becomes the namespaces of a language; that none lacks a word is what the suite checks. */
export function toMessages(files: Record<string, unknown>): Messages {
  const named = Object.entries(files).map(([path, words]) => [
    path.slice('./'.length, -'.json'.length),
    words,
  ]);
  return Object.fromEntries(named) as Messages;
}
