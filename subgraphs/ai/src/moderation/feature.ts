/** Moderation, assembled: what judges questions. */
import { judge } from './domain/judge.ts';
import type { JudgeQuestion } from './ports.ts';
import type { PreviewModerationDeps } from './preview-moderation.ts';
import { createModerationResolvers } from './resolvers.ts';

export interface ModerationFeatureDeps extends PreviewModerationDeps {
  /** `SKIP_MODERATION`: questions are answered unjudged, in development only. */
  skipModeration: boolean;
}

export function createModerationFeature(deps: ModerationFeatureDeps) {
  return {
    resolvers: createModerationResolvers(deps),
    /** Undefined where moderation is switched off. */
    judge: deps.skipModeration ? undefined : (judge as JudgeQuestion),
  };
}
