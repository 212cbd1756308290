/** On a program `docker` that writes down what it is told and knows which services run. */
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openKeptPorts } from '../kept-ports.ts';
import { openPlace } from '../place.ts';
import { noteKind } from '../stack-kind.ts';
import { composeFile, openCompose, projectOf, type Compose } from './compose.ts';
import { createComposeServer } from './compose-server.ts';
import { removeContainers } from './remove-containers.ts';
import type { DockerService } from './services.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'compose-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fakeDocker = `#!/bin/sh
echo "$4 $5" >> "$FOLDER/projects"
shift 7
for last; do :; done
case "$1" in
  up) [ -e "$FOLDER/broken" ] && { echo 'container is unhealthy' >&2; exit 1; }; touch "$FOLDER/runs-$last" ;;
  stop | kill) rm -f "$FOLDER/runs-$last" ;;
  ps) [ -e "$FOLDER/runs-$last" ] && echo 0123456789ab; exit 0 ;;
  logs) echo 'out of memory' ;;
esac
echo "$* REDIS_PORT=$REDIS_PORT" >> "$FOLDER/told"
`;

function open() {
  writeFileSync(path.join(folder, 'docker'), fakeDocker);
  chmodSync(path.join(folder, 'docker'), 0o755);
  const place = openPlace(folder, folder);
  const source = { PATH: `${folder}:/usr/bin:/bin`, FOLDER: folder };
  return { place, source, compose: openCompose({ place, ports: openKeptPorts(place.portsFile), source }) };
}
/** Redis as the stack has it, asked by no driver. */
function serverOf(compose: Compose, ask: DockerService['ask'] = async () => {}) {
  const service = compose.services.find(({ name }) => name === 'redis') as DockerService;
  return createComposeServer(compose, { ...service, ask });
}
const linesOf = (name: string) => {
  const file = path.join(folder, name);
  return (existsSync(file) ? readFileSync(file, 'utf8') : '').trimEnd().split('\n');
};
const told = () => linesOf('told');
const { signal } = new AbortController();

it('is started on a port that is kept, awaited, found again, killed and stopped', async () => {
  const { compose } = open();
  const server = serverOf(compose);
  expect(server.title).toMatch(/^redis \d+\.\d+\.\d+ \(Docker\)$/);
  expect(server.isRunning()).toBe(false);
  await server.prepare(signal, () => {});
  expect(await server.start(signal)).toBe('started');
  const { REDIS_URL: url = '' } = server.variables();
  const { port } = new URL(url);
  expect(Number(port)).toBeGreaterThanOrEqual(20_000);
  expect(await server.start(signal)).toBe('ran already');
  await server.kill();
  expect(server.isRunning()).toBe(false);
  expect(await server.start(signal)).toBe('started');
  expect(server.variables()).toEqual({ REDIS_URL: url });
  await server.stop();
  await server.stop();
  expect(told()).toEqual([
    'pull --quiet --policy missing redis REDIS_PORT=',
    `up --detach --no-deps --wait --wait-timeout 180 redis REDIS_PORT=${port}`,
    `kill --signal SIGKILL redis REDIS_PORT=${port}`,
    `up --detach --no-deps --wait --wait-timeout 180 redis REDIS_PORT=${port}`,
    `stop --timeout 20 redis REDIS_PORT=${port}`,
  ]);
});

it('that does not come up is named with what it has said last', async () => {
  const { compose } = open();
  writeFileSync(path.join(folder, 'broken'), '');
  await expect(serverOf(compose).start(signal)).rejects.toThrow(/container is unhealthy[^]*out of memory/);
});

it('is awaited until it answers its own driver', async () => {
  const { compose } = open();
  let asked = 0;
  const ask = async () => {
    asked += 1;
    if (asked < 3) throw new Error('not yet');
  };
  expect(await serverOf(compose, ask).start(signal)).toBe('started');
  expect(asked).toBe(3);
});

it('leaves containers, and volumes when asked for, to nobody; a stack by packages has none', async () => {
  const { source, place } = open();
  const never = openPlace(folder, path.join(folder, 'packages'));
  await removeContainers(never, { source, isPurged: true });
  expect(told()).toEqual(['']);
  noteKind(place, 'docker');
  await removeContainers(place, { source, isPurged: false });
  await removeContainers(place, { source, isPurged: true });
  expect(told()).toEqual([
    'down --remove-orphans REDIS_PORT=',
    'down --remove-orphans --volumes REDIS_PORT=',
  ]);
  expect(existsSync(composeFile)).toBe(true);
});

it('is deleted with its volumes by a purge after a stack by packages, which asks for no engine otherwise', async () => {
  const { place, source } = open();
  noteKind(place, 'packages');
  await removeContainers(place, { source, isPurged: false });
  expect(told()).toEqual(['']);
  await removeContainers(place, { source, isPurged: true });
  expect(told()).toEqual(['down --remove-orphans --volumes REDIS_PORT=']);
});

it('is a project of its own in each data folder', async () => {
  const { place, compose } = open();
  await compose.run(['ps']);
  expect(linesOf('projects')).toEqual([`--project-name ${projectOf(place)}`]);
  expect(projectOf(place)).toMatch(/^ensure-study-[0-9a-f]{8}$/);
  expect(projectOf(openPlace(folder, folder))).toBe(projectOf(place));
  expect(projectOf(openPlace(folder, path.join(folder, 'other')))).not.toBe(projectOf(place));
});
