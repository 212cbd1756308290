/** Builds the page into dist/page; the server that hands it out is bundled beside it. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compileMessages } from './compile-messages.ts';
import { compressAssets } from './compress-assets.ts';
import { diagramFiles } from './diagram-files.ts';
import { inlineDocuments } from './inline-documents.ts';
import { keepSpokenLocales } from './keep-spoken-locales.ts';
import { readerFiles } from './reader-files.ts';

export default defineConfig({
  plugins: [
    react(),
    compileMessages(),
    inlineDocuments(),
    keepSpokenLocales(),
    readerFiles(),
    diagramFiles(),
    compressAssets(),
  ],
  build: {
    outDir: 'dist/page',
    emptyOutDir: true,
    sourcemap: true,
    target: 'es2022',
    // The page's policy allows fonts of its own files only, none within a style sheet.
    assetsInlineLimit: (file) => (/\.(?:woff2?|ttf)$/.test(file) ? false : undefined),
  },
  server: {
    port: 3000,
    proxy: {
      '/graphql': { target: 'http://127.0.0.1:4000', ws: true },
      '/files': 'http://127.0.0.1:4000',
      '/status': 'http://127.0.0.1:4000',
    },
  },
});
