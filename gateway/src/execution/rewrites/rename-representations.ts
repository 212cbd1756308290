/** Entities as the subgraphs that are asked for them know their fields. */
import type { GraphQLDataSource } from '@apollo/gateway';
import { renameKeys, type Names } from './rename-keys.ts';

/** The data sources; representations sent to the receivers are renamed. Those of a plan without receivers are the same. */
export function renameRepresentations(
  sources: Record<string, GraphQLDataSource>,
  receivers: ReadonlySet<string>,
  names: Names,
): Record<string, GraphQLDataSource> {
  if (receivers.size === 0) return sources;
  const view: Record<string, GraphQLDataSource> = Object.create(sources);
  for (const receiver of receivers) {
    const real = sources[receiver] as GraphQLDataSource;
    view[receiver] = {
      process(options) {
        const { variables } = options.request;
        if (!variables?.representations) return real.process(options);
        const representations = renameKeys(variables.representations, names);
        return real.process({
          ...options,
          request: { ...options.request, variables: { ...variables, representations } },
        });
      },
    };
  }
  return view;
}
