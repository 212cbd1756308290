import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { StartProblem } from './data-folder.ts';
import { LocalEnvironment } from './environment.ts';
import { settlePorts } from './ports.ts';

const held: { close(): void }[] = [];
afterEach(() => held.splice(0).forEach((server) => server.close()));

function holdPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      held.push(server);
      resolve((server.address() as { port: number }).port);
    });
  });
}
const environment = (source: Record<string, string>) =>
  LocalEnvironment.parse({
    PORT_WEB: '0',
    PORT_GATEWAY: '0',
    PORT_CORE: '0',
    PORT_AI: '0',
    PORT_ANALYTICS: '0',
    ...source,
  });

describe('settlePorts', () => {
  it('gives every service a port of its own where 0 is asked for', async () => {
    const ports = Object.values(await settlePorts(environment({}))).flat();
    expect(new Set(ports).size).toBe(5);
    expect(ports.every((port) => port > 0)).toBe(true);
  });

  it('gives the first replica the port that is asked for, and each further one any free one', async () => {
    const core = await holdPort();
    held.pop()?.close();
    const ports = await settlePorts(environment({ PORT_CORE: String(core) }), 2);
    expect(ports.core[0]).toBe(core);
    expect(
      [ports.web, ports.gateway, ports.core, ports.ai, ports.analytics].map(({ length }) => length),
    ).toEqual([1, 1, 2, 2, 2]);
    expect(new Set(Object.values(ports).flat()).size).toBe(8);
  });

  it('names every port that is in use, in one sentence each', async () => {
    const [core, ai] = [await holdPort(), await holdPort()];
    const problem = settlePorts(environment({ PORT_CORE: String(core), PORT_AI: String(ai) }));
    await expect(problem).rejects.toThrow(StartProblem);
    await expect(problem).rejects.toThrow(
      `Port ${core} (PORT_CORE) is in use by another program.\nPort ${ai} (PORT_AI) is in use by another program.`,
    );
  });
});
