/** The component library speaks thirty languages in one file; the page carries those it speaks itself. */
import type { Plugin } from 'vite';

/** Its table of a component's words by locale; what is not in it is said in English. */
const table = /\/react-aria(?:-components)?\/dist\/private\/intl\/[\w-]+\/([a-z]{2})-[A-Z]{2}\.(?:m?js|cjs)$/;
const kept = new Set(['en', 'de']);

export function keepSpokenLocales(): Plugin {
  return {
    name: 'keep-spoken-locales',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const language = table.exec(id)?.[1];
      return language && !kept.has(language) ? 'export default {};' : null;
    },
  };
}
