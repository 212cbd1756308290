/** How well passages are found: both ways together against each alone, over all questions that the courses answer. */
import { evaluationClass } from '../ensure/evaluation-class.ts';
import { RefusalError } from '../ensure/failures.ts';
import { toConversation } from '../ensure/domain/rows.ts';
import type { UploadDeps } from '../ensure/upload-file.ts';
import { answerRows } from './answer-rows.ts';
import { pairedDifference, type Difference } from './domain/bootstrap.ts';
import { byGroup } from './domain/classes.ts';
import { decimals, toTable } from './domain/format.ts';
import { hitAt, mean, ndcgAt, reciprocalRank } from './domain/ndcg.ts';
import { placeOf } from './domain/relevance.ts';
import { searchBy } from './operations.ts';
import type { EvalDeps, EvalTable, Measured } from './ports.ts';
import { rankByReference } from './reference-ranking.ts';
import { courseDocuments, readCourses, type CourseQuestion } from './sets.ts';

type Ranking = 'BLEND' | 'WORDS' | 'MEANING';
type Places = (number | undefined)[];

const depth = 10;
const bars = { overWords: 0.08, fromReference: 0.01 };

export async function evaluateRetrieval(deps: EvalDeps & UploadDeps): Promise<EvalTable> {
  const questions = (await readCourses()).questions.filter(({ answerable }) => answerable);
  const classroomId = await evaluationClass(deps, { files: await courseDocuments(), fresh: false });
  const rankings: Ranking[] = deps.setting === 'MiniLM' ? ['BLEND', 'WORDS', 'MEANING'] : ['BLEND', 'WORDS'];
  const found = new Map<Ranking, Places[]>();
  for (const by of rankings) found.set(by, await rankBy(deps, { classroomId, questions, by }));
  const reference = await rankByReference(deps, classroomId, questions);
  return toEvalTable(deps.setting, { questions, found, reference });
}

function rankBy(
  { api, report }: EvalDeps,
  { classroomId, questions, by }: { classroomId: string; questions: CourseQuestion[]; by: Ranking },
): Promise<Places[]> {
  const search = async ({ question, history, relevant }: CourseQuestion) => {
    const variables = { classroomId, question, history: toConversation(history), by };
    const { node } = await api.call(searchBy, variables);
    if (!node?.knowledge) throw new RefusalError('NOT_FOUND', 'The class may not be searched.');
    return node.knowledge.search.map(({ material, text }) =>
      placeOf({ doc: material?.name ?? null, text }, relevant),
    );
  };
  return answerRows(questions, search, report, `search by ${by}`);
}

interface Ranked {
  questions: CourseQuestion[];
  found: Map<Ranking, Places[]>;
  /** Of the words as they stand, without guessing misspelt ones. */
  reference: { ours: Places[]; theirs: Places[] };
}

const ndcgs = (questions: readonly CourseQuestion[], places: readonly Places[]) =>
  places.map((found, i) => ndcgAt(depth, found, questions[i]?.relevant.length ?? 0));

function toEvalTable(setting: string, { questions, found, reference }: Ranked): EvalTable {
  const scores = new Map([...found].map(([by, places]) => [by, ndcgs(questions, places)]));
  const blend = scores.get('BLEND') ?? [];
  const measured: Measured[] = [...scores].map(([by, values]) => ({
    measure: `nDCG@${depth}, ${by}`,
    setting,
    value: decimals(mean(values)),
  }));
  const words = pairedDifference(blend, scores.get('WORDS') ?? []);
  const withModel = setting === 'MiniLM';
  measured.push(
    difference('BLEND - WORDS', setting, words, {
      bar: withModel ? `>= ${bars.overWords}, interval > 0` : '>= 0',
      passed: withModel ? words.mean >= bars.overWords && words.low > 0 : words.mean >= 0,
    }),
  );
  const meaning = scores.get('MEANING');
  if (meaning) {
    const against = pairedDifference(blend, meaning);
    const verdict = { bar: 'interval > 0', passed: against.low > 0 };
    measured.push(difference('BLEND - MEANING', setting, against, verdict));
  }
  measured.push(againstReference(setting, questions, reference));
  return {
    title: `Retrieval, ${setting}`,
    method: `${questions.length} questions that three courses in one class answer; \`ensure evaluate retrieval\`'s search. Intervals: 95 %, paired bootstrap of 10 000 resamples.`,
    measured,
    details: [byStratum(questions, found)],
  };
}

function difference(
  what: string,
  setting: string,
  { mean: by, low, high }: Difference,
  verdict: { bar: string; passed: boolean },
): Measured {
  const value = `${decimals(by)} [${decimals(low)}, ${decimals(high)}]`;
  return { measure: `nDCG@${depth}, ${what}`, setting, value, ...verdict };
}

function againstReference(
  setting: string,
  questions: CourseQuestion[],
  { ours, theirs }: Ranked['reference'],
): Measured {
  const apart = mean(ndcgs(questions, ours)) - mean(ndcgs(questions, theirs));
  return {
    measure: `nDCG@${depth}, our BM25 - reference BM25 (same stems, same text)`,
    setting,
    value: decimals(apart, 4),
    bar: `within ${bars.fromReference}`,
    passed: Math.abs(apart) <= bars.fromReference,
  };
}

function byStratum(questions: CourseQuestion[], found: Map<Ranking, Places[]>): string {
  const rows = byGroup(
    questions.map((question, i) => ({ question, i })),
    ({ question }) => question.stratum,
  ).flatMap(([stratum, own]) =>
    [...found].map(([by, places]) => {
      const all = own.map(({ i }) => places[i] ?? []);
      const score = ndcgs(
        own.map(({ question }) => question),
        all,
      );
      const measures = [
        mean(score),
        mean(all.map((one) => hitAt(1, one))),
        mean(all.map((one) => hitAt(5, one))),
        mean(all.map(reciprocalRank)),
      ];
      return [stratum, by, String(own.length), ...measures.map((value) => decimals(value))];
    }),
  );
  return toTable(['stratum', 'by', 'n', `nDCG@${depth}`, 'hit@1', 'hit@5', 'MRR'], rows);
}
