/** A teacher puts right what was misread: the page, its passages and the search say the new words from then on. */
import { withDeadline } from '@ensure-study/kit/deadline';
import { invalidInput, missing, ok, type Outcome } from '@ensure-study/kit/outcome';
import { isCleanText } from '../retrieval/domain/asked-text.ts';
import type { Corrected, EmbedTexts, PassageDeps, TextVectors } from './ports.ts';
import { seePassage, type PassageChange, type PassageProblem } from './see-passage.ts';

const charactersMax = 8_000;
const embeddingMs = 5_000;
const textPath = ['input', 'text'];

/**
 * The passage with its new words, letter for letter but for line ends and the space around them; or as it is, where it does
 * not say `textBefore` any more.
 */
export async function correctPassage(
  deps: PassageDeps,
  { text: given, textBefore, ...change }: PassageChange & { text: string; textBefore?: string | undefined },
): Promise<Outcome<Corrected, PassageProblem>> {
  const seen = await seePassage(deps, change);
  if (!seen.ok) return seen;
  const text = given.replace(/\r\n?/g, '\n').trim();
  if (text === '') return invalidInput(textPath, 'text must not be empty; hide the passage instead.');
  if (text.length > charactersMax)
    return invalidInput(textPath, `text must have at most ${charactersMax} characters.`);
  if (!isCleanText(text)) return invalidInput(textPath, 'text must not have control characters.');
  const embed = embedTexts(deps, change.signal);
  const corrected = await deps.store.correct(seen.value.id, { text, textBefore }, embed);
  return corrected ? ok(corrected) : missing('passage');
}

/** Without vectors a passage is found by its words, so a model that fails holds no correction up. */
function embedTexts(
  { embedder, logger }: Pick<PassageDeps, 'embedder' | 'logger'>,
  signal: AbortSignal | undefined,
): EmbedTexts {
  return async (passages) => {
    if (!embedder) return undefined;
    const { model } = embedder;
    const vectors = new Map<string, TextVectors>();
    try {
      for (const { id, text, headings } of passages) {
        const embed = (inTime: AbortSignal) => embedder.embedWindows(text, headings.at(-1) ?? '', inTime);
        vectors.set(id, { model, windows: await withDeadline('embedding', embeddingMs, signal, embed) });
      }
    } catch (error) {
      signal?.throwIfAborted();
      logger.warn({ err: error }, 'a corrected passage has no vectors until the next start');
    }
    return vectors;
  };
}
