/** Organisations in PostgreSQL. */
import type { Executor } from '@ensure-study/stores/sql/port';
import { and, eq, inArray, isNotNull, isNull, notExists, sql, type SQL } from 'drizzle-orm';
import { accounts, organisations } from '../../database/schema.ts';
import { toPolicy, type OrganisationPolicy } from '../domain/policy.ts';
import type { OrganisationRecords } from '../ports.ts';

const organisation = {
  id: organisations.id,
  name: organisations.name,
  signUpCode: organisations.signUpCode,
  founderId: organisations.founderId,
  createdAt: organisations.createdAt,
  policy: organisations.policy,
};
const toOrganisation = <T extends { policy: Partial<OrganisationPolicy> }>(row: T) => ({
  ...row,
  policy: toPolicy(row.policy),
});

export function createPostgresOrganisations(db: Executor): OrganisationRecords {
  const find = async (wanted: SQL) =>
    (await db.select(organisation).from(organisations).where(wanted)).map(toOrganisation);
  const findDefault = async () => (await find(eq(organisations.isDefault, true)))[0];
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
      const found = inserted ? toOrganisation(inserted) : await findDefault();
      if (!found) throw new Error('The sign-up code of the default organisation is taken.');
      return found;
    },
    byIds: (ids) => find(inArray(organisations.id, [...ids])),
    async bySignUpCode(code) {
      return (await find(eq(organisations.signUpCode, code)))[0];
    },
    default: findDefault,
    ...administration(db),
    ...changes(db),
  };
}

function administration(db: Executor): Pick<OrganisationRecords, 'lockAdministration' | 'withAdmin'> {
  return {
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
        .where(
          and(
            inArray(accounts.organisationId, [...ids]),
            eq(accounts.role, 'ADMIN'),
            // Whose code was lost on its way cannot administer anything.
            isNotNull(accounts.passwordHash),
            isNull(accounts.deactivatedAt),
          ),
        );
      return new Set(rows.map(({ id }) => id));
    },
  };
}

function changes(db: Executor): Pick<OrganisationRecords, 'setName' | 'setPolicy' | 'setSignUpCode'> {
  const set = (id: string, values: Partial<typeof organisations.$inferInsert>) =>
    db.update(organisations).set(values).where(eq(organisations.id, id));
  return {
    async setName(id, name) {
      await set(id, { name });
    },
    async setPolicy(id, policy) {
      await set(id, { policy });
    },
    async setSignUpCode(id, signUpCode) {
      const taken = db
        .select({ one: sql`1` })
        .from(organisations)
        .where(eq(organisations.signUpCode, signUpCode));
      const changed = await db
        .update(organisations)
        .set({ signUpCode })
        .where(and(eq(organisations.id, id), notExists(taken)))
        .returning({ id: organisations.id });
      return changed.length === 1;
    },
  };
}
