/** Words that stand for something said before, and whether the message itself says what that is. */
import { formsOf, type Stem } from '../language/tokens.ts';
import { contentWords, type ContentWord } from './words.ts';

/** How a message refers back, 0 to 1 each. */
export interface References {
  /** A pronoun before anything in the message that it could stand for. */
  outside: number;
  /** A pronoun after something of the message that it could hardly stand for. */
  unclear: number;
  /** A pronoun that stands for something in the message: no evidence. */
  inside: number;
  /** "this law", "the second one", "both", "the two": one of several, or a thing pointed at; not "the two kinds of rock". */
  pointing: number;
}

const at = (words: string) => new RegExp(`(?<![\\p{L}\\p{M}'’])(?:${words})(?![\\p{L}\\p{M}])`, 'giu');
const things = at("it|its|it['’]s|itself");
const several = at('they|them|their|theirs|themselves|these|those');
const people = at('he|him|his|she|her|hers|himself|herself');
const that = at(
  "this(?= *(?:[?.!,;]|$)|[ ]+(?:is|was|does|did|has|can|will|would|happens?|works?|means?|mean|not|also|work|happen|still|so|all|if|when|in|to|for|with|and|or|too|then))|(?<=\\b(?:is|was|are|were|does|did|do|about|of|for|by|to|from|like|with|after|before|in|than|why|how|when|would|could|can|has|had|all|me|show|know|call|called|solve|prove|use|doing|isn't|isnt|doesn't|doesnt) )that(?! (?:the|a|an|people|we|you|they|there|some|all|every|most|has|have|is|are|was|were|can|will|do|does|make|makes|contain|contains|divide|refer|\\p{L}+s)\\b)|that(?= *(?:[?!]|$))|thats(?= )|there(?= *(?:[?!]|$))|(?<=(?:in|from|over|live|lived|up|down|out|get|got|go|went) )there",
);
const otherTongues: Readonly<Record<string, RegExp>> = {
  german: at(
    '(?:er|sie|ihn|ihm|seine?[nmrs]?|dessen|deren|ihre[nmrs]?|davon|dafür|dabei|dagegen|dadurch|daran|darin|darauf|darüber|darunter|damit|dazu|daraus|dahin|dort)|(?<=(?:ist|war|hat|kann|wird|wie|warum|wann|wo|geht|wirkt|macht|passiert|heißt|gilt|funktioniert|entsteht|bedeutet) )(?:es|das)(?= (?:nicht|auch|so|dann|alles|genau|eigentlich|denn|heute|wirklich|immer|noch|bei|in|im|am|mit|für|zu|\\p{L}+ (?:ist|war))(?!\\p{L})|[?!.,]|$)|das(?= *(?:[?!]|$))|dies(?:e[rnms]?)?(?= )|solche[rnms]?',
  ),
  spanish: at(
    'él|ella|ellos|ellas|eso|esto|esos|esas|ese|esa|este|estos|estas|su|sus|lo(?= \\p{Ll}+)|allí|ahí|aquello|aquel',
  ),
  hindi: at(
    '(?:ye|yeh|yah|iska|iski|iske|isko|ise|isse|isme|ismein|wo|woh|vo|voh|uska|uski|uske|usko|use|usse|usme|usmein|unka|unki|unke|unko|unhe|unhone|inka|inki|inke|inko|inhe|isi|usi|usne|isne|wahan|vahan|aisa)|यह|ये|वह|वे|इसका|इसकी|इसके|इसे|इसको|इसमें|इससे|इसने|उसका|उसकी|उसके|उसे|उसको|उसमें|उससे|उसने|उनका|उनकी|उनके|उन्हें|उन्होंने|इनका|इनकी|इनके|इन्हें|इनमें|ऐसा|वहाँ|वहां',
  ),
};
/** "It" that stands for nothing at all. */
const empty =
  /\b(?:it(?= (?:takes?|took|rains?|snows?|(?:true|possible|important|necessary|dangerous|safe|ok|okay|bad|good|better|legal|easier|harder|hard|easy|cold|hot|dark|like|all)(?: to| that| for| when| if)))|(?<=(?:is|does|was|did|can|will) )it (?:true|possible|important|necessary|dangerous|safe|take|rain|snow|that|cost|mean to)\b(?! *[?]?$)|make it (?:to|through)|why is it that)/giu;
const pointing = at(
  '(?:the|this|that|which|another|each|every|what|any|first|second|third|last|other|former|latter|new|old|big|small|right|left|upper|lower|next|previous|middle|strong|weak|short|long) ones?|the (?:other|first|second|third|fourth|last|latter|former)(?: (?:two|three|one|ones|kind|type|law|part|step|reason|point|way|half))?(?= *(?:[?.!,;]|$)|[ ]+(?:is|was|are|were|and|work|then|again|instead|do|does|did))|(?:both|either|neither|each|all|some|any|one|two|three|most|many|none|which|half|part|rest)(?: of)? (?:them|these|those|it|the (?:two|three|four|five)|that)|both|neither|the (?:two|three|four|five)(?! \\p{L}+ (?:of|in) )|the same|(?:this|these|those|that|such)(?: same| kind of| type of| sort of| particular)? (?!who\\b|that\\b|which\\b|year|week|time|world|century|month|is\\b|was\\b|are\\b|were\\b|the\\b|a\\b|an\\b|in\\b|on\\b|to\\b|for\\b|with\\b|happen|work|mean|does|did|do\\b|has\\b|have\\b|can\\b|will\\b|would\\b|and\\b|or\\b|but\\b|not\\b|also\\b|so\\b|we\\b|you\\b|they\\b|he\\b|she\\b|it\\b|i\\b|people|some|all\\b)\\p{L}{3,}|which(?= *(?:[?]|$))|which (?:is|was|are|were|do|does|would|part|step|half|side|way|kind|type)(?! the)|d(?:er|ie|as) (?:erste|zweite|dritte|andere|letzte|beiden?)[nrms]?|beide[nrs]?|welche[rsn]? (?:davon|von)|(?:el|la|los|las) (?:primer[oa]?|segund[oa]|tercer[oa]?|otr[oa]s?|últim[oa]|dos)|amb[oa]s|cuál de|(?:pehl|dusr|doosr|teesr|aakhri)[aei]? ?(?:wal[aei])|dono|donon|पहल[ाेी] वाल[ाेी]|दूसर[ाेी] वाल[ाेी]|दोनों',
);
/** What parts "A and B do C" from a clause that has ended. */
const role =
  /(?:ers?|ors?|ists?|ians?|king|queen|poet|man|woman|boy|girl|god|hero|mother|father|son|pope|tsar|pharaoh|emperor|narrator|people|someone|somebody|person)$/u;
