/** Sends one file as a GraphQL multipart request, telling how far it is. XHR, because fetch tells nothing while sending. */
import { print } from 'graphql';
import { graphqlHeaders, graphqlPath } from '../../api/endpoint.ts';
import { keyOfCode } from '../../api/errors.ts';
import type { SessionRefresh } from '../../api/session-refresh.ts';
import { graphql } from '../../gql/index.ts';
import type { ReplaceMaterialMutation, UploadMaterialMutation } from '../../gql/graphql.ts';
import { toMultipartParts } from './domain/multipart-request.ts';
import type { Refusal, UploadState } from './domain/upload-list.ts';

export const UploadMaterialDocument = graphql(`
  mutation UploadMaterial($input: UploadMaterialInput!) {
    uploadMaterial(input: $input) {
      __typename
      ... on UploadMaterialSuccess {
        material {
          id
          name
        }
        isDuplicate
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const ReplaceMaterialDocument = graphql(`
  mutation ReplaceMaterial($input: ReplaceMaterialInput!) {
    replaceMaterial(input: $input) {
      __typename
      ... on ReplaceMaterialSuccess {
        material {
          id
          name
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

type Payload = UploadMaterialMutation['uploadMaterial'] | ReplaceMaterialMutation['replaceMaterial'];

interface Answer {
  data?: Record<string, Payload> | null;
  errors?: Array<{ message: string; extensions?: { code?: string } }>;
}

/** Where a file goes: to a class as a new document, or into the place of a document's content. */
export type Destination = { classroomId: string } | { materialId: string };

export interface FileToSend {
  to: Destination;
  file: File;
  idempotencyKey: string;
  onProgress(percent: number): void;
  signal: AbortSignal;
}

const operationTo = (to: Destination) =>
  'classroomId' in to
    ? { document: UploadMaterialDocument, name: 'UploadMaterial' }
    : { document: ReplaceMaterialDocument, name: 'ReplaceMaterial' };

/** The request came to no answer; the page knows why. */
class Unsent extends Error {
  readonly reason: 'lost' | 'tooLong' | 'noAnswer';
  constructor(reason: Unsent['reason']) {
    super(`The file was not sent: ${reason}.`);
    this.name = 'Unsent';
    this.reason = reason;
  }
}

/** The gateway ends an upload before this; a line on which nothing moves must not keep the place of the next file. */
const uploadMs = 120_000;

function post({ to, file, idempotencyKey, onProgress, signal }: FileToSend): Promise<Answer> {
  const form = new FormData();
  const { document, name } = operationTo(to);
  const operation = {
    query: print(document),
    operationName: name,
    variables: { input: { ...to, idempotencyKey, file: null } },
  };
  for (const part of toMultipartParts(operation, {
    path: 'variables.input.file',
    content: file,
    name: file.name,
  })) {
    if (typeof part.value === 'string') form.append(part.name, part.value);
    else form.append(part.name, part.value, part.fileName);
  }
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', graphqlPath);
    request.withCredentials = true;
    request.timeout = uploadMs;
    for (const [name, value] of Object.entries(graphqlHeaders)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? (100 * loaded) / total : 0);
    request.onload = () => {
      try {
        resolve(JSON.parse(request.responseText) as Answer);
      } catch {
        reject(new Unsent('noAnswer'));
      }
    };
    request.onerror = () => reject(new Unsent('lost'));
    request.ontimeout = () => reject(new Unsent('tooLong'));
    request.onabort = () => reject(new DOMException('Stopped', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}

/** Answers where the file ended: stored with its material, or refused with the reason. Never throws. */
export async function sendFile(refresh: SessionRefresh, what: FileToSend): Promise<UploadState> {
  try {
    const sentAt = Date.now();
    let answer = await post(what);
    const unauthenticated = answer.errors?.[0]?.extensions?.code === 'UNAUTHENTICATED';
    if (unauthenticated && (await refresh.renew(sentAt)) === 'renewed') answer = await post(what);
    return toState(answer);
  } catch (error) {
    return { step: 'refused', reason: error instanceof Unsent ? error.reason : 'lost', mayRetry: true };
  }
}

/** What too many files at once are is said best by the server. */
function reasonOfError({ message, extensions }: NonNullable<Answer['errors']>[number]): Refusal {
  const error = extensions?.code === 'RATE_LIMITED' ? undefined : keyOfCode(extensions?.code);
  return error ? { error } : { said: message };
}

function toState({ data, errors }: Answer): UploadState {
  const payload = Object.values(data ?? {})[0];
  if (payload && 'material' in payload) {
    const { id, name } = payload.material;
    const isDuplicate = 'isDuplicate' in payload && payload.isDuplicate;
    return { step: 'stored', materialId: id, alreadyHereAs: isDuplicate ? name : null };
  }
  if (payload) {
    const mayRetry = payload.__typename === 'RateLimitedProblem';
    return { step: 'refused', reason: { said: payload.message }, mayRetry };
  }
  return { step: 'refused', reason: errors?.[0] ? reasonOfError(errors[0]) : 'noAnswer', mayRetry: true };
}
