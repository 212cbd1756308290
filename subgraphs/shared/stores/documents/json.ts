/**
 * What a document may hold: JSON, of which every store gives back what it was given. What JSON.stringify would drop or
 * change without a word (NaN, undefined, dates), and text that no UTF-8 store keeps, is refused with its place.
 */
export type Json = string | number | boolean | null | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

const depthMax = 50;
const bytesMax = 1024 * 1024;
const identifierMax = 200;
// With the flag u, whole surrogate pairs are characters, and only halves are surrogates.
const unkeepable = /[\0\p{Surrogate}]/u;

/** Throws a TypeError that names the place for anything that cannot be kept as it is. */
export function requireJson(body: unknown): asserts body is JsonObject {
  if (!isPlainObject(body)) throw new TypeError('A document is a plain object.');
  check(body, 'document', 0);
  const bytes = Buffer.byteLength(JSON.stringify(body));
  if (bytes > bytesMax)
    throw new TypeError(`A document has at most ${bytesMax} bytes; this one has ${bytes}.`);
}

/** Ids and indexed values: text of a length that every index takes. */
export function requireIdentifier(what: string, text: unknown): asserts text is string {
  if (typeof text !== 'string' || text.length === 0 || text.length > identifierMax)
    throw new TypeError(`${what} is text of 1 to ${identifierMax} characters.`);
  checkText(text, what);
}

function check(value: unknown, at: string, depth: number): void {
  if (depth > depthMax) throw new TypeError(`${at} lies deeper than ${depthMax} levels.`);
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') return checkText(value, at);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${at} is ${value}, which JSON cannot say.`);
    return;
  }
  if (Array.isArray(value)) {
    // By index: forEach would pass over the holes of a sparse array.
    for (let index = 0; index < value.length; index++) check(value[index], `${at}[${index}]`, depth + 1);
    return;
  }
  if (!isPlainObject(value)) throw new TypeError(`${at} is nothing that JSON can say.`);
  for (const [key, inner] of Object.entries(value)) {
    checkText(key, `a key of ${at}`);
    check(inner, `${at}.${key}`, depth + 1);
  }
}

function checkText(text: string, at: string): void {
  if (unkeepable.test(text))
    throw new TypeError(`${at} has a NUL or half a surrogate pair, which no store keeps.`);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
