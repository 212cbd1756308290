/** What an independent BM25 finds in the same passages: the same stems and text, the formula as published. */
import { toTerms } from '@ensure-study/stores/vectors/terms';
import type { EvalDeps } from './ports.ts';
import { placeOf } from './domain/relevance.ts';
import { rankByBm25 } from './domain/reference-bm25.ts';
import { answerRows } from './answer-rows.ts';
import { materialsOfClass, passagesOf, searchBy } from './operations.ts';
import type { CourseQuestion } from './sets.ts';

interface Passage {
  id: string;
  doc: string;
  text: string;
  /** Headings and text: what is indexed. */
  indexed: string;
}

type Places = (number | undefined)[];

/** Both without guessing misspelt words and without what was said before: it is the formula that is compared. */
export async function rankByReference(
  deps: EvalDeps,
  classroomId: string,
  questions: readonly CourseQuestion[],
): Promise<{ ours: Places[]; theirs: Places[] }> {
  const passages = await readPassages(deps, classroomId);
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const places = ({ relevant }: CourseQuestion, ids: readonly string[]) =>
    ids.map((id) => placeOf(byId.get(id) ?? { doc: null, text: '' }, relevant));
  const documents = passages.map(({ id, indexed }) => ({ id, terms: toTerms(indexed) }));
  const theirs = questions.map((asked) => places(asked, rankByBm25(documents, toTerms(asked.question), 10)));
  const known = new Set(documents.flatMap(({ terms }) => terms));
  const search = async ({ question, relevant }: CourseQuestion): Promise<Places> => {
    // Only words that stand somewhere, so that none is guessed.
    const words = question.split(/\s+/).filter((word) => toTerms(word).every((term) => known.has(term)));
    if (words.length === 0) return [];
    const variables = { classroomId, question: words.join(' '), by: 'WORDS' };
    const { node } = await deps.api.call(searchBy, variables);
    return (node?.knowledge?.search ?? []).map(({ material, text }) =>
      placeOf({ doc: material?.name ?? null, text }, relevant),
    );
  };
  const ours = await answerRows(questions, search, deps.report, 'search by known words');
  return { ours, theirs };
}

async function readPassages({ api }: EvalDeps, classroomId: string): Promise<Passage[]> {
  const { node } = await api.call(materialsOfClass, { classroomId });
  const passages: Passage[] = [];
  for (const { id: materialId, name } of node?.materials?.nodes ?? []) {
    for (let after: string | null = null, more = true; more;) {
      const page: Awaited<ReturnType<typeof readPage>> = await readPage(api, materialId, after);
      for (const { id, text, headings } of page?.nodes ?? [])
        passages.push({ id, doc: name, text, indexed: [...headings, text].join('\n') });
      after = page?.pageInfo.endCursor ?? null;
      more = page?.pageInfo.hasNextPage ?? false;
    }
  }
  return passages;
}

const readPage = async (api: EvalDeps['api'], materialId: string, after: string | null) =>
  (await api.call(passagesOf, { materialId, after })).node?.passageList;
