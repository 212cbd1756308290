/** Which pages may use the gateway with a visitor's cookies. */

export interface OriginPolicy {
  /** `host`: the Host header of the request. No origin means no browser page, which is allowed: there are no cookies to abuse. */
  allows(origin: string | undefined, host: string | undefined): boolean;
}

const sandboxOrigins = ['https://studio.apollographql.com', 'https://sandbox.embed.apollographql.com'];
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** An origin, with all names of this machine taken for the same; undefined for what is not one (such as `null`). */
function normalise(origin: string): string | undefined {
  try {
    const { protocol, hostname, port } = new URL(origin);
    return `${protocol}//${loopback.has(hostname) ? 'localhost' : hostname}:${port}`;
  } catch {
    return undefined;
  }
}

/** Allows the web client's origin, the gateway's own, and, outside production, Apollo's hosted sandbox. */
export function createOriginPolicy(options: { webUrl?: string; allowSandbox: boolean }): OriginPolicy {
  const known = [
    ...(options.webUrl ? [options.webUrl] : []),
    ...(options.allowSandbox ? sandboxOrigins : []),
  ];
  const allowed = new Set(known.map(normalise));
  return {
    allows(origin, host) {
      if (origin === undefined) return true;
      const normal = normalise(origin);
      if (normal === undefined) return false;
      return allowed.has(normal) || (host !== undefined && new URL(origin).host === host);
    },
  };
}
