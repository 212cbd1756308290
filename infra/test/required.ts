/** What a run must not go without: `REQUIRE=chromium,postgres` turns the skips for want of those into failures. */
import { nothing, type Tally } from './steps.ts';

const known = ['chromium', 'postgres', 'standby', 'redis', 'qdrant', 'mongodb', 'cassandra', 'kafka'];

/** The names in REQUIRE; throws one sentence for names that nothing answers to, for they would require nothing. */
export function parseRequired(text: string | undefined): ReadonlySet<string> {
  const names = (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`REQUIRE names ${unknown.join(', ')}; it may name ${known.join(', ')}.`);
  return new Set(names);
}

/** What the machine lacks, in words; a failure where it is required, a skip where not. */
export function absent(
  name: string,
  reason: string,
  required: ReadonlySet<string>,
  say: (line: string) => void,
): Tally {
  say(`${required.has(name) ? 'FAIL' : 'skip'} ${name}: ${reason}`);
  return required.has(name) ? { ...nothing, failed: 1 } : { ...nothing, skipped: 1 };
}
