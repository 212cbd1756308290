/** The list of operations for HTTP: an id in a body or an address is replaced by the text that it stands for. */
import type { FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import { admitOperation, withoutPersistedQuery } from '../safelist/admit-operation.ts';
import type { Safelist } from '../safelist/open-safelist.ts';

/** The refusal of what is not listed; undefined for what may go on, and where there is no list. */
export function admitHttpOperation(
  safelist: Safelist | undefined,
  request: FastifyRequest,
): GraphQLError | undefined {
  if (!safelist) return undefined;
  return request.method === 'GET' ? admitGet(safelist, request) : admitPost(safelist, request);
}

function admitPost(safelist: Safelist, request: FastifyRequest): GraphQLError | undefined {
  const query = admitOperation(safelist.current(), request.body);
  if (typeof query !== 'string') return query;
  const body = request.body as { extensions?: object | null };
  request.body = { ...body, query, extensions: withoutPersistedQuery(body.extensions ?? {}) };
  return undefined;
}

/** Apollo Server reads the address itself. */
function admitGet(safelist: Safelist, { raw, url }: FastifyRequest): GraphQLError | undefined {
  const { pathname, searchParams } = new URL(url, 'http://gateway.invalid');
  const extensions = parsed(searchParams.get('extensions'));
  const query = admitOperation(safelist.current(), { query: searchParams.get('query'), extensions });
  if (typeof query !== 'string') return query;
  searchParams.set('query', query);
  searchParams.set('extensions', JSON.stringify(withoutPersistedQuery(Object(extensions) as object)));
  raw.url = `${pathname}?${searchParams}`;
  return undefined;
}

function parsed(json: string | null): unknown {
  try {
    return json === null ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}
