/** What a question to the tutor must look like, for students and previews alike. */
import { cleanText } from '../retrieval/domain/asked-text.ts';
import { invalidInput, ok } from '@ensure-study/kit/outcome';

export const questionLength = { min: 3, max: 1_000 };

/** The question without control characters and the white space around it, or the problem with its path. */
export function parseQuestion(question: string, mode: string) {
  const text = cleanText(question).normalize('NFC').trim();
  if (text.length < questionLength.min || text.length > questionLength.max)
    return invalidInput(
      ['input', 'question'],
      `A question has from ${questionLength.min} to ${questionLength.max} characters.`,
    );
  if (mode !== 'EXPLAIN')
    return invalidInput(['input', 'mode'], `The mode ${mode} is not built yet; EXPLAIN is.`);
  return ok(text);
}
