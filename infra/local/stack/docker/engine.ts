/** A Docker engine with Compose, where there is one that works. */
import { findProgram } from '../../../test/find-program.ts';
import { runProgram } from '../run-program.ts';

type Source = Record<string, string | undefined>;

export type FoundEngine =
  | { program: string; version: string }
  /** Why there is none, in a few words. */
  | { reason: string };

/** An engine that hangs is none. */
const answersWithinMs = 5_000;

export async function findEngine(source: Source, withinMs = answersWithinMs): Promise<FoundEngine> {
  const program = await findProgram('docker', source.PATH ?? '');
  if (!program) return { reason: 'there is no docker on PATH' };
  const ask = (...args: string[]) =>
    runProgram({ program, args, env: source }, { signal: AbortSignal.timeout(withinMs) });
  try {
    const version = (await ask('info', '--format', '{{.ServerVersion}}')).trim();
    // Without an engine some releases end well and say nothing.
    if (!version) return { reason: 'its engine does not answer' };
    return await ask('compose', 'version', '--short').then(
      () => ({ program, version }),
      () => ({ reason: 'it has no Compose' }),
    );
  } catch {
    return { reason: 'its engine does not answer' };
  }
}
