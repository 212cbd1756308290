/** Numbers of a sentence with what they measure or count, in figures or in words: 3 km is not 3 m, and 1.5 million is 1,500,000. */
import { functionWords } from '../language/function-words.ts';
import { toNumber, type Token } from '../language/tokens.ts';

export interface Quantity {
  value: number;
  /** What it is measured in, brought to one form; undefined where nothing is measured. */
  unit?: string;
  /** Stem of the noun that it counts, where one follows. */
  counted?: string;
  /** Written in figures, or in words that are no figure of speech. */
  isExact: boolean;
  /** "More than four hours", "under 5 km". */
  bound?: 'over' | 'under';
}

const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
/** Names of one unit, the first of which stands for all, and what one of it is in the unit named after "=". */
const units: readonly (readonly [names: string, base: string, factor: number])[] = [
  ['km kilometre kilometres kilometer kilometers', 'm', 1000],
  ['m metre metres meter meters', 'm', 1],
  ['cm centimetre centimetres centimeter centimeters', 'm', 0.01],
  ['mm millimetre millimetres millimeter millimeters', 'm', 0.001],
  ['µm micrometre micrometres micrometer micrometers micron microns', 'm', 1e-6],
  ['nm nanometre nanometres nanometer nanometers', 'm', 1e-9],
  ['km² km2', 'm²', 1e6],
  ['ha hectare hectares', 'm²', 1e4],
  ['m² m2', 'm²', 1],
  ['cm² cm2', 'm²', 1e-4],
  ['mm² mm2', 'm²', 1e-6],
  ['km³ km3', 'm³', 1e9],
  ['m³ m3', 'm³', 1],
  ['cm³ cm3', 'm³', 1e-6],
  ['mile miles', 'mile', 1],
  ['ft foot feet', 'ft', 1],
  ['inch inches', 'inch', 1],
  ['kg kilogram kilograms kilogramme kilogrammes', 'g', 1000],
  ['g gram grams gramme grammes', 'g', 1],
  ['mg milligram milligrams', 'g', 0.001],
  ['t tonne tonnes ton tons', 'g', 1e6],
  ['pound pounds lb lbs', 'pound', 1],
  ['s second seconds sec', 's', 1],
  ['ms millisecond milliseconds', 's', 0.001],
  ['min minute minutes', 's', 60],
  ['h hour hours', 's', 3600],
  ['day days', 'day', 1],
  ['week weeks', 'day', 7],
  ['month months', 'month', 1],
  ['year years', 'year', 1],
  ['decade decades', 'year', 10],
  ['century centuries', 'year', 100],
  ['l litre litres liter liters', 'l', 1],
  ['ml millilitre millilitres milliliter milliliters', 'l', 0.001],
  ['v volt volts', 'v', 1],
  ['mv millivolt millivolts', 'v', 0.001],
  ['a ampere amperes amp amps', 'a', 1],
  ['w watt watts', 'w', 1],
  ['kw kilowatt kilowatts', 'w', 1000],
  ['j joule joules', 'j', 1],
  ['kj kilojoule kilojoules', 'j', 1000],
  ['hz hertz', 'hz', 1],
  ['kb kilobyte kilobytes', 'byte', 1e3],
  ['mb megabyte megabytes', 'byte', 1e6],
  ['gb gigabyte gigabytes', 'byte', 1e9],
  ['hpa hectopascal hectopascals', 'pa', 100],
  ['pa pascal pascals', 'pa', 1],
  ['percent percentage', '%', 1],
];
const unitOf: ReadonlyMap<string, { base: string; factor: number }> = new Map(
  units.flatMap(([names, base, factor]) => names.split(' ').map((name) => [name, { base, factor }] as const)),
);
/** Whether a word names what is measured in. */
export const isUnit = (lower: string): boolean => unitOf.has(lower) || lower === 'cent';
/** As often figures of speech as numbers. */
const loose = new Set(['one', 'once', 'half', 'quarter', 'twice']);

/** The quantities of a text, in order. */
export function quantitiesOf(tokens: readonly Token[], text: string): Quantity[] {
  const quantities: Quantity[] = [];
  for (let i = 0; i < tokens.length;) {
    const read = readNumber(tokens, i, text);
    if (!read) {
      i += 1;
      continue;
    }
    quantities.push({ ...withUnit(read, tokens, text), bound: boundBefore(tokens, i) });
    i = read.next;
  }
  return quantities;
}

const over =
  /^(?:more|over|above|longer|higher|larger|greater|farther|further|older|heavier|exceed(?:s|ing|ed)?)$/;
const under = /^(?:less|fewer|under|below|shorter|lower|smaller|younger|lighter)$/;

/** What stands before a number and makes a limit of it. */
function boundBefore(tokens: readonly Token[], at: number): Quantity['bound'] {
  const [two, one] = [tokens[at - 2]?.lower ?? '', tokens[at - 1]?.lower ?? ''];
  const word = one === 'than' ? two : one;
  return over.test(word) ? 'over' : under.test(word) ? 'under' : undefined;
}

interface ReadNumber {
  value: number;
  next: number;
  isExact: boolean;
}

