/** The class that holds the documents of an evaluation: one for each set of files, however often they are evaluated. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { UsageError } from './failures.ts';
import { makeClassroom } from './make-classroom.ts';
import { classroomMaterials, classroomsOfViewer } from './operations.ts';
import type { Api, Report } from './ports.ts';
import { watchIndexing, type UploadDeps } from './upload-file.ts';
import { uploadFiles } from './upload-files.ts';

export interface EvaluationClassRequest {
  files: string[];
  /** Whether a new class is made though there is one with these files. */
  fresh: boolean;
}

/** The id of a class in which these files, and no others, are indexed. Rejects when not one of them could be. */
export async function evaluationClass(
  deps: UploadDeps & { report: Report },
  { files, fresh }: EvaluationClassRequest,
): Promise<string> {
  const name = `Evaluation ${(await digestOf(files)).slice(0, 12)}`;
  const known = fresh ? undefined : await findClassroom(deps.api, name);
  const classroomId = known ?? (await makeClassroom(deps.api, name));
  const there = known ? await listMaterials(deps.api, known) : [];
  let ready = 0;
  const missing: string[] = [];
  for (const file of files) {
    const index = there.findIndex(({ name: material }) => material === path.basename(file));
    const [material] = index < 0 ? [] : there.splice(index, 1);
    if (!material) missing.push(file);
    else if ((await stateOf(deps, file, material)) === 'READY') ready += 1;
  }
  const found = known ? `, ${files.length - missing.length} are there from before` : '';
  deps.report(`Class ${classroomId} (${name}): uploading ${missing.length} of ${files.length} files${found}`);
  for await (const { status } of uploadFiles(deps, classroomId, missing)) if (status === 'READY') ready += 1;
  if (ready === 0) throw new UsageError('Not one of these files could be indexed.');
  return classroomId;
}

/** The id of a class of that name which the caller teaches: the one from before, or a new one. */
export const evaluationClassOf = async (api: Api, name: string): Promise<string> =>
  (await findClassroom(api, name)) ?? (await makeClassroom(api, name));

/** What identifies a set of files: their names and contents. */
async function digestOf(files: string[]): Promise<string> {
  const all = createHash('sha256');
  for (const file of files) {
    const content = createHash('sha256');
    await pipeline(createReadStream(file), content);
    all.update(`${path.basename(file)}\0${content.digest('hex')}\n`);
  }
  return all.digest('hex');
}

interface Page<T> {
  nodes: T[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

async function* pagesOf<T>(read: (after: string | null) => Promise<Page<T> | undefined>) {
  let page = await read(null);
  for (; page; page = page.pageInfo.hasNextPage ? await read(page.pageInfo.endCursor) : undefined)
    yield* page.nodes;
}

async function findClassroom(api: Api, name: string): Promise<string | undefined> {
  const read = async (after: string | null) =>
    (await api.call(classroomsOfViewer, { after })).viewer?.classrooms;
  for await (const classroom of pagesOf(read)) if (classroom.name === name) return classroom.id;
  return undefined;
}

interface Material {
  id: string;
  name: string;
  indexState: string;
}

async function listMaterials(api: Api, classroomId: string): Promise<Material[]> {
  const all: Material[] = [];
  const read = async (after: string | null) =>
    (await api.call(classroomMaterials, { classroomId, after })).node?.materials;
  for await (const material of pagesOf(read)) all.push(material);
  return all;
}

/** An upload of a run that was interrupted may still be on its way. */
async function stateOf(deps: UploadDeps, file: string, { id, indexState }: Material): Promise<string> {
  if (indexState === 'READY' || indexState === 'FAILED') return indexState;
  return (await watchIndexing(deps, file, id)).status;
}
