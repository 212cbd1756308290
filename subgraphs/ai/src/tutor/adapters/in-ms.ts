/** Moments in statements of their own. */
import { sql, type SQL } from 'drizzle-orm';

/** As clocks count: timestamps of raw statements would be text of the driver's. */
export const inMs = (moment: SQL): SQL => sql`(extract(epoch from ${moment}) * 1000)::float8`;
