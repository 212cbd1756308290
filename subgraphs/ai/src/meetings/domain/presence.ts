/** Who was in a meeting and when, from what was told of it. */

export interface PresenceEvent {
  kind: 'STARTED' | 'ENDED' | 'JOINED' | 'LEFT';
  /** When it happened, in ms. */
  atMs: number;
  /** Null for what concerns the whole meeting. */
  userId: string | null;
  /** By which device; null for what concerns the whole meeting. */
  deviceId: string | null;
}

export interface Interval {
  fromMs: number;
  /** Null while it goes on. */
  untilMs: number | null;
}

export interface Presence {
  userId: string;
  /** In the order of time, without overlaps. */
  intervals: Interval[];
  /** Until `nowMs` for what goes on. */
  presentMs: number;
}

/**
 * A person is there from the first device that joins to the last one that leaves, and nobody is after the end: it closes
 * what nobody left. Joining twice with a device, and leaving without having joined, change nothing. Ordered by first arrival.
 */
export function presenceOf(events: readonly PresenceEvent[], nowMs: number): Presence[] {
  const people = new Map<string, { devices: Set<string>; intervals: Interval[] }>();
  for (const { kind, atMs, userId, deviceId } of inOrder(events)) {
    if (kind === 'ENDED') {
      for (const person of people.values()) close(person, atMs);
      break;
    }
    if (userId === null || deviceId === null) continue;
    const person = people.get(userId) ?? { devices: new Set(), intervals: [] };
    if (kind === 'JOINED') {
      people.set(userId, person);
      if (person.devices.size === 0) person.intervals.push({ fromMs: atMs, untilMs: null });
      person.devices.add(deviceId);
    }
    if (kind === 'LEFT' && person.devices.delete(deviceId) && person.devices.size === 0) close(person, atMs);
  }
  return [...people].map(([userId, { intervals }]) => ({
    userId,
    intervals,
    presentMs: intervals.reduce((sum, { fromMs, untilMs }) => sum + ((untilMs ?? nowMs) - fromMs), 0),
  }));
}

/** Within one moment as they were told, but the end last: whoever left in it was there until then. */
const inOrder = (events: readonly PresenceEvent[]) =>
  events.toSorted((a, b) => a.atMs - b.atMs || Number(a.kind === 'ENDED') - Number(b.kind === 'ENDED'));

function close({ devices, intervals }: { devices: Set<string>; intervals: Interval[] }, atMs: number): void {
  devices.clear();
  const last = intervals.at(-1);
  if (last?.untilMs === null) last.untilMs = atMs;
}
