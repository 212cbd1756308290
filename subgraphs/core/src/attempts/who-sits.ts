/** Who is at an attempt right now, and so in the way of what would take it from them. */
import type { Work } from '../database/ports.ts';
import { isOver } from './domain/sitting-time.ts';
import type { Attempt } from './ports.ts';

interface Sitters {
  /** Attempts of students of the class that go on, in the order of their ids. */
  going: Attempt[];
  /** Those that nobody goes on with: their time is over, or the student is gone from the class or the school. */
  left: Attempt[];
}

/** Attempts in progress, locked or not, told apart by whether somebody can still go on with them. */
export async function whoSits(
  { records }: Pick<Work, 'records'>,
  classroomId: string,
  { running, at }: { running: readonly Attempt[]; at: Date },
): Promise<Sitters> {
  const members = new Set((await records.classrooms.everyMember(classroomId)).map((one) => one.accountId));
  const people = await records.accounts.byIds(running.map(({ studentId }) => studentId));
  const shut = new Set(people.filter(({ deactivatedAt }) => deactivatedAt !== null).map(({ id }) => id));
  const goesOn = ({ studentId, endsAt }: Attempt) =>
    members.has(studentId) && !shut.has(studentId) && !isOver(endsAt, at.getTime());
  return { going: running.filter(goesOn), left: running.filter((attempt) => !goesOn(attempt)) };
}

const namesShown = 3;

/** “Ada is” or “Ada, Ben, Cem and 4 more are”. */
export async function naming(
  { records }: Pick<Work, 'records'>,
  sitting: readonly Attempt[],
): Promise<string> {
  const ids = [...new Set(sitting.map(({ studentId }) => studentId))];
  const people = await records.accounts.byIds(ids);
  const names = people.map(({ name }) => name).toSorted((one, other) => one.localeCompare(other));
  const shown = names.slice(0, namesShown);
  const rest = names.length - shown.length;
  const listed = rest > 0 ? [...shown, `${rest} more`] : shown;
  return `${new Intl.ListFormat('en-GB').format(listed)} ${names.length === 1 ? 'is' : 'are'}`;
}
