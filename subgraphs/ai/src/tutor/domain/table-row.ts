/** Rows of a table: the first cell says what the others are of. */
import { functionWords } from './language/function-words.ts';
import type { Question } from './question.ts';
import type { ReadUnit } from './read-passage.ts';

/** As a row is read: "Tove, maximum – Stroke volume: 150 mL". */
const afterKey = ' – ';

/** Share of the words of a row's first cell that the question has; 0 for a row without one. */
export function keyShare({ terms }: Question, { text, tokens }: ReadUnit): number {
  const end = text.indexOf(afterKey);
  const key = tokens.filter((token) => token.end <= end && !functionWords.has(token.lower));
  const asked = key.filter((token) =>
    terms.some((term) => term.forms.some((form) => token.forms.includes(form))),
  );
  return key.length === 0 ? 0 : asked.length / key.length;
}
