/** Routes the next message of a conversation, by meaning too and as models read it where they are at hand. */
import type { Logger } from '@ensure-study/kit/logger';
import type { TextEmbedder, WordVectors } from '../retrieval/ports.ts';
import type { ConversationReader } from './conversation-reader.ts';
import type { Exchange } from './domain/conversation.ts';
import { cosine } from './domain/cosine.ts';
import type { Stem } from './domain/language/tokens.ts';
import { probe } from './domain/routing/fitted-networks.ts';
import { compareWithTurns, isOfFittedModel, type MessageMeaning } from './domain/routing/meaning.ts';
import { routeMessage, type Routing } from './domain/routing/route.ts';
import type { TurnTrace } from './domain/turn-trace.ts';

export interface RouterDeps {
  stem: Stem;
  embedder?: TextEmbedder;
  /** Tells words that mean alike. */
  vectors?: WordVectors;
  /** Reads a message together with the turns before it. */
  conversationReader?: ConversationReader;
  logger: Logger;
}
export interface NextMessage {
  next: string;
  /** Oldest first. */
  history: readonly Exchange[];
  signal: AbortSignal;
  /** How long it may take to be read together with the turns, ms. Absent: as long as somebody likes to wait for an answer. */
  readMs?: number;
}
export interface Routed extends Routing {
  withMeaning: boolean;
  /** Whether a model has read message and turns together. */
  isRead: boolean;
}

export interface TurnRouterDeps extends RouterDeps {
  /** Whether messages are routed at all; otherwise questions are read by their pronouns and openers. */
  isRouting?: boolean;
}

/** Routes the question of a turn and takes it down; undefined where nothing is routed. Throws only when the signal aborts. */
export async function routeTurn(
  deps: TurnRouterDeps,
  { trace, ...message }: NextMessage & { trace: TurnTrace },
): Promise<Routed | undefined> {
  if (!deps.isRouting) return undefined;
  const done = trace.begin('routing');
  const routed = await routeNext(deps, message);
  const { decision, score, because, reason, turn, withMeaning, isRead } = routed;
  const told = { because, reason: reason ? { ...reason } : null };
  done({ decision, score, ...told, turn: turn === undefined ? null : turn + 1, withMeaning, isRead });
  return routed;
}

/** Earlier turns that are looked at: as many as a conversation is understood from. */
export const turnsMax = 10;

/** Throws only when the signal aborts. */
export async function routeNext(deps: RouterDeps, message: NextMessage): Promise<Routed> {
  const { next, history } = message;
  const recent = history.slice(-turnsMax);
  const skipped = history.length - recent.length;
  const asked = { ...message, history: recent };
  const [meaning, read] = await Promise.all([compare(deps, asked), readTogether(deps, asked)]);
  const routing = routeMessage({ next, history: recent, meaning, read }, deps.stem, deps.vectors);
  const turn = routing.turn === undefined ? {} : { turn: routing.turn + skipped };
  return { ...routing, ...turn, withMeaning: meaning !== undefined, isRead: read !== undefined };
}

/** A message that many others are before is routed by its evidence instead, sooner than it would be read. */
const readMsMax = 2_000;

async function readTogether(
  { conversationReader, logger }: RouterDeps,
  { next, history, signal, readMs = readMsMax }: NextMessage,
): Promise<number | undefined> {
  if (!conversationReader || history.length === 0) return undefined;
  try {
    return await conversationReader.read(
      next,
      history,
      AbortSignal.any([signal, AbortSignal.timeout(readMs)]),
    );
  } catch (error) {
    signal.throwIfAborted();
    logger.warn({ err: error }, 'the model of conversations does not answer; a message is routed without it');
    return undefined;
  }
}

async function compare(
  { embedder, logger }: RouterDeps,
  { next, history, signal }: NextMessage,
): Promise<MessageMeaning | undefined> {
  if (!embedder || history.length === 0) return undefined;
  try {
    if (!(await isFitted(embedder, signal))) return undefined;
    const vector = await embedder.embedQuery(next, signal);
    return await compareWithTurns(vector, history, async (text) =>
      cosine(vector, await keptVector(embedder, text, signal)),
    );
  } catch (error) {
    signal.throwIfAborted();
    logger.warn({ err: error }, 'the model of meaning does not answer; a message is routed by its words');
    return undefined;
  }
}

const fitted = new WeakMap<TextEmbedder, boolean>();

/** Vectors of another model than the one that routing was fitted with would mislead it. */
async function isFitted(embedder: TextEmbedder, signal: AbortSignal): Promise<boolean> {
  const known = fitted.get(embedder) ?? isOfFittedModel(await embedder.embedQuery(probe.text, signal), probe);
  fitted.set(embedder, known);
  return known;
}

/** A conversation is gone through again with each message, so what its turns mean is kept for a while. */
const vectorsOf = new WeakMap<TextEmbedder, Map<string, Float32Array>>();
const vectorsMax = 3_000;

async function keptVector(embedder: TextEmbedder, text: string, signal: AbortSignal): Promise<Float32Array> {
  const known = vectorsOf.get(embedder) ?? new Map<string, Float32Array>();
  vectorsOf.set(embedder, known);
  const vector = known.get(text) ?? (await embedder.embedQuery(text, signal));
  known.delete(text);
  known.set(text, vector);
  const [oldest] = known.keys();
  if (known.size > vectorsMax && oldest !== undefined) known.delete(oldest);
  return vector;
}
