/** Ids of sessions and access tokens as they are revoked, by whichever core process. */
import type { Dependencies } from '../dependencies.ts';
import type { RevocationSource } from './ports.ts';

/** Longer than it takes a follower to begin: what ends in between is told by looking back. */
const lookBackMs = 10_000;

/** First those of the last seconds, so that nothing is missed between asking and following; then each as it happens. */
export async function* followRevocations(
  { records, clock }: Pick<Dependencies, 'records' | 'clock'>,
  source: RevocationSource,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const coming = await source.followFromNow(signal);
  const since = new Date(clock.now() - lookBackMs);
  yield* await records.sessions.revokedSince(since);
  yield* await records.accessTokens.revokedSince(since);
  yield* coming;
}
