/** Meetings in PostgreSQL. */
import { meetingStream } from '@ensure-study/contracts/meetings';
import { Uuid } from '@ensure-study/contracts/ids';
import { badInput } from '@ensure-study/kit/errors';
import type { Executor } from '@ensure-study/stores/sql/port';
import type { LiveStreams } from '@ensure-study/stores/streams/port';
import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lt, ne, not, or, sql } from 'drizzle-orm';
import { meetingDevices, meetings } from '../../database/schema.ts';
import { mCounts } from '../../database/standing.ts';
import type { Absence, DeviceKey, MeetingRecords } from '../ports.ts';

export function createPostgresMeetings(db: Executor, liveStreams: LiveStreams): MeetingRecords {
  return {
    async insert(meeting) {
      await db.insert(meetings).values(meeting);
    },
    byIds: (ids) =>
      db
        .select()
        .from(meetings)
        .where(inArray(meetings.id, [...ids])),
    async lock(id, strength) {
      return (await db.select().from(meetings).where(eq(meetings.id, id)).for(strength))[0];
    },
    async update(id, change) {
      await db.update(meetings).set(change).where(eq(meetings.id, id));
    },
    ...lists(db),
    async runningSince(before, limit) {
      const running = and(lt(meetings.startedAt, before), isNull(meetings.endedAt));
      return (await db.select({ id: meetings.id }).from(meetings).where(running).limit(limit)).map(
        ({ id }) => id,
      );
    },
    ...devices(db),
    async tell(meetingId, activity) {
      await liveStreams.append(meetingStream(meetingId), [activity], db);
    },
  };
}

/** Page by page, in the order in which they are held. */
function lists(db: Executor): Pick<MeetingRecords, 'ofClassroom' | 'ofPerson'> {
  return {
    async ofClassroom(classroomId, when, { first, after, now }) {
      const isUpcoming = when === 'UPCOMING';
      const place = sql`(${meetings.startsAt}, ${meetings.id})`;
      const beyond =
        after === undefined
          ? undefined
          : isUpcoming
            ? sql`${place} > ${placeOf(after)}`
            : sql`${place} < ${placeOf(after)}`;
      const order = isUpcoming ? asc : desc;
      return db
        .select()
        .from(meetings)
        .where(
          and(eq(meetings.classroomId, classroomId), isUpcoming ? isComing(now) : not(isComing(now)), beyond),
        )
        .orderBy(order(meetings.startsAt), order(meetings.id))
        .limit(first + 1);
    },
    async ofPerson(accountId, { first, after, now }) {
      const place = sql`(${meetings.startsAt}, ${meetings.id})`;
      const mine = sql`${meetings.classroomId} in (
        select c.id from core.memberships m join core.classrooms c on c.id = m.classroom_id
        where m.account_id = ${accountId}::uuid and c.deleted_at is null and ${mCounts})`;
      const beyond = after === undefined ? undefined : sql`${place} > ${placeOf(after)}`;
      return db
        .select()
        .from(meetings)
        .where(and(mine, isComing(now), beyond))
        .orderBy(asc(meetings.startsAt), asc(meetings.id))
        .limit(first + 1);
    },
  };
}

/** Never null, so that its opposite is all others. */
const isComing = (now: Date) =>
  and(
    isNull(meetings.endedAt),
    isNull(meetings.cancelledAt),
    or(isNotNull(meetings.startedAt), gt(meetings.endsAt, now)),
  ) ?? sql`false`;

/** Of what `meetingKey` has made. */
function placeOf(key: string) {
  const [ms, id, ...rest] = key.split('/');
  if (rest.length > 0 || !/^\d{1,15}$/.test(ms ?? '') || !Uuid.safeParse(id).success)
    throw badInput('after is not a cursor of this list.');
  return sql`(${new Date(Number(ms))}::timestamptz, ${id}::uuid)`;
}

type DeviceRecords = Pick<
  MeetingRecords,
  'otherDevices' | 'enter' | 'goAway' | 'leave' | 'leaveAll' | 'absent'
>;

const isDevice = ({ meetingId, accountId, deviceId }: DeviceKey) =>
  and(
    eq(meetingDevices.meetingId, meetingId),
    eq(meetingDevices.accountId, accountId),
    eq(meetingDevices.deviceId, deviceId),
  );
const isAbsent = ({ seenBefore, goneBefore }: Absence) =>
  or(lt(meetingDevices.seenAt, seenBefore), lt(meetingDevices.goneAt, goneBefore));

function devices(db: Executor): DeviceRecords {
  return {
    async otherDevices({ meetingId, accountId, deviceId }) {
      const others = and(
        eq(meetingDevices.meetingId, meetingId),
        eq(meetingDevices.accountId, accountId),
        ne(meetingDevices.deviceId, deviceId),
      );
      return (await db.select({ count: count() }).from(meetingDevices).where(others))[0]?.count ?? 0;
    },
    async enter(device) {
      const { rowCount } = await db.insert(meetingDevices).values(device).onConflictDoNothing();
      if (rowCount === 1) return true;
      const { seenAt } = device;
      await db.update(meetingDevices).set({ seenAt, goneAt: null }).where(isDevice(device));
      return false;
    },
    async goAway(device, at) {
      await db.update(meetingDevices).set({ goneAt: at }).where(isDevice(device));
    },
    async leave(device, absence) {
      return (
        await db
          .delete(meetingDevices)
          .where(and(isDevice(device), absence && isAbsent(absence)))
          .returning()
      )[0];
    },
    async leaveAll(meetingId) {
      await db.delete(meetingDevices).where(eq(meetingDevices.meetingId, meetingId));
    },
    absent: (absence, limit) => db.select().from(meetingDevices).where(isAbsent(absence)).limit(limit),
  };
}
