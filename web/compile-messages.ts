/** Compiles ICU messages at the build, so that the page carries no parser: a formatter of a kilobyte is enough. */
import compile from 'icu-minify/compile';
import type { Plugin } from 'vite';
import type { MessageTree } from './message-types.ts';

const messageFile = /\/src\/(?:messages|sentences)\/[a-z]{2}\/[a-z-]+\.json$/;

type CompiledTree = { [key: string]: ReturnType<typeof compile> | CompiledTree };

const compileTree = (tree: MessageTree): CompiledTree =>
  Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' ? compile(value) : compileTree(value),
    ]),
  );

export function compileMessages(): Plugin {
  return {
    name: 'compile-messages',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [{ find: /^use-intl\/format-message$/, replacement: 'use-intl/format-message/format-only' }],
      },
    }),
    transform(code, id) {
      if (!messageFile.test(id)) return null;
      return { code: JSON.stringify(compileTree(JSON.parse(code) as MessageTree)), map: null };
    },
  };
}
