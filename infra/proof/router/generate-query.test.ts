import { readFile } from 'node:fs/promises';
import { buildSchema, parse, validate, visit } from 'graphql';
import { expect, it } from 'vitest';
import { createQueryGenerator } from './generate-query.ts';

const schema = buildSchema(
  await readFile(new URL('../../../gateway/api.generated.graphql', import.meta.url), 'utf8'),
);
const facts = {
  ids: { Classroom: ['c-1', 'c-2'], User: ['u-1'], Material: ['m-1'], Meeting: ['e-1'], Question: ['q-1'] },
  words: ['tide', 'moon and sea'],
  from: '2026-01-01T00:00:00.000Z',
  to: '2026-06-01T00:00:00.000Z',
};
const made = (seed: number, count: number) => {
  const generator = createQueryGenerator({ schema, facts, seed });
  return Array.from({ length: count }, () => generator.next());
};

it('gives the same queries for the same seed, and others for another', () => {
  expect(made(1, 20)).toEqual(made(1, 20));
  expect(made(2, 20)).not.toEqual(made(1, 20));
});

it('gives queries that are valid, whatever the seed', () => {
  const refused = [1, 2]
    .flatMap((seed) => made(seed, 100))
    .flatMap(({ text }) => validate(schema, parse(text)).map(({ message }) => `${message}\n${text}`));
  expect(refused.slice(0, 3)).toEqual([]);
});

it('uses of the language what clients use', () => {
  const used = new Set<string>();
  for (const { text } of made(1, 200))
    visit(parse(text), {
      enter: ({ kind }, key) => void used.add(key === 'alias' ? 'Alias' : kind),
    });
  expect([...used]).toEqual(
    expect.arrayContaining([
      'Alias',
      'Directive',
      'FragmentSpread',
      'InlineFragment',
      'Variable',
      'ObjectValue',
    ]),
  );
});
