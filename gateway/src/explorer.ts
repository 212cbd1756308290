/** A page to try the API with, outside production: Apollo's hosted sandbox, or the bundled GraphiQL without internet. */
import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const sandboxCdn = 'https://embeddable-sandbox.cdn.apollographql.com';
const sandboxFrame = 'https://sandbox.embed.apollographql.com';

/** Scripts come from here and, for the hosted sandbox, from its makers; editors need inline styles and workers. */
const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'self' ${sandboxCdn}`,
  `style-src 'self' 'unsafe-inline' ${sandboxCdn}`,
  `connect-src 'self' ${sandboxCdn} ${sandboxFrame}`,
  `frame-src ${sandboxFrame}`,
  "img-src 'self' data: https:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  `manifest-src ${sandboxCdn}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const page = (bundled: boolean) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>ensureStudy API</title>
    <link rel="icon" href="data:," />
    <style>
      html, body, #explorer { height: 100%; margin: 0 }
      iframe { border: 0; width: 100%; height: 100% }
    </style>
  </head>
  <body data-bundled="${bundled}">
    <div id="explorer"></div>
    <script type="module" src="/explorer/boot.js"></script>
  </body>
</html>
`;

/** Serves the page on GET / and, to browsers, on GET /graphql. `folder`: the bundle; without it only the page's shell. */
export async function serveExplorer(app: FastifyInstance, folder: string | undefined): Promise<void> {
  const bundled = folder !== undefined && existsSync(folder);
  if (bundled) await app.register(fastifyStatic, { root: folder, prefix: '/explorer/', index: false });
  const html = page(bundled);
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' || !isPage(request.url) || !request.headers.accept?.includes('text/html'))
      return;
    return reply
      .header('content-security-policy', contentSecurityPolicy)
      .type('text/html; charset=utf-8')
      .send(html);
  });
  app.get('/', async (_request, reply) => reply.redirect('/graphql'));
}

const isPage = (url: string) => ['/', '/graphql'].includes(url.split('?', 1)[0] ?? '');
