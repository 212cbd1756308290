/** What is left of a stack by Docker once its servers are stopped: containers, a network, and volumes with the data. */
import { existsSync } from 'node:fs';
import { StartProblem } from '../../data-folder.ts';
import { openKeptPorts } from '../kept-ports.ts';
import type { Place } from '../place.ts';
import { readKind } from '../stack-kind.ts';
import { openCompose, passwordFileOf } from './compose.ts';

interface Removal {
  source: Record<string, string | undefined>;
  /** Whether the data goes as well. */
  isPurged: boolean;
}

/** Nothing to do where none was by Docker, or where one by packages came after it and the data stays. */
export async function removeContainers(place: Place, { source, isPurged }: Removal): Promise<void> {
  // Volumes of an earlier stack by Docker outlast one by packages, and open to no other password than the kept one.
  const isLeft = isPurged ? existsSync(passwordFileOf(place)) : readKind(place) === 'docker';
  if (!isLeft) return;
  const compose = openCompose({ place, ports: openKeptPorts(place.portsFile), source });
  try {
    await compose.run(['down', '--remove-orphans', ...(isPurged ? ['--volumes'] : [])]);
  } catch (error) {
    throw new StartProblem(
      `What Docker keeps of the stack could not be removed, and nothing else was: ${(error as Error).message}`,
      { cause: error },
    );
  }
}
