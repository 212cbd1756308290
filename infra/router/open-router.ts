/** Starts an Apollo Router over the stripped supergraph, as README.md says, for proofs. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withDeadline } from '@ensure-study/kit/deadline';

export interface RouterOptions {
  /** Of the Apollo Router. */
  program: string;
  supergraphSdl: string;
  /** Base addresses of the subgraphs. */
  addresses: Record<'core' | 'ai' | 'analytics', string>;
  /** As the subgraphs' ROUTER_SECRET. */
  secret: string;
}

export interface OpenRouter extends AsyncDisposable {
  /** Without `/graphql`. */
  url: string;
}

const configuration = fileURLToPath(new URL('router.yaml', import.meta.url));
const startMs = 30_000;
const stopMs = 10_000;
const anyPort = '127.0.0.1:0';

/** Resolves when it answers; throws with its last lines where it ends before. */
export async function openRouter(options: RouterOptions): Promise<OpenRouter> {
  const { program, supergraphSdl, addresses, secret } = options;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ensure-router-'));
  const supergraph = path.join(folder, 'supergraph.graphql');
  await writeFile(supergraph, supergraphSdl);
  const child = spawn(program, ['--supergraph', supergraph, '--config', configuration], {
    cwd: folder,
    env: {
      APOLLO_TELEMETRY_DISABLED: 'true',
      ...{ ROUTER_SECRET: secret, ROUTER_LISTEN: anyPort, ROUTER_HEALTH_LISTEN: anyPort },
      ...{ CORE_URL: addresses.core, AI_URL: addresses.ai, ANALYTICS_URL: addresses.analytics },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const close = async () => {
    await stopped(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const endpoint = await withDeadline('starting the router', startMs, undefined, () => exposed(child));
    return { url: new URL(endpoint).origin, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The address that it names when it listens. */
function exposed(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The router ended with ${code}: ${output.slice(-2_000)}`)));
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => {
        // No more is kept than is shown; what it says later is still read, or its pipe would fill.
        output = (output + text.toString()).slice(-20_000);
        const endpoint = /GraphQL endpoint exposed at (http:\S+?\/graphql)/.exec(output)?.[1];
        if (endpoint) resolve(endpoint);
      });
  });
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), stopMs);
  await ended;
  clearTimeout(timer);
}
