/** A passage cut into units, with the words of each and of what stands above them. */
import { toDisplay, withoutMarks } from './display.ts';
import { toTokens, type Stem, type Token } from './language/tokens.ts';
import type { Passage, Span } from './passage.ts';
import { hasPlaces } from './reference-marks.ts';
import { toUnits, type Unit } from './sentences.ts';

export interface ReadPassage {
  passage: Passage;
  /** Place among the hits, from 0. */
  rank: number;
  units: ReadUnit[];
  /** What of its text is neither quoted nor told to a model (without-orders.ts). */
  withheld?: readonly Span[];
  /** Words of the heading path and of the document's name. */
  above: ReadonlySet<string>;
  all: ReadonlySet<string>;
}
export interface ReadUnit {
  unit: Unit;
  /** The unit's words without marks. */
  text: string;
  tokens: Token[];
  forms: ReadonlySet<string>;
}

export function readPassage(passage: Passage, rank: number, stem: Stem): ReadPassage {
  const cut = toUnits(passage.text);
  const units = cut.map((unit, index): ReadUnit => {
    const text = textOf(passage, cut, index);
    const tokens = toTokens(text, stem);
    return { unit, text, tokens, forms: withPairs(tokens) };
  });
  const above = withPairs(
    toTokens([...passage.headings, passage.materialName.replace(/\.\w+$/, '')].join('\n'), stem),
  );
  return {
    passage,
    rank,
    units,
    above,
    all: new Set([...above, ...units.flatMap(({ forms }) => [...forms])]),
  };
}

/** A row of a table is read with the names of its columns: without them its cells say of nothing what they say. */
function textOf({ text }: Passage, units: readonly Unit[], index: number): string {
  const { start, end, kind } = units[index] as Unit;
  const raw = text.slice(start, end);
  const keepsPlaces = hasPlaces(text);
  return kind === 'row'
    ? toDisplay(raw, kind, { header: headerOf(text, units, index), keepsPlaces })
    : withoutMarks(raw, { keepsPlaces });
}

/** The names of a row's columns, as they stand in the passage; undefined where it has none. */
export function headerOf(text: string, units: readonly Unit[], index: number): string | undefined {
  const header = units.slice(0, index).findLast(({ kind }) => kind !== 'row');
  return header?.kind === 'header' ? text.slice(header.start, header.end) : undefined;
}

/** Stems of the words, and of neighbours written as one ("sea water" meets "seawater"). */
function withPairs(tokens: Token[]): Set<string> {
  const forms = new Set(tokens.flatMap((token) => token.forms));
  for (let i = 1; i < tokens.length; i++) forms.add(`${tokens[i - 1]?.lower}${tokens[i]?.forms[0]}`);
  return forms;
}

/** A sentence that begins like this is not understood without the one before. */
export const leansBack =
  /^(?:it|its|they|their|them|this|these|that|those|he|she|his|her|such|both|each of|one of them|the (?:first|second|third|other|latter|former)|but|however|so|therefore|thus|for this reason|that is why|in this way|otherwise|then|there|also|instead)\b/i;
