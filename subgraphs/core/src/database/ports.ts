/** Everything core keeps, by feature, and the transaction that changes it and tells of it at once. */
import type { DomainEventOf, DomainEventType } from '@ensure-study/contracts/events';
import type { AccessTokenRecords } from '../access-tokens/ports.ts';
import type { AccommodationRecords } from '../accommodations/ports.ts';
import type { AccountRecords } from '../accounts/ports.ts';
import type { AdministrationRecords } from '../administration/ports.ts';
import type { AssessmentRecords } from '../assessments/ports.ts';
import type { AttemptRecords, MessageRecords, SittingRecords } from '../attempts/ports.ts';
import type { ClassroomRecords } from '../classrooms/ports.ts';
import type { AgendaRecords } from '../agenda/ports.ts';
import type { ChildViewRecords } from '../guardians/child-ports.ts';
import type { GuardianRecords } from '../guardians/ports.ts';
import type { GradingRecords } from '../grading/ports.ts';
import type { IdempotencyRecords } from '../idempotency/ports.ts';
import type { MeetingRecords } from '../meetings/ports.ts';
import type { MaterialRecords } from '../materials/ports.ts';
import type { AudienceRecords, NotificationRecords } from '../notifications/ports.ts';
import type { OrganisationRecords } from '../organisations/ports.ts';
import type { SafeguardingRecords } from '../safeguarding/ports.ts';
import type { SearchRecords } from '../search/ports.ts';
import type { SessionRecords } from '../sessions/ports.ts';

export interface Records {
  accounts: AccountRecords;
  accessTokens: AccessTokenRecords;
  guardians: GuardianRecords;
  childView: ChildViewRecords;
  agenda: AgendaRecords;
  administration: AdministrationRecords;
  organisations: OrganisationRecords;
  sessions: SessionRecords;
  classrooms: ClassroomRecords;
  materials: MaterialRecords;
  accommodations: AccommodationRecords;
  assessments: AssessmentRecords;
  attempts: AttemptRecords;
  sittings: SittingRecords;
  grading: GradingRecords;
  messages: MessageRecords;
  meetings: MeetingRecords;
  notifications: NotificationRecords;
  audience: AudienceRecords;
  safeguarding: SafeguardingRecords;
  search: SearchRecords;
  idempotency: IdempotencyRecords;
}

/** Who caused an event: null for the system itself. */
export interface Origin {
  actorId: string | null;
  organisationId: string | null;
  traceparent: string | null;
}

export interface NewEvent<T extends DomainEventType> {
  type: T;
  origin: Origin;
  /** The aggregate's id. */
  subject: string;
  data: DomainEventOf<T>['data'];
}

export interface Work {
  /** Reads and writes within the transaction. */
  records: Records;
  /** Appends an event when the work is done, in the same transaction. */
  publish<T extends DomainEventType>(event: NewEvent<T>): void;
}

/** Runs work in one transaction: all of it and its events are kept, or nothing. */
export type Transact = <T>(work: (work: Work) => Promise<T>) => Promise<T>;
