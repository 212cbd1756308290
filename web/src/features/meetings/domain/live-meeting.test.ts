import { expect, it } from 'vitest';
import { nothingYet, takeActivity, type Activity } from './live-meeting.ts';

const [ada, ben] = [
  { id: 'ada', name: 'Ada' },
  { id: 'ben', name: 'Ben' },
];
const at = '2026-01-05T08:00:00.000Z';
const joined = (user: typeof ada, deviceId = 'phone'): Activity => ({ kind: 'JOINED', at, user, deviceId });
const left = (user: typeof ada, deviceId = 'phone'): Activity => ({ kind: 'LEFT', at, user, deviceId });
const said = (messageId: string): Activity => ({ kind: 'SAID', at, user: ada, messageId, text: messageId });
const after = (...activities: Activity[]) => activities.reduce(takeActivity, nothingYet);
const names = (...activities: Activity[]) => after(...activities).present.map(({ name }) => name);

it('knows who is there, each once, until the last device has left', () => {
  expect(names(joined(ada), joined(ben), joined(ada, 'laptop'), left(ada))).toEqual(['Ada', 'Ben']);
  expect(names(joined(ada), joined(ben), left(ada), left(ben, 'another'))).toEqual(['Ben']);
  expect(names(left(ada))).toEqual([]);
});

it('has nobody left at the end', () => {
  expect(names(joined(ada), { kind: 'ENDED', at })).toEqual([]);
});

it('keeps lines in their order, each once', () => {
  expect(after(said('a'), said('b'), said('a')).lines.map(({ id }) => id)).toEqual(['a', 'b']);
});

it('says when what is shown besides has changed, or may have without a word', () => {
  const live = after({ kind: 'STARTED', at }, joined(ada), said('a'), { kind: 'RECORDED', at });
  expect(live.changes).toBe(2);
  expect(takeActivity(live, 'missed')).toEqual({ ...live, changes: 3 });
});
