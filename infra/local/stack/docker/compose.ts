/** Runs `docker compose` on infra/compose/compose.yml. */
import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import type { KeptPorts } from '../kept-ports.ts';
import type { Place } from '../place.ts';
import { runProgram } from '../run-program.ts';
import { dockerServices, type DockerService } from './services.ts';

export const composeFile = fileURLToPath(new URL('../../../compose/compose.yml', import.meta.url));

/** Of this data folder alone: containers and volumes of another checkout are never touched. */
export function projectOf(place: Place): string {
  return `ensure-study-${createHash('sha256').update(path.resolve(place.folder)).digest('hex').slice(0, 8)}`;
}

export const passwordFileOf = (place: Place) => path.join(place.of('compose'), 'password');

type Source = Record<string, string | undefined>;

export interface Compose {
  services: DockerService[];
  /** The version in the image's tag. */
  versionOf(service: string): string;
  /** Answers what it printed; rejects with the end of that. */
  run(args: string[], signal?: AbortSignal): Promise<string>;
  /** Whether its container runs. */
  isRunning(service: string): boolean;
  ports: KeptPorts;
}

interface ComposeOptions {
  place: Place;
  ports: KeptPorts;
  /** Which Docker, and how it is reached, is the person's own. */
  source: Source;
}

const lookWithinMs = 10_000;
const Images = z.object({ services: z.record(z.string(), z.object({ image: z.string() })) });

export function openCompose({ place, ports, source }: ComposeOptions): Compose {
  const password = keptPassword(passwordFileOf(place));
  const services = dockerServices(password);
  const images = Images.parse(parse(readFileSync(composeFile, 'utf8'), { merge: true })).services;
  const environment = () => ({
    ...source,
    POSTGRES_PASSWORD: password,
    ...Object.fromEntries(
      services.flatMap(({ name, port, portVariable }) => {
        const kept = ports.of(name, [port])[port];
        return kept === undefined ? [] : [[portVariable, String(kept)]];
      }),
    ),
  });
  const which = ['--file', composeFile, '--project-name', projectOf(place)];
  const whole = (args: string[]) => ['compose', ...which, '--ansi', 'never', ...args];
  return {
    services,
    ports,
    versionOf: (service) => images[service]?.image.split(':').at(-1) ?? '',
    run: (args, signal) =>
      runProgram({ program: 'docker', args: whole(args), env: environment() }, { signal }),
    isRunning(service) {
      try {
        const said = execFileSync('docker', whole(['ps', '--quiet', '--status', 'running', service]), {
          ...{ env: environment(), encoding: 'utf8', timeout: lookWithinMs },
          stdio: ['ignore', 'pipe', 'ignore'],
        });
        return said.trim() !== '';
      } catch {
        // Without an engine nothing of it runs.
        return false;
      }
    },
  };
}

/** Made once, for its owner's eyes: the database keeps the one that it was made with. */
function keptPassword(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    const password = randomBytes(24).toString('base64url');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, password, { mode: 0o600 });
    return password;
  }
}
