/** Sends one file as a GraphQL multipart request, telling how far it is. XHR, because fetch tells nothing while sending. */
import { print } from 'graphql';
import { graphqlHeaders, graphqlPath } from '../../api/endpoint.ts';
import type { SessionRefresh } from '../../api/session-refresh.ts';
import { graphql } from '../../gql/index.ts';
import type { UploadMaterialMutation } from '../../gql/graphql.ts';
import { toMultipartParts } from './domain/multipart-request.ts';
import type { UploadState } from './domain/upload-list.ts';

export const UploadMaterialDocument = graphql(`
  mutation UploadMaterial($input: UploadMaterialInput!) {
    uploadMaterial(input: $input) {
      __typename
      ... on UploadMaterialSuccess {
        material {
          id
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

interface Answer {
  data?: UploadMaterialMutation | null;
  errors?: Array<{ message: string; extensions?: { code?: string } }>;
}

export interface FileToSend {
  classroomId: string;
  file: File;
  idempotencyKey: string;
  onProgress(percent: number): void;
  signal: AbortSignal;
}

/** The gateway ends an upload before this; a line on which nothing moves must not keep the place of the next file. */
const uploadMs = 120_000;

function post({ classroomId, file, idempotencyKey, onProgress, signal }: FileToSend): Promise<Answer> {
  const form = new FormData();
  const operation = {
    query: print(UploadMaterialDocument),
    operationName: 'UploadMaterial',
    variables: { input: { classroomId, idempotencyKey, file: null } },
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
        reject(new Error(`The server answered ${request.status}.`));
      }
    };
    request.onerror = () => reject(new Error('The connection was lost while sending.'));
    request.ontimeout = () => reject(new Error('Sending took too long.'));
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
    const reason = error instanceof Error ? error.message : 'The connection was lost while sending.';
    return { step: 'refused', reason: `${reason} Try it again.`, mayRetry: true };
  }
}

function toState({ data, errors }: Answer): UploadState {
  const payload = data?.uploadMaterial;
  if (payload?.__typename === 'UploadMaterialSuccess')
    return { step: 'stored', materialId: payload.material.id };
  if (payload)
    return {
      step: 'refused',
      reason: payload.message,
      mayRetry: payload.__typename === 'RateLimitedProblem',
    };
  const reason = errors?.[0]?.message ?? 'The server gave no answer.';
  return { step: 'refused', reason, mayRetry: true };
}
