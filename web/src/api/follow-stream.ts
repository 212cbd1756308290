/**
 * Follows a resumable stream: subscribes, and when the connection is lost subscribes again after the last cursor, with
 * growing, jittered pauses, until the stream ends or is refused. Where what came after that cursor is kept no longer it
 * begins anew, and says that something may be missing. Knows no transport and no clock, so that tests own both.
 */
export type StreamState = 'connecting' | 'live' | 'lost' | 'ended' | 'refused';

/**
 * Why a subscription ended early: the server's own refusal, an identity that must be renewed, a cursor after which something
 * is forgotten, or anything passing.
 */
export interface StreamFailure {
  kind: 'refused' | 'unauthenticated' | 'gap' | 'passing';
  message: string;
}

export interface StreamObserver<E> {
  connected(): void;
  /** Some events before the next one may be missing, and come no more. */
  missed(): void;
  next(event: E): void;
  failed(failure: StreamFailure): void;
  completed(): void;
}

export interface StreamDeps<E> {
  /** Opens the stream after a cursor (null: from its beginning) and answers how to close it. */
  subscribe(after: string | null, observer: StreamObserver<E>): () => void;
  cursorOf(event: E): string;
  onEvent(event: E): void;
  /** Something between the last event and the next may be missing: what is shown is to be read anew. */
  onGap(): void;
  onState(state: StreamState, message?: string): void;
  /** Renews the identity; false when the session has ended. */
  renewIdentity(): Promise<boolean>;
  /** Runs the task later, or sooner when the network returns; answers how to cancel it. */
  schedule(delayMs: number, task: () => void): () => void;
  /** From 0 to 1. */
  random(): number;
  /** Where to begin; null for the stream's own beginning. */
  after?: string | null;
}

const pauseMs = { first: 500, most: 10_000 };

/** Pause before try `attempt` (from 0): doubles up to ten seconds, half of it random so that clients spread. */
export function pauseBeforeTry(attempt: number, random: number): number {
  const whole = Math.min(pauseMs.most, pauseMs.first * 2 ** attempt);
  return Math.round(whole / 2 + (whole / 2) * random);
}

/** Begins to follow and answers how to stop. */
export function followStream<E>(deps: StreamDeps<E>): () => void {
  let after = deps.after ?? null;
  let attempt = 0;
  let stopped = false;
  let release: () => void = () => undefined;

  const end = (state: StreamState, message?: string) => {
    stopped = true;
    deps.onState(state, message);
  };

  function retry(message: string) {
    deps.onState('lost', message);
    release = deps.schedule(pauseBeforeTry(attempt++, deps.random()), open);
  }

  /** What is read anew is asked for after the stream, so that nothing falls between the two. */
  function beginAnew() {
    after = null;
    open();
    deps.onGap();
  }

  function recover({ kind, message }: StreamFailure) {
    if (kind === 'refused') return end('refused', message);
    if (kind === 'gap' && after !== null) return beginAnew();
    if (kind !== 'unauthenticated') return retry(message);
    deps.renewIdentity().then(
      (renewed) => !stopped && (renewed ? retry(message) : end('refused', message)),
      () => !stopped && retry(message),
    );
  }

  function open() {
    let current = true;
    const whileCurrent =
      <A extends unknown[]>(act: (...given: A) => void) =>
      (...given: A) => {
        if (current && !stopped) act(...given);
      };
    let close: () => void = () => undefined;
    close = deps.subscribe(after, {
      connected: whileCurrent(() => deps.onState('live')),
      missed: whileCurrent(() => deps.onGap()),
      next: whileCurrent((event: E) => {
        after = deps.cursorOf(event);
        attempt = 0;
        deps.onEvent(event);
      }),
      failed: whileCurrent((failure: StreamFailure) => {
        current = false;
        close();
        recover(failure);
      }),
      completed: whileCurrent(() => end('ended')),
    });
    if (current) release = close;
    else close();
  }

  deps.onState('connecting');
  open();
  return () => {
    stopped = true;
    release();
  };
}
