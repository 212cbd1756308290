/**
 * Who is asking, between services. The gateway signs a short-lived viewer for each subgraph request; services sign a
 * service token for core's internal API. Keys are derived from JWT_SECRET, one per use, so a token of one use is
 * worthless for another.
 */
import { hkdfSync } from 'node:crypto';
import { SignJWT, jwtVerify } from 'jose';
import { z } from 'zod';
import { Uuid } from '@ensure-study/contracts/ids';

/** The person behind a request, as far as a subgraph needs to know. */
export const Viewer = z.object({
  userId: Uuid,
  role: z.enum(['STUDENT', 'TEACHER', 'PARENT', 'ADMIN', 'INTEGRATOR']),
  organisationId: Uuid,
  sessionId: Uuid,
  scopes: z.array(z.string()),
});
export type Viewer = z.infer<typeof Viewer>;

/** Header with the signed viewer (a JWT without `viewer` for nobody). WebSocket operations carry it in `extensions.viewer`. */
export const viewerHeader = 'x-ensure-viewer';
export const serviceHeader = 'x-ensure-service';

export type KeyUse = 'access-token' | 'viewer' | 'service';
const derive = (secret: string, use: KeyUse) =>
  new Uint8Array(hkdfSync('sha256', secret, 'ensure-study', use, 32));

const viewerLifeS = 60;
const serviceLifeS = 60;

/** Signs and verifies the gateway's viewer assertions. */
export function createViewerTrust(secret: string) {
  const key = derive(secret, 'viewer');
  return {
    sign: (viewer: Viewer | null, now: number = Date.now()): Promise<string> =>
      new SignJWT({ viewer })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer('gateway')
        .setAudience('subgraph')
        .setExpirationTime(Math.floor(now / 1000) + viewerLifeS)
        .sign(key),
    /** The viewer, null for nobody; undefined when the assertion is not the gateway's. */
    verify: async (token: string): Promise<Viewer | null | undefined> => {
      const verified = await jwtVerify(token, key, {
        issuer: 'gateway',
        audience: 'subgraph',
        algorithms: ['HS256'],
      }).catch(() => undefined);
      return verified && Viewer.nullable().safeParse(verified.payload.viewer).data;
    },
  };
}
export type ViewerTrust = ReturnType<typeof createViewerTrust>;

/** Signs and verifies service tokens for the internal API. */
export function createServiceTrust(secret: string) {
  const key = derive(secret, 'service');
  return {
    sign: (service: string): Promise<string> =>
      new SignJWT({})
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(service)
        .setAudience('internal')
        .setExpirationTime(Math.floor(Date.now() / 1000) + serviceLifeS)
        .sign(key),
    /** The calling service, or undefined. */
    verify: async (token: string): Promise<string | undefined> =>
      (await jwtVerify(token, key, { audience: 'internal', algorithms: ['HS256'] }).catch(() => undefined))
        ?.payload.iss,
  };
}
export type ServiceTrust = ReturnType<typeof createServiceTrust>;

const AccessClaims = z.object({
  sub: Uuid,
  sid: Uuid,
  org: Uuid,
  role: Viewer.shape.role,
  scopes: z.array(z.string()).default([]),
  exp: z.number(),
});
/** What an access token says. `expiresAt` in ms since the epoch. */
export type AccessToken = Viewer & { expiresAt: number };
export const accessTokenLifeS = 15 * 60;

/** Signs (core) and verifies (gateway) access tokens. A good token alone is not enough: its session must still stand. */
export function createAccessTokens(secret: string) {
  const key = derive(secret, 'access-token');
  return {
    sign: (viewer: Viewer, now: number = Date.now(), lifeS: number = accessTokenLifeS): Promise<string> =>
      new SignJWT({
        sid: viewer.sessionId,
        org: viewer.organisationId,
        role: viewer.role,
        scopes: viewer.scopes,
      })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(viewer.userId)
        .setIssuer('core')
        .setAudience('gateway')
        .setIssuedAt(Math.floor(now / 1000))
        .setExpirationTime(Math.floor(now / 1000) + lifeS)
        .sign(key),
    verify: async (token: string, now: number = Date.now()): Promise<AccessToken | undefined> => {
      const verified = await jwtVerify(token, key, {
        issuer: 'core',
        audience: 'gateway',
        algorithms: ['HS256'],
        currentDate: new Date(now),
      }).catch(() => undefined);
      const claims = AccessClaims.safeParse(verified?.payload).data;
      return (
        claims && {
          userId: claims.sub,
          sessionId: claims.sid,
          organisationId: claims.org,
          role: claims.role,
          scopes: claims.scopes,
          expiresAt: claims.exp * 1000,
        }
      );
    },
  };
}
export type AccessTokens = ReturnType<typeof createAccessTokens>;
