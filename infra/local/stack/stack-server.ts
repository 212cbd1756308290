/** One server of the stack, as `stack:up`, `stack:down` and the outage commands know it. */

export const serverNames = [
  'postgres',
  'standby',
  'redis',
  'qdrant',
  'mongodb',
  'cassandra',
  'kafka',
] as const;
export type ServerName = (typeof serverNames)[number];

export interface StackServer {
  name: ServerName;
  /** As people read it, with its version: `mongodb (FerretDB 1.24.2)`. */
  title: string;
  /** The server that must answer before this one can start. */
  after?: ServerName;
  /** Why it cannot run on this machine and what to do about it, in one sentence; undefined where it can. */
  lacks(): Promise<string | undefined>;
  /** Fetches or builds its program, which it tells, unless that was done before. */
  prepare(signal: AbortSignal, tell: (doing: string) => void): Promise<void>;
  /** Resolves once it answers its own driver; where it runs already, nothing is started. Rejects with what it said last. */
  start(signal: AbortSignal): Promise<'started' | 'ran already'>;
  /** Whether its process is there, though perhaps not answering. */
  isRunning(): boolean;
  /** Whether it answers its own driver now. */
  isReady(): Promise<boolean>;
  /**
   * Ends it in order and, when it takes too long, by force, which is told; its data stays. Nothing to do where it does
   * not run.
   */
  stop(tellOfForce?: () => void): Promise<void>;
  /** SIGKILL, for those who try what an outage does; resolves when the process is gone. */
  kill(): Promise<void>;
  /** The variables that lead the product to it. */
  variables(): Record<string, string>;
}
