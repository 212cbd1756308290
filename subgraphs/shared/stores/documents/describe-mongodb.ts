/** A look at a MongoDB, or at what speaks its protocol, from outside any service. */
import { MongoClient } from 'mongodb';

export interface MongodbDescription {
  /** Names the server where it is another one: `FerretDB 1.24.2`. */
  version: string;
  /** Of one question and its answer. */
  latencyMs: number;
}

const lookMs = 2_000;

/** Rejects with what the driver says when it does not answer. */
export async function describeMongodb(url: string): Promise<MongodbDescription> {
  const client = new MongoClient(url, {
    appName: 'look',
    serverSelectionTimeoutMS: lookMs,
    connectTimeoutMS: lookMs,
  });
  try {
    await client.connect();
    const admin = client.db('admin');
    const { version, ferretdb } = await admin.command({ buildInfo: 1 });
    const begunAt = performance.now();
    await admin.command({ ping: 1 });
    const latencyMs = performance.now() - begunAt;
    const other = ferretdb?.version as string | undefined;
    return { version: other ? `FerretDB ${other.replace(/^v/, '')}` : String(version), latencyMs };
  } finally {
    await client.close();
  }
}
