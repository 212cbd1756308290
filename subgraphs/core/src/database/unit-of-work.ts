/** Repositories over the pool or a transaction, and the transaction that ends with its events. */
import type { DomainEvent } from '@ensure-study/contracts/events';
import type { Clock } from '@ensure-study/kit/clock';
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { EventLog } from '@ensure-study/stores/events/port';
import type { Database, Executor } from '@ensure-study/stores/sql/port';
import type { LiveStreams } from '@ensure-study/stores/streams/port';
import { createPostgresAccessTokens } from '../access-tokens/adapters/postgres-access-tokens.ts';
import { createPostgresAccommodations } from '../accommodations/adapters/postgres-accommodations.ts';
import { createPostgresAccounts } from '../accounts/adapters/postgres-accounts.ts';
import { createPostgresAdministration } from '../administration/adapters/postgres-administration.ts';
import { createPostgresAssessments } from '../assessments/adapters/postgres-assessments.ts';
import { createPostgresAttempts } from '../attempts/adapters/postgres-attempts.ts';
import { createPostgresMessages } from '../attempts/adapters/postgres-messages.ts';
import { createSittingRecords } from '../attempts/adapters/sitting-streams.ts';
import { createPostgresClassrooms } from '../classrooms/adapters/postgres-classrooms.ts';
import { createPostgresAgenda } from '../agenda/adapters/postgres-agenda.ts';
import { createPostgresChildView } from '../guardians/adapters/postgres-child-view.ts';
import { createPostgresGuardians } from '../guardians/adapters/postgres-guardians.ts';
import { createPostgresGrading } from '../grading/adapters/postgres-grading.ts';
import { createPostgresIdempotency } from '../idempotency/adapters/postgres-idempotency.ts';
import { createPostgresMaterials } from '../materials/adapters/postgres-materials.ts';
import { createPostgresAudience } from '../notifications/adapters/postgres-audience.ts';
import { createPostgresMeetings } from '../meetings/adapters/postgres-meetings.ts';
import { createPostgresNotifications } from '../notifications/adapters/postgres-notifications.ts';
import { createPostgresOrganisations } from '../organisations/adapters/postgres-organisations.ts';
import { createPostgresSafeguarding } from '../safeguarding/adapters/postgres-safeguarding.ts';
import { createPostgresSearch } from '../search/adapters/postgres-search.ts';
import { createPostgresSessions } from '../sessions/adapters/postgres-sessions.ts';
import type { Records, Transact, Work } from './ports.ts';

export interface PersistenceOptions {
  database: Database;
  eventLog: EventLog;
  liveStreams: LiveStreams;
  clock: Clock;
}

/** What use cases read and write through. */
export function createPersistence(options: PersistenceOptions): { records: Records; transact: Transact } {
  const { database, eventLog, liveStreams, clock } = options;
  const toRecords = (db: Executor): Records => ({
    accounts: createPostgresAccounts(db),
    accessTokens: createPostgresAccessTokens(db),
    guardians: createPostgresGuardians(db),
    childView: createPostgresChildView(db),
    agenda: createPostgresAgenda(db),
    administration: createPostgresAdministration(db),
    organisations: createPostgresOrganisations(db),
    sessions: createPostgresSessions(db, liveStreams),
    classrooms: createPostgresClassrooms(db),
    materials: createPostgresMaterials(db),
    accommodations: createPostgresAccommodations(db),
    assessments: createPostgresAssessments(db),
    attempts: createPostgresAttempts(db),
    sittings: createSittingRecords(db, liveStreams),
    messages: createPostgresMessages(db),
    meetings: createPostgresMeetings(db, liveStreams),
    grading: createPostgresGrading(db),
    notifications: createPostgresNotifications(db, liveStreams),
    audience: createPostgresAudience(db),
    safeguarding: createPostgresSafeguarding(db),
    search: createPostgresSearch(db),
    idempotency: createPostgresIdempotency(db),
  });
  return {
    records: toRecords(database.db),
    transact: (work) =>
      database.db.transaction(async (tx) => {
        const events: DomainEvent[] = [];
        const publish: Work['publish'] = ({ type, origin, subject, data }) => {
          const at = clock.now();
          const occurredAt = new Date(at).toISOString();
          events.push({ id: uuidV7(at), type, occurredAt, ...origin, subject, data } as DomainEvent);
        };
        const result = await work({ records: toRecords(tx), publish });
        // Last, because numbering events makes other writers wait until this transaction ends.
        if (events.length > 0) await eventLog.append(tx, events);
        return result;
      }),
  };
}
