/** What a browser's EventSource can ask: by GET, with the operation in the address and no header of its own. */
import type { FastifyRequest } from 'fastify';
import { badInput } from '@ensure-study/kit/errors';
import { preflightedHeaders } from '../access/bare-get.ts';

const names = ['query', 'operationName', 'variables', 'extensions'] as const;

/** The operation as the body of a POST; throws BAD_USER_INPUT for what cannot be read. */
export function eventSourceBody({ raw }: FastifyRequest): Record<string, unknown> {
  // The address as it is now: a list of operations puts the text in the place of an id.
  const { searchParams } = new URL(raw.url ?? '/', 'http://gateway.invalid');
  const given = names.flatMap((name) => {
    const [text, another] = searchParams.getAll(name);
    if (another !== undefined) throw badInput(`${name} may stand once.`);
    if (text === undefined) return [];
    return [[name, name === 'variables' || name === 'extensions' ? parseJson(name, text) : text]];
  });
  return Object.fromEntries(given) as Record<string, unknown>;
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badInput(`${name} must be JSON.`);
  }
}

/**
 * Whether a GET comes from a page that may act for its visitor. Any page can make a browser GET an address with its
 * cookies; who does not prove to be of the same origin is nobody, unless a bearer token is shown.
 */
export const isProvenPage = ({ headers }: FastifyRequest): boolean =>
  headers['sec-fetch-site'] === 'same-origin' ||
  preflightedHeaders.some((name) => headers[name] !== undefined);
