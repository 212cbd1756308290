/** Whether a sentence could be the kind of answer that a question expects. */
import type { Dimension, Expected } from './expected.ts';
import { isNumber, type Token } from './language/tokens.ts';

const unit: Record<Dimension, RegExp> = {
  length:
    /\b(?:km|cm|mm|nm|µm|m|metres?|meters?|kilomet(?:re|er)s?|centimet(?:re|er)s?|millimet(?:re|er)s?|micromet(?:re|er)s?|nanomet(?:re|er)s?|miles?|feet|foot|ft|inch(?:es)?|yards?|leagues?|light[- ]years?|microns?|fathoms?)\b/i,
  duration:
    /\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|millenni(?:um|a)|nights?|generations?|ms|s|h)\b/i,
  mass: /\b(?:kg|g|mg|t|kilograms?|kilogrammes?|grams?|grammes?|milligrams?|tonnes?|tons?|pounds?|lbs?|ounces?|stone)\b/i,
  temperature: /°|\b(?:degrees?|celsius|fahrenheit|kelvins?|k)\b/i,
  speed:
    /\b(?:km\/h|m\/s|mph|kph|knots?|per (?:hour|second|minute|day|year)|(?:metres?|meters?|kilomet(?:re|er)s?|centimet(?:re|er)s?|millimet(?:re|er)s?|miles?|feet|inch(?:es)?|km|cm|mm|m) (?:an?|each|every|in an?|in one) (?:hour|second|minute|day|year)|slower|faster|speed of)\b/i,
  age: /\b(?:years?|months?|days?|weeks?|centur(?:y|ies)|million|billion|bc|ad|bce|ce)\b|\b1\d{3}\b|\b20\d{2}\b/i,
  frequency:
    /\b(?:every|each|per|once|twice|times|daily|weekly|monthly|yearly|annually|hourly|an? (?:day|week|month|year|hour|minute|second)|always|never|rarely|often|seldom)\b/i,
  money:
    /[$£€¥]|\b(?:dollars?|pounds?|euros?|cents?|pence|francs?|marks?|yen|rupees?|shillings?|guineas?|denarii|crowns?)\b/i,
  magnitude: /\b(?:magnitude|Mw|VEI)\b\D{0,30}\d|\d\D{0,20}\b(?:Richter|Mw)\b/,
  any: /./,
};
/** Words by which a sentence shows that it measures along the asked-for scale and not another; mass has one scale only. */
const scaleCue: Record<string, RegExp> = {
  high: /\b(?:high|higher|height|tall|above|rises?|stands?|altitude|elevation|peak|summit)\b/i,
  tall: /\b(?:tall|taller|high|height|stands?|grows?|reach\w*)\b/i,
  deep: /\b(?:deep|deeper|depth|below|beneath|under|down)\b/i,
  wide: /\b(?:wide|wider|width|across|broad|diameter)\b/i,
  broad: /\b(?:wide|wider|width|across|broad)\b/i,
  thick: /\b(?:thick|thicker|thickness)\b/i,
  far: /\b(?:far|farther|further|distance|away|apart|from|moved|travel\w*|reach\w*|range|back|long|mov\w+)\b/i,
  long: /\b(?:long|longer|length|last\w*|takes?|took|for|after|within|in|needs?|lives?|lived|until|over|course|per)\b/i,
  old: /\b(?:old|older|age|aged|ago|since|years?|built|made|formed|began|born)\b/i,
};
/** "is about 30 metres", or "height: about 30 metres" in a table: along whichever scale the subject is measured. */
const plainMeasure =
  /(?:\b(?:is|was|are|were|measur\w+)|:) (?:about |some |over |under |nearly |almost |up to |only |around )*\d/i;
const month =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)\b/i;
const moment =
  /\b(?:1\d{3}|20\d{2}|\d{1,4} (?:bc|ad|bce|ce)|year \d+|\d+(?:,\d{3})* years ago|centur(?:y|ies)|\d0s)\b/i;
const looseMoment =
  /\b(?:when|after|before|during|until|once|while|as soon as|at (?:night|dawn|dusk|noon|midnight|birth|sunset|sunrise|high tide|low tide)|night|day|morning|evening|season|ago|monday|tuesday|wednesday|thursday|friday|saturday|sunday|era|every|each)\b/i;
/** "The more silica it contains, the stiffer it is." */
const correlative = /\bthe (?:more|less|\p{L}+er)\b[^.;]*,? the (?:more|less|\p{L}+er)\b/iu;
/** Words that give a reason and nothing else. */
const reason =
  /\b(?:because|so that|due to|owing to|caus\w+|reasons?|results? (?:from|of|in)|therefore|thus|hence|that is why|which is why|this is why|thanks to|in order to|explain\w*|led to|leads to|means that|argued|motives?|out of fear|for fear|as a result)\b|\bsince (?!then\b|\d|the \d|\w+ of \d)|,? for (?:it|they|he|she|the|a|each|every|no|in|this|that)\b|, so\b|;.{0,12}\bso\b/iu;