/** "3", "1.5 million", "twenty-five", "three hundred". */
function readNumber(tokens: readonly Token[], from: number, text: string): ReadNumber | undefined {
  const first = tokens[from];
  const figure = first && toNumber(first.lower);
  if (first === undefined || figure === undefined) return undefined;
  if (
    scales.has(first.lower) &&
    !/^\d/.test(first.lower) &&
    from > 0 &&
    toNumber(tokens[from - 1]?.lower ?? '') !== undefined
  )
    return undefined;
  let value = Number(figure);
  if (Number.isNaN(value)) return undefined;
  let next = from + 1;
  const joins = (at: number) => /^[\s-]$/.test(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0));
  const ones = toNumber(tokens[next]?.lower ?? '');
  const isTens = value >= 20 && value < 100 && value % 10 === 0 && !/^\d/.test(first.lower);
  if (
    isTens &&
    ones !== undefined &&
    Number(ones) < 10 &&
    !/^\d/.test(tokens[next]?.lower ?? '') &&
    joins(next)
  ) {
    value += Number(ones);
    next += 1;
  }
  for (
    let scale = scales.get(tokens[next]?.lower ?? '');
    scale !== undefined && joins(next);
    scale = scales.get(tokens[next]?.lower ?? '')
  ) {
    value *= scale;
    next += 1;
  }
  return { value, next, isExact: /^\d/.test(first.lower) || next > from + 1 || !loose.has(first.lower) };
}

function withUnit({ value, next, isExact }: ReadNumber, tokens: readonly Token[], text: string): Quantity {
  const before = tokens[next - 1];
  const after = tokens[next];
  const between = text.slice(before?.end ?? 0, after?.start ?? text.length);
  if (/^\s*%/.test(between)) return { value, unit: '%', isExact };
  if (/^\s*°/.test(between)) return { value, unit: `°${(after?.lower ?? 'c').slice(0, 1)}`, isExact };
  if (/^\s*[$£€¥]/.test(between)) return { value, unit: between.trim().slice(0, 1), isExact };
  if (!after || !/^\s*-?$/.test(between)) return { value, isExact };
  if (after.lower === 'per' && tokens[next + 1]?.lower === 'cent') return { value, unit: '%', isExact };
  // A capital M or V is a name's letter, but a unit after figures all the same.
  const known = unitOf.get(after.lower);
  if (known) {
    const rate = rateAfter(tokens, next, text);
    return { value: value * known.factor, unit: known.base + rate, isExact };
  }
  const counted = tokens.slice(next, next + 2).find(({ lower }) => !functionWords.has(lower));
  return { value, isExact, ...(counted && { counted: counted.forms[0] }) };
}

/** "km/h" and "metres a second" are no lengths. */
function rateAfter(tokens: readonly Token[], at: number, text: string): string {
  const [unit, one, two] = tokens.slice(at, at + 3);
  if (!unit || !one) return '';
  const between = text.slice(unit.end, one.start);
  const over = between.trim() === '/' ? one : /^(?:per|an?|each|every)$/.test(one.lower) ? two : undefined;
  const known = over && unitOf.get(over.lower);
  return known ? `/${known.base}${known.factor === 1 ? '' : known.factor}` : '';
}

/** Whether units that the claim names without a number ("within minutes") are those of the source. */
export function sameUnits(claim: readonly Token[], source: readonly Token[]): boolean {
  return claim.every(({ lower }, i) => {
    const unit = lower.length > 3 ? unitOf.get(lower) : undefined;
    if (!unit || toNumber(claim[i - 1]?.lower ?? '') !== undefined) return true;
    return source.some(
      (token) =>
        unitOf.get(token.lower)?.factor === unit.factor && unitOf.get(token.lower)?.base === unit.base,
    );
  });
}

/** Whether all exact numbers of a claim stand in its source, none of them more often than there. */
export function areBorneOut(claimed: readonly Quantity[], sources: readonly Quantity[]): boolean {
  const exact = claimed.filter(({ isExact }) => isExact);
  const times = (all: readonly Quantity[], value: number) =>
    all.filter((one) => isClose(one.value, value)).length;
  return exact.every(
    (one) => isBorneOut(one, sources) && times(exact, one.value) <= Math.max(1, times(sources, one.value)),
  );
}

/** Whether a number of the claim stands among those of the source, as the same amount of the same thing. */
function isBorneOut(claimed: Quantity, sources: readonly Quantity[]): boolean {
  const isSoBound = ({ bound }: Quantity) => claimed.bound === undefined || bound === claimed.bound;
  const equal = sources.filter((one) => isClose(one.value, claimed.value) && isSoBound(one));
  if (claimed.unit !== undefined) return equal.some(({ unit }) => unit === claimed.unit);
  const unmeasured = equal.filter(({ unit }) => unit === undefined);
  if (unmeasured.length === 0) return false;
  if (claimed.counted === undefined) return true;
  // Of what the source counts as well, it must count as many.
  const alike = sources.filter(({ counted }) => counted === claimed.counted);
  return alike.length === 0 || alike.some(({ value }) => isClose(value, claimed.value));
}
const isClose = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
