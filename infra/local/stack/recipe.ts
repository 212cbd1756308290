/** How one kind of server is run: what differs between stores, while process-server.ts does what they share. */
import type { ServerName } from './stack-server.ts';

/** Loopback ports by what they are for. */
export type Ports = Readonly<Record<string, number>>;

export interface Command {
  program: string;
  args: string[];
  /** Where it runs; its own folder when absent. */
  cwd?: string;
  /** In place of the stack's own few variables. */
  env?: Record<string, string | undefined>;
  /** Whom it runs as, where that is somebody else. */
  identity?: { uid: number; gid: number };
}

export interface Recipe {
  name: ServerName;
  title: string;
  after?: ServerName;
  ports: readonly string[];
  /** What is missing and how to come by it, in one sentence. */
  lacks(): Promise<string | undefined>;
  /** Fetches or builds its program, which it tells, unless that was done before. */
  prepare(signal: AbortSignal, tell: (doing: string) => void): Promise<void>;
  /** Writes its configuration, makes its storage at the first time, and answers what is to be run. */
  command(ports: Ports, signal: AbortSignal): Promise<Command>;
  variables(ports: Ports): Record<string, string>;
  /** Asks by the store's own driver; rejects where it does not answer. */
  ask(ports: Ports): Promise<void>;
  /** What is to be done when it has begun to answer; what an earlier start has done stays done. */
  onceUp?(ports: Ports): Promise<void>;
  startWithinMs: number;
  /** How it is asked to end; SIGTERM when absent. */
  stopSignal?: NodeJS.Signals;
  stopWithinMs: number;
  /** Whether what it said when it ended at the start goes away by itself. */
  isPassing?(said: string): boolean;
}
