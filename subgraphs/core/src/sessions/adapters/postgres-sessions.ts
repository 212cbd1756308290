/** Sessions and refresh tokens in PostgreSQL; revocations are told to every process by a live stream. */
import type { Executor } from '@ensure-study/stores/sql/port';
import type { LiveStreams } from '@ensure-study/stores/streams/port';
import { and, eq, gte, inArray, isNotNull, isNull, lt } from 'drizzle-orm';
import { refreshTokens, sessions } from '../../database/schema.ts';
import type { SessionRecords } from '../ports.ts';
import { revocationStream } from './revocation-stream.ts';

export function createPostgresSessions(db: Executor, liveStreams: LiveStreams): SessionRecords {
  return {
    ...tokens(db),
    async insert(session) {
      await db.insert(sessions).values(session);
    },
    async byId(id) {
      return (await db.select().from(sessions).where(eq(sessions.id, id)))[0];
    },
    async forgetExpired(accountId, before) {
      await db.delete(sessions).where(and(eq(sessions.accountId, accountId), lt(sessions.expiresAt, before)));
    },
    async forgetOver(before, limit) {
      const over = db
        .select({ id: sessions.id })
        .from(sessions)
        .where(lt(sessions.expiresAt, before))
        .limit(limit);
      return (await db.delete(sessions).where(inArray(sessions.id, over))).rowCount ?? 0;
    },
    async revoke(id, at) {
      const standing = and(eq(sessions.id, id), isNull(sessions.revokedAt));
      return (await db.update(sessions).set({ revokedAt: at }).where(standing).returning())[0];
    },
    revokeAllOf(accountId, at) {
      const standing = and(eq(sessions.accountId, accountId), isNull(sessions.revokedAt));
      return db.update(sessions).set({ revokedAt: at }).where(standing).returning();
    },
    async revokedSince(since) {
      const rows = await db.select({ id: sessions.id }).from(sessions).where(gte(sessions.revokedAt, since));
      return rows.map(({ id }) => id);
    },
    async announceRevoked(sessionIds) {
      if (sessionIds.length === 0) return;
      const payloads = sessionIds.map((sessionId) => ({ sessionId }));
      await liveStreams.append(revocationStream, payloads, db);
    },
  };
}

function tokens(db: Executor): Pick<SessionRecords, 'addRefreshToken' | 'lockByRefreshToken' | 'spend'> {
  return {
    async addRefreshToken(token) {
      await db.insert(refreshTokens).values(token);
    },
    async lockByRefreshToken(tokenHash) {
      const [found] = await db
        .select({ token: refreshTokens, session: sessions })
        .from(refreshTokens)
        .innerJoin(sessions, eq(sessions.id, refreshTokens.sessionId))
        .where(eq(refreshTokens.tokenHash, tokenHash))
        .for('update');
      return found;
    },
    async spend({ tokenHash, sessionId }, at, successorSalt) {
      await db
        .update(refreshTokens)
        .set({ successorSalt: null })
        .where(and(eq(refreshTokens.sessionId, sessionId), isNotNull(refreshTokens.successorSalt)));
      await db
        .update(refreshTokens)
        .set({ usedAt: at, successorSalt })
        .where(eq(refreshTokens.tokenHash, tokenHash));
    },
  };
}
