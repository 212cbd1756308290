/** Kafka as its variables say. */
import type { SASLOptions } from 'kafkajs';

/** As `kafkaVariables` of `kit/environment.ts` parses them. */
export interface KafkaVariables {
  KAFKA_BOOTSTRAP_SERVERS?: string[];
  KAFKA_TLS: boolean;
  KAFKA_CA_FILE?: string;
  KAFKA_USERNAME?: string;
  KAFKA_PASSWORD?: string;
  KAFKA_SASL_MECHANISM: 'plain' | 'scram-sha-256' | 'scram-sha-512';
}
/** Where the brokers are, how they are spoken to, and who asks. */
export interface KafkaCluster {
  /** `host:port`, any of the brokers. */
  servers: string[];
  /** TLS; `ca`: certificates in PEM by which brokers are known, those of the system when absent. */
  ssl?: { ca?: string };
  sasl?: SASLOptions;
}

/** Undefined where no broker is named. */
export function toKafkaCluster(variables: KafkaVariables): KafkaCluster | undefined {
  const { KAFKA_BOOTSTRAP_SERVERS: servers, KAFKA_TLS: isOverTls, KAFKA_CA_FILE: ca } = variables;
  const { KAFKA_USERNAME: username, KAFKA_PASSWORD: password = '' } = variables;
  if (!servers) return undefined;
  return {
    servers,
    ...(isOverTls && { ssl: ca === undefined ? {} : { ca } }),
    ...(username !== undefined && {
      sasl: { mechanism: variables.KAFKA_SASL_MECHANISM, username, password } as SASLOptions,
    }),
  };
}
