/** How an answer begins that may be none: the material comes near what is asked, and perhaps no nearer. Pure. */
import type { AnswerPart } from './passage.ts';

const inDoubt = 'The nearest that your material comes to this: ';

/** In one sentence with the first that is said: who is in doubt says so before, not after. */
export function asNearest(parts: readonly AnswerPart[]): AnswerPart[] {
  const first = parts.findIndex(({ kind }) => kind === 'token');
  return parts.map((part, i) =>
    i === first && part.kind === 'token' ? { ...part, text: joined(part.text.trimStart()) } : part,
  );
}

/** The first item of a list begins a line, as the others do. */
const joined = (text: string) =>
  /^(?:[-*•]|\d{1,2}[.)])\s/.test(text) ? `${inDoubt.trimEnd()}\n\n${text}` : `${inDoubt}${text}`;
