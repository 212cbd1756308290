/** The kind of answer a question expects, read from its opening. */
import { functionWords } from './language/function-words.ts';

export type ExpectedKind =
  | 'count'
  | 'measure'
  | 'share'
  | 'date'
  | 'person'
  | 'place'
  | 'cause'
  | 'manner'
  | 'definition'
  | 'list'
  | 'check'
  | 'open';
export type Dimension =
  | 'length'
  | 'duration'
  | 'mass'
  | 'temperature'
  | 'speed'
  | 'age'
  | 'frequency'
  | 'money'
  | 'magnitude'
  | 'any';

export interface Expected {
  kind: ExpectedKind;
  dimension?: Dimension;
  /** Words of the question that only say what kind of answer is wanted; they need not be met. */
  consumed: readonly string[];
  /** Of `measure`: the word that names what is measured ("high", "heavy"). */
  scale?: string;
  /** Of `measure`: the noun that names it ("range", "fee"), which then is a word of the subject. */
  attribute?: string;
  /** Of `count`: what is counted. Of `definition`: what is to be defined, as words. */
  focus: readonly string[];
}

/** Adjectives and adverbs after "how" that ask for a measure. */
const scales: Readonly<Record<string, Dimension>> = {
  long: 'duration',
  far: 'length',
  tall: 'length',
  high: 'length',
  deep: 'length',
  wide: 'length',
  thick: 'length',
  broad: 'length',
  heavy: 'mass',
  hot: 'temperature',
  cold: 'temperature',
  warm: 'temperature',
  fast: 'speed',
  quick: 'speed',
  quickly: 'any',
  old: 'age',
  often: 'frequency',
  frequently: 'frequency',
  big: 'any',
  large: 'any',
  small: 'any',
  strong: 'any',
  strongly: 'any',
  hard: 'any',
  tightly: 'any',
  loud: 'any',
  bright: 'any',
};
/** Nouns after "what is the" that ask for a measure. */
const measures: readonly [RegExp, Dimension][] = [
  [
    /^(?:average |mean |maximum |minimum |typical |usual |normal |highest |lowest )*temperature|(?:boiling|melting|freezing) point/,
    'temperature',
  ],
  [/^(?:average |maximum |top |typical )*(?:speed|velocity)/, 'speed'],
  [
    /^(?:average |total |maximum )*(?:length|height|depth|width|distance|diameter|radius|altitude|thickness|wavelength)/,
    'length',
  ],
  [/^(?:average |total )*(?:mass|weight)/, 'mass'],
  [/^(?:average |typical )*(?:lifespan|duration|half-life|period)/, 'duration'],
  [/^(?:price|cost)/, 'money'],
];

/** What has a scale of its own: "how big" asks for its magnitude. */
const shaking = /\bhow (?:big|large|small|strong|strongly) .*\b(?:earth)?quakes?\b/;

/** Nouns whose value is a number, whatever its unit. */
const attribute =
  /\b(?:(?:what|which)(?:'s| is| was| are| were)? (?:the )?|at what |for what |what )(?:[\p{L}'-]+ ){0,3}?(rate|range|pressure|factor|yield|ratio|price|fee|fine|toll|tax|wage|salary|pay|area|volume|capacity|population|density|load|frequency|score|size|amount|value|concentration|ph|voltage|power|energy|dose|limit|quota|budget|income|turnout|interest|fineness|crew)\b/u;

type Reading = Partial<Expected> & Pick<Expected, 'kind'>;
type Rule = (question: string) => Reading | undefined;
const when =
  (pattern: RegExp, reading: Reading): Rule =>
  (question) =>
    pattern.test(question) ? reading : undefined;

