/** What is left of a stack by Docker once its servers are stopped: containers, a network, and volumes with the data. */
import { openKeptPorts } from '../kept-ports.ts';
import type { Place } from '../place.ts';
import { readKind } from '../stack-kind.ts';
import { openCompose } from './compose.ts';

interface Removal {
  source: Record<string, string | undefined>;
  /** Whether the data goes as well. */
  isPurged: boolean;
}

/** Nothing to do where the stack runs by packages. */
export async function removeContainers(place: Place, { source, isPurged }: Removal): Promise<void> {
  if (readKind(place) !== 'docker') return;
  const compose = openCompose({ place, ports: openKeptPorts(place.portsFile), source });
  await compose.run(['down', '--remove-orphans', ...(isPurged ? ['--volumes'] : [])]);
}
