/** A connection to Qdrant in which nothing waits without a deadline. */
import { span } from '@ensure-study/kit/tracing';
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
  const client = new QdrantClient({
    host: url.hostname,
    port: url.port ? Number(url.port) : url.protocol === 'https:' ? 443 : defaultPort,
    https: url.protocol === 'https:',
    ...(url.pathname !== '/' && { prefix: url.pathname.replace(/\/$/, '') }),
    ...(apiKey && { apiKey }),
    timeout: timeoutMs,
    checkCompatibility: false,
    // Compressed, an answer comes in pieces of which the last waits 40 ms for the delayed acknowledgement of the first.
    headers: { 'accept-encoding': 'identity' },
  });
  return traceCalls(client);
}

/** A span for each call, by its name and the collection alone. */
const traceCalls = (client: QdrantClient): QdrantClient =>
  new Proxy(client, {
    get(target, name) {
      const call: unknown = Reflect.get(target, name, target);
      if (typeof call !== 'function' || typeof name !== 'string') return call;
      return (...given: unknown[]) => {
        const collection = typeof given[0] === 'string' ? given[0] : undefined;
        const attributes = {
          'db.system.name': 'qdrant',
          'db.operation.name': name,
          'db.collection.name': collection,
        };
        return span(`${name} qdrant`, { kind: 'client', attributes }, () => call.apply(target, given));
      };
    },
  });

/** Whether the failure says that the collection is not there, as opposed to Qdrant. */
export const isMissingCollection = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'status' in error && error.status === 404;
