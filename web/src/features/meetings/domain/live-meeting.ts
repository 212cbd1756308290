/** A meeting as its stream tells it, from its beginning: who is there now, and what was written. Pure. */
export interface Person {
  id: string;
  name: string;
}
export interface Line {
  id: string;
  text: string;
  saidAt: string;
  author: Person;
}
export interface Activity {
  kind: 'STARTED' | 'ENDED' | 'CANCELLED' | 'JOINED' | 'LEFT' | 'SAID' | 'RECORDED';
  at: string;
  deviceId?: string | null;
  messageId?: string | null;
  text?: string | null;
  user?: Person | null;
}

export interface LiveMeeting {
  /** By first arrival, with the devices by which each is there. */
  present: readonly (Person & { devices: readonly string[] })[];
  lines: readonly Line[];
  /** How often something happened that what is shown besides should be asked for anew. */
  changes: number;
}

export const nothingYet: LiveMeeting = { present: [], lines: [], changes: 0 };

/** Takes in what happened; `missed`: something did that was not told. */
export function takeActivity(live: LiveMeeting, activity: Activity | 'missed'): LiveMeeting {
  if (activity === 'missed') return { ...live, changes: live.changes + 1 };
  const { kind, user } = activity;
  if (kind === 'SAID') return { ...live, lines: withLine(live.lines, activity) };
  if (kind === 'JOINED' || kind === 'LEFT')
    return user ? { ...live, present: withDevice(live.present, user, activity) } : live;
  return { ...live, present: kind === 'RECORDED' ? live.present : [], changes: live.changes + 1 };
}

function withLine(lines: LiveMeeting['lines'], { messageId: id, text, at: saidAt, user }: Activity) {
  if (!id || !text || !user || lines.some((line) => line.id === id)) return lines;
  return [...lines, { id, text, saidAt, author: user }];
}

function withDevice(
  present: LiveMeeting['present'],
  { id, name }: Person,
  { kind, deviceId }: Activity,
): LiveMeeting['present'] {
  if (!deviceId) return present;
  const known = present.find((person) => person.id === id);
  const others = known?.devices.filter((device) => device !== deviceId) ?? [];
  const devices = kind === 'JOINED' ? [...others, deviceId] : others;
  if (!known) return kind === 'JOINED' ? [...present, { id, name, devices }] : present;
  if (devices.length === 0) return present.filter((person) => person.id !== id);
  return present.map((person) => (person.id === id ? { id, name, devices } : person));
}
