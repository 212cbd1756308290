/** A server as a container of Compose. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { StackServer } from '../stack-server.ts';
import type { Compose } from './compose.ts';
import type { DockerService } from './services.ts';

const startWithinMs = 180_000;
const stopWithinSeconds = 20;
const checkEveryMs = 200;

export function createComposeServer(compose: Compose, service: DockerService): StackServer {
  const { name, after } = service;
  const title = `${name} ${compose.versionOf(name)} (Docker)`;
  const port = () => compose.ports.of(name, [service.port])[service.port] ?? 0;
  const isRunning = () => compose.isRunning(name);
  const isReady = () =>
    service.ask(port()).then(
      () => true,
      () => false,
    );

  async function start(signal: AbortSignal) {
    const ran = isRunning();
    if (ran && (await isReady())) return 'ran already';
    // The port of a container that runs is taken, by itself.
    if (!ran) await compose.ports.settle(name, [service.port]);
    try {
      const patience = ['--wait', '--wait-timeout', String(startWithinMs / 1_000)];
      await compose.run(['up', '--detach', '--no-deps', ...patience, name], signal);
      await untilReady(() => service.ask(port()), title, signal);
      return 'started';
    } catch (error) {
      const said = await compose.run(['logs', '--no-color', '--tail', '12', name]).catch(() => '');
      await stop();
      throw new Error(`${(error as Error).message}\n${said}`.trim(), { cause: error });
    }
  }

  async function stop() {
    if (!isRunning()) return;
    await compose.run(['stop', '--timeout', String(stopWithinSeconds), name]);
  }

  return {
    ...{ name, title, after, isRunning, isReady, start, stop },
    lacks: async () => undefined,
    async prepare(signal, tell) {
      tell('its image is pulled where it is not here yet');
      await compose.run(['pull', '--quiet', '--policy', 'missing', name], signal);
    },
    kill: async () => void (await compose.run(['kill', '--signal', 'SIGKILL', name])),
    variables: () => service.variables(port()),
  };
}

async function untilReady(ask: () => Promise<void>, title: string, signal: AbortSignal): Promise<void> {
  const until = Date.now() + startWithinMs;
  for (;;) {
    const failed = await ask().then(
      () => undefined,
      (error: Error) => error,
    );
    if (!failed) return;
    if (Date.now() > until)
      throw new Error(`${title} does not answer within ${startWithinMs / 1_000} s: ${failed.message}`);
    await sleep(checkEveryMs, undefined, { signal });
  }
}
