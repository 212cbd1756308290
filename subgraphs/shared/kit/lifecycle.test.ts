import { EventEmitter } from 'node:events';
import pino from 'pino';
import { expect, it, vi } from 'vitest';
import { createLifecycle, type ProcessEvents } from './lifecycle.ts';

const logger = pino({ level: 'silent' });

function fakeProcess() {
  const exits: number[] = [];
  const events = Object.assign(new EventEmitter(), { exit: (code: number) => void exits.push(code) });
  return { events: events as ProcessEvents & EventEmitter, exits };
}

it.each(['SIGTERM', 'SIGINT', 'disconnect'])('closes in reverse order and exits 0 on %s', async (event) => {
  const { events, exits } = fakeProcess();
  const lifecycle = createLifecycle(logger, events);
  const closed: string[] = [];
  lifecycle.defer('database', () => closed.push('database'));
  lifecycle.defer('server', async () => void closed.push('server'));
  events.emit(event);
  await vi.waitFor(() => expect(exits).toEqual([0]));
  expect(closed).toEqual(['server', 'database']);
});

it('closes the other parts when one fails to close', async () => {
  const { events, exits } = fakeProcess();
  const lifecycle = createLifecycle(logger, events);
  const close = vi.fn();
  lifecycle.defer('database', close);
  lifecycle.defer('server', () => Promise.reject(new Error('stuck')));
  await lifecycle.shutDown('test');
  expect(close).toHaveBeenCalledOnce();
  expect(exits).toEqual([0]);
});

it('exits after 8 s although a part never closes', async () => {
  vi.useFakeTimers();
  try {
    const { events, exits } = fakeProcess();
    const lifecycle = createLifecycle(logger, events);
    lifecycle.defer('server', () => new Promise(() => {}));
    const ended = lifecycle.shutDown('test');
    await vi.advanceTimersByTimeAsync(7_999);
    expect(exits).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await ended;
    expect(exits).toEqual([0]);
  } finally {
    vi.useRealTimers();
  }
});

it('shuts down once, however many signals come', async () => {
  const { events, exits } = fakeProcess();
  const lifecycle = createLifecycle(logger, events);
  await Promise.all([lifecycle.shutDown('SIGINT'), lifecycle.shutDown('SIGINT')]);
  expect(exits).toEqual([0]);
});
