/** The embedded database as long as the product runs: when its process dies, it is started again on the same port. */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openEmbeddedServer } from '@ensure-study/stores/sql/embedded-server';

export interface KeptDatabase {
  url: string;
  stop(): Promise<void>;
}

const retryDelayMs = 500;

/** Opens the embedded database in `dataDir` and keeps it up; `say` tells the person when it had to be started again. */
export async function keepDatabase(
  dataDir: string,
  say: (line: string) => void,
  onStart: (pid: number) => void,
): Promise<KeptDatabase> {
  let server = await openEmbeddedServer({ dataDir: path.join(dataDir, 'postgres') });
  onStart(server.pid);
  const { url, port } = server;
  let stopping = false;
  // The restart in hand: a server that is just coming up must be stopped too, or it would outlive the product.
  let restarting = Promise.resolve();
  void watch();

  async function watch() {
    while (!stopping) {
      const { code, signal } = await server.exited;
      if (stopping) return;
      say(
        `The database ${signal ? `was ended by ${signal}` : `ended with code ${code}`}; it is started again.`,
      );
      restarting = restart();
      await restarting;
    }
  }

  async function restart() {
    while (!stopping) {
      try {
        server = await openEmbeddedServer({ dataDir: path.join(dataDir, 'postgres'), port });
        onStart(server.pid);
        say('The database is back.');
        return;
      } catch (error) {
        say(`The database does not start: ${(error as Error).message}`);
        await sleep(retryDelayMs);
      }
    }
  }

  return {
    url,
    stop: async () => {
      stopping = true;
      await restarting;
      await server.stop();
    },
  };
}
