/** Signs that the material answers a question, or only comes near it. Measured here, weighed in weights.ts. */
import type { Evidence } from './evidence.ts';
import type { ExpectedKind } from './expected.ts';
import type { Question } from './question.ts';

/** Numbers from 0 to 1, of the sentence that would be said unless told otherwise. */
export interface Answerability {
  coverage: number;
  within: number;
  missing: number;
  unmet: number;
  together: number;
  meaning: number;
  /** A name asked about is not in the passage, or a number not close to the sentence. */
  foreign: number;
  /** Of the named thing something else is said than was asked for. */
  beside: number;
  /** It is about a name of the question, and says nothing of what was asked about it. */
  unasked: number;
  /** Nothing of the kind asked for (a number, a date, a person, a reason) is in the sentence. */
  unfit: number;
  /** Nor in one beside it. */
  unfitNear: number;
  /** The number or date there is one of something else. */
  unbound: number;
  /** A reason is asked for, and neither it nor one beside it gives one. */
  unreasoned: number;
  /** It says little that the question has not said. */
  stale: number;
  /** A definition is asked for, and the sentence gives none. */
  undefined: number;
  /** The question has so few words of weight that each of them counts; 0 from six words on. */
  few: number;
  /** `missing`, `unmet` and what the sentence itself lacks, in so short a question. */
  missingOfFew: number;
  unmetOfFew: number;
  lackingOfFew: number;
  uncoveredOfFew: number;
  /** How little the words of the question are met by alike words, in the sentence or near it: on average, and the least of them. */
  alien: number;
  alienMost: number;
  /** The same of the one of the best three that meets them best. */
  alienOfThree: number;
  /** How far the sentence is from the gist of the question. */
  distant: number;
  /** None of the best three holds a word of the sort asked for ("which metal"). */
  untyped: number;
  /** 1 where this is what is asked for: near misses of one kind are commoner than of another. */
  asksValue: number;
  asksName: number;
  asksReason: number;
  asksWhether: number;
  asksMeaning: number;
  /** How many names and numbers the question has, up to three, and how many words of weight, up to eight. */
  names: number;
  words: number;
  /** `alien` in a question of few words of weight. */
  alienOfFew: number;
  /** Where a message goes on from a turn: that the sentence stands where that turn does. */
  continues: number;
  /** Of such a message: how much of the sentence the turn has said. */
  told: number;
  /** Of a row of a table: that it is of what is asked about. */
  keyed: number;
  /** How sure it is that this sentence rather than another would answer. */
  share: number;
  /** The same of the best three together. */
  shareOfThree: number;
  /** Closest in meaning among all. */
  meaningMax: number;
  /** Where a number or date is asked for: how little the best three hold one of the asked-for thing. */
  noValue: number;
  /** Where a person or place is asked for: the same. */
  noName: number;
  /** Where a reason is asked for: the same. */
  noReason: number;
  /** Where anything else is asked for: how little they say of it. */
  noMatter: number;
}

/** By the words of weight in a question: one put in other words is longer than one that asks by name. */
const fewness = [1, 1, 1, 1, 0.6, 0.3];
const valued: ReadonlySet<ExpectedKind> = new Set(['count', 'measure', 'share', 'date']);
const recognisable: ReadonlySet<ExpectedKind> = new Set([
  ...(['count', 'measure', 'share', 'date', 'person', 'place'] as const),
]);

/** `ranked` best first, at least one. */
export function answerability(
  question: Question,
  ranked: readonly { evidence: Evidence; share: number }[],
): Answerability {
  const [best] = ranked;
  if (!best) throw new Error('Nothing was found that could be weighed.');
  const { evidence } = best;
  const { kind } = question.expected;
  const three = ranked.slice(0, 3);
  const hasForm = recognisable.has(kind);
  const core = question.terms.filter(({ tier }) => tier !== 'light').length;
  const few = fewness[core] ?? 0;
  return {
    ...ofBest(evidence),
    beside: hasForm ? evidence.beside : 0,
    unasked: evidence.unasked,
    unfit: hasForm ? 1 - evidence.fits : 0,
    unfitNear: hasForm ? 1 - evidence.fitsNear : 0,
    unbound: 1 - evidence.bound,
    unreasoned: kind === 'cause' ? 1 - evidence.reasonNear : 0,
    stale: 1 - evidence.news,
    undefined: kind === 'definition' ? 1 - evidence.defines : 0,
    few,
    missingOfFew: few * evidence.missing,
    unmetOfFew: few * evidence.unmet,
    lackingOfFew: few * (1 - evidence.within),
    uncoveredOfFew: few * (1 - evidence.coverage),
    ...asked(question, core),
    alienOfThree: Math.min(...three.map((one) => one.evidence.alien)),
    distant: 1 - evidence.gist,
    untyped: Math.min(...three.map((one) => one.evidence.untyped)),
    alienOfFew: few * evidence.alien,
    share: best.share,
    shareOfThree: three.reduce((sum, { share }) => sum + share, 0),
    meaningMax: Math.max(...ranked.map((one) => one.evidence.meaning)),
    ...heldBy(
      kind,
      three.map((one) => one.evidence),
    ),
  };
}

/** Signs that are the sentence's own evidence. */
const ownSigns = [
  ...(['coverage', 'within', 'missing', 'unmet', 'together', 'meaning', 'foreign'] as const),
  ...(['alien', 'alienMost', 'continues', 'told', 'keyed'] as const),
];
type OwnSign = (typeof ownSigns)[number];
const ofBest = (evidence: Evidence): Pick<Answerability, OwnSign> =>
  Object.fromEntries(ownSigns.map((name) => [name, evidence[name]])) as Record<OwnSign, number>;

type Asked = 'asksValue' | 'asksName' | 'asksReason' | 'asksWhether' | 'asksMeaning' | 'names' | 'words';

function asked(question: Question, core: number): Pick<Answerability, Asked> {
  const { kind } = question.expected;
  return {
    asksValue: valued.has(kind) ? 1 : 0,
    asksName: kind === 'person' || kind === 'place' ? 1 : 0,
    asksReason: kind === 'cause' ? 1 : 0,
    asksWhether: kind === 'check' ? 1 : 0,
    asksMeaning: kind === 'definition' ? 1 : 0,
    names: Math.min(3, question.terms.filter(({ tier }) => tier === 'entity').length) / 3,
    words: Math.min(8, core) / 8,
  };
}

function heldBy(
  kind: ExpectedKind,
  three: readonly Evidence[],
): Pick<Answerability, 'noValue' | 'noName' | 'noReason' | 'noMatter'> {
  const least = (held: (evidence: Evidence) => number) => 1 - Math.max(...three.map(held));
  const nothing = { noValue: 0, noName: 0, noReason: 0, noMatter: 0 };
  if (valued.has(kind)) return { ...nothing, noValue: least(({ bound }) => bound) };
  if (kind === 'person' || kind === 'place')
    return {
      ...nothing,
      noName: least(({ fitsNear, fits, asked }) => (0.5 * fits + 0.5 * fitsNear) * (0.4 + 0.6 * asked)),
    };
  if (kind === 'cause')
    return {
      ...nothing,
      noReason: least(({ reasonNear, asked, news }) => reasonNear * (0.4 + 0.6 * asked) * (0.5 + 0.5 * news)),
    };
  return { ...nothing, noMatter: least(({ unasked }) => 1 - unasked) };
}
