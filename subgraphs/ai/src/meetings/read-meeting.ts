/** What is kept of a meeting, for the members of its class. */
import { badInput, notFound } from '@ensure-study/kit/errors';
import type { Clock } from '@ensure-study/kit/clock';
import { idCursor, toPage, type Page, type PageRequest } from '@ensure-study/kit/pagination';
import type { ClassroomAccess, ClassroomRole } from '../access/ports.ts';
import { findCues, wordsOf, type Cue } from './domain/find-words.ts';
import { presenceOf, type Presence } from './domain/presence.ts';
import type { MeetingArchive, MeetingClasses, MeetingLine, Transcript } from './ports.ts';

export interface ReadDeps {
  archive: MeetingArchive;
  classes: MeetingClasses;
  access: Pick<ClassroomAccess, 'roleIn'>;
  clock: Clock;
}
export interface Reading {
  meetingId: string;
  userId: string;
  signal?: AbortSignal;
}

async function requireMember(
  { classes, access }: ReadDeps,
  { meetingId, userId, signal }: Reading,
): Promise<ClassroomRole> {
  const classroomId = await classes.classOf(meetingId, signal);
  const role = classroomId === undefined ? null : await access.roleIn(userId, classroomId, signal);
  if (!role) throw notFound('meeting');
  return role;
}

/** By first arrival: everybody for teachers of the class, themselves for students. */
export async function readAttendance(
  deps: ReadDeps,
  reading: Reading & { page: PageRequest },
): Promise<Page<Presence>> {
  const { meetingId, userId, page, signal } = reading;
  const after = idCursor(page.after);
  const role = await requireMember(deps, reading);
  const present = presenceOf(await deps.archive.presenceIn(meetingId, signal), deps.clock.now());
  const seen = role === 'TEACHER' ? present : present.filter((person) => person.userId === userId);
  const place = after === undefined ? 0 : seen.findIndex((person) => person.userId === after) + 1;
  if (after !== undefined && place === 0) throw badInput('after is not a cursor of this list.');
  return toPage(seen.slice(place, place + page.first + 1), page, (person) => person.userId);
}

/** In the order in which they were said. */
export async function readChat(
  deps: ReadDeps,
  reading: Reading & { page: PageRequest },
): Promise<Page<MeetingLine>> {
  const { meetingId, page, signal } = reading;
  const after = idCursor(page.after);
  await requireMember(deps, reading);
  const lines = await deps.archive.linesOf(meetingId, { after, limit: page.first + 1 }, signal);
  return toPage(lines, page, ({ key }) => key);
}

/** The newest transcript; undefined where none is filed. */
export async function readTranscript(deps: ReadDeps, reading: Reading): Promise<Transcript | undefined> {
  await requireMember(deps, reading);
  return deps.archive.transcriptOf(reading.meetingId, reading.signal);
}

/** Cues of a transcript that was read before, from place `from` on. Throws BAD_USER_INPUT for an impossible range. */
export async function readCues(
  { archive }: Pick<ReadDeps, 'archive'>,
  { id }: Transcript,
  { from, first, signal }: { from: number; first: number; signal?: AbortSignal },
): Promise<Cue[]> {
  requireFirst(first);
  if (from < 0) throw badInput('from must be 0 or more.');
  const cues = await archive.cuesOf(id, { from, to: from + first }, signal);
  return cues.map((cue, place) => ({ ...cue, index: from + place }));
}

/** Cues in which all words of the query are, in their order. Throws BAD_USER_INPUT for a query without words. */
export async function searchCues(
  { archive }: Pick<ReadDeps, 'archive'>,
  { id, cueCount }: Transcript,
  { query, first, signal }: { query: string; first: number; signal?: AbortSignal },
): Promise<Cue[]> {
  requireFirst(first);
  const words = wordsOf(query);
  if (words.length === 0 || query.length > 200)
    throw badInput('query must have words, and at most 200 characters.');
  return findCues(await archive.cuesOf(id, { from: 0, to: cueCount }, signal), words, first);
}

function requireFirst(first: number): void {
  if (first < 1 || first > 200) throw badInput('first must be from 1 to 200.');
}
