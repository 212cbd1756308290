/** Fields that tell the viewer what is kept of them: of a class, of a conversation, of a turn. */
import DataLoader from 'dataloader';
import { uuidOf } from '@ensure-study/contracts/ids';
import type { Context } from '../context.ts';
import type { ResolverMap } from '../graphql/resolvers.ts';
import type { JudgeQuestion } from '../moderation/ports.ts';
import { titleOf } from './domain/session-title.ts';
import type { TopicStore } from './class-ports.ts';
import type { MemoryCounts, MemoryStore } from './memory-ports.ts';
import type { RatingStore } from './ports.ts';
import type { ReadDeps } from './read-conversations.ts';
import { toTopicAnchor } from './rows.ts';
import { viewerOf } from './viewer.ts';

export interface MemoryFieldDeps extends Pick<ReadDeps, 'access'> {
  ratings: RatingStore;
  ownMemory: MemoryStore;
  topics: TopicStore;
  /** Absent where moderation of questions is switched off. */
  judge?: JudgeQuestion;
}
type Parent = { id?: string };

export function createMemoryFields({ access, ratings, ownMemory, topics, judge }: MemoryFieldDeps) {
  const countsOf = askedTogether(async (userId, sessionIds) => {
    const counts = await ownMemory.ofSessions(userId, sessionIds);
    return sessionIds.map((id) => counts.get(id));
  });
  const feedbackOf = askedTogether(async (userId, turnIds) => {
    const said = new Map((await ratings.of(userId, turnIds)).map((rating) => [rating.turnId, rating]));
    return turnIds.map((id) => said.get(id));
  });
  const topicOf = askedTogether(async (userId, sessionIds) => {
    const kept = await topics.ofSessions(userId, sessionIds);
    return sessionIds.map((id) => kept.get(id));
  });
  const firstOf = askedTogether(async (userId, sessionIds) => {
    const first = await ownMemory.firstTurns(userId, sessionIds);
    return sessionIds.map((id) => first.get(id));
  });
  const sessionCounts = async ({ id }: Parent, context: Context): Promise<MemoryCounts | undefined> =>
    countsOf(uuidOf('TutorSession', id ?? '') ?? '', context);
  return {
    Classroom: {
      tutorMemory: async ({ id }, _args, context) => {
        const { userId } = viewerOf(context);
        const classroomId = uuidOf('Classroom', id ?? '') ?? '';
        if ((await access.roleIn(userId, classroomId, context.signal)) === null) return null;
        return { __typename: 'TutorMemory', ...(await ownMemory.ofClassroom(userId, classroomId)) };
      },
    },
    TutorSession: {
      anchor: async ({ id }, _args, context) => {
        const topic = await topicOf(uuidOf('TutorSession', id ?? '') ?? '', context);
        return topic ? toTopicAnchor(topic) : null;
      },
      title: async ({ id }, _args, context) => {
        const first = await firstOf(uuidOf('TutorSession', id ?? '') ?? '', context);
        return first ? titleOf(first, judge && ((question) => judge(question, []))) : null;
      },
      lastUsedAt: async (parent, _args, context) =>
        (await sessionCounts(parent, context))?.lastUsedAt ?? (parent as { startedAt: Date }).startedAt,
      turnCount: async (parent, _args, context) => (await sessionCounts(parent, context))?.turns ?? 0,
      ratingCount: async (parent, _args, context) => (await sessionCounts(parent, context))?.ratings ?? 0,
    },
    TutorTurn: {
      feedback: async ({ id }, _args, context) => {
        const rating = await feedbackOf(uuidOf('TutorTurn', id ?? '') ?? '', context);
        return rating ? { __typename: 'TutorFeedback', ...rating } : null;
      },
    },
  } satisfies ResolverMap;
}

/** One question to the store for all that a request shows at once; nothing is remembered beyond it. */
function askedTogether<T>(
  load: (userId: string, ids: readonly string[]) => Promise<(T | undefined)[]>,
): (id: string, context: Context) => Promise<T | undefined> {
  const loaders = new WeakMap<AbortSignal, DataLoader<string, T | undefined>>();
  return (id, context) => {
    const { userId } = viewerOf(context);
    const loader =
      loaders.get(context.signal) ?? new DataLoader((ids) => load(userId, ids), { cache: false });
    loaders.set(context.signal, loader);
    return loader.load(id);
  };
}
