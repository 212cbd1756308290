/** GraphQL of moderation. */
import { uuidOf } from '@ensure-study/contracts/ids';
import { unauthenticated } from '@ensure-study/kit/errors';
import { toPayload } from '@ensure-study/kit/outcome';
import type { ResolverMap } from '../graphql/resolvers.ts';
import { previewModeration, type PreviewModerationDeps } from './preview-moderation.ts';

const names = { allow: 'ALLOW', redirect: 'REDIRECT', block: 'BLOCK', escalate: 'ESCALATE' } as const;

export function createModerationResolvers(deps: PreviewModerationDeps): ResolverMap {
  return {
    Query: {
      previewModeration: async (_root, { input }, { viewer, signal }) => {
        if (!viewer) throw unauthenticated();
        const classroomId = uuidOf('Classroom', input.classroomId);
        const request = { userId: viewer.userId, classroomId, texts: input.texts, signal };
        return toPayload(await previewModeration(deps, request), (verdicts) => ({
          __typename: 'PreviewModerationSuccess' as const,
          // A stable class, which is no sentence to be said in another language.
          verdicts: verdicts.map(({ decision, class: kind, score }) => ({
            ...{ decision: names[decision], ['reason']: kind, score },
          })),
        }));
      },
    },
  };
}
