/** Reads each document in a child process with a limit on time and memory: the worst file ends only its own reader. */
import { fork, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Logger } from '@ensure-study/kit/logger';
import { UnreadableDocument } from '../domain/document.ts';
import type { DocumentParser, ParsedDocument } from '../ports.ts';
import { ParseMessage, type ParseTask } from './parse-messages.ts';

export interface ChildParserOptions {
  /** The built or the source form of parse-worker.ts. */
  worker: URL;
  /** Node's own options for the child, such as a loader for TypeScript. */
  execArgv?: string[];
  timeoutMs?: number;
  /** Greatest resident memory of the child. */
  memoryBytesMax?: number;
  logger: Logger;
}

const defaultTimeoutMs = 300_000;
const defaultMemoryBytesMax = 768 * 1024 * 1024;

type OnRead = (progress: { done: number; total: number }) => void;

/** A parser that starts one process a document. */
export function createChildParser(options: ChildParserOptions): DocumentParser {
  const { timeoutMs = defaultTimeoutMs, memoryBytesMax = defaultMemoryBytesMax, logger } = options;
  return {
    async parse(content, { signal, onRead }) {
      signal.throwIfAborted();
      const child = startChild(options, { timeoutMs, memoryBytesMax });
      const end = () => void child.kill('SIGKILL');
      const deadline = AbortSignal.timeout(timeoutMs);
      const either = AbortSignal.any([signal, deadline]);
      either.addEventListener('abort', end, { once: true });
      const stderr = tailOf(child.stderr as Readable);
      try {
        const answer = collect(child, onRead);
        // A child that has refused early stops reading; what it said counts, not the broken pipe.
        const [parsed] = await Promise.all([answer, feed(content, child)]);
        if (parsed !== 'gone') return parsed;
        signal.throwIfAborted();
        logger.warn({ exitCode: child.exitCode, signal: child.signalCode, stderr: stderr() }, 'reader ended');
        throw deathOf(child, deadline.aborted, timeoutMs, stderr());
      } finally {
        either.removeEventListener('abort', end);
        end();
      }
    },
  };
}

function startChild({ worker, execArgv = [] }: ChildParserOptions, task: ParseTask): ChildProcess {
  const heapMbMax = Math.floor(task.memoryBytesMax / 1024 / 1024);
  return fork(worker, [JSON.stringify(task)], {
    execArgv: [...execArgv, `--max-old-space-size=${heapMbMax}`],
    // It reads hostile files: it inherits no variable, and so no secret.
    env: {},
    stdio: ['pipe', 'ignore', 'pipe', 'ipc'],
  });
}

async function feed(content: Readable, child: ChildProcess): Promise<void> {
  if (!child.stdin) return;
  await pipeline(content, child.stdin).catch((error: NodeJS.ErrnoException) => {
    if (
      error.code !== 'EPIPE' &&
      error.code !== 'ECONNRESET' &&
      error.code !== 'ERR_STREAM_PREMATURE_CLOSE'
    ) {
      child.kill('SIGKILL');
      throw error;
    }
  });
}

/** What the child answered; `gone` when it ended without an answer. */
function collect(child: ChildProcess, onRead: OnRead): Promise<ParsedDocument | 'gone'> {
  const parsed: ParsedDocument = { pages: [], passages: [], language: null, warnings: [] };
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve('gone'));
    child.on('message', (raw) => {
      const message = ParseMessage.safeParse(raw).data;
      if (!message || message.kind === 'fault') {
        return reject(new Error(`The reader failed: ${message?.message ?? 'it spoke out of turn'}`));
      }
      if (message.kind === 'read') onRead(message);
      else if (message.kind === 'pages') parsed.pages.push(...message.pages);
      else if (message.kind === 'passages') parsed.passages.push(...message.passages);
      else if (message.kind === 'warnings') parsed.warnings.push(...message.warnings);
      else if (message.kind === 'refused') reject(new UnreadableDocument(message.problem));
      else resolve({ ...parsed, language: message.language });
    });
  });
}

/** Killed for its memory or time it is the file's fault; ended otherwise it is ours. */
function deathOf(
  { exitCode, signalCode }: ChildProcess,
  late: boolean,
  timeoutMs: number,
  stderr: string,
): Error {
  if (late) {
    return new UnreadableDocument(
      `The file could not be read within ${Math.round(timeoutMs / 1000)} seconds.`,
    );
  }
  if (signalCode === 'SIGKILL' || signalCode === 'SIGABRT' || exitCode === 134) {
    return new UnreadableDocument('The file needs more memory to be read than one file may have.');
  }
  return new Error(`The reader ended with ${signalCode ?? exitCode}: ${stderr}`);
}

function tailOf(stream: Readable): () => string {
  let tail = '';
  stream.setEncoding('utf8').on('data', (chunk: string) => (tail = (tail + chunk).slice(-2_000)));
  return () => tail;
}
