/** Compares two tables row by row, each read once from its beginning to its end. */

/** A row of a table that is read in the order of its partitions' tokens. */
export interface StoredRow {
  token: bigint;
  /** Its whole primary key, by column. */
  key: string;
  /** What else it holds, by column. */
  values: string;
}
export interface RowDifference {
  key: string;
  ours: string;
  theirs: string;
}
export interface RowsCompared {
  /** Rows that are there on either side. */
  checked: number;
  differing: RowDifference[];
}

export const nothing = 'nothing';

/** Holds the rows of one token at a time, which are those of one partition. */
export async function compareRows(
  ours: AsyncIterable<StoredRow>,
  theirs: AsyncIterable<StoredRow>,
): Promise<RowsCompared> {
  const compared: RowsCompared = { checked: 0, differing: [] };
  const [left, right] = [byToken(ours), byToken(theirs)];
  let [our, their] = await Promise.all([left.next(), right.next()]);
  for (let first = earlier(our, their); first !== undefined; first = earlier(our, their)) {
    const [isOurs, areTheirs] = [our?.token === first, their?.token === first];
    comparePartition(isOurs ? our?.rows : undefined, areTheirs ? their?.rows : undefined, compared);
    [our, their] = await Promise.all([isOurs ? left.next() : our, areTheirs ? right.next() : their]);
  }
  return compared;
}

interface Partition {
  token: bigint;
  rows: Map<string, string>;
}

/** The partitions one after the other; undefined after the last. */
function byToken(rows: AsyncIterable<StoredRow>): { next(): Promise<Partition | undefined> } {
  const reading = rows[Symbol.asyncIterator]();
  let row: StoredRow | undefined;
  let isBegun = false;
  const read = async () => {
    const { value, done } = await reading.next();
    row = done ? undefined : value;
  };
  return {
    async next() {
      if (!isBegun) await read();
      isBegun = true;
      if (!row) return undefined;
      const partition: Partition = { token: row.token, rows: new Map() };
      while (row?.token === partition.token) {
        partition.rows.set(row.key, row.values);
        await read();
      }
      return partition;
    },
  };
}

function earlier(one: Partition | undefined, other: Partition | undefined): bigint | undefined {
  if (!one || !other) return (one ?? other)?.token;
  return one.token < other.token ? one.token : other.token;
}

function comparePartition(
  ours: Map<string, string> = new Map(),
  theirs: Map<string, string> = new Map(),
  compared: RowsCompared,
): void {
  for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
    compared.checked += 1;
    const difference = { key, ours: ours.get(key) ?? nothing, theirs: theirs.get(key) ?? nothing };
    if (difference.ours !== difference.theirs) compared.differing.push(difference);
  }
}
