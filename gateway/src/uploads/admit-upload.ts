/**
 * Looks at who uploads before a byte of the files is read: their content goes to the disk, which is not for whoever
 * comes along.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import { badInput, PublicError, storeUnavailable } from '@ensure-study/kit/errors';
import { refusalOf, type Identify } from '../access/identify.ts';

export interface UploadAdmission {
  /** Absent where nobody can sign in: anybody may upload. */
  identify?: Identify;
  /** Greatest length of a request. */
  requestBytesMax: number;
  /** Uploads of one person at a time, and of everybody. */
  perPersonMax: number;
  totalMax: number;
}

const preflightHeaders = ['apollo-require-preflight', 'x-apollo-operation-name'];

/** Whose token cannot be checked at the moment is told to come again. */
function toRefusal(error: unknown): PublicError {
  if (error instanceof PublicError) return storeUnavailable('core', error);
  throw error;
}

/** Answers the refusal of a request, or undefined; what is admitted counts until its answer is written. */
export function createUploadAdmission(options: UploadAdmission) {
  const { identify, requestBytesMax, perPersonMax, totalMax } = options;
  const open = new Map<string, number>();
  let total = 0;

  function admit(key: string, reply: FastifyReply): GraphQLError | undefined {
    const own = open.get(key) ?? 0;
    if (own >= perPersonMax || total >= totalMax)
      return new PublicError('RATE_LIMITED', 'Too many uploads are under way; wait until one is done.');
    open.set(key, own + 1);
    total += 1;
    reply.raw.once('close', () => {
      total -= 1;
      const left = (open.get(key) ?? 1) - 1;
      if (left > 0) open.set(key, left);
      else open.delete(key);
    });
    return undefined;
  }

  return async (request: FastifyRequest, reply: FastifyReply): Promise<GraphQLError | undefined> => {
    const { authorization, cookie, 'content-length': length } = request.headers;
    // A form on somebody else's page can send multipart, but none of these headers.
    if (!preflightHeaders.some((name) => request.headers[name]))
      return badInput(`An upload needs the header ${preflightHeaders[0]}.`);
    if (Number(length) > requestBytesMax) return badInput('The files are longer than any kind may be.');
    if (!identify) return admit(`address:${request.ip}`, reply);
    const identity = await identify({ authorization, cookie }).catch(toRefusal);
    if (identity instanceof PublicError) return identity;
    if (identity.kind !== 'viewer') return refusalOf(identity);
    return admit(`user:${identity.viewer.userId}`, reply);
  };
}
