/** Uploads files, several at once, and gives their rows in the order of the files. */
import { inOrder } from './domain/in-order.ts';
import type { Report } from './ports.ts';
import { uploadFile, type UploadDeps, type UploadRow } from './upload-file.ts';

const atOnce = 3;

export async function* uploadFiles(
  deps: UploadDeps & { report: Report },
  classroomId: string,
  files: string[],
): AsyncGenerator<UploadRow> {
  let done = 0;
  const upload = async (file: string) => {
    const row = await uploadFile(deps, classroomId, file);
    done += 1;
    const result = row.status === 'READY' ? passagesIn(row.passages ?? 0) : row.reason;
    deps.report(`${done} of ${files.length} files: ${file}: ${row.status} (${result})`);
    return row;
  };
  yield* inOrder(files, atOnce, upload);
}

const passagesIn = (count: number) => `${count} ${count === 1 ? 'passage' : 'passages'}`;