/** Words that may give one. */
const perhapsReason =
  /\b(?:since|leads?|led|makes?|made|mak\w+|allow\w*|help\w*|prevent\w*|protect\w*|keeps?|kept|to \p{Ll}+|so|as|for|by \p{L}+ing|lets?|forc\w+|driven|brought|gives?|if|when|wanted|needed|feared|could|would|no longer|too|against|gave way)\b/iu;
const people =
  /\b(?:people|scientists?|kings?|queens?|emperors?|farmers?|workers?|soldiers?|men|women|man|woman|children|merchants?|monks?|priests?|engineers?|inventors?|doctors?|teachers?|astronomers?|chemists?|physicists?|biologists?|sailors?|settlers?|parliament|government|president|minister|citizens?|slaves?|nobles?|peasants?|army|family|members?|students?|parents?|everyone|nobody)\b/i;
const located =
  /\b(?:in|on|at|near|under|between|along|inside|outside|from|above|below|beneath|beside|around|within|across|through|into|off|over|behind|among|north|south|east|west|where|close to)\b/i;

/** How well a sentence could hold an answer of the kind, 0 to 1; half where the scale is in doubt. */
export function expectationMet(
  expected: Expected,
  sentence: string,
  tokens: readonly Token[],
  isAsked: (token: Token) => boolean = () => false,
): number {
  if (expected.kind === 'cause') return causeMet(sentence);
  if (expected.kind === 'person') return personMet(sentence, tokens, isAsked);
  if (!couldHold(expected, sentence, tokens)) return 0;
  if (expected.kind === 'count') return countMet(expected.focus, sentence, tokens);
  const cue = scaleCue[expected.scale ?? ''];
  if (cue === undefined || cue.test(sentence) || plainMeasure.test(sentence)) return 1;
  return /^(?:far|long|old)$/.test(expected.scale ?? '') ? 0.5 : 0;
}

function causeMet(sentence: string): number {
  if (reason.test(sentence) || correlative.test(sentence)) return 1;
  return perhapsReason.test(sentence) ? 0.6 : 0;
}

/** Two capitalised words are a person's name, or a place's where the second says so; one alone may be either. */
function personMet(sentence: string, tokens: readonly Token[], isAsked: (token: Token) => boolean): number {
  let best = 0;
  tokens.forEach((token, i) => {
    if (isAsked(token) || month.test(token.lower)) return;
    if (people.test(token.lower)) best = Math.max(best, 0.8);
    if (!isCapital(token)) return;
    const next = tokens[i + 1];
    const before = tokens[i - 1];
    const joined = next && /^\.?\s$/.test(sentence.slice(token.end, next.start)) ? next : undefined;
    if (joined && isCapital(joined) && !isAsked(joined) && !placeNoun.test(joined.lower)) best = 1;
    else if (before && title.test(before.lower) && isCapital(before)) best = 1;
    else if (i > 0 && !placeNoun.test(next?.lower ?? '')) best = Math.max(best, 0.5);
    else if (i === 0 && joined && !isCapital(joined)) best = Math.max(best, 0.4);
  });
  return best;
}
/** An initial counts too. */
const isCapital = ({ text }: Token) => /^\p{Lu}(?:\p{L}|$)/u.test(text) && text !== 'I' && text !== 'A';
const title =
  /^(?:king|queen|captain|admiral|emperor|empress|pope|saint|st|dr|doctor|professor|sir|lord|lady|duke|duchess|count|countess|prince|princess|bishop|abbot|brother|sister|general|president|mr|mrs|ms|miss|chancellor|emir|doyen)$/;
const placeNoun =
  /^(?:sea|bay|ocean|river|lake|island|islands|isle|street|road|harbour|harbor|bridge|castle|tower|strait|mountain|mountains|hill|hills|cape|head|point|rock|shore|coast|bank|canal|city|town|village|valley|gate|square|court|house|church|cathedral|hospital|university|school|war|treaty|council|company|station|light|current|deep|basin|kingdom|republic|empire|union|act|oath|chronicle|annals|charter)s?$/;

