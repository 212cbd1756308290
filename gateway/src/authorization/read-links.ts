/**
 * Under which names a supergraph uses the three auth specs. A directive may be imported under another name, and so may
 * `@link` itself: what is looked for is the address of a spec, never a name that it happens to have. Pure.
 */
import { Kind, valueFromASTUntyped, type ConstDirectiveNode, type DocumentNode } from 'graphql';
import { z } from 'zod';

export type Guard = 'authenticated' | 'requiresScopes' | 'policy';

export interface GuardLinks {
  /** What each directive of the schema means, by the name it has there, without the @. */
  guards: ReadonlyMap<string, Guard>;
  /** The schema's own directives that link the specs, to be taken away with them. */
  links: ReadonlySet<ConstDirectiveNode>;
  /** Whether a type or directive of this name was brought by one of the specs, for its own arguments. */
  isOfSpec(name: string): boolean;
  /** Name of the directive of the join spec that tells of a field's subgraphs. */
  joinField: string;
}

const specs: ReadonlyMap<string, Guard> = new Map([
  ['https://specs.apollo.dev/authenticated', 'authenticated'],
  ['https://specs.apollo.dev/requiresScopes', 'requiresScopes'],
  ['https://specs.apollo.dev/policy', 'policy'],
]);
const versionsKnown: ReadonlySet<string> = new Set(['v0.1']);
/** For security as well, and enforced by Apollo's runtime: clients' schema is without what is marked. */
const enforcedElsewhere = new Set(
  ['v0.1', 'v0.2'].map((version) => `https://specs.apollo.dev/inaccessible/${version}`),
);
const joinSpec = 'https://specs.apollo.dev/join';
const guardNames: ReadonlySet<string> = new Set(specs.values());

const Link = z.object({
  url: z.string().optional(),
  feature: z.string().optional(),
  as: z.string().nullish(),
  for: z.string().nullish(),
  import: z.array(z.union([z.string(), z.object({ name: z.string(), as: z.string().nullish() })])).nullish(),
});

interface ReadLink {
  node: ConstDirectiveNode;
  url: string;
  spec: string;
  version: string;
  name: string;
  purpose?: string | null;
  /** Names in the schema by names in the spec, an @ before those of directives. */
  imports: Map<string, string>;
}

/** The links of the schema; throws with a sentence when it links something for security that is not enforced here. */
export function readGuardLinks(document: DocumentNode): GuardLinks {
  const links = document.definitions
    .filter(({ kind }) => kind === Kind.SCHEMA_DEFINITION || kind === Kind.SCHEMA_EXTENSION)
    .flatMap((definition) => ('directives' in definition ? (definition.directives ?? []) : []))
    .flatMap((node) => readLink(node as ConstDirectiveNode) ?? []);
  const own = links.filter(({ spec }) => specs.has(spec));
  for (const link of links) refuseUnenforced(link);
  const guards = new Map(own.flatMap(guardNamesOf));
  refuseUnlinked(document, guards, links);
  const types = new Set(
    own.flatMap(({ imports }) => [...imports].flatMap(([of, as]) => (of.startsWith('@') ? [] : [as]))),
  );
  return {
    guards,
    links: new Set(own.map(({ node }) => node)),
    isOfSpec: (name) => types.has(name) || own.some((link) => name.startsWith(`${link.name}__`)),
    joinField: `${links.find(({ spec }) => spec === joinSpec)?.name ?? 'join'}__field`,
  };
}

function readLink(node: ConstDirectiveNode): ReadLink | undefined {
  const given = Object.fromEntries(
    (node.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
  const link = Link.safeParse(given).data;
  const url = link?.url ?? link?.feature;
  if (link === undefined || url === undefined) {
    const text = JSON.stringify(given);
    if (['SECURITY', ...specs.keys()].some((mark) => text.includes(mark)))
      throw new Error(`The supergraph has a link for security that cannot be read: @${node.name.value}.`);
    return undefined;
  }
  const [, spec = url, version = ''] = /^(.*?)\/(v\d[^/#?]*)\/?(?:[#?].*)?$/.exec(url) ?? [];
  return {
    ...{ node, url, spec, version, purpose: link.for },
    name: link.as ?? spec.slice(spec.lastIndexOf('/') + 1),
    imports: new Map(
      (link.import ?? []).map((one) =>
        typeof one === 'string'
          ? [one, one.replace('@', '')]
          : [one.name, (one.as ?? one.name).replace('@', '')],
      ),
    ),
  };
}

/** A guard that nobody looks at is worse than a gateway that does not start. */
function refuseUnenforced({ spec, version, url, purpose }: ReadLink): void {
  const isKnown = specs.has(spec) && versionsKnown.has(version);
  if (isKnown || enforcedElsewhere.has(`${spec}/${version}`) || (!specs.has(spec) && purpose !== 'SECURITY'))
    return;
  throw new Error(
    `The supergraph links ${url} for security, which this gateway does not enforce; it is refused, not opened.`,
  );
}

/** As what the one directive of a spec may stand in the schema: what it is imported as, and what it is called otherwise. */
function guardNamesOf({ spec, name, imports }: ReadLink): [string, Guard][] {
  const guard = specs.get(spec) as Guard;
  const names = [imports.get(`@${guard}`), name, `${name}__${guard}`];
  return names.flatMap((one): [string, Guard][] => (one === undefined ? [] : [[one, guard]]));
}

/** A directive with the name of a guard that no link explains was meant as one, by whoever wrote it. */
function refuseUnlinked(document: DocumentNode, guards: ReadonlyMap<string, Guard>, links: ReadLink[]): void {
  const explained = new Set(links.flatMap(({ name, imports }) => [name, ...imports.values()]));
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.DIRECTIVE_DEFINITION) continue;
    const name = definition.name.value;
    if (guardNames.has(name) && !guards.has(name) && !explained.has(name))
      throw new Error(
        `The supergraph defines @${name} without a link to its spec; it is refused, not opened.`,
      );
  }
}
