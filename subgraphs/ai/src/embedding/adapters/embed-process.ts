/** One process that holds the model; when it fails to answer in time it is ended, and so is this. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { ReadyModel } from '../model/prepare-model.ts';
import type { SentenceEncoder } from '../ports.ts';
import type { EmbedAnswer, EmbedRequest, EmbedTask } from './embed-messages.ts';

export interface EmbedProcessOptions {
  ready: ReadyModel;
  /** The built or the source form of embed-worker.ts. */
  worker: URL;
  /** Node's own options for the process, such as a loader for TypeScript. */
  execArgv?: string[];
  loadTimeoutMs?: number;
  encodeTimeoutMs?: number;
}
export interface EmbedProcess extends SentenceEncoder {
  isAlive(): boolean;
}

/** Half of the processors: the other half goes on serving. */
const threads = Math.max(1, Math.floor(availableParallelism() / 2));

/** Starts a process and loads the model in it; rejects with the reason when it cannot be loaded. */
export async function openEmbedProcess(options: EmbedProcessOptions): Promise<EmbedProcess> {
  const { loadTimeoutMs = 60_000, encodeTimeoutMs = 20_000 } = options;
  const child = startChild(options);
  const talk = createTalk(child);
  const loaded = await talk.nextAnswer(loadTimeoutMs);
  if (loaded.kind !== 'loaded') {
    child.kill('SIGKILL');
    throw new Error(loaded.kind === 'refused' ? loaded.message : 'the embedding model answered out of turn');
  }
  return {
    dimensions: loaded.dimensions,
    provider: loaded.provider,
    isAlive: talk.isAlive,
    async encode(text) {
      child.send({ text } satisfies EmbedRequest);
      const answer = await talk.nextAnswer(encodeTimeoutMs);
      if (answer.kind === 'vector') return answer.vector;
      throw new Error(
        answer.kind === 'refused' ? answer.message : 'the embedding model answered out of turn',
      );
    },
    async close() {
      if (!talk.isAlive()) return;
      const ended = once(child, 'exit');
      keep(child, true);
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function startChild({ ready, worker, execArgv = [] }: EmbedProcessOptions): ChildProcess {
  const { onnxFile, tokenizerFile } = ready;
  const task: EmbedTask = { onnxFile, tokenizerFile, threads };
  return fork(worker, [JSON.stringify(task)], {
    execArgv,
    // It needs no variable, and so is given no secret.
    env: {},
    // Vectors cross as they are, not as decimal text.
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

/** One answer after the other, each within a deadline. */
function createTalk(child: ChildProcess) {
  let alive = true;
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error('the process that runs the embedding model has ended')));
  });
  ended.catch(() => (alive = false));
  return {
    isAlive: () => alive,
    async nextAnswer(timeoutMs: number): Promise<EmbedAnswer> {
      const deadline = AbortSignal.timeout(timeoutMs);
      // While it is awaited the child keeps this process alive; idle it does not.
      keep(child, true);
      try {
        const [answer] = await Promise.race([once(child, 'message', { signal: deadline }), ended]);
        return answer as EmbedAnswer;
      } catch (error) {
        alive = false;
        child.kill('SIGKILL');
        throw deadline.aborted
          ? new Error(`the embedding model did not answer within ${timeoutMs} ms`)
          : error;
      } finally {
        keep(child, false);
      }
    },
  };
}

function keep(child: ChildProcess, awaited: boolean): void {
  const change = awaited ? 'ref' : 'unref';
  child[change]();
  child.channel?.[change]();
}
