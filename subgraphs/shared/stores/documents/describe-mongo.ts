/** A look at a MongoDB, or what speaks its protocol, from outside any service. */
import type { Logger } from '@ensure-study/kit/logger';
import { z } from 'zod';
import { openMongo } from './mongo.ts';

export interface MongoDescription {
  /** Names the server where it is not MongoDB itself. */
  version: string;
  /** Of one question and its answer. */
  latencyMs: number;
}

const BuildInfo = z.object({ version: z.string(), ferretdbVersion: z.string().optional() });

/** Rejects with what the attempt to connect said. */
export async function describeMongo(url: string, logger: Logger): Promise<MongoDescription> {
  const mongo = openMongo({ url, name: 'look', logger });
  try {
    return await mongo.ask(async (db) => {
      const info = BuildInfo.parse(await db.command({ buildInfo: 1 }));
      const begunAt = performance.now();
      await db.command({ ping: 1 });
      return { version: nameOf(info), latencyMs: performance.now() - begunAt };
    });
  } finally {
    await mongo.close();
  }
}

/** FerretDB tells its own version only where it was built with it, and the MongoDB version that it speaks like always. */
function nameOf({ version, ferretdbVersion }: z.infer<typeof BuildInfo>): string {
  if (ferretdbVersion === undefined) return version;
  const own = /\d+(\.\d+)+/.exec(ferretdbVersion)?.[0];
  return own ? `FerretDB ${own}` : `FerretDB (as MongoDB ${version})`;
}
