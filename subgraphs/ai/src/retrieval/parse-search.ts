/** What may be searched for, the same wherever people search documents. */
import { badInput } from '@ensure-study/kit/errors';
import { cleanText } from './domain/asked-text.ts';

const queryCharactersMax = 1_000;

/** The words to look for. Throws BAD_USER_INPUT naming `query`, or `first` beyond 1–`firstMax`. */
export function parseSearch({ query, first }: { query: string; first: number }, firstMax: number): string {
  const question = cleanText(query).trim();
  if (!question || question.length > queryCharactersMax) {
    throw badInput(`query must have 1 to ${queryCharactersMax} characters.`);
  }
  if (first < 1 || first > firstMax) throw badInput(`first must be from 1 to ${firstMax}.`);
  return question;
}
