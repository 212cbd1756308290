/** Documents in MongoDB, or what speaks its protocol: nothing but whole writes by id, which every server does atomically. */
import { span } from '@ensure-study/kit/tracing';
import type { Collection as MongoCollection, Db } from 'mongodb';
import { requireDefinition, requireDocument, requireQuery } from './definition.ts';
import type { JsonObject } from './json.ts';
import { isDuplicate } from './mongo-outage.ts';
import { fromBson, toBson } from './mongo-keys.ts';
import type { MongoConnection } from './mongo.ts';
import type { Collection, CollectionDefinition, Documents } from './port.ts';

interface Row {
  _id: string;
  body: JsonObject;
}

export function createMongoDocuments(mongo: MongoConnection): Documents {
  return { collection: (definition) => openCollection(mongo, definition) };
}

/** Makes what is missing; several replicas may do so at once. */
export async function makeIndexes(db: Db, { name, indexed }: CollectionDefinition): Promise<void> {
  // The id goes along, so that a page is read in the order of the index.
  for (const field of indexed) await db.collection(name).createIndex({ [`body.${field}`]: 1, _id: 1 });
}

function openCollection(mongo: MongoConnection, definition: CollectionDefinition): Collection {
  requireDefinition(definition);
  const ask = askWithIndexes(mongo, definition);
  return {
    async insert(document, signal) {
      requireDocument(definition, document);
      const row = { _id: document.id, body: toBson(document.body) };
      return ask(
        'insertOne',
        async (rows) => {
          try {
            await rows.insertOne(row);
            return true;
          } catch (error) {
            if (isDuplicate(error)) return false;
            throw error;
          }
        },
        signal,
      );
    },
    async replace(document, signal) {
      requireDocument(definition, document);
      const body = toBson(document.body);
      await ask('replaceOne', (rows) => replaceWhole(rows, { _id: document.id, body }), signal);
    },
    async delete(id, signal) {
      await ask('deleteOne', (rows) => rows.deleteOne({ _id: id }), signal);
    },
    async find(query, signal) {
      requireQuery(definition, query);
      const { field, value, after = '', limit } = query;
      const place = { $gt: after };
      const filter =
        field === 'id'
          ? { _id: { $eq: value, ...place } }
          : { [`body.${field}`]: { $eq: value }, _id: place };
      const found = await ask(
        'find',
        (rows, within) => rows.find(filter, { signal: within }).sort({ _id: 1 }).limit(limit).toArray(),
        signal,
      );
      return found.map(({ _id: id, body }) => ({ id, body: fromBson(body) }));
    },
  };
}

/** Asks the collection once its indexes are there. */
function askWithIndexes(mongo: MongoConnection, definition: CollectionDefinition) {
  let hasIndexes: Promise<void> | undefined;
  return <T>(
    operation: string,
    work: (rows: MongoCollection<Row>, signal: AbortSignal) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> =>
    span(`${operation} ${definition.name}`, asked(operation, definition), () =>
      mongo.ask(async (db, within) => {
        hasIndexes ??= makeIndexes(db, definition).catch((error: unknown) => {
          hasIndexes = undefined;
          throw error;
        });
        await hasIndexes;
        return work(db.collection<Row>(definition.name), within);
      }, signal),
    );
}

const asked = (operation: string, { name }: CollectionDefinition) =>
  ({
    kind: 'client',
    attributes: {
      'db.system.name': 'mongodb',
      'db.operation.name': operation,
      'db.collection.name': name,
    },
  }) as const;

/** Two who add the same id at once may meet; the second then replaces what the first has added. */
async function replaceWhole(rows: MongoCollection<Row>, { _id, body }: Row): Promise<void> {
  const put = () => rows.replaceOne({ _id }, { body }, { upsert: true });
  await put().catch((error: unknown) => {
    if (!isDuplicate(error)) throw error;
    return put();
  });
}
