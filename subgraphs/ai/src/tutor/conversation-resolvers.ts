/** GraphQL of conversations: one's own, while one belongs to the class. */
import { uuidOf } from '@ensure-study/contracts/ids';
import { notFound } from '@ensure-study/kit/errors';
import { mapPage, parsePage, toPage } from '@ensure-study/kit/pagination';
import type { Context } from '../context.ts';
import type { ResolverMap } from '../graphql/resolvers.ts';
import type { SessionRow } from './ports.ts';
import { readSession, type ReadDeps } from './read-conversations.ts';
import { readTrace, readTurnAsAny, type TraceDeps } from './read-trace.ts';
import { createPlaceCitation, type PlaceDeps } from './place-citations.ts';
import { createMemoryFields, type MemoryFieldDeps } from './memory-resolvers.ts';
import { fromCitation, toSession, toTrace, toTurn, type CitationParent } from './rows.ts';
import { readerOf, viewerOf } from './viewer.ts';

export type ConversationResolverDeps = ReadDeps & PlaceDeps & TraceDeps & MemoryFieldDeps;

/** Sessions, turns and citations. */
export function createConversationResolvers(deps: ConversationResolverDeps): ResolverMap {
  const { conversations, access } = deps;
  const memory = createMemoryFields(deps);
  const sessionOf = async (id: string | undefined, context: Context) => {
    const sessionId = uuidOf('TutorSession', id ?? '');
    const session = sessionId && (await readSession(deps, readerOf(context), sessionId));
    if (!session) throw notFound('session');
    return session;
  };
  return {
    Classroom: {
      ...memory.Classroom,
      tutorSessions: async ({ id }, args, context) => {
        const { userId } = viewerOf(context);
        const classroomId = uuidOf('Classroom', id ?? '') ?? '';
        const isMember = (await access.roleIn(userId, classroomId, context.signal)) !== null;
        const page = parsePage(args);
        const sessions = isMember
          ? await conversations.listSessions(userId, classroomId, page)
          : toPage<SessionRow>([], { first: page.first }, ({ id: key }) => key);
        return { __typename: 'TutorSessionConnection', ...mapPage(sessions, toSession) };
      },
    },
    TutorSession: {
      ...memory.TutorSession,
      __resolveReference: async ({ id }, context) => {
        const sessionId = uuidOf('TutorSession', id);
        const session =
          context.viewer && sessionId && (await readSession(deps, readerOf(context), sessionId));
        return session ? toSession(session) : null;
      },
      classroom: async (parent, _args, context) =>
        'classroom' in parent && parent.classroom
          ? parent.classroom
          : toSession(await sessionOf(parent.id, context)).classroom,
      startedAt: async (parent, _args, context) =>
        'startedAt' in parent && parent.startedAt
          ? parent.startedAt
          : (await sessionOf(parent.id, context)).startedAt,
      turns: async (parent, args, context) => {
        const session = await sessionOf(parent.id, context);
        const turns = await conversations.listTurns(session.id, parsePage(args));
        return { __typename: 'TutorTurnConnection', ...mapPage(turns, toTurn) };
      },
    },
    ...createTurnResolvers(deps, memory.TutorTurn),
  };
}

function createTurnResolvers(
  deps: ConversationResolverDeps,
  ownFields: ResolverMap['TutorTurn'],
): ResolverMap {
  const place = createPlaceCitation(deps);
  const placeOf = (citation: CitationParent, { signal }: Context) => place(fromCitation(citation), signal);
  const placed = {
    material: async (citation: CitationParent, _args: unknown, context: Context) =>
      (await placeOf(citation, context)).state === 'REMOVED' ? null : (citation.material ?? null),
    start: async (citation: CitationParent, _args: unknown, context: Context) =>
      (await placeOf(citation, context)).start,
    end: async (citation: CitationParent, _args: unknown, context: Context) =>
      (await placeOf(citation, context)).end,
    state: async (citation: CitationParent, _args: unknown, context: Context) =>
      (await placeOf(citation, context)).state,
  };
  return {
    TutorTurn: {
      ...ownFields,
      __resolveReference: async ({ id }, context) => {
        const turnId = uuidOf('TutorTurn', id);
        const { viewer, signal } = context;
        const turn = viewer && turnId && (await readTurnAsAny(deps, { viewer, signal }, turnId));
        return turn ? toTurn(turn) : null;
      },
      trace: async ({ id }, _args, context) => {
        const viewer = viewerOf(context);
        const turnId = uuidOf('TutorTurn', id ?? '') ?? '';
        const trace = await readTrace(deps, { viewer, signal: context.signal }, turnId);
        return trace && toTrace(trace);
      },
    },
    Citation: placed,
    NearestPassage: placed,
  };
}
