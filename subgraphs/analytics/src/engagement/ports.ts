/**
 * Where counts are kept. A column store fits it as well as a relational one: every question is about one key and its days. An outage
 * rejects with STORE_UNAVAILABLE or an error that `asStoreError` turns into it.
 */
import type { Contribution } from './domain/contribution.ts';
import type { ActivityDay, EngagementDay } from './domain/day-counts.ts';
import type { DayRange } from './domain/day-range.ts';

/** What whole organisations did, counted by a consumer group of its own from the log's beginning. */
export interface OrganisationStore {
  /** Adds what events contribute to their organisation's days; a repeated event changes nothing. */
  add(organisationId: string, contributions: readonly Contribution[], signal?: AbortSignal): Promise<void>;
  /** By day, oldest first; days without anything are left out. */
  days(organisationId: string, range: DayRange, signal?: AbortSignal): Promise<EngagementDay[]>;
}

export interface ActivityStore {
  /** Adds what events contribute to their people's and their classes' days; a repeated event changes nothing. */
  add(contributions: readonly Contribution[], signal?: AbortSignal): Promise<void>;
  /** What a person did, by day, oldest first; days without anything are left out. */
  personDays(userId: string, days: DayRange, signal?: AbortSignal): Promise<ActivityDay[]>;
  /** What a class did, by day, oldest first; days without anything are left out. */
  classDays(classroomId: string, days: DayRange, signal?: AbortSignal): Promise<EngagementDay[]>;
  /** Whether anything was ever added. */
  hasAny(signal?: AbortSignal): Promise<boolean>;
}

/** What is counted, from the event log itself. */
export interface DeedLog {
  /** From where `after` stands, the beginning when absent; undefined for what is no cursor of it. */
  page(request: {
    organisationId: string;
    first: number;
    after?: string;
  }): Promise<{ deeds: Contribution[]; next: string; hasMore: boolean } | undefined>;
}
