/** For teachers: what moderation would say to these texts, as a student would meet it, storing nothing. */
import { invalidInput, missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import type { RateLimiter } from '@ensure-study/stores/kv/port';
import type { ClassroomAccess } from '../access/ports.ts';
import { cleanText } from '../retrieval/domain/asked-text.ts';
import { takeQuery } from '../retrieval/limit-queries.ts';
import { moderate } from './domain/moderate.ts';
import type { Verdict } from './domain/verdict.ts';

export interface PreviewModerationDeps {
  access: ClassroomAccess;
  limiter: RateLimiter;
}
export interface PreviewModerationRequest {
  userId: string;
  /** Bare uuid; undefined for an id that no class can have. */
  classroomId: string | undefined;
  texts: readonly string[];
  signal: AbortSignal;
}
export type PreviewModerationOutcome = Outcome<
  Verdict[],
  'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem'
>;

const textsMax = 50;
const charactersMax = 5_000;

/** One verdict a text, in their order. Counts as one search; throws RATE_LIMITED for a teacher who previews all the time. */
export async function previewModeration(
  { access, limiter }: PreviewModerationDeps,
  { userId, classroomId, texts, signal }: PreviewModerationRequest,
): Promise<PreviewModerationOutcome> {
  if (texts.length === 0 || texts.length > textsMax || texts.some(({ length }) => length > charactersMax))
    return invalidInput(
      ['input', 'texts'],
      `There are from 1 to ${textsMax} texts of at most ${charactersMax} characters.`,
    );
  if (classroomId === undefined) return missing('class');
  const role = await access.roleIn(userId, classroomId, signal);
  if (role === null) return missing('class');
  if (role !== 'TEACHER') return notAllowed('Only teachers of the class may preview moderation.');
  await takeQuery(limiter, userId);
  return ok(texts.map((text) => moderate(cleanText(text).normalize('NFC').trim())));
}
