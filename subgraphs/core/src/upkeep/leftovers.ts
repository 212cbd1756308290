/** What is only of use for a while, and for how long it is kept. */
import type { Records } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { demoTeacher } from '../demo/people.ts';
import { restorableMs } from '../materials/domain/deletion.ts';
import { purgeDeleted, removeSpentFiles } from '../materials/purge-materials.ts';
import type { Leftover, PlatformRows } from './ports.ts';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/** Every kind of row that core lets go of. The event log is not among them: aggregates are counted anew from it. */
export function createLeftovers(
  deps: Pick<Dependencies, 'records' | 'transact' | 'files' | 'clock' | 'logger'>,
  { events, streams }: PlatformRows,
): Leftover[] {
  const { records } = deps;
  return [
    { what: 'idempotency keys', ageMs: dayMs, forget: (...old) => forgetKeys(records, ...old) },
    // Over since then; until a session is over it is asked about.
    { what: 'sessions', ageMs: hourMs, forget: (...old) => records.sessions.forgetOver(...old) },
    // So long people still see in their list what there was, and when it was last used.
    { what: 'access tokens', ageMs: 90 * dayMs, forget: (...old) => records.accessTokens.forgetOver(...old) },
    { what: 'guardian codes', ageMs: dayMs, forget: (...old) => records.guardians.forgetCodes(...old) },
    {
      what: 'codes for passwords',
      ageMs: dayMs,
      forget: (...old) => records.administration.forgetPasswordCodes(...old),
    },
    { what: 'notifications', ageMs: 90 * dayMs, forget: (...old) => records.notifications.forget(...old) },
    // Longer than an event is news: from then on its age alone keeps it from being told again.
    { what: 'told events', ageMs: 14 * dayMs, forget: (...old) => records.notifications.forgetTold(...old) },
    // The last item of a stream stays, so whoever comes later still learns how it ended.
    { what: 'items of live streams', ageMs: 7 * dayMs, forget: (...old) => streams.forget(...old) },
    { what: 'deleted documents', ageMs: restorableMs, forget: (...old) => purgeDeleted(deps, ...old) },
    // Whoever has begun to read them has long ended by then.
    { what: 'spent files', ageMs: dayMs, forget: (...old) => removeSpentFiles(deps, ...old) },
    { what: 'dead letters', ageMs: 90 * dayMs, forget: (...old) => events.forgetDead(...old) },
  ];
}

/** The demo is found again by the keys of its teacher, so these stay. */
async function forgetKeys({ accounts, idempotency }: Records, before: Date, limit: number): Promise<number> {
  const teacher = await accounts.byEmail(demoTeacher.email);
  return idempotency.forget(before, limit, teacher?.id);
}
