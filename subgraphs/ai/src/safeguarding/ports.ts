/** What safeguarding needs, and what others hand to it. Ids are bare uuids. */
import type { DomainEvent } from '@ensure-study/contracts/events';
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { Executor } from '@ensure-study/stores/sql/port';
import type { Action, Category, Status } from './domain/report.ts';

/** Somebody's safety may be at risk: what a person of the school has to see. */
export interface Concern {
  organisationId: string;
  classroomId: string;
  userId: string;
  turnId: string;
  /** What led to it first, then what else the text speaks of. */
  categories: readonly [Category, ...Category[]];
  /** The sentences that led to it, with at most one before and one after them. */
  excerpt: string;
}

/**
 * Keeps a concern to be looked at, within the transaction that ends its turn; one of a turn is kept once. Answers what the event
 * log is to be told as the last statement of that transaction.
 */
export type ReportConcern = (within: Executor, concern: Concern) => Promise<DomainEvent[]>;

/** A report without the words, which are read apart because reading them is written down. */
export interface Report {
  id: string;
  organisationId: string;
  classroomId: string;
  userId: string;
  categories: readonly Category[];
  occurredAt: Date;
  status: Status;
}
/** Reports that are looked at together: those of one student that are not handled. A handled one stands by itself. */
export interface ReportGroup {
  userId: string;
  /** OPEN while one of them is. */
  status: Status;
  count: number;
  newestId: string;
  /** The newest `groupShownMax`, newest first. */
  reports: readonly Report[];
}
export interface LogEntry {
  id: string;
  action: Action;
  /** Null for the product itself. */
  personId: string | null;
  note: string | null;
  at: Date;
}

export interface ReportStore {
  find(id: string): Promise<Report | undefined>;
  /** Newest first, at most `first + 1`. */
  list(organisationId: string, page: PageRequest & { status?: Status }): Promise<Report[]>;
  /** By their newest report, newest first, at most `first + 1`. */
  listGroups(organisationId: string, page: PageRequest & { status?: Status }): Promise<ReportGroup[]>;
  /** Oldest first, at most `first + 1`. */
  logOf(reportId: string, page: PageRequest): Promise<LogEntry[]>;
  /** The words, once it is written down that this person reads them; undefined for a report that is not there any more. */
  read(reportId: string, personId: string): Promise<string | undefined>;
  /** As it is then; undefined for one that is not there any more. */
  acknowledge(reportId: string, personId: string): Promise<Report | undefined>;
  /** The same; `isNew` is false for one that was handled before, with `note` as it was given then. */
  handle(
    reportId: string,
    personId: string,
    note: string,
  ): Promise<{ report: Report; isNew: boolean; note: string | null } | undefined>;
}

/** What the clock does. Each is safe in several processes at once, and done once for a report. */
export interface WatchStore {
  /** Has the admins told of reports that are open since before `before`; answers how many. */
  remind(before: Date): Promise<number>;
  /**
   * Reports of which it is not decided whether guardians are told, once somebody looks at them or they are older than `before`:
   * what guardians were told cannot be taken back, and whoever looks may know more.
   */
  undecided(before: Date): Promise<Pick<Report, 'id' | 'organisationId' | 'userId'>[]>;
  /** Whether this person has written something in this organisation that speaks of abuse, in this report or another. */
  speaksOfAbuse(report: Pick<Report, 'organisationId' | 'userId'>): Promise<boolean>;
  /** Decides it, and has guardians told where `isTold`, unless something has come that speaks of abuse. */
  decide(reportId: string, isTold: boolean): Promise<void>;
  /** Deletes reports that were handled before `before`, with their logs; answers how many. */
  forget(before: Date): Promise<number>;
}

/** What core says, asked each time: whoever is no contact any more sees nothing from then on. Throws STORE_UNAVAILABLE. */
export interface School {
  mustLook(userId: string, organisationId: string, signal?: AbortSignal): Promise<boolean>;
  /** How many guardians the school's policy has told. */
  guardiansToTell(organisationId: string, studentId: string, signal?: AbortSignal): Promise<number>;
  /** Null for a class that never was. */
  classroomName(classroomId: string, signal?: AbortSignal): Promise<string | null>;
}
