/** Access tokens in PostgreSQL. */
import type { TokenScope } from '@ensure-study/contracts/scopes';
import { idCursor } from '@ensure-study/kit/pagination';
import type { Executor } from '@ensure-study/stores/sql/port';
import { and, count, desc, eq, gt, gte, inArray, isNull, lt, or } from 'drizzle-orm';
import { personColumns } from '../../database/person-columns.ts';
import { accessTokens, accounts } from '../../database/schema.ts';
import type { AccessToken, AccessTokenRecords } from '../ports.ts';

/** All but the digest, which nobody reads. */
const columns = {
  id: accessTokens.id,
  accountId: accessTokens.accountId,
  name: accessTokens.name,
  hint: accessTokens.hint,
  scopes: accessTokens.scopes,
  createdAt: accessTokens.createdAt,
  expiresAt: accessTokens.expiresAt,
  lastUsedAt: accessTokens.lastUsedAt,
  revokedAt: accessTokens.revokedAt,
};
type Row = Omit<AccessToken, 'scopes'> & { scopes: string[] };
/** A scope that is known no more stays in the row, and lets nobody do anything. */
const toToken = (row: Row): AccessToken => ({ ...row, scopes: row.scopes as TokenScope[] });

export function createPostgresAccessTokens(db: Executor): AccessTokenRecords {
  return {
    ...reading(db),
    ...ending(db),
    async insert(token) {
      await db.insert(accessTokens).values(token);
    },
    async noteUse(id, at, unlessSince) {
      const isOld = or(isNull(accessTokens.lastUsedAt), lt(accessTokens.lastUsedAt, unlessSince));
      await db
        .update(accessTokens)
        .set({ lastUsedAt: at })
        .where(and(eq(accessTokens.id, id), isOld));
    },
  };
}

function reading(db: Executor): Pick<AccessTokenRecords, 'byIds' | 'find' | 'ofPerson' | 'countStanding'> {
  return {
    async byIds(ids) {
      const rows = await db
        .select(columns)
        .from(accessTokens)
        .where(inArray(accessTokens.id, [...ids]));
      return rows.map(toToken);
    },
    async find(by) {
      const [found] = await db
        .select({ token: columns, holder: personColumns })
        .from(accessTokens)
        .innerJoin(accounts, eq(accounts.id, accessTokens.accountId))
        .where('id' in by ? eq(accessTokens.id, by.id) : eq(accessTokens.tokenHash, by.tokenHash));
      return found && { ...found, token: toToken(found.token) };
    },
    async ofPerson(accountId, page) {
      const after = idCursor(page.after);
      const older = after === undefined ? undefined : lt(accessTokens.id, after);
      const rows = await db
        .select(columns)
        .from(accessTokens)
        .where(and(eq(accessTokens.accountId, accountId), older))
        .orderBy(desc(accessTokens.id))
        .limit(page.first + 1);
      return rows.map(toToken);
    },
    async countStanding(accountId, at) {
      const isStanding = and(isNull(accessTokens.revokedAt), gt(accessTokens.expiresAt, at));
      const [found] = await db
        .select({ n: count() })
        .from(accessTokens)
        .where(and(eq(accessTokens.accountId, accountId), isStanding));
      return found?.n ?? 0;
    },
  };
}

function ending(
  db: Executor,
): Pick<AccessTokenRecords, 'revoke' | 'revokeAllOf' | 'revokedSince' | 'forgetOver'> {
  return {
    async revoke(id, at) {
      const standing = and(eq(accessTokens.id, id), isNull(accessTokens.revokedAt));
      const [row] = await db.update(accessTokens).set({ revokedAt: at }).where(standing).returning(columns);
      return row && toToken(row);
    },
    async revokeAllOf(accountId, at) {
      const unrevoked = and(eq(accessTokens.accountId, accountId), isNull(accessTokens.revokedAt));
      const standing = and(unrevoked, gt(accessTokens.expiresAt, at));
      const rows = await db.update(accessTokens).set({ revokedAt: at }).where(standing).returning(columns);
      return rows.map(toToken);
    },
    async revokedSince(since) {
      const rows = await db
        .select({ id: accessTokens.id })
        .from(accessTokens)
        .where(gte(accessTokens.revokedAt, since));
      return rows.map(({ id }) => id);
    },
    async forgetOver(before, limit) {
      const over = db
        .select({ id: accessTokens.id })
        .from(accessTokens)
        .where(or(lt(accessTokens.expiresAt, before), lt(accessTokens.revokedAt, before)))
        .limit(limit);
      return (await db.delete(accessTokens).where(inArray(accessTokens.id, over))).rowCount ?? 0;
    },
  };
}
