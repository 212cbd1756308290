/**
 * Passages of a class out of PostgreSQL, for display and for the index of this process. Retrieval reads the tables that
 * ingestion writes: they are the one thing that the two features share.
 */
import { and, eq, gt, inArray } from 'drizzle-orm';
import type { Database } from '@ensure-study/stores/sql/port';
import type { IndexedPassage } from '@ensure-study/stores/vectors/port';
import { fromBytes } from '../../ingestion/adapters/document-content.ts';
import { classroomCorpora, materials, passages, passageVectors } from '../../ingestion/adapters/tables.ts';
import type { PassageStore } from '../ports.ts';

/** What the index of this process is loaded from. */
export interface PassageSource {
  /** Documents that changed after a version of the class's corpus. */
  changedMaterials(classroomId: string, afterVersion: number): Promise<string[]>;
  /** All that can be found in a class, with vectors of the given model only. */
  loadClassroom(classroomId: string, model?: string): Promise<IndexedPassage[]>;
  /** All that can be found of one document, with vectors of the given model only. */
  loadMaterial(classroomId: string, materialId: string, model?: string): Promise<IndexedPassage[]>;
}

/** Both views of the stored passages; every query names the class. */
export function createPassageStore({ db }: Database): PassageStore & PassageSource {
  const source = createPassageSource(db);
  return {
    ...source,
    async findPassages(classroomId, passageIds) {
      if (passageIds.length === 0) return [];
      return db
        .select({
          passageId: passages.id,
          materialId: passages.materialId,
          materialName: materials.name,
          page: passages.page,
          start: passages.startsAt,
          end: passages.endsAt,
          text: passages.text,
          headings: passages.headings,
          ordinal: passages.ordinal,
        })
        .from(passages)
        .innerJoin(materials, eq(materials.id, passages.materialId))
        .where(and(eq(passages.classroomId, classroomId), inArray(passages.id, passageIds)));
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
        .leftJoin(passageVectors, ofModel)
        .where(and(eq(passages.classroomId, classroomId), eq(passages.materialId, materialId)));
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
