/** Reads each document in a child process with a limit on time and memory: the worst file ends only its own reader. */
import { fork, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Logger } from '@ensure-study/kit/logger';
import { UnreadableDocument } from '../domain/document.ts';
import { recognitionLimits, type RecognitionLimits } from '../domain/recognition-limits.ts';
import type { DocumentParser, ParsedDocument, ParseOptions } from '../ports.ts';
import { RecognitionBusy } from '../recognition-turn.ts';
import { ParseMessage, type ParseGo, type ParseTask } from './parse-messages.ts';

export interface ChildParserOptions {
  /** The built or the source form of parse-worker.ts. */
  worker: URL;
  /** Node's own options for the child, such as a loader for TypeScript. */
  execArgv?: string[];
  timeoutMs?: number;
  /** Greatest resident memory of the child. */
  memoryBytesMax?: number;
  recognition?: RecognitionLimits;
  logger: Logger;
}

const defaultTimeoutMs = 300_000;
const defaultMemoryBytesMax = 768 * 1024 * 1024;

/** A parser that starts one process a document. */
export function createChildParser(options: ChildParserOptions): DocumentParser {
  const { timeoutMs = defaultTimeoutMs, memoryBytesMax = defaultMemoryBytesMax, logger } = options;
  const { recognition = recognitionLimits } = options;
  return {
    async parse(content, { signal, onRead, turn }) {
      signal.throwIfAborted();
      const child = startChild(options, { timeoutMs, memoryBytesMax, recognition });
      const end = () => void child.kill('SIGKILL');
      const deadline = createDeadline(timeoutMs, end);
      signal.addEventListener('abort', end, { once: true });
      const stderr = tailOf(child.stderr as Readable);
      let taken: Disposable | undefined;
      const admit = (pages: number) => {
        taken ??= turn.take();
        if (!taken) throw new RecognitionBusy();
        deadline.prolong(pages * recognition.msPerPage);
        child.send({ kind: 'go' } satisfies ParseGo);
      };
      try {
        const answer = collect(child, { onRead, admit });
        // A child that has refused early stops reading; what it said counts, not the broken pipe.
        const [parsed] = await Promise.all([answer, feed(content, child)]);
        if (parsed !== 'gone') return parsed;
        signal.throwIfAborted();
        logger.warn({ exitCode: child.exitCode, signal: child.signalCode, stderr: stderr() }, 'reader ended');
        throw deathOf(child, deadline, stderr());
      } finally {
        signal.removeEventListener('abort', end);
        deadline.stop();
        end();
        taken?.[Symbol.dispose]();
      }
    },
  };
}

interface Deadline {
  /** Milliseconds from the start. */
  afterMs(): number;
  isOver(): boolean;
  prolong(ms: number): void;
  stop(): void;
}

function createDeadline(timeoutMs: number, onOver: () => void): Deadline {
  const begun = performance.now();
  let afterMs = timeoutMs;
  let isOver = false;
  const over = () => {
    isOver = true;
    onOver();
  };
  let timer = setTimeout(over, timeoutMs);
  return {
    afterMs: () => afterMs,
    isOver: () => isOver,
    prolong(ms) {
      clearTimeout(timer);
      afterMs += ms;
      timer = setTimeout(over, begun + afterMs - performance.now());
    },
    stop: () => clearTimeout(timer),
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

interface Listener {
  onRead: ParseOptions['onRead'];
  /** Lets the child recognise so many pages; throws when it may not. */
  admit(pages: number): void;
}

/** What the child answered; `gone` when it ended without an answer. */
function collect(child: ChildProcess, { onRead, admit }: Listener): Promise<ParsedDocument | 'gone'> {
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
      else if (message.kind === 'scans') attempt(() => admit(message.pages), reject);
      else if (message.kind === 'pages') parsed.pages.push(...message.pages);
      else if (message.kind === 'passages') parsed.passages.push(...message.passages);
      else if (message.kind === 'warnings') parsed.warnings.push(...message.warnings);
      else if (message.kind === 'refused') reject(new UnreadableDocument(message.problem));
      else resolve({ ...parsed, language: message.language });
    });
  });
}

function attempt(what: () => void, onError: (error: unknown) => void): void {
  try {
    what();
  } catch (error) {
    onError(error);
  }
}

const killed = ['SIGKILL', 'SIGABRT'];
/** How a process ends whose native code was led astray. */
const broken = ['SIGSEGV', 'SIGBUS', 'SIGILL', 'SIGFPE'];

/** Killed for its memory or time, or broken by what it read, it is the file's fault; ended otherwise it is ours. */
function deathOf({ exitCode, signalCode }: ChildProcess, deadline: Deadline, stderr: string): Error {
  if (deadline.isOver()) {
    const seconds = Math.round(deadline.afterMs() / 1000);
    return new UnreadableDocument(`The file could not be read within ${seconds} seconds.`);
  }
  if (killed.includes(String(signalCode)) || exitCode === 134) {
    return new UnreadableDocument('The file needs more memory to be read than one file may have.');
  }
  if (broken.includes(String(signalCode))) {
    return new UnreadableDocument('The file is damaged in a way that stops its reader.');
  }
  return new Error(`The reader ended with ${signalCode ?? exitCode}: ${stderr}`);
}

function tailOf(stream: Readable): () => string {
  let tail = '';
  stream.setEncoding('utf8').on('data', (chunk: string) => (tail = (tail + chunk).slice(-2_000)));
  return () => tail;
}
