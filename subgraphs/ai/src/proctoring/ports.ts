/** What proctoring keeps, and how it is reached. All ids are bare uuids. */
import type { AlertChange, KnownAlert } from './domain/alert-changes.ts';
import type { AlertClass, AlertKind, Observation } from './domain/rules.ts';
import type { MonitorState } from './domain/windows.ts';

/** Facts of an attempt, as core tells them. */
export interface ProctoredAttempt {
  attemptId: string;
  assessmentId: string;
  classroomId: string;
  userId: string;
  startedAt: Date;
  /** Null while it is being sat, as far as is known here. */
  submittedAt: Date | null;
}

/** An attempt and how far its observations have been taken in. */
export interface ProctoringSession extends ProctoredAttempt {
  /** Highest batch such that it and all before it are stored. */
  acceptedBatch: number;
  /** Highest batch that the rules have taken in; beyond `acceptedBatch` where a gap was given up. */
  takenBatch: number;
  /** Observations stored so far; an empty batch counts as one. */
  observed: number;
  /** After the batches up to `takenBatch`. */
  monitor: MonitorState;
  /** When the last batch came; null before the first. */
  heardAt: Date | null;
  /** When the clock alone may change something; null for never. */
  nextCheckAt: Date | null;
}

export interface ObservationBatch {
  batch: number;
  observations: Observation[];
  receivedAt: Date;
}

export type StoredBatch = Omit<ObservationBatch, 'observations'>;

/** Where the rules stand before anything was heard of an attempt. */
export type Beginning = Pick<ProctoringSession, 'monitor' | 'nextCheckAt'>;

/** What the rules made of an attempt, to be kept and told together. */
export interface Evaluation {
  acceptedBatch: number;
  takenBatch: number;
  monitor: MonitorState;
  nextCheckAt: Date | null;
  changes: AlertChange[];
}

/** One attempt, locked until the work with it is done. */
export interface LockedAttempt {
  readonly session: ProctoringSession;
  /** Whether a batch of this number is stored: the first of a number stands. */
  hasBatch(batch: number): Promise<boolean>;
  /** Stores a batch whose number is new. */
  addBatch(batch: ObservationBatch): Promise<void>;
  /** Numbers of the stored batches after a number, by number, and when they came. */
  batchesAfter(batch: number): Promise<StoredBatch[]>;
  /** What the batches after one number and up to another saw, by number, read a page at a time. */
  observations(after: number, upTo: number): AsyncIterable<Observation[]>;
  /** Every alert of the attempt, withdrawn ones too. */
  alerts(): Promise<KnownAlert[]>;
  /** Keeps the evaluation, publishes its alerts to those who watch and appends their events. Last call of the work. */
  save(evaluation: Evaluation, at: Date): Promise<void>;
}

/** An alert as it is told. */
export interface AlertMessage {
  attemptId: string;
  userId: string;
  kind: AlertKind;
  class: AlertClass;
  startedAt: Date;
  durationMs: number;
  /** When the server learnt what it says here. */
  receivedAt: Date;
}
/** An alert as it is shown. */
export interface AlertRecord extends AlertMessage {
  /** Its place in the live stream of the assessment. */
  cursor: string;
}
/** An alert in a list. */
export interface ListedAlert extends AlertRecord {
  id: string;
}

/** A place in the order of alerts: those that began at one moment are told apart by their ids. */
export interface AlertPlace {
  startedAt: Date;
  id: string;
}

export interface ProctoringStore {
  session(attemptId: string): Promise<ProctoringSession | undefined>;
  /** Remembers an attempt as it begins, or adds the moment of its submission to what is known. */
  remember(attempt: ProctoredAttempt, beginning: Beginning): Promise<void>;
  /** Works on one attempt in one transaction; undefined when it is not known here. */
  withAttempt<T>(attemptId: string, work: (attempt: LockedAttempt) => Promise<T>): Promise<T | undefined>;
  /** Attempts whose `nextCheckAt` has come, those that waited longest first. */
  due(now: Date, limit: number): Promise<string[]>;
  /** Up to `first` alerts of an assessment that stand, newest first, after a place in that order. */
  list(assessmentId: string, first: number, after?: AlertPlace): Promise<ListedAlert[]>;
  /** As `list`, of one attempt. */
  listOfAttempt(attemptId: string, first: number, after?: AlertPlace): Promise<ListedAlert[]>;
}

/** Alerts of an assessment as they are told. */
export interface AlertFeed {
  /** Whether `cursor` could be one of this feed. */
  isCursor(assessmentId: string, cursor: string): boolean;
  /** Alerts after `after`, or from now on without it, until the signal aborts. */
  follow(assessmentId: string, after: string | undefined, signal: AbortSignal): AsyncIterable<AlertRecord>;
}
