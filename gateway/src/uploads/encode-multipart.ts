/** Re-encodes an operation with uploads as a GraphQL multipart request, streaming the files. */
import { randomUUID } from 'node:crypto';
import Upload from 'graphql-upload/Upload.mjs';

/** An upload and where in the operation it belongs, such as `variables.input.file`. */
export interface PlacedUpload {
  path: string;
  upload: Upload;
}

/** Finds uploads in variables; they sit only where clients can put them: in objects and lists of their own. */
export function findUploads(value: unknown, path = 'variables'): PlacedUpload[] {
  if (value instanceof Upload) return [{ path, upload: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => findUploads(inner, `${path}.${key}`));
}

const mediaTypePattern = /^[\w.+-]+\/[\w.+-]+$/;
const quoted = (name: string) => name.replace(/["\r\n]/g, (character) => encodeURIComponent(character));

/** The request's content type and its body, which is made anew for each attempt: the files can be read again. */
export function encodeMultipart(operation: Record<string, unknown>, uploads: PlacedUpload[]) {
  const boundary = `ensure-${randomUUID()}`;
  const part = (name: string, further = '') =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${further}\r\n`;

  async function* encode(): AsyncGenerator<Buffer> {
    const withoutFiles = JSON.stringify(operation, (_key, value: unknown) =>
      value instanceof Upload ? null : value,
    );
    const map = JSON.stringify(Object.fromEntries(uploads.map(({ path }, index) => [index, [path]])));
    yield Buffer.from(`${part('operations')}\r\n${withoutFiles}\r\n${part('map')}\r\n${map}\r\n`);
    for (const [index, { upload }] of uploads.entries()) {
      const { filename, mimetype, createReadStream } = await upload.promise;
      const mediaType = mediaTypePattern.test(mimetype) ? mimetype : 'application/octet-stream';
      yield Buffer.from(
        `${part(String(index), `; filename="${quoted(filename)}"`)}Content-Type: ${mediaType}\r\n\r\n`,
      );
      for await (const chunk of createReadStream()) yield chunk as Buffer;
      yield Buffer.from('\r\n');
    }
    yield Buffer.from(`--${boundary}--\r\n`);
  }
  return { contentType: `multipart/form-data; boundary=${boundary}`, body: encode };
}
