/** Which places in classes count. */
import { sql, type SQL } from 'drizzle-orm';

/**
 * A teacher's place counts while the account may teach: whoever is no teacher any more teaches nothing, and finds the
 * classes again when made one again. `place` is a row of memberships.
 */
export const counts = (place: { role: unknown; accountId: unknown }): SQL =>
  sql`(${place.role} <> 'TEACHER' or exists (
    select from core.accounts holder where holder.id = ${place.accountId} and holder.role in ('TEACHER', 'ADMIN')))`;

/** The same for a statement that calls the row `m`. */
export const mCounts = counts({ role: sql`m.role`, accountId: sql`m.account_id` });
