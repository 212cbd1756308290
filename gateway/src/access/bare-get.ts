/**
 * A GET that any page could make a browser send: no header of it needs a preflight. Apollo Server refuses such requests;
 * in development tools and people who type an address may ask queries in this way, as nobody.
 */
import type { IncomingMessage } from 'node:http';

/** Headers that no page of another origin can send without being asked about it first. */
export const preflightedHeaders = ['apollo-require-preflight', 'x-apollo-operation-name'];
/** A request with one of them is for Apollo Server to judge. */
const tellingHeaders = ['content-type', 'authorization', ...preflightedHeaders];

/** Takes from a bare GET what a browser adds by itself, so that it may be let through; other requests stay as they are. */
export function bareGetAsNobody(request: IncomingMessage): void {
  const { method, headers } = request;
  if (method !== 'GET' || tellingHeaders.some((name) => headers[name] !== undefined)) return;
  delete headers.cookie;
  headers['apollo-require-preflight'] = 'true';
}
