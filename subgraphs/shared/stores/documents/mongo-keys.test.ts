import { expect, it } from 'vitest';
import { fromBson, toBson } from './mongo-keys.ts';

it('writes every key so that it is neither a path, an operator nor a type, and reads it back', () => {
  const keys = [
    '',
    '.',
    '$',
    '%',
    '%25',
    '%2E',
    'a.b.c',
    '$set',
    '_bsontype',
    '_id',
    'a_b',
    '%5F',
    '%%24',
    '%list',
  ];
  const body = Object.fromEntries(keys.map((key, n) => [key, [{ [key]: n }]]));
  const bson = toBson(body);
  const flat = Object.keys(bson);
  expect(new Set(flat).size).toBe(keys.length);
  for (const key of flat) expect(key).toMatch(/^(?!_)[^.$]+$/);
  expect(fromBson(bson)).toEqual(body);
});

it('keeps a list within a list apart from an object that looks like one', () => {
  const body = { lists: [[], [[1, [2]]], [{ a: [[3]] }], { '%list': [4] }] };
  expect(JSON.stringify(toBson(body))).not.toMatch(/\[\[|,\[/);
  expect(fromBson(toBson(body))).toEqual(body);
});
