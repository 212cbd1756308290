/** What the tutor needs: a store of conversations that is also its queue, and perhaps language models. */
import type { Page, PageRequest } from '@ensure-study/kit/pagination';
import type { Searched } from './domain/abstention.ts';
import type { Exchange } from './domain/conversation.ts';
import type { AnswerPart, Citation, NearPassage } from './domain/passage.ts';
import type { KeptTrace } from './domain/kept-trace.ts';
import type { KnownAnswer } from './domain/known-answer.ts';
import type { PromptMessage } from './domain/prompt.ts';
import type { Rating } from './domain/rating.ts';
import type { SourcePolicy, Tone } from './domain/settings.ts';
import type { Topic } from './domain/topic/topic.ts';
import type { KeptTopic } from './class-ports.ts';
import type { ModeratedOutcome } from '../moderation/domain/reply.ts';
import type { Concern } from '../safeguarding/ports.ts';

export type RetrievalKind = 'HYBRID' | 'KEYWORD';
export type Generator = 'MODEL' | 'FALLBACK_MODEL' | 'CACHE' | 'EXTRACTIVE';

/** A conversation. Ids are bare uuids. */
export interface SessionRow {
  id: string;
  userId: string;
  classroomId: string;
  startedAt: Date;
}

/** A turn as it is read; what is null until it has ended is null together. */
export interface TurnRow {
  id: string;
  sessionId: string;
  userId: string;
  organisationId: string;
  classroomId: string;
  question: string;
  askedAt: Date;
  /** What has been streamed so far. */
  answer: string;
  citations: Citation[];
  /** Of a turn that abstained, nearest first. */
  nearest: NearPassage[];
  outcome: 'ANSWERED' | 'ABSTAINED' | 'STOPPED' | ModeratedOutcome | 'FAILED' | null;
  generator: Generator | null;
  retrieval: RetrievalKind | null;
  searched: Searched | null;
}

/** A question that has passed every check. */
export interface AcceptedQuestion {
  userId: string;
  organisationId: string;
  classroomId: string;
  /** Null opens a new conversation. */
  sessionId: string | null;
  question: string;
  idempotencyKey: string | null;
  traceparent: string | null;
}

export interface ConversationStore {
  findSession(id: string): Promise<SessionRow | undefined>;
  /** Newest first. */
  listSessions(userId: string, classroomId: string, page: PageRequest): Promise<Page<SessionRow>>;
  findTurn(id: string): Promise<TurnRow | undefined>;
  /** Those of these turns that are there. */
  existing(turnIds: readonly string[]): Promise<Set<string>>;
  findTurnByKey(userId: string, idempotencyKey: string): Promise<TurnRow | undefined>;
  /** Oldest first. */
  listTurns(sessionId: string, page: PageRequest): Promise<Page<TurnRow>>;
  /**
   * Stores the turn, the event that it was asked and, where needed, the session, in one transaction. A known key answers its
   * turn; undefined where the session was erased meanwhile.
   */
  accept(question: AcceptedQuestion): Promise<TurnRow | undefined>;
}

/** A turn being answered by the holder of the lease. */
export interface ClaimedTurn {
  id: string;
  sessionId: string;
  userId: string;
  organisationId: string;
  classroomId: string;
  question: string;
  traceparent: string | null;
  leaseToken: string;
  /** How often it was begun, this time included. */
  attempts: number;
  /** What earlier holders have streamed: it stays, and the rest follows it. */
  answer: string;
  citations: Citation[];
}

/** How a turn ends; `parts` are the last of the answer. */
export type TurnEnding =
  | {
      outcome: 'ANSWERED' | 'ABSTAINED';
      generator: Generator;
      retrieval: RetrievalKind;
      searched: Searched;
      parts: AnswerPart[];
      /** Of one that abstains, nearest first. */
      nearest?: readonly NearPassage[];
    }
  /** Stopped by moderation; `parts` are the tutor's own words. Without a concern nobody's safety is at risk. */
  | { outcome: ModeratedOutcome; parts: AnswerPart[]; concern?: Pick<Concern, 'categories' | 'excerpt'> }
  | { outcome: 'FAILED'; reason: string };

/** A question of nobody in particular. */
export interface AskedQuestion {
  classroomId: string;
  /** What was true of one version of the class's corpus is not of another. */
  corpusVersion: number;
  question: string;
  manner: AnswerManner;
}
/** What is asked for beside the question: an answer of one manner is not given in another. */
export interface AnswerManner {
  mode: 'EXPLAIN';
  tone: Tone;
  sources: SourcePolicy;
}
/** Answers that were given before. It may forget at any time. */
export interface AnswerMemory {
  /** Equal where the answer to one is the answer to the other. */
  keyOf(asked: AskedQuestion): string;
  find(asked: AskedQuestion): Promise<KnownAnswer | undefined>;
  keep(asked: AskedQuestion, answer: KnownAnswer): Promise<void>;
  /** Says to other processes that the answer is being made here; false when another one has said so, not long ago. */
  beginMaking(asked: AskedQuestion): Promise<boolean>;
  endMaking(asked: AskedQuestion): Promise<void>;
}

