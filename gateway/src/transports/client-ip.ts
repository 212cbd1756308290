/** Whom the gateway believes, by the same rule as Fastify's `request.ip`. */
import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';

/** `trustedProxies`: comma-separated addresses, ranges or names such as `loopback`; none by default. */
const trustIn = (trustedProxies: string | undefined) =>
  trustedProxies
    ? proxyAddr.compile(trustedProxies.split(',').map((address) => address.trim()))
    : () => false;

/** The client's address of an upgrade request. */
export function createClientIpOf(trustedProxies?: string): (request: IncomingMessage) => string {
  const trusts = trustIn(trustedProxies);
  return (request) => proxyAddr(request, trusts);
}

/** Whether a request comes from one of these proxies, such as the page's own server. */
export function createProxyCheck(trustedProxies?: string): (request: IncomingMessage) => boolean {
  const trusts = trustIn(trustedProxies);
  return ({ socket: { remoteAddress } }) => remoteAddress !== undefined && trusts(remoteAddress, 0);
}
