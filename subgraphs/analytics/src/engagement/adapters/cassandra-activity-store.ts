/** Counts in Cassandra (ADR 10): a row an event, and from these the numbers of a person's day, for themselves and in each class. */
import type { ColumnRow, Columns } from '@ensure-study/stores/columns/port';
import type { ActivityDay } from '../domain/day-counts.ts';
import { firstOfMonth, monthsOf, yearsOf } from '../domain/day-range.ts';
import { joinDays, toTotals } from '../domain/totals.ts';
import type { ActivityStore } from '../ports.ts';
import {
  byPersonAndDay,
  writeDeeds,
  type PersonDay,
  peopleDays,
  setTotals,
  toCountedDeed,
  toDate,
  toEngagementDay,
  toNumber,
} from './deed-counts.ts';

export function createCassandraActivityStore(columns: Columns): ActivityStore {
  let isKnownToHaveAny = false;
  return {
    async add(contributions, signal) {
      await Promise.all(byPersonAndDay(contributions).map((deeds) => addToDay(columns, deeds, signal)));
    },
    async personDays(userId, { from, to }, signal) {
      const years = yearsOf({ from, to }).map((year) =>
        columns.read(
          {
            text: `select day, questions_asked, materials_opened, attempts_submitted from person_days
                   where user_id = ? and year = ? and day >= ? and day <= ?`,
            values: [userId, year, from, to],
          },
          toActivityDay,
          { signal },
        ),
      );
      return (await Promise.all(years)).flat();
    },
    async classDays(classroomId, { from, to }, signal) {
      const months = monthsOf({ from, to }).map((month) =>
        columns.read(
          {
            text: `${peopleDays} from class_people_days
                   where classroom_id = ? and month = ? and day >= ? and day <= ? group by day`,
            values: [classroomId, month, from, to],
          },
          toEngagementDay,
          { signal },
        ),
      );
      return joinDays((await Promise.all(months)).flat());
    },
    async hasAny(signal) {
      isKnownToHaveAny ||= await isFilled(columns, signal);
      return isKnownToHaveAny;
    },
  };
}

/** Writes down deeds of one person on one day, and counts that day. */
async function addToDay(
  columns: Columns,
  { userId, day, contributions }: PersonDay,
  signal?: AbortSignal,
): Promise<void> {
  const deeds = contributions.map(({ classroomId, deed, eventId }) => ({
    text: 'insert into person_deeds (user_id, day, classroom_id, deed, event_id) values (?, ?, ?, ?, ?)',
    values: [userId, day, classroomId, deed, eventId],
  }));
  await writeDeeds(columns, deeds, signal);
  const counted = await columns.read(
    {
      text: `select classroom_id, deed, count(*) as times from person_deeds
             where user_id = ? and day = ? group by classroom_id, deed`,
      values: [userId, day],
    },
    (row) => ({ ...toCountedDeed(row), classroomId: String(row.get('classroom_id')) }),
    { signal },
  );
  const year = Number(day.slice(0, 4));
  const month = firstOfMonth(day);
  const classrooms = new Set(contributions.map(({ classroomId }) => classroomId));
  const numbers = [
    setTotals('person_days', toTotals(counted), { user_id: userId, year, day }),
    ...[...classrooms].map((classroomId) =>
      setTotals('class_people_days', toTotals(counted.filter((one) => one.classroomId === classroomId)), {
        ...{ classroom_id: classroomId, month, day, user_id: userId },
      }),
    ),
  ];
  await Promise.all(numbers.map((statement) => columns.write(statement, { signal })));
}

async function isFilled(columns: Columns, signal?: AbortSignal): Promise<boolean> {
  const anyone = { text: 'select user_id from person_days limit 1', values: [] };
  return (await columns.read(anyone, () => true, { signal })).length > 0;
}

const toActivityDay = (row: ColumnRow): ActivityDay => ({
  date: toDate(row.get('day')),
  questionsAsked: toNumber(row.get('questions_asked')),
  materialsOpened: toNumber(row.get('materials_opened')),
  attemptsSubmitted: toNumber(row.get('attempts_submitted')),
});
