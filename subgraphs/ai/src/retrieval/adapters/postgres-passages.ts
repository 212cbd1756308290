/**
 * Passages of a class out of PostgreSQL, for display and for the index of this process. Retrieval reads what ingestion
 * writes: the corpus in src/database is what the two features share.
 */
import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '@ensure-study/stores/sql/port';
import type { IndexedPassage } from '@ensure-study/stores/vectors/port';
import { classroomCorpora, fromBytes, materials, passages, passageVectors } from '../../database/corpus.ts';
import { isFindable } from '../../database/corpus-version.ts';
import type { PassageSource, PassageStore } from '../ports.ts';

/** What is read of a passage. */
const asStored = {
  passageId: passages.id,
  materialId: passages.materialId,
  materialName: materials.name,
  page: passages.page,
  start: passages.startsAt,
  end: passages.endsAt,
  text: passages.text,
  headings: passages.headings,
  ordinal: passages.ordinal,
};
/** A passage that others stand beside. */
const found = alias(passages, 'found');

/** Both views of the stored passages; every query names the class. */
export function createPassageStore({ db }: Database): PassageStore & PassageSource {
  const source = createPassageSource(db);
  return {
    ...source,
    async findPassages(classroomId, passageIds) {
      if (passageIds.length === 0) return [];
      return db
        .select(asStored)
        .from(passages)
        .innerJoin(materials, eq(materials.id, passages.materialId))
        .where(and(eq(passages.classroomId, classroomId), inArray(passages.id, passageIds), isFindable));
    },
    async neighboursOf(classroomId, passageIds) {
      if (passageIds.length === 0) return [];
      const isBeside = and(
        eq(passages.materialId, found.materialId),
        sql`${passages.ordinal} in (${found.ordinal} - 1, ${found.ordinal} + 1)`,
        eq(passages.headings, found.headings),
      );
      return db
        .select({ ...asStored, besideId: found.id })
        .from(found)
        .innerJoin(passages, isBeside)
        .innerJoin(materials, eq(materials.id, passages.materialId))
        .where(
          and(
            inArray(found.id, passageIds),
            eq(found.classroomId, classroomId),
            eq(passages.classroomId, classroomId),
            isFindable,
          ),
        );
    },
    async readCorpus(classroomId) {
      const [corpus] = await db
        .select({
          version: classroomCorpora.version,
          materials: classroomCorpora.materials,
          passages: classroomCorpora.passages,
        })
        .from(classroomCorpora)
        .where(eq(classroomCorpora.classroomId, classroomId));
      return corpus ?? { version: 0, materials: 0, passages: 0 };
    },
  };
}

function createPassageSource(db: Database['db']): PassageSource {
  const source: PassageSource = {
    async changedMaterials(classroomId, afterVersion) {
      const changed = await db
        .select({ id: materials.id })
        .from(materials)
        .where(and(eq(materials.classroomId, classroomId), gt(materials.corpusVersion, afterVersion)));
      return changed.map(({ id }) => id);
    },
    async loadClassroom(classroomId, model) {
      const all: IndexedPassage[] = [];
      // One document at a time: each statement stays far below its deadline, however large the class.
      for (const materialId of await source.changedMaterials(classroomId, 0)) {
        all.push(...(await source.loadMaterial(classroomId, materialId, model)));
      }
      return all;
    },
    async loadMaterial(classroomId, materialId, model) {
      const ofModel = and(eq(passageVectors.passageId, passages.id), eq(passageVectors.model, model ?? ''));
      const rows = await db
        .select({
          passageId: passages.id,
          headings: passages.headings,
          text: passages.text,
          windows: passageVectors.windows,
          vectors: passageVectors.vectors,
        })
        .from(passages)
        .innerJoin(materials, eq(materials.id, passages.materialId))
        .leftJoin(passageVectors, ofModel)
        .where(and(eq(passages.classroomId, classroomId), eq(passages.materialId, materialId), isFindable));
      return rows.map(({ passageId, headings, text, windows, vectors }) => ({
        passageId,
        classroomId,
        materialId,
        text: [...headings, text].join('\n'),
        vectors: vectors && windows ? fromBytes(vectors, windows) : [],
      }));
    },
  };
  return source;
}
