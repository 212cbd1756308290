/** Types of resolvers (per subgraph) and of the web client's operations; committed, compared by `npm test`. */
import type { CodegenConfig } from '@graphql-codegen/cli';

const scalars = {
  DateTime: { input: 'Date', output: 'Date' },
  ID: { input: 'string', output: 'string' },
};
const subgraph = (name: string) => ({
  [`subgraphs/${name}/src/graphql/resolvers.generated.ts`]: {
    schema: `subgraphs/${name}/schema.graphql`,
    plugins: ['typescript', 'typescript-resolvers'],
    config: {
      federation: true,
      useTypeImports: true,
      enumsAsTypes: true,
      contextType: '../context.ts#Context',
      // Resolvers hand on their own rows ("mappers" are named per feature); what a parent is, its resolvers say.
      defaultMapper: 'Partial<{T}>',
      mapperTypeSuffix: 'Row',
      scalars: { ...scalars, Upload: { input: 'Promise<FileUpload>', output: 'never' } },
      ...(name === 'core' && { mappers: {} }),
    },
  },
});

const config: CodegenConfig = {
  generates: {
    ...subgraph('core'),
    ...subgraph('ai'),
    ...subgraph('analytics'),
  },
};
export default config;
