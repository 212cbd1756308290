/** Clients of the public API, as tests use it. */
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';

export type DemoAccount = 'student' | 'teacher' | 'parent' | 'admin';

/** Shapes are what the operation under test asks for; tests compare them. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Data = Record<string, any>;

export interface Answer {
  data?: Data | null;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  extensions?: Record<string, unknown>;
}

/** Somebody with a token, or nobody. */
export interface Caller {
  token?: string;
  userId?: string;
}

export interface UploadedFile {
  name: string;
  type: string;
  content: string;
}

export const nobody: Caller = {};

/** Clients of the gateway at `url`; sockets are closed by `close`. */
export function createClients(url: string, password: string) {
  const sockets: Client[] = [];
  const endpoint = `${url}/graphql`;
  const authorizationOf = ({ token }: Caller): Record<string, string> =>
    token === undefined ? {} : { authorization: `Bearer ${token}` };

  async function send(
    caller: Caller,
    init: { headers?: Record<string, string>; body: string | FormData },
  ): Promise<Answer> {
    const headers = { ...init.headers, ...authorizationOf(caller) };
    const response = await fetch(endpoint, { method: 'POST', headers, body: init.body });
    return (await response.json()) as Answer;
  }

  /** Any operation; errors are part of the answer. */
  const ask = (caller: Caller, query: string, variables: object = {}): Promise<Answer> =>
    send(caller, {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });

  /** The value of the one field of an operation that must not fail. */
  async function get(caller: Caller, query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await ask(caller, query, variables);
    if (errors || !data) throw new Error(JSON.stringify(errors));
    return Object.values(data)[0];
  }

  const mutationOf = (field: string, selection: string) => {
    const name = `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
    const answer = `__typename ... on ${name}Success { ${selection} } ... on Problem { message } ... on InvalidInputProblem { path }`;
    return `mutation($input: ${name}Input!) { ${field}(input: $input) { ${answer} } }`;
  };

  /** The payload of a mutation: its success or a problem, by `__typename`. */
  const mutate = (caller: Caller, field: string, input: object, selection = '__typename'): Promise<Data> =>
    get(caller, mutationOf(field, selection), { input });

  /** A mutation whose input has a `file`. */
  async function sendFile(caller: Caller, query: string, input: object, file: UploadedFile): Promise<Answer> {
    const body = new FormData();
    body.set('operations', JSON.stringify({ query, variables: { input: { ...input, file: null } } }));
    body.set('map', JSON.stringify({ 0: ['variables.input.file'] }));
    body.set('0', new Blob([file.content], { type: file.type }), file.name);
    return send(caller, { headers: { 'apollo-require-preflight': 'true' }, body });
  }

  return {
    ask,
    get,
    mutate,
    mutationOf,
    upload: (caller: Caller, input: object, file: UploadedFile): Promise<Answer> =>
      sendFile(caller, mutationOf('uploadMaterial', 'material { id name } isDuplicate'), input, file),
    replace: (caller: Caller, input: object, file: UploadedFile): Promise<Answer> =>
      sendFile(caller, mutationOf('replaceMaterial', 'material { id name }'), input, file),
    async signIn(account: DemoAccount): Promise<Required<Caller>> {
      const input = { email: `${account}@demo.test`, password };
      const { accessToken, viewer } = await mutate(nobody, 'signIn', input, 'accessToken viewer { id }');
      return { token: accessToken, userId: viewer.id };
    },
    /** Events of a subscription until its stream ends, or until `last` says so. */
    async watch(
      caller: Caller,
      query: string,
      variables: object = {},
      last: (event: Data) => boolean = () => false,
    ): Promise<Data[]> {
      const client = createClient({
        url: endpoint.replace('http', 'ws'),
        webSocketImpl: WebSocket,
        retryAttempts: 0,
        connectionParams: authorizationOf(caller),
      });
      sockets.push(client);
      const events: Data[] = [];
      for await (const { data, errors } of client.iterate<Data>({ query, variables: { ...variables } })) {
        if (errors || !data) throw new Error(JSON.stringify(errors));
        events.push(Object.values(data)[0]);
        if (last(events.at(-1) as Data)) break;
      }
      return events;
    },
    async close() {
      await Promise.all(sockets.map(async (client) => client.dispose()));
    },
  };
}
export type Clients = ReturnType<typeof createClients>;
