/** All that the gateway alone is started with: its command line and the files it names, with every mistake at once. */
import { readFile } from 'node:fs/promises';
import { Supergraph } from '@apollo/federation-internals';
import { z } from 'zod';
import { readPolicies } from './authorization/read-policies.ts';
import type { SubgraphAddresses, SupergraphInForce } from './connect-subgraphs.ts';
import { parseManifest } from './safelist/parse-manifest.ts';
import {
  parseStandaloneArguments,
  parseStandaloneConfig,
  usage,
  type Parsed,
  type StandaloneArguments,
  type StandaloneConfig,
} from './standalone-options.ts';
import { mistakesOfRules } from './subscriptions/subscription-rules.ts';

export interface Standalone {
  args: StandaloneArguments;
  config: StandaloneConfig;
  supergraph: SupergraphInForce;
  /** Absent with `--no-auth`: everybody is nobody. */
  identity?: { service: string; secret: string };
}

/** Reads it, or tells a sentence for each mistake. */
export async function readStandalone(argv: string[]): Promise<Parsed<Standalone>> {
  const given = parseStandaloneArguments(argv);
  if (!given.ok) return { ok: false, errors: [...given.errors, usage] };
  const args = given.value;
  const errors: string[] = [];
  /** The value, where there is one; what is wrong is told with all else. */
  const known = <T>(outcome: Parsed<T>): T | undefined => {
    if (outcome.ok) return outcome.value;
    errors.push(...outcome.errors);
    return undefined;
  };
  const sdl = known(await readText('The supergraph', args.supergraph));
  const loaded = sdl === undefined ? undefined : known(load(args.supergraph, sdl));
  const text = args.config === undefined ? '' : known(await readText('The config', args.config));
  const config = text === undefined ? undefined : known(parseStandaloneConfig(text));
  if (config && loaded) errors.push(...mistakesAcross(config, loaded, args));
  if (config?.safelistFile) known(await checkSafelist(config.safelistFile));
  const identity = config && !args['no-auth'] ? known(await readIdentity(config)) : undefined;
  if (errors.length > 0 || !config || !loaded) return { ok: false, errors };
  const supergraph = toSupergraph(loaded, config.subgraphs);
  return { ok: true, value: { args, config, supergraph, identity } };
}

interface Loaded {
  supergraphSdl: string;
  subgraphs: SubgraphAddresses;
  streams: ReadonlySet<string>;
}

/** The supergraph of a text, and where its subgraphs are; throws with a sentence for one that cannot be served. */
export const readSupergraph = (sdl: string, addresses: StandaloneConfig['subgraphs']): SupergraphInForce =>
  toSupergraph(build(sdl), addresses);

const toSupergraph = (
  { supergraphSdl, subgraphs }: Loaded,
  addresses: StandaloneConfig['subgraphs'],
): SupergraphInForce => ({ supergraphSdl, subgraphs: { ...subgraphs, ...addresses } });

function build(supergraphSdl: string): Loaded {
  const loadable = readPolicies(supergraphSdl).supergraphSdl;
  const supergraph = Supergraph.build(loadable, { validateSupergraph: false });
  const own = [...supergraph.subgraphsMetadata()].map(({ name, url }) => [name, [url]] as const);
  const streams = supergraph.schema.schemaDefinition.rootType('subscription')?.fields() ?? [];
  return {
    supergraphSdl,
    subgraphs: Object.fromEntries(own) as SubgraphAddresses,
    streams: new Set(streams.map(({ name }) => name)),
  };
}

/** What of the config is of nothing in the supergraph. */
function mistakesAcross(config: StandaloneConfig, loaded: Loaded, args: StandaloneArguments): string[] {
  const { identity, subscriptions } = config;
  const stranger = identity && !args['no-auth'] && !Object.hasOwn(loaded.subgraphs, identity.service);
  return [
    ...(stranger ? [`identity.service: ${identity.service} is no subgraph of the supergraph.`] : []),
    ...mistakesOfRules(subscriptions, loaded.streams),
  ];
}

async function readIdentity({ identity }: StandaloneConfig): Promise<Parsed<Standalone['identity']>> {
  if (!identity)
    return { ok: false, errors: ['identity: it is not in the config; without it, say --no-auth.'] };
  const { service, secretFile } = identity;
  const text = await readText('identity: the secret', secretFile);
  if (!text.ok) return text;
  const secret = text.value.trim();
  if (secret === '') return { ok: false, errors: [`identity: the secret ${secretFile} is empty.`] };
  return { ok: true, value: { service, secret } };
}

async function checkSafelist(file: string): Promise<Parsed<unknown>> {
  const text = await readText('safelistFile: the list of operations', file);
  return text.ok ? attempt(`safelistFile: ${file} cannot be used`, () => parseManifest(text.value)) : text;
}

const load = (file: string, sdl: string): Parsed<Loaded> =>
  attempt(`The supergraph ${file} cannot be served`, () => build(sdl));

async function readText(what: string, file: string): Promise<Parsed<string>> {
  try {
    return { ok: true, value: await readFile(file, 'utf8') };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'is not there' : `cannot be read: ${code}`;
    return { ok: false, errors: [`${what} ${file} ${why}.`] };
  }
}

function attempt<T>(otherwise: string, work: () => T): Parsed<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return { ok: false, errors: [`${otherwise}: ${reasonOf(error)}`] };
  }
}

/** Of one line: a parser adds the place in the text below it. */
function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line;
}
