/**
 * Loads a supergraph through ApolloGateway: it checks that this version of Apollo's runtime supports what the schema uses,
 * names the subgraphs, and tells of the schema that is in force. Planning and running stay behind `ports.ts`, because
 * ApolloGateway itself refuses subscriptions.
 */
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { Logger } from '@ensure-study/kit/logger';

export interface LoadOptions {
  supergraphSdl: string;
  /** The data source of a subgraph; asked once for each. */
  openSource(name: string): GraphQLDataSource;
  logger: Logger;
}

/** The supergraph in force; throws when the schema cannot be loaded. APOLLO_TELEMETRY_DISABLED must be set before. */
export async function loadSupergraph({ supergraphSdl, openSource, logger }: LoadOptions) {
  let inForce = supergraphSdl;
  const gateway = new ApolloGateway({ supergraphSdl, buildService: ({ name }) => openSource(name), logger });
  const forget = gateway.onSchemaLoadOrUpdate(({ coreSupergraphSdl }) => {
    inForce = coreSupergraphSdl;
  });
  await gateway.load();
  return {
    supergraphSdl: inForce,
    close: async () => {
      forget();
      await gateway.stop();
    },
  };
}
