/** The documents of the demo class, through the same use case as every upload. */
import type { Readable } from 'node:stream';
import type { Caller } from '../caller.ts';
import type { Classroom } from '../classrooms/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { uploadMaterial } from '../materials/upload-material.ts';
import type { DemoCourse } from './demo-course.ts';

/** Opens a file that lies beside `course.json`. */
export type OpenDemoFile = (file: string) => Readable;

interface Documents {
  caller: Caller;
  classroom: Classroom;
  course: DemoCourse;
  openFile: OpenDemoFile;
}

/** Uploads what was not uploaded before; throws when a file is refused. */
export async function seedDocuments(
  deps: Dependencies,
  { caller, classroom, course, openFile }: Documents,
): Promise<void> {
  for (const { file, mediaType } of course.files) {
    const idempotencyKey = `demo-file:${file}`;
    const { userId } = caller.viewer;
    if (await deps.records.idempotency.find(userId, 'uploadMaterial', idempotencyKey)) continue;
    const outcome = await uploadMaterial(deps, {
      caller,
      classroomId: classroom.id,
      file: { filename: file, mimetype: mediaType, createReadStream: () => openFile(file) },
      idempotencyKey,
    });
    if (!outcome.ok) throw new Error(`The demo document ${file} cannot be uploaded: ${outcome.message}`);
  }
}
