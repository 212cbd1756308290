import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRows, type StoredRow } from './compare-rows.ts';

const row = (token: number, key: string, values = '1'): StoredRow => ({ token: BigInt(token), key, values });
async function* reading(rows: StoredRow[]): AsyncGenerator<StoredRow> {
  yield* rows;
}
const compare = (ours: StoredRow[], theirs: StoredRow[]) => compareRows(reading(ours), reading(theirs));

test('the same rows are the same, whatever their order within a partition', async () => {
  const rows = [row(-5, 'a'), row(-5, 'b'), row(7, 'c')];
  const turned = [row(-5, 'b'), row(-5, 'a'), row(7, 'c')];
  expect(await compare(rows, turned)).toEqual({ checked: 3, differing: [] });
  expect(await compare([], [])).toEqual({ checked: 0, differing: [] });
});

test('a row that is missing, one that is too many and one that is another are each told', async () => {
  const ours = [row(1, 'same'), row(1, 'other', '2'), row(3, 'ours')];
  const theirs = [row(0, 'theirs'), row(1, 'same'), row(1, 'other', '3')];
  expect(await compare(ours, theirs)).toEqual({
    checked: 4,
    differing: [
      { key: 'theirs', ours: 'nothing', theirs: '1' },
      { key: 'other', ours: '2', theirs: '3' },
      { key: 'ours', ours: '1', theirs: 'nothing' },
    ],
  });
});

test('every difference between any two tables is found, and nothing else', async () => {
  const table = fc.uniqueArray(
    fc.tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom('a', 'b'), fc.nat(1)),
    {
      selector: ([token, key]) => `${token} ${key}`,
    },
  );
  const toRows = (rows: [number, string, number][]) =>
    rows
      .toSorted(([one], [other]) => one - other)
      .map(([token, key, value]) => row(token, `${token} ${key}`, `${value}`));
  await fc.assert(
    fc.asyncProperty(table, table, async (one, other) => {
      const [ours, theirs] = [toRows(one), toRows(other)];
      const [known, found] = [ours, theirs].map(
        (rows) => new Map(rows.map(({ key, values }) => [key, values])),
      ) as [Map<string, string>, Map<string, string>];
      const keys = new Set([...known.keys(), ...found.keys()]);
      const differing = [...keys].filter((key) => known.get(key) !== found.get(key));
      const compared = await compare(ours, theirs);
      expect(compared.checked).toBe(keys.size);
      expect(compared.differing.map(({ key }) => key).toSorted()).toEqual(differing.toSorted());
    }),
  );
});
