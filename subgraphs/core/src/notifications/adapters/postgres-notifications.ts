/** Notifications in PostgreSQL; whoever follows them is woken by a live stream. */
import { idCursor } from '@ensure-study/kit/pagination';
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { Executor } from '@ensure-study/stores/sql/port';
import type { LiveStreams } from '@ensure-study/stores/streams/port';
import { and, count, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import { noticedAlerts, notifications, notificationSettings, toldEvents } from '../../database/schema.ts';
import type { NotificationKind } from '../domain/notification.ts';
import type { Notification, NotificationRecords } from '../ports.ts';
import { notificationStream } from './notification-stream.ts';

export function createPostgresNotifications(db: Executor, streams: LiveStreams): NotificationRecords {
  return {
    ...telling(db, streams),
    ...reading(db),
    ...settings(db),
    async noteAlert(alert) {
      await db.insert(noticedAlerts).values(alert).onConflictDoNothing();
    },
    async forget(before, limit) {
      const old = db
        .select({ id: notifications.id })
        .from(notifications)
        .where(lt(notifications.at, before))
        .limit(limit);
      return (await db.delete(notifications).where(inArray(notifications.id, old))).rowCount ?? 0;
    },
    async forgetTold(before, limit) {
      const old = db
        .select({ id: toldEvents.eventId })
        .from(toldEvents)
        .where(lt(toldEvents.toldAt, before))
        .limit(limit);
      return (await db.delete(toldEvents).where(inArray(toldEvents.eventId, old))).rowCount ?? 0;
    },
  };
}

function telling(
  db: Executor,
  streams: LiveStreams,
): Pick<NotificationRecords, 'claimEvent' | 'add' | 'announce'> {
  return {
    async claimEvent(eventId, at) {
      const told = await db
        .insert(toldEvents)
        .values({ eventId, toldAt: at })
        .onConflictDoNothing()
        .returning();
      return told.length === 1;
    },
    async add({ accountIds, kind, topic, ...subject }, at) {
      const now = at.getTime();
      const rows = accountIds.toSorted().map((accountId) => {
        const id = uuidV7(now);
        return { id, accountId, kind, topic, place: id, at, ...subject };
      });
      return db
        .insert(notifications)
        .values(rows)
        .onConflictDoUpdate({
          target: [notifications.accountId, notifications.topic],
          targetWhere: sql`read_at is null`,
          set: {
            count: sql`${notifications.count} + 1`,
            place: sql`excluded.place`,
            at,
            materialId: sql`excluded.material_id`,
          },
        })
        .returning({ id: notifications.id, accountId: notifications.accountId });
    },
    async announce(changes) {
      // In one order, so that two transactions that tell the same people do not wait for each other in a circle.
      for (const { accountId, id } of changes.toSorted((a, b) => (a.accountId < b.accountId ? -1 : 1)))
        await streams.append(notificationStream(accountId), [{ id }], db);
    },
  };
}

function reading(db: Executor): Pick<NotificationRecords, 'byId' | 'ofPerson' | 'unreadCount' | 'markRead'> {
  return {
    async byId(id) {
      const [row] = await db.select().from(notifications).where(eq(notifications.id, id));
      return row as Notification | undefined;
    },
    async ofPerson(accountId, { first, after: given, unreadOnly }) {
      const after = idCursor(given);
      const rows = await db
        .select()
        .from(notifications)
        .where(
          and(
            eq(notifications.accountId, accountId),
            after === undefined ? undefined : lt(notifications.place, after),
            unreadOnly ? isNull(notifications.readAt) : undefined,
          ),
        )
        .orderBy(desc(notifications.place))
        .limit(first + 1);
      return rows as Notification[];
    },
    async unreadCount(accountId) {
      const unread = and(eq(notifications.accountId, accountId), isNull(notifications.readAt));
      return (await db.select({ n: count() }).from(notifications).where(unread))[0]?.n ?? 0;
    },
    async markRead(accountId, ids, at) {
      const named = ids && inArray(notifications.id, [...ids]);
      const unread = and(eq(notifications.accountId, accountId), isNull(notifications.readAt), named);
      return (await db.update(notifications).set({ readAt: at }).where(unread)).rowCount ?? 0;
    },
  };
}

function settings(db: Executor): Pick<NotificationRecords, 'settingsOf' | 'setSetting' | 'wanting'> {
  return {
    async settingsOf(accountId) {
      const rows = await db
        .select()
        .from(notificationSettings)
        .where(eq(notificationSettings.accountId, accountId));
      return new Map(rows.map(({ kind, isOn }) => [kind as NotificationKind, isOn]));
    },
    async setSetting(accountId, kind, isOn) {
      await db
        .insert(notificationSettings)
        .values({ accountId, kind, isOn })
        .onConflictDoUpdate({
          target: [notificationSettings.accountId, notificationSettings.kind],
          set: { isOn },
        });
    },
    async wanting(accountIds, kind) {
      if (accountIds.length === 0) return [];
      const off = await db
        .select({ id: notificationSettings.accountId })
        .from(notificationSettings)
        .where(
          and(
            inArray(notificationSettings.accountId, [...accountIds]),
            eq(notificationSettings.kind, kind),
            eq(notificationSettings.isOn, false),
          ),
        );
      const silent = new Set(off.map(({ id }) => id));
      return accountIds.filter((id) => !silent.has(id));
    },
  };
}
