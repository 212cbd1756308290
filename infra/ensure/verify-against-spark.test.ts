import { describe, expect, it } from 'vitest';
import type { StoredRow } from './domain/compare-rows.ts';
import { run } from './fixtures/command-line.ts';
import type { CountTables } from './ports.ts';

const nowhere = new URL('http://127.0.0.1:1');
const days = (...values: string[]): StoredRow[] =>
  values.map((value, place) => ({ token: BigInt(place), key: `user_id=${place}`, values: value }));

/** Two tables, of which one is seen by Spark as it stands at each look. */
function counted(looks: StoredRow[][], unreadable = 0): CountTables {
  const reading = async function* (rows: StoredRow[]) {
    yield* rows;
  };
  let look = 0;
  return {
    names: async () => ['person_days', 'person_deeds'],
    async read(table) {
      const product = days('2', '3');
      const spark =
        table === 'person_days' ? (looks[Math.min(look++, looks.length - 1)] as StoredRow[]) : product;
      return { product: reading(product), spark: reading(spark) };
    },
    unreadable: async () => unreadable,
    [Symbol.asyncDispose]: async () => {},
  };
}
const compare = (tables: CountTables) => run(nowhere, ['verify-aggregates', '--against', 'spark'], tables);

describe('ensure verify-aggregates --against spark', () => {
  it('waits for what Spark has not counted yet, and then counts every row', async () => {
    const { code, printed, said } = await compare(counted([days('2'), days('2', '2'), days('2', '3')], 4));
    expect([code, printed]).toEqual([0, ['aggregates: 4 checked, 0 differ']]);
    expect(said.join('\n')).toContain('4 messages are no events');
  });

  it('names each row that stays another, and exits 2', async () => {
    const { code, printed } = await compare(counted([days('2', '4')]));
    expect(code).toBe(2);
    expect(printed).toEqual([
      {
        id: 'person_days user_id=1',
        error: { code: 'DIFFERS', message: 'the product has 3; Spark has 4' },
      },
      'aggregates: 4 checked, 1 differ',
    ]);
  });

  it('compares with nothing else', async () => {
    const { code, said } = await run(nowhere, ['verify-aggregates', '--against', 'flink']);
    expect(code).toBe(1);
    expect(said.join('\n')).toContain('Allowed choices are spark');
  });
});