const pluralForm =
  /(?:[^s]s|people|men|women|children|mice|teeth|feet|geese|bacteria|fish|sheep|data|fungi|species|algae|larvae|cacti|vertebrae)$/u;
/** Verbs that end as plurals do, or stand where no thing stands. */
const hardlyAThing =
  /^(?:\p{L}{3,}ing|\p{L}{3,}ed|happen|work|affect|cause|explain|calculate|solve|find|measure|protect|prevent|help|defeat|invade|escape|dissolve|survive|describe|compare|mean|eat|fly|move|turn|last|live|die|help|hurt|destroy|break|stop|kill|feel|look|attack|react|conduct|matter|apply|simplify|graph|write|say|spell|pronounce|invent|discover|build|made?|became?|exactly|popular|famous|strong|dangerous|important|different|happens|works|means|measured|called|made|built|formed|used|found|discovered|invented)$/u;

/** "How fast do they", "what drives it": what stands right after the asking word is not what a pronoun stands for. */
const directlyAsked = /(?:^|[^\p{L}])(?:how|what|who|whose|why)\s+(?:\p{L}+ly\s+)?$/iu;
/** "That" stands for something of its own sentence only where that sentence has a clause before it. */
const clauseEnd = /[,;:]|\b(?:and|but|or|when|while|after|before|because|if|since|until|as|so)\b/iu;

/** Reads the references of a message. */
export function readReferences(text: string, stem: Stem): References {
  const cleared = text.replace(empty, (matched) => ' '.repeat(matched.length));
  const words = contentWords(text, stem).filter(({ start }) => !directlyAsked.test(text.slice(0, start)));
  const found: References = { outside: 0, unclear: 0, inside: 0, pointing: pointing.test(text) ? 1 : 0 };
  pointing.lastIndex = 0;
  const note = (pattern: RegExp, fits: (word: ContentWord) => boolean) => {
    for (const { index } of cleared.matchAll(pattern)) found[placeOf(words, index, fits)] = 1;
  };
  const firstOf = (pattern: RegExp) => cleared.search(pattern);
  const hasClauseAfter = (start: number) =>
    clauseEnd.test(cleared.slice(start, Math.max(start, firstOf(that))));
  note(things, ({ lower }) => !hardlyAThing.test(lower) && !isPlural(lower, stem));
  note(several, ({ lower }) => !hardlyAThing.test(lower) && isPlural(lower, stem));
  note(people, ({ lower, isName }) => isName || role.test(lower));
  for (const { index } of cleared.matchAll(that))
    found[
      words.some(({ start, lower }) => start < index && !hardlyAThing.test(lower) && hasClauseAfter(start))
        ? 'inside'
        : 'outside'
    ] = 1;
  const tongue = tongueOf(text);
  if (tongue !== undefined) note(otherTongues[tongue] as RegExp, () => true);
  // What one pronoun stands for says nothing of another that stands for something outside.
  return found.outside === 1 ? { ...found, inside: 0 } : found;
}

function placeOf(
  words: readonly ContentWord[],
  index: number,
  fits: (word: ContentWord) => boolean,
): 'outside' | 'unclear' | 'inside' {
  const before = words.filter(({ start, rarity }) => start < index && rarity > 0.2);
  if (before.some(fits)) return 'inside';
  return before.some(({ lower }) => !hardlyAThing.test(lower)) ? 'unclear' : 'outside';
}

const isPlural = (lower: string, stem: Stem) =>
  pluralForm.test(lower) && !/(?:ss|us|is|ics)$/u.test(lower) && formsOf(lower, stem).length > 0;

/** By the small words that no other of these languages has. */
function tongueOf(text: string): string | undefined {
  if (/\p{Script=Devanagari}/u.test(text)) return 'hindi';
  if (
    /(?<!\p{L})(?:hai|hain|tha|thi|kya|kyun|kyu|kaise|kab|ka|ki|ke|ko|mein|hota|hoti|hua|karo|batao|samjhao|wala|bolte|aur)(?!\p{L})/iu.test(
      text,
    )
  )
    return 'hindi';
  if (
    /[¿¡ñ]|(?<!\p{L})(?:qué|cómo|cuándo|quién|dónde|por qué|porqué|cuál|el|los|las|del|una|es|para|con|puedes|sirve)(?!\p{L})/iu.test(
      text,
    )
  )
    return 'spanish';
  if (
    /[äöüß]|(?<!\p{L})(?:der|das|und|ist|warum|wie|wer|wann|wo|nicht|ein|eine|kann|hat|gibt|war|welche|wurde|bei|mit|auch)(?!\p{L})/iu.test(
      text,
    )
  )
    return 'german';
  return undefined;
}
