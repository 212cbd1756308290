/** Hands out the library that draws diagrams, to the frame that draws them (public/diagram). */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const fileName = 'diagram/mermaid.min.js';
const source = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js');

/** In a build it is a file of the page; while developing it is read from the package. */
export function diagramFiles(): Plugin {
  return {
    name: 'diagram-files',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: await readFile(source) });
    },
    configureServer({ middlewares }) {
      middlewares.use(`/${fileName}`, (_request, response) => {
        response.setHeader('content-type', 'text/javascript');
        createReadStream(source).pipe(response);
      });
    },
  };
}
