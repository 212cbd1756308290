import { expect, it } from 'vitest';
import { presenceOf, type PresenceEvent } from './presence.ts';

const joined = (atMs: number, userId = 'ada', deviceId = 'phone'): PresenceEvent => ({
  ...{ kind: 'JOINED', atMs, userId, deviceId },
});
const left = (atMs: number, userId = 'ada', deviceId = 'phone'): PresenceEvent => ({
  ...{ kind: 'LEFT', atMs, userId, deviceId },
});
const ended = (atMs: number): PresenceEvent => ({ kind: 'ENDED', atMs, userId: null, deviceId: null });
const intervals = (events: PresenceEvent[], nowMs = 1_000) =>
  presenceOf(events, nowMs)[0]?.intervals.map(({ fromMs, untilMs }) => [fromMs, untilMs]);

it('is from joining to leaving, each time anew, and goes on for who is still there', () => {
  expect(presenceOf([joined(10), left(20), joined(50)], 60)).toEqual([
    {
      userId: 'ada',
      intervals: [
        { fromMs: 10, untilMs: 20 },
        { fromMs: 50, untilMs: null },
      ],
      presentMs: 20,
    },
  ]);
});

it('ends with the meeting for who never left: a device that broke down tells nobody', () => {
  expect(intervals([joined(10), ended(90)])).toEqual([[10, 90]]);
});

it('is one interval for who joins twice with a device', () => {
  expect(intervals([joined(10), joined(20), left(30)])).toEqual([[10, 30]]);
});

it('lasts from the first of several devices to the last', () => {
  expect(intervals([joined(10), joined(20, 'ada', 'laptop'), left(30), left(40, 'ada', 'laptop')])).toEqual([
    [10, 40],
  ]);
});

it('knows nothing of who leaves without having joined, and of who joins after the end', () => {
  expect(presenceOf([left(10), ended(20), joined(30)], 40)).toEqual([]);
});

it('takes what comes late where it belongs: a silent device left when it was heard last', () => {
  expect(intervals([joined(10), ended(90), left(40)])).toEqual([[10, 40]]);
  expect(intervals([ended(90), left(90), joined(10)])).toEqual([[10, 90]]);
});

it('closes for everybody at the end, and lists people by their first arrival', () => {
  const people = presenceOf(
    [joined(30, 'ben'), joined(10), joined(20, 'cem'), left(25, 'cem'), ended(50)],
    99,
  );
  expect(people.map(({ userId, presentMs }) => [userId, presentMs])).toEqual([
    ['ada', 40],
    ['cem', 5],
    ['ben', 20],
  ]);
});

it('is the same whatever the order and the number of times in which events arrive', () => {
  const events = [joined(10), joined(15, 'ben'), left(20), joined(30, 'ada', 'laptop'), ended(60)];
  const once = presenceOf(events, 99);
  expect(presenceOf([...events.toReversed(), ...events], 99)).toEqual(once);
});
