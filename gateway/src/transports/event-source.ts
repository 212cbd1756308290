/** What a browser's EventSource can ask: by GET, with the operation in the address and no header of its own. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { badInput } from '@ensure-study/kit/errors';

const Query = z.object({
  query: z.string().optional(),
  operationName: z.string().optional(),
  variables: z.string().optional(),
  extensions: z.string().optional(),
});

/** The operation as the body of a POST; throws BAD_USER_INPUT for what cannot be read. */
export function eventSourceBody(request: FastifyRequest): Record<string, unknown> {
  const query = Query.safeParse(request.query);
  if (!query.success)
    throw badInput('Each of query, operationName, variables and extensions may stand once.');
  const { variables, extensions, ...named } = query.data;
  return {
    ...named,
    ...(variables !== undefined && { variables: parseObject('variables', variables) }),
    ...(extensions !== undefined && { extensions: parseObject('extensions', extensions) }),
  };
}

function parseObject(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badInput(`${name} must be JSON.`);
  }
}

/** Headers that no page of another origin can send without being asked about it first. */
const askedFirst = ['x-apollo-operation-name', 'apollo-require-preflight'];

/**
 * Whether a GET comes from a page that may act for its visitor. Any page can make a browser GET an address with its
 * cookies; who does not prove to be of the same origin is nobody, unless a bearer token is shown.
 */
export const isProvenPage = ({ headers }: FastifyRequest): boolean =>
  headers['sec-fetch-site'] === 'same-origin' || askedFirst.some((name) => headers[name] !== undefined);
