/** Ports are settled before anything starts, so that services know one another's addresses and keep them when restarted. */
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { StartProblem } from './data-folder.ts';
import { isReplicated, serviceNames, type LocalEnvironment, type ServiceName } from './environment.ts';

const open = (port: number, host: string) =>
  new Promise<{ port: number; close(): Promise<void> } | { code: string | undefined }>((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve({ code: error.code }));
    server.listen(port, host, () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        close: () => new Promise((closed) => server.close(() => closed())),
      });
    });
  });

/** Below the ports that systems lend to outgoing connections, which would take one between its choice and its use. */
const free = { from: 20_000, to: 32_000 };
const triesMax = 20;

/** Any free port. */
async function openAny(host: string) {
  for (let tries = 0; tries < triesMax; tries += 1) {
    const outcome = await open(randomInt(free.from, free.to), host);
    if ('close' in outcome) return outcome;
  }
  return open(0, host);
}

/**
 * A port for each replica of each service, all different: the one that is asked for, and any free one for those after the
 * first. Throws one sentence for every port that is taken.
 */
export async function settlePorts(
  environment: LocalEnvironment,
  replicas = 1,
): Promise<Record<ServiceName, number[]>> {
  const problems: string[] = [];
  const held = [];
  const ports: Record<ServiceName, number[]> = { web: [], gateway: [], core: [], ai: [], analytics: [] };
  const wanted = serviceNames.flatMap((name) =>
    Array.from({ length: isReplicated(name) ? replicas : 1 }, (_, index) => ({ name, isFirst: index === 0 })),
  );
  for (const { name, isFirst } of wanted) {
    const variable = `PORT_${name.toUpperCase()}` as 'PORT_WEB';
    const wantedPort = isFirst ? environment[variable] : 0;
    const outcome =
      wantedPort === 0 ? await openAny(environment.HOST) : await open(wantedPort, environment.HOST);
    if ('close' in outcome) {
      held.push(outcome);
      ports[name].push(outcome.port);
    } else if (outcome.code === 'EADDRINUSE') {
      problems.push(`Port ${environment[variable]} (${variable}) is in use by another program.`);
    } else {
      problems.push(
        `Port ${environment[variable]} (${variable}) on ${environment.HOST} cannot be opened: ${outcome.code}.`,
      );
    }
  }
  await Promise.all(held.map(({ close }) => close()));
  if (problems.length > 0) throw new StartProblem(problems.join('\n'));
  return ports;
}
