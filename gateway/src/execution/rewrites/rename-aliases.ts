/**
 * Fields that the gateway asks for itself — keys, what `@requires` names, `__typename` — stand in the same objects as the
 * client's. A client's alias of such a name would be taken for them: a subgraph would be sent `name` as the `id` in
 * `{ id: name }`, and might answer for somebody else. So these aliases have other names while the operation is planned and
 * run, and the client's own in the answer.
 */
import { Kind, visit, type DocumentNode } from 'graphql';
import { applied, parseFieldSet, textOf, typesWithFields } from './join-directives.ts';
import type { Names } from './rename-keys.ts';
import { findUnusedPrefix } from './unused-prefix.ts';

export interface RenamedOperation {
  document: DocumentNode;
  /** The client's aliases by the names that stand in their place. */
  aliases: Names;
}

/** Names under which the planner may ask for something that the client did not. */
export function findInnerKeys(supergraph: DocumentNode): ReadonlySet<string> {
  const keys = new Set(['__typename']);
  const collect = (fieldSet: string | undefined) => {
    if (fieldSet !== undefined)
      visit(parseFieldSet(fieldSet), { Field: ({ name }) => void keys.add(name.value) });
  };
  for (const type of typesWithFields(supergraph)) {
    for (const key of applied(type, 'join__type')) collect(textOf(key, 'key'));
    for (const field of type.fields ?? [])
      for (const joined of applied(field, 'join__field')) collect(textOf(joined, 'requires'));
  }
  return keys;
}

/** The document with such aliases renamed; the same document where there are none. */
export function renameAliases(document: DocumentNode, innerKeys: ReadonlySet<string>): RenamedOperation {
  const taken = new Set<string>();
  visit(document, {
    Field({ alias, name }) {
      if (alias && alias.value !== name.value && innerKeys.has(alias.value)) taken.add(alias.value);
    },
  });
  if (taken.size === 0) return { document, aliases: new Map() };
  let prefix = findUnusedPrefix('client', document);
  while ([...innerKeys].some((key) => key.startsWith(prefix))) prefix = `${prefix}_`;
  const renamed = visit(document, {
    Field(node) {
      const { alias, name } = node;
      if (!alias || alias.value === name.value || !taken.has(alias.value)) return undefined;
      return { ...node, alias: { kind: Kind.NAME, value: `${prefix}${alias.value}` } };
    },
  });
  return { document: renamed, aliases: new Map([...taken].map((alias) => [`${prefix}${alias}`, alias])) };
}
