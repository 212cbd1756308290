/**
 * Vectors of single words: how alike two words are in meaning, without a model at hand. Made from the embedding model by
 * infra/evals/word-vectors/distil.ts. Pure: the bytes come from outside.
 *
 * Format: `WV1\n`, dimensions (uint16), stems (uint32), bytes of the list of stems (uint32), all little-endian; the stems, a line
 * each; then one row of int8 a stem, a unit vector times 127.
 */
import type { AlikeWord, WordVectors } from '../../retrieval/ports.ts';

const magic = 'WV1\n';
const headBytes = 14;
const scale = 127;
/** Stems whose neighbours are kept; each is looked for through all of them. */
const rememberedMax = 5_000;

/** Throws on bytes of another format. */
export function readWordVectors(bytes: Buffer): WordVectors {
  if (bytes.toString('latin1', 0, 4) !== magic) throw new Error('these are no word vectors of this format');
  const dimensions = bytes.readUInt16LE(4);
  const [count, listBytes] = [bytes.readUInt32LE(6), bytes.readUInt32LE(10)];
  const stems = bytes.toString('utf8', headBytes, headBytes + listBytes).split('\n');
  const from = headBytes + listBytes;
  if (stems.length !== count || bytes.length !== from + count * dimensions)
    throw new Error('the word vectors are cut short');
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset + from, count * dimensions);
  const places = new Map(stems.map((stem, i) => [stem, i]));
  const of = (stem: string) => {
    const place = places.get(stem);
    return place === undefined ? undefined : rows.subarray(place * dimensions, (place + 1) * dimensions);
  };
  const neighbours = new Map<string, AlikeWord[]>();
  const lookFor = (stem: string, limits: { cosineMin: number; max: number }): AlikeWord[] => {
    const own = of(stem);
    if (!own) return [];
    const found = stems.flatMap((term, i): AlikeWord[] => {
      const cosine = cosineOf(own, rows.subarray(i * dimensions, (i + 1) * dimensions));
      return cosine >= limits.cosineMin && term !== stem ? [{ term, cosine }] : [];
    });
    return found.sort((a, b) => b.cosine - a.cosine).slice(0, limits.max);
  };
  return {
    of,
    alike(stem, limits) {
      const key = `${limits.cosineMin} ${limits.max} ${stem}`;
      const known = neighbours.get(key) ?? lookFor(stem, limits);
      neighbours.delete(key);
      neighbours.set(key, known);
      const [oldest] = neighbours.keys();
      if (neighbours.size > rememberedMax && oldest !== undefined) neighbours.delete(oldest);
      return known;
    },
    likeness(a, b) {
      const [first, second] = [of(a), of(b)];
      return first && second && cosineOf(first, second);
    },
  };
}

export function packWordVectors(vectors: ReadonlyMap<string, Float32Array>): Buffer {
  const list = Buffer.from([...vectors.keys()].join('\n'), 'utf8');
  const dimensions = [...vectors.values()][0]?.length ?? 0;
  const head = Buffer.alloc(headBytes);
  head.write(magic, 'latin1');
  head.writeUInt16LE(dimensions, 4);
  head.writeUInt32LE(vectors.size, 6);
  head.writeUInt32LE(list.length, 10);
  const rows = [...vectors.values()].map((vector) => {
    const length = Math.hypot(...vector) || 1;
    return Buffer.from(Int8Array.from(vector, (value) => Math.round((scale * value) / length)).buffer);
  });
  return Buffer.concat([head, list, ...rows]);
}

/** Cosine of two vectors of length 127. */
export function cosineOf(a: Int8Array, b: Int8Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += (a[i] as number) * (b[i] as number);
  return total / (scale * scale);
}
