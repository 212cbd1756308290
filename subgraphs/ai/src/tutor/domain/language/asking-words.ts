/** The words that open a question, where a slip of the pen hides what kind of answer is wanted. */
const slips: readonly [RegExp, string][] = [
  [/^(?:wat|waht|wath|whta|whay|wht)$/, 'what'],
  [/^(?:wich|whcih|whihc|wihch|whitch)$/, 'which'],
  [/^(?:wen|whn|wehn|whne)$/, 'when'],
  [/^(?:whre|wehre|whare|wheer)$/, 'where'],
  [/^(?:wy|whi|hwy)$/, 'why'],
];

/** Words that only say where to look or how to answer. */
const asides: readonly RegExp[] = [
  /,? (?:according to|as (?:said|told|shown|given|stated) in|in the sense of|(?<=what .{3,60})in|from) (?:the|this|your|our) (?:table|text|course|document|chapter|lesson|material|script|section|book|passage)s?(?=[,?.!]|$)/iu,
  /^according to (?:the|this|your|our) (?:table|text|course|document|chapter|lesson|material|section|book|passage),? /iu,
  /,? (?:in order|in short|briefly|in your own words|in a few words|please)(?=[?.!]*$)/iu,
];
/** "Could you tell me what a ria is?" asks what it is, and not whether that can be told. */
const politeness =
  /^\s*(?:(?:please|hi|hey|hello|ok),?\s+)?(?:(?:can|could|would|will) (?:you|u|someone|somebody|anyone|anybody)(?: please)?(?: tell| explain| remind| show)(?: to)?(?: me| us)?(?: please)?|(?:do|does) (?:you|u|anyone|anybody|someone) know|(?:i|we) (?:want|need|would like|'d like) to know|(?:please )?(?:tell|explain to|remind|show) (?:me|us)|i wonder)[,:]?\s+(?=(?:what|who|whom|whose|which|when|where|why|how|in which|in what|at what|by whom)\b)/iu;

const slipsOfMany: readonly [RegExp, string][] = [
  [/^(\s*(?:and |but |so )?how )(?:manny|meny|mny|maney|mani)\b/iu, '$1many'],
  [/^(\s*(?:and |but |so )?how )(?:mutch|mush|mch|muhc)\b/iu, '$1much'],
];

/** The question as it would be asked in plain words: its asking word spelt, without what only says where to look. */
export function inPlainAsking(question: string): string {
  const spelt = slipsOfMany.reduce(
    (text, [slip, right]) => text.replace(slip, right),
    withAskingWord(question),
  );
  const plain = asides.reduce((text, aside) => text.replace(aside, ''), spelt.replace(politeness, ''));
  // An aside alone asks for nothing else.
  return /\p{L}{3}/u.test(plain) ? plain : spelt;
}

/** The question with its asking word as it is spelt; what is spelt rightly stays letter for letter. */
function withAskingWord(question: string): string {
  return question.replace(
    /^(\s*(?:(?:and|but|so|or|then)\s+|(?:in|on|at|by|for|from|of|to)\s+)?)(\p{L}+)/iu,
    (all: string, before: string, word: string) => {
      const right = slips.find(([slip]) => slip.test(word.toLowerCase()))?.[1];
      if (right === undefined) return all;
      return before + (/^\p{Lu}/u.test(word) ? right.replace(/^w/, 'W') : right);
    },
  );
}
