/** Takes out whose device fell silent or went away, and ends what nobody ended. */
import type { Dependencies } from '../dependencies.ts';
import { returnWithinMs, runningMaxMs, silentAfterMs, stateOf } from './domain/meeting.ts';
import { tellLeft } from './join-meeting.ts';
import type { Absence, MeetingDevice } from './ports.ts';
import { closeMeeting } from './run-meeting.ts';

type Deps = Pick<Dependencies, 'records' | 'transact' | 'clock' | 'logger'>;

const tidyEveryMs = 10_000;
const batchSize = 200;
/** Nobody did it but the clock. */
const origin = { actorId: null, organisationId: null, traceparent: null };

/** Looks once. Safe in several processes at once: a device is taken out by one of them. */
export async function tidyMeetings(deps: Deps, signal?: AbortSignal): Promise<void> {
  const { records, clock } = deps;
  const absence = {
    seenBefore: new Date(clock.now() - silentAfterMs),
    goneBefore: new Date(clock.now() - returnWithinMs),
  };
  for (const device of await records.meetings.absent(absence, batchSize)) {
    if (signal?.aborted) return;
    await takeOut(deps, device, absence);
  }
  for (const id of await records.meetings.runningSince(new Date(clock.now() - runningMaxMs), batchSize)) {
    if (signal?.aborted) return;
    await endForgotten(deps, id);
  }
}

async function takeOut({ transact }: Deps, device: MeetingDevice, absence: Absence): Promise<void> {
  await transact(async (work) => {
    const meeting = await work.records.meetings.lock(device.meetingId, 'share');
    // It may have been heard since it was found, or taken out by another process.
    const left = await work.records.meetings.leave(device, absence);
    if (!meeting || !left) return;
    const { goneAt, seenAt } = left;
    const how = goneAt
      ? ({ leftAt: goneAt, reason: 'LEFT' } as const)
      : ({ leftAt: seenAt, reason: 'LOST' } as const);
    await tellLeft(work, meeting, { device: left, ...how, origin });
  });
}

async function endForgotten({ transact }: Deps, id: string): Promise<void> {
  await transact(async (work) => {
    const meeting = await work.records.meetings.lock(id, 'update');
    if (!meeting?.startedAt || stateOf(meeting) !== 'RUNNING') return;
    await closeMeeting(work, meeting, new Date(meeting.startedAt.getTime() + runningMaxMs), origin);
  });
}

/** Looks every ten seconds for as long as the service runs; what fails is tried again, and said once. */
export function startTidyingMeetings(deps: Deps): { close(): Promise<void> } {
  const stop = new AbortController();
  const { signal } = stop;
  async function run() {
    let failing = false;
    while (!signal.aborted) {
      const failure = await tidyMeetings(deps, signal).then(
        () => undefined,
        (error: unknown) => ({ error }),
      );
      if (failure && !failing) deps.logger.warn({ err: failure.error }, 'meetings cannot be tidied now');
      failing = failure !== undefined;
      await deps.clock.sleep(tidyEveryMs, signal).catch(() => undefined);
    }
  }
  const running = run();
  return {
    async close() {
      stop.abort();
      await running;
    },
  };
}
