/** A small client of the public API, as an outside script would write one. */
import { Stale } from '@ensure-study/kit/stale-reads';
import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { z } from 'zod';

const Answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.record(z.string(), z.unknown()).optional() }))
    .optional(),
  extensions: z.object({ stale: Stale.optional() }).optional(),
});

export interface UploadedFile {
  name: string;
  type: string;
  content: string | Uint8Array<ArrayBuffer>;
}
export interface ApiClient {
  /** Data of an operation; throws with the errors' messages and codes. */
  request(
    query: string,
    variables?: Record<string, unknown>,
    file?: UploadedFile,
  ): Promise<Record<string, unknown>>;
  /** As `request`, with the mark of an answer that is not fresh. */
  read(
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<{ data: Record<string, unknown>; stale: Stale | undefined }>;
  /** The success member of a mutation's payload; throws when the payload is a problem. */
  mutate(
    field: string,
    selection: string,
    input: Record<string, unknown>,
    file?: UploadedFile,
  ): Promise<Record<string, unknown>>;
  /** The events of one subscription field, until it completes or the consumer stops. */
  subscribe(
    query: string,
    variables: Record<string, unknown>,
  ): AsyncIterableIterator<Record<string, unknown>>;
  close(): void;
}

const deadlineMs = 20_000;

/** A client for `gateway` (base URL) with an access token, or none for nobody. */
export function createApiClient(gateway: string, accessToken?: string): ApiClient {
  const endpoint = new URL('/graphql', gateway).href;
  let sockets: Client | undefined;

  async function read(query: string, variables: Record<string, unknown> = {}, file?: UploadedFile) {
    const headers: Record<string, string> = { 'apollo-require-preflight': 'true' };
    if (accessToken) headers.authorization = `Bearer ${accessToken}`;
    if (!file) headers['content-type'] = 'application/json';
    const body = file ? toMultipart(query, variables, file) : JSON.stringify({ query, variables });
    const response = await fetch(endpoint, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(deadlineMs),
    });
    return dataOf(Answer.parse(await response.json()));
  }
  const request: ApiClient['request'] = async (...asked) => (await read(...asked)).data;

  return {
    request,
    read,
    async mutate(field, selection, input, file) {
      const name = `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
      const data = await request(
        `mutation($input: ${name}Input!) { ${field}(input: $input) { __typename ... on ${name}Success { ${selection} } ... on Problem { message } } }`,
        { input },
        file,
      );
      const payload = data[field] as Record<string, unknown>;
      if (payload.__typename !== `${name}Success`)
        throw new Error(`${field}: ${payload.__typename} ${payload.message}`);
      return payload;
    },
    async *subscribe(query, variables) {
      sockets ??= createClient({
        url: endpoint.replace(/^http/, 'ws'),
        webSocketImpl: WebSocket,
        connectionParams: accessToken ? { authorization: `Bearer ${accessToken}` } : {},
      });
      for await (const { data, errors } of sockets.iterate({ query, variables })) {
        if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
        yield Object.values(data ?? {})[0] as Record<string, unknown>;
      }
    },
    close: () => void sockets?.dispose(),
  };
}

function dataOf({ data, errors, extensions }: z.infer<typeof Answer>) {
  if (errors)
    throw new Error(
      errors.map(({ message, extensions: { code } = {} }) => `${message} [${code}]`).join('; '),
    );
  return { data: data ?? {}, stale: extensions?.stale };
}

/** A GraphQL multipart request whose one file is `input.file`. */
function toMultipart(query: string, variables: Record<string, unknown>, file: UploadedFile): FormData {
  const form = new FormData();
  const input = { ...(variables.input as Record<string, unknown>), file: null };
  form.set('operations', JSON.stringify({ query, variables: { ...variables, input } }));
  form.set('map', JSON.stringify({ 0: ['variables.input.file'] }));
  form.set('0', new Blob([file.content], { type: file.type }), file.name);
  return form;
}

/** Signs in and answers a client with that person's token. */
export async function signInAs(gateway: string, email: string, password = 'ensure-demo'): Promise<ApiClient> {
  const anonymous = createApiClient(gateway);
  const { accessToken } = await anonymous.mutate('signIn', 'accessToken', { email, password });
  return createApiClient(gateway, z.string().parse(accessToken));
}
