/** Where the schema and what was published of it stand. */
const root = new URL('../../', import.meta.url);

export const schemaFiles = {
  /** As it is composed. */
  current: new URL('gateway/api.generated.graphql', root),
  /** As it was published last. */
  published: new URL('infra/docs/published-schema.generated.graphql', root),
  changelog: new URL('infra/docs/schema-changelog.md', root),
};
