/**
 * JSON as every server of the protocol keeps it. MongoDB reads dots and dollars in keys as paths and operators and some
 * servers refuse them, its driver reads `_bsontype` as a type of its own: such characters are written as in a URL. Some
 * servers refuse lists directly within lists: the inner one is written as an object.
 */
import type { Json, JsonObject } from './json.ts';

/** What no other key is written as, because a percent sign in one is followed by its code. */
const emptyKey = '%';
const listKey = '%list';
const written: Record<string, string> = { '%': '%25', '.': '%2E', $: '%24' };
const read = new Map(Object.entries(written).map(([character, code]) => [code, character]));

const toKey = (key: string): string =>
  key === ''
    ? emptyKey
    : key.replace(/[%.$]/g, (character) => written[character] ?? character).replace(/^_/, '%5F');
const fromKey = (key: string): string =>
  key === emptyKey
    ? ''
    : key.replace(/%25|%2E|%24|%5F/g, (code) => (code === '%5F' ? '_' : (read.get(code) ?? code)));

const mapKeys = (value: object, rename: (key: string) => string, inner: (value: Json) => Json): JsonObject =>
  // fromEntries makes own properties, whatever their names.
  Object.fromEntries(Object.entries(value).map(([key, held]: [string, Json]) => [rename(key), inner(held)]));

const write = (value: Json): Json => {
  if (Array.isArray(value))
    return value.map((item) => (Array.isArray(item) ? { [listKey]: write(item) } : write(item)));
  return typeof value === 'object' && value !== null ? mapKeys(value, toKey, write) : value;
};
const readBack = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(readBack);
  if (typeof value !== 'object' || value === null) return value;
  const list = value[listKey];
  return list === undefined ? mapKeys(value, fromKey, readBack) : readBack(list);
};

/** A copy that BSON takes. */
export const toBson = (body: JsonObject) => write(body) as JsonObject;
/** What `toBson` was given. */
export const fromBson = (body: JsonObject) => readBack(body) as JsonObject;
