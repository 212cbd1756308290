/** A class made of Markdown in this process: cut, indexed and found as in the product, without a database or an API. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createEmbeddedPassageIndex } from '@ensure-study/stores/vectors/embedded-index';
import { openEncoder } from '../../../subgraphs/ai/src/embedding/adapters/onnx-encoder.ts';
import { wordVectors } from '../../../subgraphs/ai/src/embedding/fixtures/word-vectors.ts';
import { cutWindows } from '../../../subgraphs/ai/src/embedding/domain/windows.ts';
import { sectionsOf } from '../../../subgraphs/ai/src/ingestion/domain/headings.ts';
import { cutPassages } from '../../../subgraphs/ai/src/ingestion/domain/passages.ts';
import { alikeWords } from '../../../subgraphs/ai/src/retrieval/domain/alike-words.ts';
import type {
  RetrievePassages,
  RetrievedPassage,
  StoredPassage,
  TextEmbedder,
} from '../../../subgraphs/ai/src/retrieval/ports.ts';

export interface CourseDocument {
  name: string;
  text: string;
}

const dimensions = 384;

/** The embedding model of `folder`; what it has seen once is kept in `cacheFile`. */
export async function openCachedEmbedder(
  folder: string,
  cacheFile: string,
): Promise<TextEmbedder & { save(): Promise<void> }> {
  const known = await readCache(cacheFile);
  let encoder: ReturnType<typeof openEncoder> | undefined;
  let isChanged = false;
  const embed = async (text: string) => {
    const key = createHash('sha1').update(text).digest('hex');
    const kept = known.get(key);
    if (kept) return kept;
    encoder ??= openEncoder({
      onnxFile: path.join(folder, 'model.onnx'),
      tokenizerFile: path.join(folder, 'tokenizer.json'),
      threads: 1,
    });
    const vector = await (await encoder).encode(text);
    known.set(key, vector);
    isChanged = true;
    return vector;
  };
  return {
    model: path.basename(folder),
    dimensions,
    embedQuery: embed,
    embedWindows: (text, heading) => Promise.all(cutWindows(text, heading).map(embed)),
    async save() {
      if (isChanged) await writeCache(cacheFile, known);
    },
  };
}

async function readCache(file: string): Promise<Map<string, Float32Array>> {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  const entry = 40 + 4 * dimensions;
  const known = new Map<string, Float32Array>();
  for (let at = 0; at + entry <= bytes.length; at += entry) {
    const vector = new Float32Array(dimensions);
    for (let i = 0; i < dimensions; i++) vector[i] = bytes.readFloatLE(at + 40 + 4 * i);
    known.set(bytes.toString('latin1', at, at + 40), vector);
  }
  return known;
}

async function writeCache(file: string, known: Map<string, Float32Array>): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(
    file,
    Buffer.concat(
      [...known].flatMap(([key, vector]) => [
        Buffer.from(key, 'latin1'),
        Buffer.from(vector.buffer, vector.byteOffset, 4 * dimensions),
      ]),
    ),
  );
}

/** A class of these documents; with an embedder also by meaning. */
export async function createCourseClass(
  documents: readonly CourseDocument[],
  embedder?: TextEmbedder,
): Promise<RetrievePassages> {
  const stored = documents.flatMap(({ name, text }): StoredPassage[] =>
    cutPassages([{ page: null, text, readBy: 'TEXT', sections: sectionsOf(text) }]).map((passage) => ({
      ...passage,
      passageId: `${name}#${passage.ordinal}`,
      materialId: name,
      materialName: name,
    })),
  );
  const classroomId = 'course';
  const passages = await Promise.all(
    stored.map(async ({ passageId, materialId, headings, text }) => ({
      ...{ passageId, classroomId, materialId, text: [...headings, text].join('\n') },
      vectors: embedder ? await embedder.embedWindows(text, headings.at(-1) ?? '') : [],
    })),
  );
  const byId = new Map(stored.map((passage) => [passage.passageId, passage]));
  const index = createEmbeddedPassageIndex({ load: async () => passages });
  return async ({ question, limit, signal }) => {
    const vector = await embedder?.embedQuery(question, signal);
    const alike = alikeWords(question, wordVectors);
    const query = { classroomId, text: question, vector, alike, limit };
    const { retrieval, hits } = await index.search(query, signal);
    const found = hits.flatMap((hit): RetrievedPassage[] => {
      const passage = byId.get(hit.passageId);
      return passage ? [{ ...passage, ...hit }] : [];
    });
    return {
      ...{ retrieval, hits: found, corpusVersion: 1 },
      searched: { materials: documents.length, passages: stored.length },
    };
  };
}
