/**
 * The WebAssembly module that multiplies many rows of bytes with one vector, 16 numbers at a time. Written here instruction
 * by instruction, so that there is no compiler and no binary to trust. Pure. Numbers of instructions: WebAssembly core
 * specification 2.0, "Binary format".
 */

const pageBytes = 65_536;
/** Memory of the module. */
export const kernelBytes = 7 * pageBytes;

/** Numbers that one step takes; a row is a multiple of it. */
export const lanes = 16;

const [i32, v128] = [0x7f, 0x7b];
const sections = { types: 1, functions: 3, memory: 5, exports: 7, code: 10 };

/** Unsigned LEB128. */
function unsigned(value: number): number[] {
  const low = value & 0x7f;
  return value > 0x7f ? [low | 0x80, ...unsigned(value >>> 7)] : [low];
}
/** A list with its length before it. */
const list = (items: readonly (readonly number[])[]) => [...unsigned(items.length), ...items.flat()];
const sized = (bytes: readonly number[]) => [...unsigned(bytes.length), ...bytes];
const section = (id: number, items: readonly (readonly number[])[]) => [id, ...sized(list(items))];
const named = (text: string) => sized([...new TextEncoder().encode(text)]);

// Small non-negative constants only: signed and unsigned LEB128 are the same below 64.
const constant = (value: number) => [0x41, value];
const get = (local: number) => [0x20, local];
const set = (local: number) => [0x21, local];
const tee = (local: number) => [0x22, local];
const simd = (operation: number) => [0xfd, ...unsigned(operation)];
const [add, subtract, isBelow, storeNumber] = [0x6a, 0x6b, 0x49, 0x36];
const loop = (body: readonly number[]) => [0x03, 0x40, ...body, 0x0b];
const repeatIf = [0x0d, 0];
const load = (offset: number) => [...simd(0), 0, ...unsigned(offset)];
const zeros = [...simd(12), ...Array<number>(16).fill(0)];
const lowBytesWidened = simd(135);
const highBytesWidened = simd(136);
/** Products of 16-bit numbers, neighbours added: four 32-bit sums. */
const multiplyPairs = simd(186);
const addFour = simd(174);
const lane = (sums: number, at: number) => [...get(sums), ...simd(27), at];
const advance = (local: number, bytes: number) => [...get(local), ...constant(bytes), add, ...set(local)];

// Arguments, then locals.
const [row, rows, rowBytes, vector, out] = [0, 1, 2, 3, 4];
const [sums, otherSums, place, end, codes] = [5, 6, 7, 8, 9];

const scanSixteen = [
  ...[...get(row), ...load(0), ...set(codes)],
  ...[...get(sums), ...get(codes), ...lowBytesWidened, ...get(place), ...load(0)],
  ...[...multiplyPairs, ...addFour, ...set(sums)],
  ...[...get(otherSums), ...get(codes), ...highBytesWidened, ...get(place), ...load(16)],
  ...[...multiplyPairs, ...addFour, ...set(otherSums)],
  ...advance(row, lanes),
  ...advance(place, 2 * lanes),
];
const storeSum = [
  ...[...get(out), ...get(sums), ...get(otherSums), ...addFour, ...set(sums)],
  ...[...lane(sums, 0), ...lane(sums, 1), add, ...lane(sums, 2), add, ...lane(sums, 3), add],
  ...[storeNumber, 2, 0],
];
const scan = [
  ...loop([
    ...[...zeros, ...set(sums), ...zeros, ...set(otherSums)],
    ...[...get(vector), ...set(place), ...get(row), ...get(rowBytes), add, ...set(end)],
    ...loop([...scanSixteen, ...get(row), ...get(end), isBelow, ...repeatIf]),
    ...storeSum,
    ...advance(out, 4),
    ...[...get(rows), ...constant(1), subtract, ...tee(rows), ...repeatIf],
  ]),
  0x0b,
];
const localTypes = [sums, otherSums, place, end, codes].map((local) => [
  1,
  local === place || local === end ? i32 : v128,
]);

/**
 * Exports `memory` and `scan(row, rows, rowBytes, vector, out)`, all addresses and counts: the 32-bit product of each of at
 * least one row of signed bytes with the vector of 16-bit numbers is written to `out`. Nothing is checked.
 */
export function writeKernel(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(sections.types, [[0x60, ...sized([i32, i32, i32, i32, i32]), 0]]),
    ...section(sections.functions, [[0]]),
    ...section(sections.memory, [[0, ...unsigned(kernelBytes / pageBytes)]]),
    ...section(sections.exports, [
      [...named('memory'), 2, 0],
      [...named('scan'), 0, 0],
    ]),
    ...section(sections.code, [sized([...list(localTypes), ...scan])]),
  ]);
}
