/**
 * Has an answer that several people wait for at the same time made once, and streams it to each. It is nobody's own: it goes
 * on while one of them still waits, whoever asked first, and is given up with the last one.
 */
import type { AnswerEnding, EmitParts } from './answer-question.ts';
import type { AnswerPart } from './domain/passage.ts';

/** Why an answer could not be made is its cause. */
export class MakingFailed extends Error {
  constructor(cause: unknown) {
    super('The answer that several wait for could not be made.', { cause });
    this.name = 'MakingFailed';
  }
}

export type MakeAnswer = (signal: AbortSignal, emit: EmitParts) => Promise<AnswerEnding>;

export interface SharedAnswer {
  /** Whether it is made because of this call. */
  isFirst: boolean;
  /**
   * Sends on what has been said and what will be, and answers the end. Rejects with what `emit` rejects with, or the signal's
   * reason, and the others go on; with MakingFailed for all.
   */
  follow(emit: EmitParts, signal: AbortSignal): Promise<AnswerEnding>;
}
export interface AnswersInMaking {
  /** Joins the answer that is being made under this key, or has it made. Whoever joins follows, in the same moment. */
  join(key: string, make: MakeAnswer): SharedAnswer;
}

export function createAnswersInMaking(): AnswersInMaking {
  const making = new Map<string, Making>();
  return {
    join(key, make) {
      const known = making.get(key);
      const joined = known ?? startMaking(make, (ended) => making.get(key) === ended && making.delete(key));
      if (!known) making.set(key, joined);
      return { isFirst: !known, follow: (emit, signal) => follow(joined, emit, signal) };
    },
  };
}

interface Making {
  said: AnswerPart[];
  end?: { ending: AnswerEnding } | { error: unknown };
  /** Resolves at the next change, and is then replaced. */
  changed: ReturnType<typeof toBell>;
  followers: number;
  giveUp(): void;
}

function startMaking(make: MakeAnswer, leave: (making: Making) => void): Making {
  const stop = new AbortController();
  const making: Making = {
    ...{ said: [], changed: toBell(), followers: 0 },
    giveUp() {
      leave(making);
      stop.abort(new Error('Nobody waits for this answer any more.'));
    },
  };
  const change = () => {
    const { changed } = making;
    making.changed = toBell();
    changed.ring();
  };
  const emit = async (parts: AnswerPart[]) => {
    making.said.push(...parts);
    change();
  };
  void make(stop.signal, emit)
    .then(
      (ending) => (making.end = { ending }),
      (error: unknown) => (making.end = { error }),
    )
    .finally(() => {
      leave(making);
      change();
    });
  return making;
}

async function follow(making: Making, emit: EmitParts, signal: AbortSignal): Promise<AnswerEnding> {
  making.followers += 1;
  const gone = toBell();
  signal.addEventListener('abort', gone.ring, { once: true });
  try {
    for (let sent = 0; ;) {
      signal.throwIfAborted();
      const { changed, end } = making;
      const more = making.said.slice(sent);
      if (more.length > 0) {
        await emit(more);
        sent += more.length;
      } else if (end && 'ending' in end) return end.ending;
      else if (end) throw new MakingFailed(end.error);
      else await Promise.race([changed.rung, gone.rung]);
    }
  } finally {
    signal.removeEventListener('abort', gone.ring);
    making.followers -= 1;
    if (making.followers === 0 && !making.end) making.giveUp();
  }
}

function toBell() {
  let ring = (): void => undefined;
  const rung = new Promise<void>((resolve) => (ring = resolve));
  return { ring, rung };
}
