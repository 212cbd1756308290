/** What is kept of meetings, as whole documents. */
import { TranscriptCue } from '@ensure-study/contracts/meetings';
import type { Collection, Documents } from '@ensure-study/stores/documents/port';
import { z } from 'zod';
import type { PresenceEvent } from '../domain/presence.ts';
import type { MeetingArchive, MeetingEvent, MeetingLine, Transcript } from '../ports.ts';

/** Every event of a meeting under its own id. `presenceOf` and `chatOf` name the meeting on those that tell of that alone. */
export const meetingEvents = { name: 'ai_meeting_events', indexed: ['meetingId', 'presenceOf', 'chatOf'] };
export const transcripts = { name: 'ai_meeting_transcripts', indexed: ['meetingId'] };
/** The words of a transcript, so many cues a document. */
export const transcriptPages = { name: 'ai_meeting_transcript_pages', indexed: ['transcriptId'] };
/** All of them, for whoever prepares a store. */
export const meetingCollections = [meetingEvents, transcripts, transcriptPages];
const cuesPerPage = 200;
const pageId = (transcriptId: string, page: number) => `${transcriptId}/${String(page).padStart(4, '0')}`;
/** As many documents as are read at once. */
const readAtOnce = 500;

const moment = z.iso.datetime().transform((text) => new Date(text));
const KeptTranscript = z.object({
  meetingId: z.string(),
  cueCount: z.number(),
  lastsMs: z.number(),
  speakers: z.array(z.string()),
  uploadedAt: moment,
});
const KeptPage = z.object({ cues: z.array(TranscriptCue) });
const KeptLine = z.object({
  data: z.object({ messageId: z.string(), userId: z.string(), text: z.string(), saidAt: moment }),
});
const ms = z.iso.datetime().transform((text) => Date.parse(text));
const device = { userId: z.string(), deviceId: z.string() };
const KeptPresence = z.discriminatedUnion('type', [
  z.object({ type: z.literal('meeting.started.v1'), data: z.object({ startedAt: ms }) }),
  z.object({ type: z.literal('meeting.ended.v1'), data: z.object({ endedAt: ms }) }),
  z.object({ type: z.literal('meeting.joined.v1'), data: z.object({ ...device, joinedAt: ms }) }),
  z.object({ type: z.literal('meeting.left.v1'), data: z.object({ ...device, leftAt: ms }) }),
]);
const presenceTypes: string[] = KeptPresence.options.map(({ shape }) => shape.type.value);

export function createDocumentArchive(documents: Documents): MeetingArchive {
  const events = documents.collection(meetingEvents);
  return {
    async keep(event, signal) {
      await events.insert({ id: event.id, body: toBody(event) }, signal);
    },
    async presenceIn(meetingId, signal) {
      const found = await readAll(events, { field: 'presenceOf', value: meetingId }, signal);
      return found.map((body) => toPresence(KeptPresence.parse(body)));
    },
    async linesOf(meetingId, { after, limit }, signal) {
      const found = await events.find({ field: 'chatOf', value: meetingId, after, limit }, signal);
      return found.map(({ id: key, body }): MeetingLine => {
        const { messageId: id, userId: authorId, text, saidAt } = KeptLine.parse(body).data;
        return { key, id, authorId, text, saidAt };
      });
    },
    ...createTranscripts(documents),
  };
}

function createTranscripts(
  documents: Documents,
): Pick<MeetingArchive, 'keepTranscript' | 'transcriptOf' | 'cuesOf'> {
  const heads = documents.collection(transcripts);
  const pages = documents.collection(transcriptPages);
  async function forget(id: string, signal?: AbortSignal) {
    await heads.delete(id, signal);
    const found = await pages.find({ field: 'transcriptId', value: id, limit: readAtOnce }, signal);
    for (const page of found) await pages.delete(page.id, signal);
  }
  return {
    async keepTranscript({ id, meetingId, uploadedAt }, cues, signal) {
      for (let first = 0; first < cues.length; first += cuesPerPage) {
        const body = { transcriptId: id, cues: cues.slice(first, first + cuesPerPage) };
        await pages.replace({ id: pageId(id, first / cuesPerPage), body }, signal);
      }
      const speakers = [...new Set(cues.flatMap(({ speaker }) => speaker ?? []))];
      const lastsMs = Math.max(0, ...cues.map(({ endMs }) => endMs));
      const body = {
        meetingId,
        cueCount: cues.length,
        lastsMs,
        speakers,
        uploadedAt: uploadedAt.toISOString(),
      };
      // Last, so that whoever finds it finds all of its pages.
      await heads.replace({ id, body }, signal);
      const known = await heads.find({ field: 'meetingId', value: meetingId, limit: readAtOnce }, signal);
      for (const earlier of known.slice(0, -1)) await forget(earlier.id, signal);
    },
    async transcriptOf(meetingId, signal) {
      const known = await heads.find({ field: 'meetingId', value: meetingId, limit: readAtOnce }, signal);
      const newest = known.at(-1);
      return newest && ({ id: newest.id, ...KeptTranscript.parse(newest.body) } satisfies Transcript);
    },
    async cuesOf(transcriptId, { from, to }, signal) {
      const [first, last] = [Math.floor(from / cuesPerPage), Math.ceil(to / cuesPerPage)];
      const after = first === 0 ? undefined : pageId(transcriptId, first - 1);
      const limit = Math.min(readAtOnce, Math.max(1, last - first));
      const found = await pages.find({ field: 'transcriptId', value: transcriptId, after, limit }, signal);
      const cues = found.flatMap(({ body }) => KeptPage.parse(body).cues);
      return cues.slice(from - first * cuesPerPage, to - first * cuesPerPage);
    },
  };
}

function toBody({ type, occurredAt, actorId, data }: MeetingEvent) {
  const { meetingId } = data;
  return {
    ...{ meetingId, type, occurredAt, actorId, data },
    ...(presenceTypes.includes(type) && { presenceOf: meetingId }),
    ...(type === 'meeting.said.v1' && { chatOf: meetingId }),
  };
}

function toPresence(kept: z.infer<typeof KeptPresence>): PresenceEvent {
  const everybody = { userId: null, deviceId: null };
  switch (kept.type) {
    case 'meeting.started.v1':
      return { kind: 'STARTED', atMs: kept.data.startedAt, ...everybody };
    case 'meeting.ended.v1':
      return { kind: 'ENDED', atMs: kept.data.endedAt, ...everybody };
    case 'meeting.joined.v1': {
      const { joinedAt: atMs, userId, deviceId } = kept.data;
      return { kind: 'JOINED', atMs, userId, deviceId };
    }
    case 'meeting.left.v1': {
      const { leftAt: atMs, userId, deviceId } = kept.data;
      return { kind: 'LEFT', atMs, userId, deviceId };
    }
  }
}

async function readAll(
  collection: Collection,
  query: { field: string; value: string },
  signal: AbortSignal | undefined,
) {
  const bodies = [];
  for (let after: string | undefined; ;) {
    const page = await collection.find({ ...query, after, limit: readAtOnce }, signal);
    bodies.push(...page.map(({ body }) => body));
    if (page.length < readAtOnce) return bodies;
    after = page.at(-1)?.id;
  }
}