/** The first rule that reads the question wins. */
const rules: readonly Rule[] = [
  (question) => {
    const counted = /\bhow many (.*)$/.exec(question)?.[1];
    return counted === undefined ? undefined : { kind: 'count', focus: openingWords(counted).slice(0, 3) };
  },
  when(/\b(?:what|which) (?:percentage|per ?cent|percent|proportion|fraction|share)\b|\bhow much of\b/, {
    kind: 'share',
    consumed: ['percentage', 'percent', 'proportion', 'fraction', 'share'],
  }),
  // A toll has a height that no rule measures.
  when(
    /\bhow (?:high|low|big|large) (?:is|was|were|are|did)\b.*\b(?:toll|tax|price|fee|fine|wage|salary|rent|rate|interest|cost|duty|score|number|percentage|yield|quota|share|risk)s?\b/,
    {
      kind: 'measure',
      dimension: 'any',
    },
  ),
  (question) => {
    const scale = /\bhow (\w+)/.exec(question)?.[1] ?? '';
    const dimension = scales[scale];
    if (dimension === 'any' && shaking.test(question))
      return { kind: 'measure', dimension: 'magnitude', scale, consumed: [scale] };
    return dimension && { kind: 'measure', dimension, scale, consumed: [scale] };
  },
  when(/\bhow much\b.*\b(?:costs?|paid|money)\b/, { kind: 'measure', dimension: 'money' }),
  when(/\bhow much\b/, { kind: 'measure', dimension: 'any' }),
  (question) => {
    const asked = /\b(?:what|which)(?:'s| is| was| are| were)?(?: the| its| their)? (.*)$/.exec(
      question,
    )?.[1];
    const dimension = measures.find(([pattern]) => pattern.test(asked ?? ''))?.[1];
    return dimension && { kind: 'measure', dimension };
  },
  (question) => {
    const asked = attribute.exec(question)?.[1];
    return asked === undefined
      ? undefined
      : { kind: 'measure', dimension: 'any', attribute: asked, consumed: [] };
  },
  when(/\b(?:what|which) (?:year|date|century|decade)\b/, {
    kind: 'date',
    dimension: 'age',
    consumed: ['year', 'date', 'century', 'decade'],
  }),
  when(/^(?:and |so |but )?(?:when|since when)\b|\b(?:what|which) (?:day|month)\b/, {
    kind: 'date',
    dimension: 'any',
    consumed: ['month'],
  }),
  when(
    /^(?:and |so |but )?(?:who|whom|whose|by whom)\b|\b(?:by|of|to|with|from) whom\b|\bwho\b(?= (?:was|is|were|are|first|\w+ed)\b)/,
    { kind: 'person' },
  ),
  when(
    /\b(?:what|which) (?:\w+ )?(?:king|queen|captain|admiral|emperor|historian|scientist|physician|doctor|engineer|architect|artist|writer|author|inventor|explorer|monk|leader|ruler|president|general|astronomer|chemist|biologist|company|firm|family)s?\b/,
    { kind: 'person' },
  ),
  when(
    /^(?:and |so |but )?where\b|\b(?:in|on|at) (?:what|which) (?:country|city|town|place|continent|state|region|ocean|sea|island)\b/,
    { kind: 'place' },
  ),
  when(
    /\bwhy\b|\bwhat (?:is|was|are|were) the (?:\w+ )?(?:reasons?|causes?)\b|\bwhat (?:causes?|caused|makes?|made)\b|\bhow come\b|\bfor what reason\b/,
    { kind: 'cause', consumed: ['reason', 'reasons', 'cause', 'causes', 'caused'] },
  ),
  when(/\bcalled\b|\bname (?:for|of|given)\b/, { kind: 'open', consumed: ['called', 'name'] }),
  (question) => {
    const defined = definition.exec(question)?.[1];
    if (defined === undefined || !isName(defined)) return undefined;
    const focus = words(defined);
    // "What meteorologists understand by": who says so is not asked.
    return { kind: 'definition', focus, consumed: words(question).filter((word) => !focus.includes(word)) };
  },
  when(
    /^(?:name|list|give|state)\b|\bwhat are\b|\bwhich (?:two|three|four|five|six|seven|\w+s)\b|\bwhat (?:kinds|types|sorts|parts|steps|stages|examples|two|three|four|five)\b/,
    { kind: 'list' },
  ),
  when(/\bhow\b/, { kind: 'manner' }),
  when(/^(?:is|are|was|were|do|does|did|can|could|will|would|has|have|had|should)\b/, { kind: 'check' }),
];
const definition =
  /^(?:and |so |but )?(?:tell me |explain )?(?:what(?:'s| is| are| was| were| does| do)|define|what exactly is|what|explain|describe)\s+(?:(?:is |are |was |were )?(?:meant|understood) by |(?:do(?:es)? |did )?(?:[\p{L}'-]+ ){0,3}?(?:mean|means|understand|understood) by |(?:an? |the |by |word |term |expression |phrase |concept |notion |idea of )+)*["“'‘]?(.+?)["”'’]?(?: (?:means?|is|are|stand for|refer to))?[?.!]*$/u;

/** Reads the kind of answer from the question. */
export function toExpected(question: string): Expected {
  const plain = question.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();
  for (const rule of rules) {
    const reading = rule(plain);
    if (reading) return { consumed: [], focus: [], ...reading };
  }
  return { kind: 'open', consumed: [], focus: [] };
}

/** "photosynthesis", "plate tectonics", "the iron curtain": a name to be defined; not "the colour of the sky at night". */
function isName(text: string): boolean {
  const saysMore =
    /\b(?:of|in|on|at|for|between|from|when|if|that|which|with|by|to|do|does|did|main|most|difference|called|used|made|(?:fast|slow|tall|deep|long|short|heavi|bigg|larg|small|hott|cold|old|young|strong|near|bright|high|low)est)\b/;
  const asksForPart =
    /^(?:the )?(?:name|capital|colou?r|purpose|role|function|use|job|effect|result|largest|smallest|highest|best|first|last|symbol|formula|author)\b/;
  return text.split(' ').length <= 4 && !saysMore.test(text) && !asksForPart.test(text);
}
const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
/** The words before the first that only holds the sentence together: "legs has a spider" counts legs. */
function openingWords(text: string): string[] {
  const all = words(text);
  const end = all.findIndex((word) => functionWords.has(word));
  return end < 0 ? all : all.slice(0, end);
}
