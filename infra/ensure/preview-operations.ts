/** The operations by which teachers see what the tutor takes texts for, many at once. */
import { z } from 'zod';
import { operation, resultOf } from './operations.ts';

export const previewRouting = operation(
  `query EnsurePreviewRouting($input: PreviewRoutingInput!) {
    previewRouting(input: $input) {
      __typename ... on PreviewRoutingSuccess { routings { decision score } } ... on Problem { message }
    }
  }`,
  z.object({
    previewRouting: resultOf('PreviewRoutingSuccess', {
      routings: z.array(z.object({ decision: z.enum(['FOLLOW_UP', 'NEW_TOPIC']), score: z.number() })),
    }),
  }),
);

export const previewModeration = operation(
  `query EnsurePreviewModeration($input: PreviewModerationInput!) {
    previewModeration(input: $input) {
      __typename ... on PreviewModerationSuccess { verdicts { decision reason } } ... on Problem { message }
    }
  }`,
  z.object({
    previewModeration: resultOf('PreviewModerationSuccess', {
      verdicts: z.array(
        z.object({ decision: z.enum(['ALLOW', 'REDIRECT', 'BLOCK', 'ESCALATE']), reason: z.string() }),
      ),
    }),
  }),
);
