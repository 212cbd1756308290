/** What one person reads of assessments and attempts within one request, in batches. */
import type { Asker } from '../accounts/domain/person.ts';
import type { Records } from '../database/ports.ts';
import type { ExamSight, Loaders } from './ports.ts';

/** The part of a sight that `create-sight.ts` completes. */
export function createExamSight(
  { assessments, attempts, grading }: Records,
  asker: Asker | null,
  { loadFrom, loadRows, loadPages }: Loaders,
): ExamSight {
  const begun = loadFrom(async (ids) => {
    const found = asker ? await attempts.begunBy(asker.userId, ids) : new Set<string>();
    return new Map(ids.map((id) => [id, found.has(id)]));
  });
  const totals = loadFrom((ids) => assessments.totals(ids));
  const keysOf = loadFrom((ids) => assessments.keysOf(ids));
  const begunByAnyone = loadFrom(async (ids) => {
    const found = await attempts.begunAt(ids);
    return new Map(ids.map((id) => [id, found.has(id)]));
  });
  const questionsOf = loadFrom((ids) => assessments.questionsOf(ids));
  const answersOf = loadFrom((ids) => attempts.answersOf(ids));
  const marksOf = loadFrom((ids) => attempts.marksOf(ids));
  return {
    assessment: loadRows((ids) => assessments.byIds(ids)),
    assessmentsOf: loadPages((ids, page) => assessments.ofClassrooms(ids, page, 'ALL')),
    publishedAssessmentsOf: loadPages((ids, page) => assessments.ofClassrooms(ids, page, 'PUBLISHED')),
    totals: async (id) => (await totals(id)) ?? { questionCount: 0, points: 0 },
    question: loadRows((ids) => assessments.questionsByIds(ids)),
    keysOf: async (id) => (await keysOf(id)) ?? new Map(),
    isBegun: async (id) => (await begunByAnyone(id)) ?? false,
    questionsOf: async (id) => (await questionsOf(id)) ?? [],
    attempt: loadRows((ids) => attempts.byIds(ids)),
    attemptsOf: loadPages((ids, page) => attempts.ofAssessments(ids, page)),
    ownAttemptsOf: loadPages((ids, page) =>
      asker ? attempts.ofAssessments(ids, page, asker.userId) : noRows(),
    ),
    hasBegun: async (id) => (await begun(id)) ?? false,
    progressOf: loadFrom((ids) => attempts.progressOf(ids)),
    answersOf: async (id) => (await answersOf(id)) ?? [],
    gradingCounts: loadFrom((ids) => grading.countsOf(ids)),
    marksOf: async (id) => (await marksOf(id)) ?? [],
  };
}

const noRows = async () => new Map<string, never>();
