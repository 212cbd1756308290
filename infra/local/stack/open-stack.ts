/** The servers of the stack on this machine; also for those who kill and start one of them on purpose. */
import { cassandraRecipe } from './cassandra/cassandra.ts';
import { ferretdbRecipe } from './ferretdb/ferretdb.ts';
import { kafkaRecipe } from './kafka/kafka.ts';
import { openKeptPorts } from './kept-ports.ts';
import { openPlace } from './place.ts';
import { createProcessServer } from './process-server.ts';
import { plainEnvironment } from './run-program.ts';
import type { StackServer } from './stack-server.ts';

interface StackOptions {
  /** The repository, where `.env.stack` is. */
  root: string;
  /** `DATA_DIR`; the stack keeps everything in `stack` below it. */
  dataDir: string;
  source: Record<string, string | undefined>;
}

/** In the order in which they are worth starting: what takes longest first. */
export function openStack({ root, dataDir, source }: StackOptions): StackServer[] {
  const place = openPlace(root, dataDir);
  const env = plainEnvironment(source);
  const machine = { place, ports: openKeptPorts(place.portsFile), env };
  // Tools are the person's own, with whatever they are told by variables; servers know nothing of those.
  const recipes = [
    ferretdbRecipe(place, { tools: source, env }),
    cassandraRecipe(place, source),
    kafkaRecipe(place, source),
  ];
  return recipes.map((recipe) => createProcessServer(recipe, machine));
}
