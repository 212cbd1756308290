/**
 * A real PostgreSQL out of npm, run on a data folder. It survives its supervisor's and its own sudden death: opening the
 * same folder again stops what is left of the earlier run and recovers.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from '@ensure-study/kit/logger';
import { prepareBinaries } from './server-binaries.ts';
import { initialiseCluster } from './server-cluster.ts';
import { openServerFolder } from './server-folder.ts';
import { serverIdentity } from './server-identity.ts';
import { startPostmaster, type Postmaster, type ServerExit } from './server-postmaster.ts';
import { claimDataDir, releaseDataDir, stopLeftover, stopPostmaster } from './server-processes.ts';

export interface EmbeddedServerOptions {
  /** Its own folder; made when absent. */
  dataDir: string;
  /** Loopback port; any free one when absent. */
  port?: number;
  /** False trades safety after a crash for speed: only for tests. True when absent. */
  durable?: boolean;
  /** 200 when absent: three services, each with a pool of its own, and room for replicas of them. */
  connectionsMax?: number;
  logger?: Logger;
}

export interface EmbeddedServer {
  /** For `openDatabase`; holds the password. */
  url: string;
  port: number;
  pid: number;
  /** Ends open sessions and stops the server; safe to call twice. */
  stop(): Promise<void>;
  /** How the server ended, whoever ended it. */
  exited: Promise<ServerExit>;
}
/** Starts the server and resolves when it answers a query; throws one sentence that says what stands in the way. */
export async function openEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const identity = serverIdentity(join(options.dataDir, 'cluster'));
  const folder = openServerFolder(options.dataDir, identity);
  const binaries = await prepareBinaries(identity, join(folder.home, 'programs'));
  claimDataDir(folder.dataDir);
  const durable = options.durable ?? true;
  let postmaster: Postmaster;
  try {
    if (!existsSync(folder.cluster)) await initialiseCluster({ folder, binaries, identity, durable });
    await stopLeftover(folder.cluster);
    postmaster = await startPostmaster({ ...options, durable, folder, binaries, identity });
  } catch (error) {
    releaseDataDir(folder.dataDir);
    throw error;
  }
  return {
    url: postmaster.url,
    port: postmaster.port,
    pid: postmaster.pid,
    exited: postmaster.exited,
    async stop() {
      if (postmaster.isRunning()) {
        await stopPostmaster(postmaster.pid);
        await postmaster.exited;
      }
      releaseDataDir(folder.dataDir);
    },
  };
}
