/** One replica of a subgraph, asked directly as the gateway does, for somebody who is signed in. */
import { clientIpHeader } from '@ensure-study/kit/request-identity';
import { createAccessTokens, createViewerTrust, viewerHeader, type Viewer } from '@ensure-study/kit/trust';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { z } from 'zod';
import { keptSecret } from '../local/data-folder.ts';
import { createApiClient } from '../product/api-client.ts';
import type { StartedProduct } from '../product/start-product.ts';

const Answer = z.object({ data: z.record(z.string(), z.unknown()), errors: z.undefined().optional() });

/** Signs a demo person in, and says to subgraphs that it is they who ask. */
export async function openReplicas({ addresses, dataDir }: StartedProduct, email: string) {
  const secret = await keptSecret(dataDir);
  const trust = createViewerTrust(secret);
  const { accessToken } = await createApiClient(addresses.gateway).mutate('signIn', 'accessToken', {
    ...{ email, password: 'ensure-demo' },
  });
  const viewer = (await createAccessTokens(secret).verify(z.string().parse(accessToken))) as Viewer;
  const assertion = () => trust.sign(viewer, Date.now());
  return {
    /** An operation at the replica of this address. */
    async ask(url: string, query: string, variables: Record<string, unknown>) {
      const response = await fetch(new URL('/graphql', url), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          [viewerHeader]: await assertion(),
          [clientIpHeader]: '127.0.0.1',
        },
        body: JSON.stringify({ query, variables }),
      });
      return Answer.parse(await response.json()).data;
    },
    /** The events of a stream there. */
    async *follow(url: string, query: string, variables: Record<string, unknown>) {
      const client = createClient({
        url: new URL('/graphql', url).href.replace(/^http/, 'ws'),
        webSocketImpl: WebSocket,
        retryAttempts: 0,
      });
      const extensions = { viewer: await assertion() };
      try {
        for await (const { data } of client.iterate({ query, variables, extensions }))
          yield Object.values(data ?? {})[0] as Record<string, unknown>;
      } finally {
        await client.dispose();
      }
    },
  };
}
