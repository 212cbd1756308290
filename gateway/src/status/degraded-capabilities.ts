/** What people have to do without, told from how the services stand. */
import { capabilities, type Capability } from '@ensure-study/contracts/status';

/** What a service goes without, by the names in its `/health/ready`; `silent` when it does not answer. */
export type ServiceState = 'silent' | { down: readonly string[]; up: readonly string[] };

interface Consequences {
  silent: readonly Capability[];
  without: Readonly<Record<string, readonly Capability[]>>;
}
const ofAi = ['TUTOR', 'INDEXING', 'MEETING_RECORDS'] as const;

/** The failure table of ARCHITECTURE.md, in the words of people. What is not named here is not noticed by anybody. */
const consequences: Readonly<Record<string, Consequences>> = {
  core: { silent: ['READING'], without: { database: ['READING'], kafka: ['NOTICES'] } },
  ai: {
    silent: ofAi,
    without: {
      database: ofAi,
      kafka: ['INDEXING'],
      mongodb: ['MEETING_RECORDS'],
      qdrant: ['SEARCH_BY_MEANING'],
      language_model: ['WRITTEN_ANSWERS'],
    },
  },
  analytics: {
    silent: ['COUNTS'],
    without: { database: ['COUNTS'], kafka: ['COUNTS'], cassandra: ['COUNTS'] },
  },
};

export function degradedCapabilities(states: Readonly<Record<string, ServiceState>>): Capability[] {
  const degraded = new Set(
    Object.entries(states).flatMap(([service, state]) => consequencesOf(service, state)),
  );
  return degraded.has('READING') ? ['READING'] : capabilities.filter((name) => degraded.has(name));
}

function consequencesOf(service: string, state: ServiceState): readonly Capability[] {
  const known = consequences[service];
  if (!known) return [];
  if (state === 'silent') return known.silent;
  return state.down.flatMap((name) => {
    if (name === 'qdrant' && !searchesByMeaning(state)) return [];
    return name === 'database' && readsFromReplica(state) ? ['SAVING'] : (known.without[name] ?? []);
  });
}

type Answer = Exclude<ServiceState, 'silent'>;
const readsFromReplica = ({ up }: Answer) => up.includes('database_replica');
/** Without an embedding model passages are found by words, with Qdrant as without it. */
const searchesByMeaning = ({ up }: Answer) => up.includes('embedding_model');
