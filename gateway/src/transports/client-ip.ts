/** The client's address of an upgrade request, by the same rule as Fastify's `request.ip`. */
import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';

/** `trustedProxies`: comma-separated addresses, ranges or names such as `loopback`; none by default. */
export function createClientIpOf(trustedProxies?: string): (request: IncomingMessage) => string {
  const trusts = trustedProxies
    ? proxyAddr.compile(trustedProxies.split(',').map((address) => address.trim()))
    : () => false;
  return (request) => proxyAddr(request, trusts);
}
