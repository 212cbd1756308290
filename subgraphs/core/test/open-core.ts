/** The whole service in process on a database of its own, with a clock that the test moves. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { toGlobalId } from '@ensure-study/contracts/ids';
import { createMetrics } from '@ensure-study/kit/metrics';
import {
  createAccessTokens,
  createServiceTrust,
  createViewerTrust,
  viewerHeader,
  type Viewer,
  type ViewerTrust,
} from '@ensure-study/kit/trust';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { createFolderBlobs } from '@ensure-study/stores/blobs/folder-blobs';
import { createEventLog } from '@ensure-study/stores/events/postgres-events';
import { createMemoryRateLimiter } from '@ensure-study/stores/kv/memory-rate-limiter';
import type { Database } from '@ensure-study/stores/sql/port';
import { migratePlatform, migrateSubgraph } from '@ensure-study/stores/sql/migrate';
import { createWakeups } from '@ensure-study/stores/sql/postgres-wakeups';
import { createLiveStreams } from '@ensure-study/stores/streams/postgres-streams';
import { createFakeClock } from '@ensure-study/testkit/clock';
import { openTestDatabase } from '@ensure-study/testkit/database';
import { silentLogger } from '@ensure-study/testkit/logger';
import { sql } from 'drizzle-orm';
import { parse } from 'graphql';
import { ensureDefaultOrganisation } from '../src/organisations/ensure-default-organisation.ts';
import { createCoreServer, type CoreConfig, type CoreServer } from '../src/server.ts';

const secret = 'a secret of at least thirty-two bytes';
const workspace = fileURLToPath(new URL('..', import.meta.url));
const config: CoreConfig = {
  production: false,
  sessionAgeMaxMs: 24 * 60 * 60 * 1000,
  limits: { uploadsPerHour: 500, failedSignInsPerAccount: 5, failedSignInsPerIp: 50 },
};

const uploadMutation = `mutation($input: UploadMaterialInput!) { uploadMaterial(input: $input) {
  __typename ... on UploadMaterialSuccess { material { name mediaType sizeBytes } } ... on Problem { message } } }`;

const trust = {
  viewerTrust: createViewerTrust(secret),
  serviceTrust: createServiceTrust(secret),
  accessTokens: createAccessTokens(secret),
};
interface CoreOptions {
  limits?: Partial<CoreConfig['limits']>;
}

/** A core process on `database`, with a clock and a folder of its own; several may share a database. */
export async function createTestServer(database: Database, options: CoreOptions = {}) {
  const clock = createFakeClock('2026-01-05T08:00:00.000Z');
  const wakeups = createWakeups(database);
  const liveStreams = createLiveStreams({ database, wakeups });
  const dataDir = await mkdtemp(path.join(tmpdir(), 'core-test-'));
  const blobs = createFolderBlobs(dataDir);
  const server = await createCoreServer({
    ...trust,
    typeDefs: parse(await readFile(path.join(workspace, 'schema.graphql'), 'utf8')),
    database,
    eventLog: createEventLog({ database, wakeups, logger: silentLogger, clock }),
    liveStreams,
    blobs,
    limiter: createMemoryRateLimiter({ clock, keysMax: 10_000 }),
    clock,
    logger: silentLogger,
    metrics: createMetrics('core'),
    config: { ...config, limits: { ...config.limits, ...options.limits } },
  });
  return {
    ...trust,
    ...createGraphQLClient(server, trust.viewerTrust),
    ...{ server, deps: server.dependencies, clock, database, liveStreams, blobs, dataDir },
    async [Symbol.asyncDispose]() {
      await server.close();
      await wakeups.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Dispose it: `await using core = await openCore()`, or once per file in `afterAll`. */
export async function openCore(options: CoreOptions = {}) {
  const test = await openTestDatabase();
  await migratePlatform(test.database);
  await migrateSubgraph(test.database, { schema: 'core', folder: path.join(workspace, 'migrations') });
  const core = await createTestServer(test.database, options);
  return {
    ...core,
    organisation: await ensureDefaultOrganisation(core.deps, 'Test school'),
    events: (type?: string) => readEvents(test.database, type),
    async [Symbol.asyncDispose]() {
      await core[Symbol.asyncDispose]();
      await test[Symbol.asyncDispose]();
    },
  };
}
export type TestCore = Awaited<ReturnType<typeof openCore>>;

interface LoggedEvent {
  type: string;
  subject: string;
  organisationId: string | null;
  data: Record<string, unknown>;
}

/** Events of the log in their order, of one type where one is named. */
async function readEvents({ db }: Database, type?: string): Promise<LoggedEvent[]> {
  const { rows } = await db.execute<{ event: LoggedEvent }>(
    sql`select event from platform.events order by appended_at, id`,
  );
  return rows.map(({ event }) => event).filter((event) => type === undefined || event.type === type);
}

function createGraphQLClient({ app }: CoreServer, viewerTrust: ViewerTrust) {
  return {
    /** A GraphQL request as the gateway would make it for `viewer`. */
    async execute(query: string, request: GraphQLCall = {}) {
      const response = await app.inject({
        method: 'POST',
        url: '/graphql',
        headers: {
          [viewerHeader]: await viewerTrust.sign(request.viewer ?? null),
          'x-ensure-client-ip': request.remoteAddress ?? '203.0.113.7',
          ...(request.cookie && { cookie: request.cookie }),
        },
        payload: { query, variables: request.variables ?? {} },
      });
      const { data, errors } = response.json<GraphQLAnswer>();
      return { data, errors, setCookies: [response.headers['set-cookie'] ?? []].flat() };
    },
    /** `uploadMaterial` as a GraphQL multipart request. */
    async upload(viewer: Viewer, file: UploadedFile) {
      const input = { classroomId: toGlobalId('Classroom', file.classroomId), file: null };
      const form = new FormData();
      form.set('operations', JSON.stringify({ query: uploadMutation, variables: { input } }));
      form.set('map', JSON.stringify({ 0: ['variables.input.file'] }));
      if (file.content !== undefined)
        form.set('0', new Blob([file.content], { type: 'text/markdown' }), file.name);
      const { headers, body } = new Request('http://core.test', { method: 'POST', body: form });
      const response = await app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { ...Object.fromEntries(headers), [viewerHeader]: await viewerTrust.sign(viewer) },
        payload: Readable.fromWeb(body as never),
      });
      return response.json<GraphQLAnswer>();
    },
  };
}
interface GraphQLCall {
  variables?: Record<string, unknown>;
  viewer?: Viewer | null;
  cookie?: string;
  remoteAddress?: string;
}
interface UploadedFile {
  classroomId: string;
  name: string;
  /** Undefined: the request announces a file and does not hold it. */
  content: string | undefined;
}
interface GraphQLAnswer {
  // Tests name the fields that they asked for.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  data: any;
  errors?: { message: string; path?: string[]; extensions: { code: string } }[];
}

/** An address that no other test uses. */
export const uniqueEmail = () => `person-${uuidV7()}@example.test`;
