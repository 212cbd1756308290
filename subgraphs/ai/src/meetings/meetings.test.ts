import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { DomainEvent } from '@ensure-study/contracts/events';
import { meetingStream, type TranscriptCue } from '@ensure-study/contracts/meetings';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { createFolderBlobs } from '@ensure-study/stores/blobs/folder-blobs';
import { storeUnavailable } from '@ensure-study/kit/errors';
import type { Documents } from '@ensure-study/stores/documents/port';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ClassroomRole } from '../access/ports.ts';
import { openAiDatabase } from '../ingestion/fixtures/open-ingestion.ts';
import { createDocumentArchive, meetingEvents } from './adapters/document-archive.ts';
import { fileEvent, followMeetings } from './follow-meetings.ts';
import type { MeetingEvent } from './ports.ts';
import { readAttendance, readChat, readCues, readTranscript, searchCues } from './read-meeting.ts';

let stores: Awaited<ReturnType<typeof openAiDatabase>>;
let folder: string;
beforeAll(async () => {
  stores = await openAiDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'meetings-'));
});
afterAll(async () => {
  await stores[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

/** A meeting with a teacher and two students, and what happens in it. */
function openMeeting() {
  const archive = createDocumentArchive(stores.documents);
  const files = createFolderBlobs(folder);
  const [meetingId, classroomId, teacher, ada, ben] = Array.from({ length: 5 }, () => randomUUID()) as [
    string,
    ...string[],
  ];
  const roles = new Map<string | undefined, ClassroomRole>([
    [teacher, 'TEACHER'],
    [ada, 'STUDENT'],
    [ben, 'STUDENT'],
  ]);
  const deps = {
    ...{ archive, files, liveStreams: stores.liveStreams, clock: stores.clock },
    classes: { classOf: async (id: string) => (id === meetingId ? classroomId : undefined) },
    access: { roleIn: async (userId: string) => roles.get(userId) ?? null },
  };
  const event = (type: string, data: object) =>
    ({
      ...{ id: uuidV7(), type: `meeting.${type}.v1`, occurredAt: new Date().toISOString() },
      ...{ actorId: null, organisationId: null, subject: meetingId, traceparent: null },
      data: { meetingId, classroomId, ...data },
    }) as MeetingEvent;
  const at = (minute: number) => new Date(Date.UTC(2026, 0, 5, 8, minute)).toISOString();
  const said = (minute: number, userId: string | undefined, text: string) =>
    event('said', { userId, messageId: uuidV7(), text, saidAt: at(minute) });
  async function uploaded(texts: string[]) {
    const [transcriptId, blobKey] = [uuidV7(), `meetings/${randomUUID()}`];
    const cues: TranscriptCue[] = texts.map((text, n) => ({
      ...{ startMs: n * 1_000, endMs: n * 1_000 + 900, speaker: n % 2 ? 'Ms Ferrari' : null, text },
    }));
    await files.put(blobKey, Readable.from([JSON.stringify({ cues })]), { bytesMax: 10 ** 7 });
    const data = { transcriptId, blobKey, cueCount: cues.length, uploadedAt: at(40) };
    return event('transcript_uploaded', data);
  }
  const read = (userId: string | undefined, first = 10, after?: string) => ({
    ...{ meetingId, userId: String(userId), page: { first, ...(after && { after }) } },
  });
  return { ...{ deps, archive, meetingId, teacher, ada, ben, event, at, said, uploaded, read } };
}

const kept = async (documents: Documents, meetingId: string) =>
  documents.collection(meetingEvents).find({ field: 'meetingId', value: meetingId, limit: 1_000 });

describe('what is kept of a meeting', () => {
  it('is every event once, however often and in whatever order it comes', async () => {
    const { deps, meetingId, ada, event, at, said } = openMeeting();
    const events = [
      event('started', { startedAt: at(0) }),
      event('joined', { userId: ada, deviceId: 'phone', joinedAt: at(1) }),
      said(2, ada, 'Why {$where}?'),
      event('left', { userId: ada, deviceId: 'phone', leftAt: at(3), reason: 'LOST' }),
      event('ended', { endedAt: at(30) }),
    ];
    await Promise.all([...events, ...events.toReversed(), ...events].map((one) => fileEvent(deps, one)));
    const found = await kept(stores.documents, meetingId);
    expect(found.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    expect(found.map(({ body }) => body.data)).toEqual(events.map(({ data }) => data));
  });

  it('waits in the log while the archive is away, and is there exactly once when it is back', async () => {
    const { deps, meetingId, event, at } = openMeeting();
    const events = Array.from({ length: 5 }, (_, n) => event('started', { startedAt: at(n) }));
    let isAway = true;
    let refused = 0;
    const archive = {
      ...deps.archive,
      async keep(one: MeetingEvent) {
        // The second time it is kept, and the answer is lost.
        if (refused > 0) await deps.archive.keep(one);
        if (isAway) {
          refused += 1;
          throw storeUnavailable('The document store');
        }
        await deps.archive.keep(one);
      },
    };
    await stores.database.db.transaction((tx) => stores.eventLog.append(tx, events as DomainEvent[]));
    const consumer = followMeetings({ ...deps, archive, eventLog: stores.eventLog });
    await vi.waitFor(() => expect(refused).toBe(1), { timeout: 10_000 });
    await vi.waitFor(async () => {
      await stores.clock.advance(10_000);
      expect(refused).toBeGreaterThan(1);
    });
    isAway = false;
    await vi.waitFor(
      async () => {
        await stores.clock.advance(10_000);
        expect(await kept(stores.documents, meetingId)).toHaveLength(events.length);
      },
      { timeout: 10_000 },
    );
    await consumer.close();
    const { rows } = await stores.database.pool.query(
      `select 1 from platform.events where topic = 'meeting.events.dead'`,
    );
    expect(rows).toEqual([]);
  });

  it('is told of on the live stream once it can be read anew', async () => {
    const { deps, meetingId, event, at, uploaded } = openMeeting();
    await fileEvent(deps, event('started', { startedAt: at(0) }));
    await fileEvent(deps, event('ended', { endedAt: at(30) }));
    await fileEvent(deps, await uploaded(['hello']));
    const items = await stores.liveStreams.read(meetingStream(meetingId));
    expect(items.map(({ payload }) => (payload as { kind: string }).kind)).toEqual(['RECORDED', 'RECORDED']);
  });
});

describe('who was there', () => {
  it('is for teachers everybody, in pages, and for students themselves', async () => {
    const { deps, teacher, ada, ben, event, at, read } = openMeeting();
    for (const [minute, userId] of [ada, ben].entries())
      await fileEvent(deps, event('joined', { userId, deviceId: 'a', joinedAt: at(minute) }));
    await fileEvent(deps, event('ended', { endedAt: at(30) }));
    const first = await readAttendance(deps, read(teacher, 1));
    expect(first.nodes.map(({ userId, presentMs }) => [userId, presentMs])).toEqual([[ada, 30 * 60_000]]);
    const second = await readAttendance(deps, read(teacher, 1, ada));
    expect(second.nodes.map(({ userId }) => userId)).toEqual([ben]);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect((await readAttendance(deps, read(ben))).nodes.map(({ userId }) => userId)).toEqual([ben]);
  });

  it('and all else is unknown to who is not of the class', async () => {
    const { deps, read } = openMeeting();
    const stranger = read(randomUUID());
    for (const ask of [readAttendance, readChat, readTranscript])
      await expect(ask(deps, stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

it('the chat is read in the order in which it was written, in pages without gaps', async () => {
  const { deps, ada, ben, said, read } = openMeeting();
  const lines = Array.from({ length: 7 }, (_, n) => said(n, n % 2 ? ada : ben, `line ${n}`));
  for (const line of lines.toReversed()) await fileEvent(deps, line);
  const found: string[] = [];
  for (let after: string | undefined; ;) {
    const { nodes, pageInfo } = await readChat(deps, read(ada, 3, after));
    found.push(...nodes.map(({ text }) => text));
    if (!pageInfo.hasNextPage) break;
    after = nodes.at(-1)?.key;
  }
  expect(found).toEqual(lines.map((_, n) => `line ${n}`));
});

describe('a transcript', () => {
  const texts = Array.from({ length: 450 }, (_, n) => (n === 321 ? 'Magma RISES here.' : `entry ${n}`));

  it('is read from any place and searched by words', async () => {
    const { deps, ada, uploaded, read } = openMeeting();
    await fileEvent(deps, await uploaded(texts));
    const transcript = (await readTranscript(deps, read(ada)))!;
    expect(transcript).toMatchObject({ cueCount: 450, lastsMs: 449_900, speakers: ['Ms Ferrari'] });
    const cues = await readCues(deps, transcript, { from: 195, first: 10 });
    expect(cues.map(({ index, text }) => [index, text])).toEqual(
      Array.from({ length: 10 }, (_, n) => [195 + n, `entry ${195 + n}`]),
    );
    expect(await readCues(deps, transcript, { from: 445, first: 100 })).toHaveLength(5);
    expect(await readCues(deps, transcript, { from: 9_000, first: 100 })).toEqual([]);
    const hits = await searchCues(deps, transcript, { query: 'magma rise', first: 9 });
    expect(hits).toEqual([
      { index: 321, startMs: 321_000, endMs: 321_900, speaker: 'Ms Ferrari', text: 'Magma RISES here.' },
    ]);
    await expect(searchCues(deps, transcript, { query: '?!', first: 9 })).rejects.toThrow('must have words');
  });

  it('gives way to a newer one, and does not come back when its event is repeated', async () => {
    const { deps, ada, uploaded, read } = openMeeting();
    const [older, newer] = [await uploaded(texts), await uploaded(['only this'])];
    for (const event of [older, newer, older, newer]) await fileEvent(deps, event);
    const transcript = (await readTranscript(deps, read(ada)))!;
    expect(transcript.cueCount).toBe(1);
    const old = String((older.data as { transcriptId: string }).transcriptId);
    expect(await deps.archive.cuesOf(old, { from: 0, to: 450 })).toEqual([]);
  });
});
