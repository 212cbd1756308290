/** The words that open a question, where a slip of the pen hides what kind of answer is wanted. */
const slips: readonly [RegExp, string][] = [
  [/^(?:wat|waht|wath|whta|whay|wht)$/, 'what'],
  [/^(?:wich|whcih|whihc|wihch|whitch)$/, 'which'],
  [/^(?:wen|whn|wehn|whne)$/, 'when'],
  [/^(?:whre|wehre|whare|wheer)$/, 'where'],
  [/^(?:wy|whi|hwy)$/, 'why'],
];

/** The question with its asking word as it is spelt; what is spelt rightly stays letter for letter. */
export function withAskingWord(question: string): string {
  return question.replace(
    /^(\s*(?:(?:and|but|so|or|then)\s+|(?:in|on|at|by|for|from|of|to)\s+)?)(\p{L}+)/iu,
    (all: string, before: string, word: string) => {
      const right = slips.find(([slip]) => slip.test(word.toLowerCase()))?.[1];
      if (right === undefined) return all;
      return before + (/^\p{Lu}/u.test(word) ? right.replace(/^w/, 'W') : right);
    },
  );
}
