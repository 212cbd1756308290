/** Writes compressed copies beside the built files, once at the build, so that the server only has to choose one. */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const compressible = /\.(m?js|css|html|svg|wasm)$/;
const bytesMin = 1_024;

const toBrotli = (content: Buffer) =>
  promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
const toGzip = (content: Buffer) => promisify(gzip)(content, { level: 9 });

export function compressAssets(): Plugin {
  let folder = '';
  let isWritten = false;
  return {
    name: 'compress-assets',
    apply: 'build',
    configResolved: ({ root, build }) => void (folder = path.resolve(root, build.outDir)),
    // A build that is only weighed is kept in memory: there is no folder then, or one of an older build.
    writeBundle: () => void (isWritten = true),
    async closeBundle() {
      if (!isWritten) return;
      const files = await readdir(folder, { recursive: true });
      const compress = async (name: string) => {
        const content = await readFile(path.join(folder, name));
        if (content.length < bytesMin) return;
        await writeFile(path.join(folder, `${name}.br`), await toBrotli(content));
        await writeFile(path.join(folder, `${name}.gz`), await toGzip(content));
      };
      await Promise.all(files.filter((name) => compressible.test(name)).map(compress));
    },
  };
}
