/** Documents as JSONB in PostgreSQL; what they are found by lies in rows beside them. */
import { sql } from 'drizzle-orm';
import type { Database, Executor } from '../sql/port.ts';
import { requireDefinition, requireDocument, requireQuery } from './definition.ts';
import type { JsonObject } from './json.ts';
import type { Collection, CollectionDefinition, Document, Documents, FindQuery } from './port.ts';

/** The schema `platform` must be there (`migratePlatform`). Statements have the deadline of the database's. */
export function createPostgresDocuments(database: Pick<Database, 'db'>): Documents {
  return { collection: (definition) => openCollection(database, definition) };
}

function openCollection({ db }: Pick<Database, 'db'>, definition: CollectionDefinition): Collection {
  requireDefinition(definition);
  const { name } = definition;
  return {
    async insert(document, signal) {
      const fields = requireDocument(definition, document);
      signal?.throwIfAborted();
      return db.transaction(async (tx) => {
        const { rowCount } = await tx.execute(sql`
          insert into platform.documents (collection, id, body)
          values (${name}, ${document.id}, ${JSON.stringify(document.body)}::jsonb) on conflict do nothing`);
        if (rowCount === 0) return false;
        await writeFields(tx, name, document.id, fields);
        return true;
      });
    },
    async replace(document, signal) {
      const fields = requireDocument(definition, document);
      signal?.throwIfAborted();
      await db.transaction(async (tx) => {
        // Locks the document first, so that those who replace it at once come one after the other.
        await tx.execute(sql`
          insert into platform.documents (collection, id, body)
          values (${name}, ${document.id}, ${JSON.stringify(document.body)}::jsonb)
          on conflict (collection, id) do update set body = excluded.body`);
        await tx.execute(
          sql`delete from platform.document_fields where collection = ${name} and id = ${document.id}`,
        );
        await writeFields(tx, name, document.id, fields);
      });
    },
    async delete(id, signal) {
      signal?.throwIfAborted();
      await db.execute(sql`delete from platform.documents where collection = ${name} and id = ${id}`);
    },
    async find(query, signal) {
      requireQuery(definition, query);
      signal?.throwIfAborted();
      return find(db, name, query);
    },
  };
}

async function writeFields(
  executor: Executor,
  collection: string,
  id: string,
  fields: Record<string, string>,
): Promise<void> {
  await executor.execute(sql`
    insert into platform.document_fields (collection, field, value, id)
    select ${collection}, f.key, f.value, ${id} from jsonb_each_text(${JSON.stringify(fields)}::jsonb) f`);
}

async function find(
  executor: Executor,
  collection: string,
  { field, value, after = '', limit }: FindQuery,
): Promise<Document[]> {
  const { rows } = await executor.execute<{ id: string; body: JsonObject }>(
    field === 'id'
      ? sql`select id, body from platform.documents
            where collection = ${collection} and id = ${value} and id > ${after}`
      : sql`select d.id, d.body from platform.document_fields f
            join platform.documents d on d.collection = f.collection and d.id = f.id
            where f.collection = ${collection} and f.field = ${field} and f.value = ${value} and f.id > ${after}
            order by f.id limit ${limit}`,
  );
  return rows.map(({ id, body }) => ({ id, body }));
}
