/** The resolvers of all that has to do with exams, from building to grading, in one map. */
import { createAccommodationResolvers } from '../accommodations/resolvers.ts';
import { createAssessmentResolvers } from '../assessments/resolvers.ts';
import { createAttemptResolvers } from '../attempts/resolvers.ts';
import { createSittingResolvers } from '../attempts/sitting-resolvers.ts';
import type { Dependencies } from '../dependencies.ts';
import { createGradingResolvers } from '../grading/resolvers.ts';

export function createExamResolvers(deps: Dependencies) {
  const assessments = createAssessmentResolvers(deps);
  const attempts = createAttemptResolvers(deps);
  const sittings = createSittingResolvers(deps);
  const accommodations = createAccommodationResolvers(deps);
  const grading = createGradingResolvers(deps);
  return {
    ...assessments,
    ...attempts,
    ...sittings,
    ...accommodations,
    ...grading,
    Mutation: {
      ...assessments.Mutation,
      ...attempts.Mutation,
      ...sittings.Mutation,
      ...accommodations.Mutation,
      ...grading.Mutation,
    },
  };
}
