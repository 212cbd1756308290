/** Serves files of documents over HTTP: `GET /files/materials/<id>`, for requests that the gateway has signed. */
import { materialFilesPath } from '@ensure-study/contracts/files';
import { uuidOf } from '@ensure-study/contracts/ids';
import { holdsScope } from '@ensure-study/contracts/scopes';
import type { ClassifyError } from '@ensure-study/kit/error-masking';
import { acceptsStaleHeader, readingStale, staleAsOfHeader, staleMark } from '@ensure-study/kit/stale-reads';
import { viewerHeader, type Viewer, type ViewerTrust } from '@ensure-study/kit/trust';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Dependencies } from '../dependencies.ts';
import { parseByteRange } from './domain/byte-range.ts';
import { dispositionOf } from './domain/disposition.ts';
import { openFile, type MaterialFile } from './open-file.ts';

export interface ServeFilesOptions extends Pick<Dependencies, 'records' | 'files' | 'recognise'> {
  viewerTrust: ViewerTrust;
  /** Says which errors are outages. */
  classifyError: ClassifyError;
}

/** Files come from people: whatever is in one, it runs nothing, loads nothing and is read by this origin alone. */
const harmless = {
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  // Asked for anew each time, because a document may be deleted or its reader leave the class.
  'cache-control': 'private, no-cache',
  vary: 'Cookie, Authorization',
};

/**
 * Answers 404 for what is not there and for what is not for the asker, 401 to nobody, 403 to a token that is made for
 * something else.
 */
export function serveFiles(app: FastifyInstance, options: ServeFilesOptions): void {
  const { viewerTrust, classifyError } = options;
  app.route<{ Params: { id: string } }>({
    method: ['GET', 'HEAD'],
    url: `${materialFilesPath}/:id`,
    errorHandler: (error, request, reply) => {
      const known = classifyError(error);
      if (!known) request.log.error({ err: error, requestId: request.id }, 'a file could not be served');
      if (known) reply.header('retry-after', '2');
      void refuse(reply, known ? 503 : 500, 'The file cannot be read at the moment; try again.');
    },
    async handler(request, reply) {
      reply.headers(harmless);
      const assertion = request.headers[viewerHeader];
      const viewer = typeof assertion === 'string' ? await viewerTrust.verify(assertion) : undefined;
      if (!viewer) return refuse(reply, 401, 'Sign in first.');
      if (!mayRead(viewer)) return refuse(reply, 403, `This needs the scope ${readingScopes.join(', or ')}.`);
      const materialId = uuidOf('Material', request.params.id);
      const accepts = request.headers[acceptsStaleHeader] !== undefined;
      const { file, stale } = await readingStale(accepts, async () => ({
        file: materialId && (await openFor(options, viewer, materialId)),
        stale: staleMark(),
      }));
      if (stale) reply.header(staleAsOfHeader, stale.asOf);
      return file ? send(file, request, reply) : refuse(reply, 404, 'There is no such document.');
    },
  });
}

/** Of which a token needs one, as the schema asks for them at `Material`. */
export const readingScopes = ['material:read', 'material:write'] as const;
const mayRead = ({ scopes }: Viewer) => readingScopes.some((scope) => holdsScope(scopes, scope));

const refuse = (reply: FastifyReply, status: number, message: string) =>
  reply.code(status).type('text/plain; charset=utf-8').send(message);

async function openFor(options: ServeFilesOptions, viewer: Viewer, materialId: string) {
  const outcome = await openFile(options, { asker: viewer, materialId });
  return outcome.ok ? outcome.value : undefined;
}

async function send(file: MaterialFile, request: FastifyRequest, reply: FastifyReply) {
  const { name, sizeBytes, sha256, type } = file;
  const etag = `"${sha256}"`;
  reply.headers({ etag, 'accept-ranges': 'bytes', 'content-disposition': dispositionOf(type, name) });
  // Whoever puts parts together wants none of another version.
  if (isOther(request.headers['if-match'], etag)) return refuse(reply, 412, 'The document was replaced.');
  if (knows(request.headers['if-none-match'], etag)) return reply.code(304).send();
  const { 'if-range': wanted } = request.headers;
  // A part of other content than the client has is worth nothing to it.
  const range =
    wanted === undefined || wanted === etag ? parseByteRange(request.headers.range, sizeBytes) : undefined;
  if (range === 'unsatisfiable') {
    reply.header('content-range', `bytes */${sizeBytes}`);
    return refuse(reply, 416, 'The file has no such part.');
  }
  if (range) reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${sizeBytes}`);
  reply.type(type).header('content-length', range ? range.end - range.start + 1 : sizeBytes);
  if (request.method === 'HEAD') return reply.send();
  const content = await file.open(range);
  return content ? reply.send(content) : refuse(reply, 404, 'There is no such document.');
}

/** Whether an If-Match header names other content; compared strongly, as the header is. */
const isOther = (header: string | undefined, etag: string) =>
  header !== undefined && !header.split(',').some((one) => one.trim() === '*' || one.trim() === etag);

/** Whether an If-None-Match header names this content; compared weakly, as the header is. */
const knows = (header: string | undefined, etag: string) =>
  header?.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag) ?? false;
