/** Organisations in PostgreSQL. */
import type { Executor } from '@ensure-study/stores/sql/port';
import { and, eq, inArray } from 'drizzle-orm';
import { accounts, organisations } from '../../database/schema.ts';
import type { OrganisationRecords } from '../ports.ts';

const organisation = {
  id: organisations.id,
  name: organisations.name,
  signUpCode: organisations.signUpCode,
  founderId: organisations.founderId,
  createdAt: organisations.createdAt,
};

export function createPostgresOrganisations(db: Executor): OrganisationRecords {
  const findDefault = async () =>
    (await db.select(organisation).from(organisations).where(eq(organisations.isDefault, true)))[0];
  return {
    async insert(row) {
      const inserted = await db
        .insert(organisations)
        .values(row)
        .onConflictDoNothing({ target: organisations.signUpCode })
        .returning({ id: organisations.id });
      return inserted.length === 1;
    },
    async ensureDefault(row) {
      const [inserted] = await db
        .insert(organisations)
        .values({ ...row, isDefault: true })
        .onConflictDoNothing()
        .returning(organisation);
      const found = inserted ?? (await findDefault());
      if (!found) throw new Error('The sign-up code of the default organisation is taken.');
      return found;
    },
    byIds: (ids) =>
      db
        .select(organisation)
        .from(organisations)
        .where(inArray(organisations.id, [...ids])),
    async bySignUpCode(code) {
      return (await db.select(organisation).from(organisations).where(eq(organisations.signUpCode, code)))[0];
    },
    default: findDefault,
    async lockAdministration(id) {
      // Not `update`, which would make everyone wait who signs up there.
      await db
        .select({ id: organisations.id })
        .from(organisations)
        .where(eq(organisations.id, id))
        .for('no key update');
    },
    async withAdmin(ids) {
      const rows = await db
        .selectDistinct({ id: accounts.organisationId })
        .from(accounts)
        .where(and(inArray(accounts.organisationId, [...ids]), eq(accounts.role, 'ADMIN')));
      return new Set(rows.map(({ id }) => id));
    },
  };
}
