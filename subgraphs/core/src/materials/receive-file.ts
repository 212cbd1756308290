/** A file on its way in may fail while it arrives: too long for the transport, or not there at all. */
import { invalidInput, type Outcome, type ProblemName } from '@ensure-study/kit/outcome';
import { filePath, transportProblem } from './domain/file-problem.ts';
import type { IncomingFile, IncomingUpload } from './ports.ts';

/** Hands the file to `work`; what the transport says against it, before or while it is read, becomes a problem of the input. */
export async function receiveFile<T, P extends ProblemName>(
  upload: IncomingUpload,
  work: (file: IncomingFile) => Promise<Outcome<T, P>>,
): Promise<Outcome<T, P> | ReturnType<typeof invalidInput>> {
  try {
    return await work(await upload);
  } catch (error) {
    const problem = transportProblem(error);
    if (problem === undefined) throw error;
    return invalidInput(filePath, problem);
  }
}
