/**
 * Puts each GraphQL document where it is used. The generated client looks documents up in one table of all of them, which
 * every page would otherwise fetch with its first request.
 */
import type { Plugin } from 'vite';
import * as generated from './src/gql/graphql.ts';

const call = /\bgraphql\(\s*`\s*(query|mutation|subscription|fragment)\s+(\w+)[^`]*`,?\s*\)/g;

const documents = generated as unknown as Record<string, object | undefined>;

export function inlineDocuments(): Plugin {
  return {
    name: 'inline-documents',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/web\/src\/(?!gql\/).*\.tsx?$/.test(id) || !code.includes('graphql(`')) return null;
      const inlined = code.replace(call, (whole, kind: string, name: string) => {
        const document = documents[`${name}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`];
        if (!document) throw new Error(`${name} in ${id} was not generated: run npm run generate.`);
        // As many lines as before, so that source maps stay true.
        return `(${JSON.stringify(document)} as never)${'\n'.repeat(whole.split('\n').length - 1)}`;
      });
      return { code: inlined, map: null };
    },
  };
}
