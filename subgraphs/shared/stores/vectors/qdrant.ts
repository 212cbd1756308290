/** A connection to Qdrant in which nothing waits without a deadline. */
import { QdrantClient } from '@qdrant/js-client-rest';

export interface QdrantSettings {
  /** Host, host:port or an http(s) URL. */
  address: string;
  apiKey?: string;
  /** Of a new collection: parts it is spread over, and copies of each. */
  shards?: number;
  replicas?: number;
}

const defaultPort = 6333;
/** A batch takes a fraction of it; a service that stops has eight. */
const requestMs = 5_000;

/** Makes no request by itself. */
export function createQdrantClient({ address, apiKey }: QdrantSettings, timeoutMs = requestMs): QdrantClient {
  const url = new URL(/^https?:\/\//.test(address) ? address : `http://${address}`);
  return new QdrantClient({
    host: url.hostname,
    port: url.port ? Number(url.port) : url.protocol === 'https:' ? 443 : defaultPort,
    https: url.protocol === 'https:',
    ...(url.pathname !== '/' && { prefix: url.pathname.replace(/\/$/, '') }),
    ...(apiKey && { apiKey }),
    timeout: timeoutMs,
    checkCompatibility: false,
  });
}

/** Whether the failure says that the collection is not there, as opposed to Qdrant. */
export const isMissingCollection = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'status' in error && error.status === 404;
