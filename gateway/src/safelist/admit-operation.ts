/** Lets listed operations through, by their id or their text, and refuses all others. */
import type { GraphQLError } from 'graphql';
import { z } from 'zod';
import { gatewayError } from '../errors.ts';
import type { OperationList } from './parse-manifest.ts';

/** An operation as clients ask for it, as far as the list is concerned; what is no object has neither. */
const Asked = z.looseObject({
  query: z.string().nullish(),
  extensions: z
    .looseObject({ persistedQuery: z.looseObject({ sha256Hash: z.string() }).optional() })
    .nullish(),
});

const refusal = () =>
  gatewayError(
    'QUERY_NOT_IN_SAFELIST',
    'Only operations that are listed beforehand are served here; this one is not.',
  );

/** The text to be run: of an id, the one that is listed, so that nothing else can be brought in under it. Else the refusal. */
export function admitOperation(list: OperationList, asked: unknown): string | GraphQLError {
  const { query, extensions } = Asked.safeParse(asked).data ?? {};
  const id = extensions?.persistedQuery?.sha256Hash;
  if (query) return list.has(query) ? query : refusal();
  const listed = id === undefined ? undefined : list.byId.get(id);
  return listed ?? refusal();
}

/** The extensions of an operation whose text is found: Apollo Server would look its id up in a memory of its own. */
export function withoutPersistedQuery<E extends object>(extensions: E): Omit<E, 'persistedQuery'> {
  const { persistedQuery: _found, ...others } = extensions as E & { persistedQuery?: unknown };
  return others as Omit<E, 'persistedQuery'>;
}
