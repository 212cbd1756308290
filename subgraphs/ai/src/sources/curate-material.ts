/** A teacher says that a document holds the words of a page of the web, or that it is the class's own after all. */
import { invalidInput, missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import { parseLinkAddress } from './domain/link-address.ts';
import type { SourceDeps } from './ports.ts';

export interface CurateRequest {
  userId: string;
  /** Bare uuid; undefined for an id that no document can have. */
  materialId: string | undefined;
  /** Null for a document of the class's own. */
  url: string | null;
  signal?: AbortSignal;
}

/** Answers the document. Others of the class learn that they may not, and nobody else that it is there. */
export async function curateMaterial(
  { links, access, live }: SourceDeps,
  { userId, materialId, url: given, signal }: CurateRequest,
): Promise<Outcome<string, 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem'>> {
  if (materialId === undefined)
    return invalidInput(['input', 'materialId'], 'materialId is not the id of a Material.');
  const url = given === null ? null : parseLinkAddress(given);
  if (url === undefined)
    return invalidInput(
      ['input', 'url'],
      'An address begins with https:// or http://, names a site, has at most 2000 characters and no password.',
    );
  const material = await access.materialOf(materialId, userId, signal);
  if (!material?.role) return missing('document');
  if (material.role !== 'TEACHER')
    return notAllowed('Only teachers of the class say where its documents come from.');
  if (!(await live.among([materialId], signal)).has(materialId)) return missing('document');
  await links.set({ materialId, classroomId: material.classroomId }, url);
  return ok(materialId);
}
