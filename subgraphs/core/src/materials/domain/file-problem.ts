/** What may be wrong with a file before its content is looked at. */
export const filePath = ['input', 'file'];
export const tooLarge = 'The file is larger than 50 MB.';
export const tooLargePicture = 'The picture is larger than 10 MB.';

/** What the transport says against a file, by the HTTP status of its error; undefined for anything else. */
export function transportProblem(error: unknown): string | undefined {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (status === 413) return tooLarge;
  return status === 400 ? 'The request holds no such file.' : undefined;
}
