import { EventEmitter } from 'node:events';
import { DeadlineExceeded } from '@ensure-study/kit/deadline';
import type { Logger } from '@ensure-study/kit/logger';
import type { Client } from 'cassandra-driver';
import { expect, test } from 'vitest';
import { tellOutages, type OutageTeller } from './tell-outages.ts';

/** A driver with so many nodes, of which a test says which are up, and the lines that were written. */
function openTeller(nodes: number) {
  const lines: string[] = [];
  const write = (...written: unknown[]) => void lines.push(String(written.at(-1)));
  const up = new Set(Array.from({ length: nodes }, (_, index) => String(index)));
  const hosts = {
    length: nodes,
    values: () => [...Array(nodes).keys()].map((index) => ({ isUp: () => up.has(String(index)) })),
  };
  const client = Object.assign(new EventEmitter(), { hosts });
  const teller = tellOutages(client as unknown as Client, { warn: write, info: write } as unknown as Logger);
  const lose = (address: string) => {
    up.delete(address);
    client.emit('hostDown', { address });
  };
  const find = (address: string) => {
    up.add(address);
    client.emit('hostUp', { address });
  };
  return { lines, teller, lose, find };
}

const late = new DeadlineExceeded('Cassandra', 1);
const fail = (teller: OutageTeller) => teller.listen(() => Promise.reject(late)).catch(() => undefined);

test('an outage has one line at its start and one at its end, however often it is noticed', async () => {
  const { lines, teller, lose } = openTeller(1);
  lose('0');
  for (let call = 0; call < 10; call += 1) await fail(teller);
  expect(lines).toEqual(['Cassandra is not there']);
  await teller.listen(async () => 'answer');
  await teller.listen(async () => 'answer');
  expect(lines).toEqual(['Cassandra is not there', 'Cassandra is there again']);
});

test('servers that hang are noticed by calls, of which one that fails is not enough', async () => {
  const { lines, teller } = openTeller(1);
  for (const _ of [1, 2]) await fail(teller);
  await teller.listen(async () => 'answer');
  for (const _ of [1, 2]) await fail(teller);
  expect(lines).toEqual([]);
  await fail(teller);
  expect(lines).toEqual(['Cassandra is not there']);
});

test('a node of several that goes is told of, and is no outage', () => {
  const { lines, lose, find } = openTeller(2);
  lose('0');
  expect(lines).toEqual(['a node of Cassandra is not there']);
  lose('1');
  expect(lines.slice(1)).toEqual(['a node of Cassandra is not there', 'Cassandra is not there']);
  find('1');
  expect(lines.slice(3)).toEqual(['a node of Cassandra is there again', 'Cassandra is there again']);
});
