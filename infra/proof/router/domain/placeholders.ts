/**
 * Two products that were made alike differ in what is generated: ids, codes, tokens, cursors, times. Each such value is
 * replaced by a placeholder, the same for the same value, so that what is the same thing in one product must be in the other.
 */
import { parseGlobalId } from '@ensure-study/contracts/ids';

/** Fields whose whole value is generated. */
const generatedFields: ReadonlySet<string> = new Set([
  ...['code', 'joinCode', 'signUpCode'],
  // A hint is the end of a token.
  ...['accessToken', 'token', 'secret', 'hint'],
  ...['cursor', 'startCursor', 'endCursor', 'next'],
]);
/** Fields that say how long something has lasted so far. */
const durations: ReadonlySet<string> = new Set(['durationMs', 'presentMs']);
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Long enough for the shortest type and a uuid. */
const globalId = /[A-Za-z0-9_-]{54,80}/g;
/**
 * All times are one: two that a server takes one after another are sometimes the same millisecond and sometimes not, which
 * says nothing.
 */
const time = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z/g;

export interface Placeholders {
  /** The value as it is compared; `asked` holds times that were given and must come back as they are. */
  replace(value: unknown, asked?: string): unknown;
}

/** Of one product; it remembers what it has seen. */
export function createPlaceholders(): Placeholders {
  const known = new Map<string, string>();
  const stand = (kind: string, value: string) => {
    const placeholder = known.get(value) ?? `<${kind} ${known.size + 1}>`;
    known.set(value, placeholder);
    return placeholder;
  };
  const inText = (text: string, asked: string) =>
    text
      .replace(globalId, (word) => {
        const id = parseGlobalId(word);
        return id ? stand(id.type, id.uuid) : word;
      })
      .replace(uuid, (word) => stand('id', word))
      .replace(time, (word) => (asked.includes(word) ? word : '<time>'));
  function replaceIn(value: unknown, asked: string, field?: string): unknown {
    if (typeof value === 'string')
      return field !== undefined && generatedFields.has(field) ? stand(field, value) : inText(value, asked);
    if (typeof value === 'number' && field !== undefined && durations.has(field)) return '<duration>';
    if (Array.isArray(value)) return value.map((one) => replaceIn(one, asked, field));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, replaceIn(one, asked, name)]),
    );
  }
  return { replace: (value, asked = '') => replaceIn(value, asked) };
}
