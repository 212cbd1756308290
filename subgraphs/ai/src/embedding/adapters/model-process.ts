/** One process that holds a model; when it fails to answer in time it is ended, and so is this. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { ModelAnswer, ModelTask } from './model-messages.ts';

export interface WorkerPlace {
  /** The built or the source form of the worker. */
  worker: URL;
  /** Node's own options for the process, such as a loader for TypeScript. */
  execArgv?: string[];
}
export interface ModelProcessOptions extends WorkerPlace {
  /** What it is called where it fails: `the embedding model`. */
  name: string;
  files: Pick<ModelTask, 'modelFile' | 'tokenizerFile'>;
  /** Of one run of the model. */
  threads?: number;
  loadTimeoutMs?: number;
  answerTimeoutMs: number;
}
export interface ModelProcess<Facts, Request, Made> {
  facts: Facts;
  isAlive(): boolean;
  /** One call at a time; rejects when the model refuses or does not answer in time. */
  ask(request: Request): Promise<Made>;
  close(): Promise<void>;
}

/** Half of the processors: the other half goes on serving. */
const threadsByDefault = Math.max(1, Math.floor(availableParallelism() / 2));

/** Starts a process and loads the model in it; rejects with the reason when it cannot be loaded. */
export async function openModelProcess<Facts, Request extends object, Made>(
  options: ModelProcessOptions,
): Promise<ModelProcess<Facts, Request, Made>> {
  const { name, loadTimeoutMs = 60_000, answerTimeoutMs } = options;
  const child = startChild(options);
  const talk = createTalk<ModelAnswer<Facts, Made>>(child, name);
  const failure = (answer: ModelAnswer<Facts, Made>) =>
    new Error(answer.kind === 'refused' ? answer.message : `${name} answered out of turn`);
  const loaded = await talk.nextAnswer(loadTimeoutMs);
  if (loaded.kind !== 'loaded') {
    child.kill('SIGKILL');
    throw failure(loaded);
  }
  return {
    facts: loaded,
    isAlive: talk.isAlive,
    async ask(request) {
      child.send(request);
      const answer = await talk.nextAnswer(answerTimeoutMs);
      if (answer.kind === 'made') return answer.made;
      throw failure(answer);
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

function startChild({
  files,
  threads = threadsByDefault,
  worker,
  execArgv = [],
}: ModelProcessOptions): ChildProcess {
  const task: ModelTask = { ...files, threads };
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
function createTalk<Answer>(child: ChildProcess, name: string) {
  let alive = true;
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`the process that runs ${name} has ended`)));
  });
  ended.catch(() => (alive = false));
  return {
    isAlive: () => alive,
    async nextAnswer(timeoutMs: number): Promise<Answer> {
      const deadline = AbortSignal.timeout(timeoutMs);
      // While it is awaited the child keeps this process alive; idle it does not.
      keep(child, true);
      try {
        const [answer] = await Promise.race([once(child, 'message', { signal: deadline }), ended]);
        return answer as Answer;
      } catch (error) {
        alive = false;
        child.kill('SIGKILL');
        throw deadline.aborted ? new Error(`${name} did not answer within ${timeoutMs} ms`) : error;
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
