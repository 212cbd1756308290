/** GraphQL multipart requests (file uploads). Files stream through a temporary file, never through memory. */
import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import processRequest from 'graphql-upload/processRequest.mjs';

/** What an `Upload` argument resolves to. Name and media type are the client's claim: never trust them. */
export interface FileUpload {
  filename: string;
  mimetype: string;
  encoding: string;
  /** A new stream of the content; it fails when the file is longer than allowed or the client goes away. */
  createReadStream(options?: { highWaterMark?: number }): Readable;
}

export interface UploadLimits {
  /** Greatest length of one file. */
  fileBytesMax: number;
  /** Greatest number of files in one request. */
  filesMax: number;
  /** Greatest length of the operation itself. */
  operationBytesMax: number;
}

/** Makes an app take `multipart/form-data` bodies as GraphQL operations whose variables hold uploads. */
export function acceptUploads(app: FastifyInstance, limits: UploadLimits): void {
  app.addContentTypeParser('multipart/form-data', (_request, _payload, done) => done(null));
  app.addHook('preValidation', async (request, reply) => {
    if (!request.headers['content-type']?.startsWith('multipart/form-data')) return;
    request.body = await processRequest(request.raw, reply.raw, {
      maxFieldSize: limits.operationBytesMax,
      // The parser counts a file that just reaches its limit as too long.
      maxFileSize: limits.fileBytesMax + 1,
      maxFiles: limits.filesMax,
    });
  });
  // Who answers before the file has come to its end leaves the rest of it in the connection, which could then not be closed.
  app.addHook('onResponse', async ({ raw }) => {
    if (raw.complete) return;
    raw.unpipe();
    raw.resume();
  });
}
