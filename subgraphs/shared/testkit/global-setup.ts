/** Starts the one embedded server of a test run and leaves nothing behind, even when the run is killed. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedServer } from '@ensure-study/stores/sql/embedded-server';
import type { TestProject } from 'vitest/node';

export default async function startDatabaseServer(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'ensure-study-test-'));
  await chmod(dataDir, 0o755);
  const server = await openEmbeddedServer({ dataDir, durable: false, connectionsMax: 300 });
  const dismissReaper = startReaper(server.pid, dataDir);
  project.provide('databaseServerUrl', server.url);
  return async () => {
    await server.stop();
    dismissReaper();
    await rm(dataDir, { recursive: true, force: true });
  };
}

/**
 * A shell that waits for the end of its input, which comes when this process ends in whatever way, and then ends the
 * server and deletes its folder.
 */
function startReaper(pid: number, dataDir: string): () => void {
  if (process.platform === 'win32') return () => undefined;
  const script = 'read -r word; [ "$word" = done ] && exit; kill -QUIT "$1"; sleep 1; rm -rf "$2"';
  const reaper = spawn('/bin/sh', ['-c', script, 'reaper', String(pid), dataDir], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  reaper.unref();
  return () => reaper.stdin.end('done\n');
}