/** Every method that takes a turn throws LeaseLost (workers/lease.ts) when it is no longer held: nothing may be streamed then. */
export interface TurnQueue {
  /** Takes a turn that waits, or whose holder let the lease expire. */
  claim(leaseMs: number): Promise<ClaimedTurn | undefined>;
  renew(turn: ClaimedTurn, leaseMs: number): Promise<void>;
  /** Streams parts and keeps them as the answer so far, in one transaction. */
  append(turn: ClaimedTurn, parts: AnswerPart[]): Promise<void>;
  /**
   * Streams the last parts and the end, stores the outcome and tells of it, in one transaction. `topic`: what the conversation
   * is about from here on; as it was when absent. `askedAs`: the question in words that stand by themselves; as it was asked when
   * absent.
   */
  finish(
    turn: ClaimedTurn,
    ending: TurnEnding,
    after?: { topic?: Topic | null; askedAs?: string },
  ): Promise<void>;
  /** Gives the turn back, to be taken again after `delayMs`; `isCounted` when the attempt was one that failed by itself. */
  release(turn: ClaimedTurn, again: { delayMs: number; isCounted: boolean }): Promise<void>;
  /**
   * Up to `limit` turns of its session that ended with an answer, or a part of one, before it and after the last release of
   * a topic, unless it was asked before that, oldest first.
   */
  historyOf(turn: ClaimedTurn, limit: number): Promise<Exchange[]>;
  topicOf(turn: ClaimedTurn): Promise<KeptTopic>;
  /** Up to `limit` questions of its session before it, however they ended, oldest first: for moderation alone. */
  questionsBefore(turn: ClaimedTurn, limit: number): Promise<string[]>;
}

/** What was done to answer turns, for staff. */
export interface TraceStore {
  /** False where the turn has one already, which stays. */
  add(trace: KeptTrace, signal?: AbortSignal): Promise<boolean>;
  find(turnId: string, signal?: AbortSignal): Promise<KeptTrace | undefined>;
  /** Up to `limit` of the turns that ended on a day (UTC, as in ISO 8601) and have a trace, in the order of their ids. */
  ofDay(day: string, from: { after?: string; limit: number }, signal?: AbortSignal): Promise<string[]>;
  /** Forgets those of these turns; one that has none is no error. */
  forget(turnIds: readonly string[], signal?: AbortSignal): Promise<void>;
  /** Forgets up to `limit` traces of turns that ended on a day (UTC, as in ISO 8601); answers how many. */
  forgetDay(day: string, limit: number, signal?: AbortSignal): Promise<number>;
}

/** Ends turns from outside of their workers. */
export interface TurnEnds {
  /**
   * Ends a turn as STOPPED with what was streamed, tells its stream and has its worker told, in one transaction; the worker
   * can add nothing after it. Undefined, and nothing changed, where the turn has ended or is not there.
   */
  stop(turnId: string): Promise<TurnRow | undefined>;
}

/** An opinion as its owner reads it. */
export interface StoredRating extends Omit<Rating, 'wrongSource'> {
  turnId: string;
  /** Number of the citation. */
  wrongSource: number | null;
  ratedAt: Date;
}
export interface RatingStore {
  /** Stores the opinion in place of an earlier one, with the event that tells of it; false where the turn is gone. */
  rate(turn: TurnRow, rating: Rating): Promise<boolean>;
  /** What this person said of these turns, in no order. */
  of(userId: string, turnIds: readonly string[]): Promise<StoredRating[]>;
}

/** A language model behind an OpenAI-compatible endpoint. */
export interface TutorModel {
  /** Named in metrics and logs. */
  readonly name: string;
  readonly generator: 'MODEL' | 'FALLBACK_MODEL';
  /**
   * The answer's text as it comes. Throws ModelFailure when the endpoint fails, stalls or has not ended after `totalMs`, and
   * the signal's reason when the caller gives up. `told` is called at most once, where the endpoint says what it has used.
   */
  stream(
    messages: PromptMessage[],
    signal: AbortSignal,
    totalMs: number,
    told?: (usage: ModelUsage) => void,
  ): AsyncIterable<string>;
}
/** Tokens of one request. */
export interface ModelUsage {
  prompt: number;
  completion: number;
}
/** What one person may use of language models. */
export interface ModelBudget {
  /** Whether there is as much left as a request mostly takes. What it does take is known when it is spent. */
  isAmple(userId: string): Promise<boolean>;
  /** Takes tokens, or answers false where there are not so many left. */
  spend(userId: string, tokens: number): Promise<boolean>;
}
/** The endpoint did not give a whole answer; the message says how, without secrets. */
export class ModelFailure extends Error {
  /** Whether the same request may do better a moment later. */
  readonly isPassing: boolean;
  /** Whether nothing was sent to it. */
  readonly isUnasked: boolean;
  constructor(
    message: string,
    {
      cause,
      isPassing = false,
      isUnasked = false,
    }: { cause?: unknown; isPassing?: boolean; isUnasked?: boolean } = {},
  ) {
    super(message, { cause });
    this.name = 'ModelFailure';
    this.isPassing = isPassing;
    this.isUnasked = isUnasked;
  }
}