/** A number beside what is counted tells most; one beside something else may count something else. */
function countMet(focus: readonly string[], sentence: string, tokens: readonly Token[]): number {
  const words = focus.some((word) => /^(?:people|persons?|inhabitants?)$/.test(word))
    ? [...focus, 'population', 'inhabitants', 'residents', 'people']
    : focus;
  const counted = (token: Token | undefined) =>
    words.some((word) => token?.lower.startsWith(word.slice(0, Math.max(3, word.length - 2))));
  const numbers = tokens.flatMap((token, i) => (isNumber(token.lower) ? [i] : []));
  // "Several" and its like are no tokens with a value.
  if (numbers.length === 0) return 0.5;
  const grades = numbers.map((i) => {
    if (inPhrase(sentence, tokens, i).some(counted)) return 1;
    // "Crew: 28" names what it counts before.
    if (nameOfCell(sentence, tokens, i).some(counted)) return 1;
    if (isOfAnotherKind(tokens, i)) return 0;
    const [next = '', afterNext = ''] = tokens.slice(i + 1, i + 3).map(({ lower }) => lower);
    // "Ten of its homes" says itself what it counts.
    if (next === 'of' && /^(?:its|their|our|his|her)$/.test(afterNext)) return 0;
    return beforeCounted.test(next) ? 0.9 : 0.5;
  });
  return Math.max(...grades);
}
/** In a row of a table the name of a number's column. */
function nameOfCell(sentence: string, tokens: readonly Token[], i: number): readonly Token[] {
  const before = sentence.slice(0, tokens[i]?.start ?? 0);
  if (!/:\s$/.test(before)) return [];
  const from = Math.max(before.lastIndexOf('; '), before.lastIndexOf(' – '));
  return tokens.slice(0, i).filter(({ start }) => start > from);
}

/** The words after a number, up to a mark. */
function inPhrase(sentence: string, tokens: readonly Token[], i: number): Token[] {
  const after = tokens.slice(i + 1, i + 5);
  const end = after.findIndex((token, n) =>
    /[,;:.–—(]/.test(sentence.slice((after[n - 1] ?? tokens[i])?.end ?? 0, token.start)),
  );
  return end < 0 ? after : after.slice(0, end);
}
/** What may follow a number whose noun is left out. */
const beforeCounted = /^(?:of|are|were|is|was|in|on|at|to|more|different|a|by|people|million|thousand)?$/;

/** A date, a measure or a fraction counts nothing. */
function isOfAnotherKind(tokens: readonly Token[], i: number): boolean {
  const [before = '', own = '', next = ''] = [i - 1, i, i + 1].map((at) => tokens[at]?.lower);
  if (month.test(before) || (month.test(next) && next !== 'may' && next !== 'march')) return true;
  if (/^\d{1,2}$/.test(own) && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '') && month.test(next)) return true;
  if (/^(?:1\d|20)\d\d$/.test(own) && /^(?:in|since|until|by|from|after|before|of)$/.test(before))
    return true;
  if (/\.\d/.test(own) && !/^(?:thousand|million|billion)$/.test(next)) return true;
  return next === 'out' || measured.some((pattern) => pattern.test(next));
}
const measured = [unit.length, unit.mass, unit.temperature, unit.duration, unit.money];

/** Three or four digits that measure nothing, or how years are counted: "75 newtons" is no year. */
const looksLikeYear =
  /(?<![\d.,])\d{3,4}(?![\d.,]*\d)(?!\s*(?:%|°|(?:[kcmµn]?m|[kmµ]?g|[mµ]?s|m?l|k?[NJWVA]|k?Pa|k?Hz|newtons?|met(?:re|er)s?|people|tonnes?)\b))|\b(?:century|decade|BCE?|AD|CE)\b/u;

function couldHold(expected: Expected, sentence: string, tokens: readonly Token[]): boolean {
  const numeric =
    tokens.some((token) => isNumber(token.lower)) ||
    /\b(?:several|few|dozens|hundreds|thousands|millions|pair|both|single|none|no)\b/i.test(sentence);
  switch (expected.kind) {
    case 'count':
      return numeric;
    case 'share':
      return /%|\b(?:per ?cent|percent|half|third|quarter|fifth|tenth|out of|twice|most|all|none|majority|in (?:ten|five|four|three|\d+)|\d+ of)\b|\d/i.test(
        sentence,
      );
    case 'measure':
      return meetsDimension(expected.dimension ?? 'any', sentence, numeric);
    case 'date':
      return (
        moment.test(sentence) ||
        month.test(sentence) ||
        (expected.dimension !== 'age' && looseMoment.test(sentence)) ||
        (expected.dimension === 'age' && looksLikeYear.test(sentence))
      );
    case 'place':
      return located.test(sentence);
    default:
      return true;
  }
}

function meetsDimension(dimension: Dimension, sentence: string, numeric: boolean): boolean {
  if (dimension === 'any')
    return (
      numeric ||
      /\b(?:most|more|less|very|as \w+ as|too|than|much|great|little|strong|weak|hard)\b/i.test(sentence)
    );
  if (dimension === 'duration')
    return (
      (numeric && (unit.duration.test(sentence) || unit.length.test(sentence))) ||
      /\b(?:forever|all (?:day|night|year|its life)|lifelong|until|overnight)\b/i.test(sentence)
    );
  if (dimension === 'frequency' || dimension === 'speed') return unit[dimension].test(sentence);
  return numeric && unit[dimension].test(sentence);
}
