/** What is said of a difference. */
import type { Difference } from './domain/compare-answers.ts';

const charactersMax = 1_500;

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return text.length > charactersMax ? `${text.slice(0, charactersMax)}…` : text;
};

export interface Told {
  /** Who asked what. */
  title: string;
  text: string;
  variables: unknown;
  difference: Difference;
}

/** Some lines for people. */
export function describeDifference({ title, text, variables, difference }: Told): string {
  const { at, ours, theirs } = difference;
  return [
    `DIFFERENT: ${title}`,
    `  asked  ${shown(text)}`,
    `  with   ${shown(variables)}`,
    `  at     ${at}`,
    `  ours   ${shown(ours)}`,
    `  router ${shown(theirs)}`,
  ].join('\n');
}
