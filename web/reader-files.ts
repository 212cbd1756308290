/**
 * Hands out what the PDF reader fetches while it draws: character maps, the fonts that files may leave out, colour profiles
 * and decoders. They come from the page's own origin, under the reader's version, so that they may be cached for ever.
 */
import { createReadStream } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';

const manifestPath = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
const packageFolder = path.dirname(manifestPath);
const folders = ['cmaps', 'standard_fonts', 'iccs', 'wasm'];

/** In a build they are files of the page; while developing they are read from the package. */
export function readerFiles(): Plugin {
  return {
    name: 'reader-files',
    async generateBundle() {
      const { version } = JSON.parse(await readFile(manifestPath, 'utf8')) as { version: string };
      for (const folder of folders) {
        for (const name of await readdir(path.join(packageFolder, folder))) {
          const source = await readFile(path.join(packageFolder, folder, name));
          this.emitFile({ type: 'asset', fileName: `assets/pdfjs-${version}/${folder}/${name}`, source });
        }
      }
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const asked = /^\/assets\/pdfjs-[\d.]+\/(\w+)\/([\w.-]+)$/.exec(request.url ?? '');
        const [, folder = '', name = ''] = asked ?? [];
        if (!folders.includes(folder)) return next();
        createReadStream(path.join(packageFolder, folder, name))
          .on('error', () => next())
          .pipe(response);
      });
    },
  };
}
