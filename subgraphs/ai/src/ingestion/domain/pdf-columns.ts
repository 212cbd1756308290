/** Puts the pieces of a page of columns in reading order, where the file draws them line by line across. */
import type { TextPiece } from './page-text.ts';
import type { Placed } from './reading-order.ts';

interface Run extends Placed {
  pieces: TextPiece[];
  letters: number;
}

/** A gap within a line that is this much wider than its letters are high may lie between columns. */
const gapHeights = 0.8;
/** Columns begin so far from the edges of the text. */
const middle = { from: 0.2, to: 0.8 };
const slack = 0.006;
const linesMin = 5;
/** Lines of a column are so full, in the middle of them: cells of a table are shorter. */
const fullness = 0.6;
const lettersMin = 14;
const crossingMax = 0.4;
const depthMax = 3;

/** The same pieces; in another order only where columns were drawn interleaved. */
export function untangleColumns(pieces: TextPiece[]): TextPiece[] {
  if (pieces.some(({ place, text }) => !place && text.trim())) return pieces;
  const runs = runsOf(pieces);
  const ordered = orderRuns(runs, 0);
  if (ordered === runs) return pieces;
  return ordered.flatMap((run) =>
    run.pieces.map((piece, index) => ({ ...piece, endsLine: index === run.pieces.length - 1 })),
  );
}

/** Pieces that stand in one line without a wide gap. */
function runsOf(pieces: TextPiece[]): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  let high = 0;
  for (const piece of pieces) {
    const { place, text } = piece;
    const isGap = !text.trim() && place !== undefined && place.width > gapHeights * high && high > 0;
    if (isGap) open = undefined;
    else if (place && text.trim()) {
      high = place.height;
      const joins = open && Math.abs(open.y + open.height - place.y - place.height) < high;
      if (open && joins) {
        open.width = Math.max(open.width, place.x + place.width - open.x);
        open.letters += text.length;
        open.pieces.push(piece);
      } else {
        open = { ...place, pieces: [piece], letters: text.length };
        runs.push(open);
      }
    } else open?.pieces.push(piece);
    if (piece.endsLine) open = undefined;
  }
  return runs;
}

/** The runs themselves where they are in order already, or stand in no columns. */
function orderRuns(runs: Run[], depth: number): Run[] {
  const gutter = depth < depthMax ? gutterOf(runs) : undefined;
  if (gutter === undefined) return runs;
  const sideOf = (run: Run) => {
    if (run.x >= gutter - slack) return 'right';
    return run.x + run.width <= gutter ? 'left' : 'across';
  };
  const sides = runs.map(sideOf);
  const turns = sides.filter((side, index) => index > 0 && side !== sides[index - 1]).length;
  const across = runs.filter((run) => sideOf(run) === 'across').toSorted((a, b) => a.y - b.y);
  if (turns <= 2 * across.length + 2) return runs;
  const bands = bandsOf(across, runs);
  return bands.flatMap(({ head, within }) => [
    ...head,
    ...orderRuns(
      within.filter((run) => sideOf(run) === 'left'),
      depth + 1,
    ),
    ...orderRuns(
      within.filter((run) => sideOf(run) === 'right'),
      depth + 1,
    ),
  ]);
}

/** Lines over all columns part what is above them from what is below. */
function bandsOf(across: Run[], runs: Run[]): { head: Run[]; within: Run[] }[] {
  const bands: { top: number; head: Run[]; within: Run[] }[] = [{ top: -Infinity, head: [], within: [] }];
  const rest = runs.filter((run) => !across.includes(run));
  for (const line of across) {
    const last = bands.at(-1) as (typeof bands)[number];
    const isUnder = last.head.length > 0 && !rest.some(({ y }) => y > last.top && y < line.y);
    if (isUnder) {
      last.head.push(line);
      last.top = line.y;
    } else bands.push({ top: line.y, head: [line], within: [] });
  }
  for (const run of rest) bands.findLast(({ top }) => run.y >= top)?.within.push(run);
  return bands;
}

/** Where the right one of two columns begins; undefined where there are none. */
function gutterOf(runs: Run[]): number | undefined {
  if (runs.length < 2 * linesMin) return undefined;
  const [start, end] = [
    Math.min(...runs.map(({ x }) => x)),
    Math.max(...runs.map(({ x, width }) => x + width)),
  ];
  const inside = (x: number) =>
    x > start + middle.from * (end - start) && x < start + middle.to * (end - start);
  const begins = new Map<number, number>();
  for (const { x } of runs) {
    const place = Math.round(x / slack);
    if (inside(x)) begins.set(place, (begins.get(place) ?? 0) + 1);
  }
  const candidates = [...begins].toSorted((a, b) => b[1] - a[1]).slice(0, 3);
  return candidates
    .map(([place]) => (place - 0.5) * slack)
    .find((gutter) => areColumns(runs, gutter, { start, end }));
}

function areColumns(runs: Run[], gutter: number, { start, end }: { start: number; end: number }): boolean {
  const right = runs.filter(({ x }) => x >= gutter - slack);
  const left = runs.filter(({ x, width }) => x + width <= gutter);
  const across = runs.length - left.length - right.length;
  if (Math.min(left.length, right.length) < linesMin || across > crossingMax * runs.length) return false;
  return isFull(left, gutter - start) && isFull(right, end - gutter);
}

function isFull(runs: Run[], width: number): boolean {
  const middleOf = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return (
    middleOf(runs.map((run) => run.width)) >= fullness * width &&
    middleOf(runs.map(({ letters }) => letters)) >= lettersMin
  );
}
