/** Whether answers are true, whole, cited, and not given where the material has none. */
import { evaluationClass } from '../ensure/evaluation-class.ts';
import { previewAnswer } from '../ensure/preview-answer.ts';
import { toConversation } from '../ensure/domain/rows.ts';
import type { UploadDeps } from '../ensure/upload-file.ts';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { answerRows } from './answer-rows.ts';
import { byGroup, scoreOf } from './domain/classes.ts';
import { decimals, percent, toTable } from './domain/format.ts';
import { mean } from './domain/ndcg.ts';
import { claimsOf, plain, says } from './domain/texts.ts';
import { bestThreshold } from './domain/threshold.ts';
import { searchBy, type Hit } from './operations.ts';
import type { Written } from './careless-model.ts';
import type { EvalDeps, EvalTable, Measured } from './ports.ts';
import { courseDocuments, readCourses, type CourseQuestion } from './sets.ts';

const bars = { coverage: 0.95, facts: 0.75, overThreshold: 0.1, falseRefusals: 0.15 };

type Answer = Awaited<ReturnType<typeof previewAnswer>>;
interface Asked {
  question: CourseQuestion;
  answer: Answer;
  /** What the plain way has to go by. */
  hits: Hit[];
}

export async function evaluateAnswers(deps: EvalDeps & UploadDeps): Promise<EvalTable> {
  const { questions } = await readCourses();
  const files = await courseDocuments();
  const classroomId = await evaluationClass(deps, { files, fresh: false });
  const ask = async (question: CourseQuestion): Promise<Asked> => {
    const answer = await previewAnswer(deps.api, classroomId, question);
    const asked = { classroomId, question: question.question, history: toConversation(question.history) };
    const { node } = await deps.api.call(searchBy, { ...asked, by: 'BLEND' });
    return { question, answer, hits: node?.knowledge?.search ?? [] };
  };
  const asked = await answerRows(questions, ask, deps.report, 'answers');
  const texts = new Map(
    await Promise.all(
      files.map(async (file) => [path.basename(file), await readFile(file, 'utf8')] as const),
    ),
  );
  const unanswerable = questions.filter(({ answerable }) => !answerable).length;
  const model = deps.written
    ? 'a language model that writes true and false sentences from the passages, some cited wrongly, and says something to every question'
    : 'no language model';
  return {
    title: `Answers, ${deps.setting}`,
    method: `${questions.length} questions about three courses in one class, of which ${unanswerable} have no answer there; \`ensure evaluate answers\`, ${model}.`,
    measured: [
      ...measureAnswers(deps.setting, asked, texts),
      ...(deps.written
        ? measureCareless(deps.setting, asked, deps.written())
        : [...measureFacts(deps.setting, asked), ...measureAbstention(deps.setting, asked)]),
    ],
    details: [byStratum(asked)],
  };
}

function measureAnswers(setting: string, asked: readonly Asked[], texts: Map<string, string>): Measured[] {
  const answered = asked.filter(({ answer }) => !answer.abstained);
  const citations = answered.flatMap(({ answer }) => answer.citations);
  const valid = citations.filter(({ doc, quote }) => texts.get(doc ?? '')?.includes(quote)).length;
  const claims = answered.flatMap(({ answer }) =>
    claimsOf(answer.answer).map(({ cited }) => ({ cited, citations: answer.citations.length })),
  );
  const covered = claims.filter(({ cited, citations: most }) =>
    cited.some((n) => n >= 1 && n <= most),
  ).length;
  const dangling = claims.flatMap(({ cited, citations: most }) =>
    cited.filter((n) => n < 1 || n > most),
  ).length;
  const length = mean(answered.map(({ answer }) => claimsOf(answer.answer).length));
  return [
    judged('citation validity', setting, valid === citations.length && dangling === 0, {
      value: `${percent(valid / citations.length)} of ${citations.length}, ${dangling} numbers without one`,
      bar: '100 %',
    }),
    judged('factual sentences with a citation', setting, covered / claims.length >= bars.coverage, {
      value: percent(covered / claims.length),
      bar: `>= ${percent(bars.coverage)}`,
    }),
    { measure: 'sentences an answer', setting, value: decimals(length, 1) },
  ];
}

/** What of a model's true and false sentences reaches a reader; a model that always says something never abstains. */
function measureCareless(
  setting: string,
  asked: readonly Asked[],
  written: ReadonlyMap<string, Written>,
): Measured[] {
  const lies = [...new Set([...written.values()].flatMap((one) => one.false))];
  const answers = asked.map(({ answer }) => plain(answer.answer));
  const shown = lies.map(plain).filter((lie) => answers.some((answer) => answer.includes(lie)));
  // It picks sentences by words they share with the question, so most facts are not in what it writes at all.
  const told = asked.flatMap(({ question, answer }) => {
    const truths = written.get(question.question)?.true ?? [];
    return question.facts
      .filter((fact) => truths.some((truth) => says(truth, fact)))
      .map((fact) => (says(answer.answer, fact) ? 1 : 0));
  });
  return [
    judged('false sentences shown', setting, lies.length > 0 && shown.length === 0, {
      value: `${shown.length} of ${lies.length} written`,
      bar: '0',
    }),
    judged('key-fact recall, of the facts that it wrote truly', setting, mean(told) >= bars.facts, {
      value: `${decimals(mean(told))} of ${told.length}`,
      bar: `>= ${bars.facts}`,
    }),
  ];
}

function measureFacts(setting: string, asked: readonly Asked[]): Measured[] {
  const facts = mean(asked.filter(({ question }) => question.answerable).map(factRecall));
  return [
    judged('key-fact recall, answerable questions', setting, facts >= bars.facts, {
      value: decimals(facts),
      bar: `>= ${bars.facts}`,
    }),
  ];
}

const judged = (
  measure: string,
  setting: string,
  passed: boolean,
  { value, bar }: { value: string; bar: string },
): Measured => ({ measure, setting, value, bar, passed });

/** Share of what a good answer says that this one says; 0 for an abstention. */
function factRecall({ question, answer }: Asked): number {
  if (answer.abstained) return 0;
  return mean(question.facts.map((fact) => (says(answer.answer, fact) ? 1 : 0)));
}

function measureAbstention(setting: string, asked: readonly Asked[]): Measured[] {
  const rows = asked.map(({ question, answer }) => ({
    expected: question.answerable ? 'answer' : 'abstain',
    decided: answer.abstained ? 'abstain' : 'answer',
  }));
  const { f1, precision, recall } = scoreOf('abstain', rows);
  const refused = rows.filter(
    ({ expected, decided }) => expected === 'answer' && decided === 'abstain',
  ).length;
  const falseRefusals = refused / rows.filter(({ expected }) => expected === 'answer').length;
  const plain = bestPlainWay(asked);
  return [
    {
      measure: 'abstention F1 on near misses',
      setting,
      value: `${decimals(f1)} (precision ${decimals(precision)}, recall ${decimals(recall)})`,
    },
    { measure: `best threshold on one retrieval score (${plain.name})`, setting, value: decimals(plain.f1) },
    judged('abstention F1 above that', setting, f1 - plain.f1 >= bars.overThreshold, {
      value: decimals(f1 - plain.f1),
      bar: `>= ${bars.overThreshold.toFixed(2)}`,
    }),
    judged('false refusals', setting, falseRefusals <= bars.falseRefusals, {
      value: percent(falseRefusals),
      bar: `<= ${percent(bars.falseRefusals)}`,
    }),
  ];
}

/** The best of all thresholds on any one score, chosen on these very questions. */
function bestPlainWay(asked: readonly Asked[]): { name: string; f1: number } {
  const scores: Record<string, (hits: readonly Hit[]) => number> = {
    'BM25 of the best': (hits) => Math.max(0, ...hits.map(({ keywordScore }) => keywordScore)),
    'cosine of the best': (hits) => Math.max(-1, ...hits.map(({ meaningScore }) => meaningScore ?? -1)),
    'blended score of the best': ([first]) => first?.score ?? 0,
    'margin of the first': ([first, second]) => (first?.score ?? 0) - (second?.score ?? 0),
  };
  const ways = Object.entries(scores).map(([name, scoreOfHits]) => ({
    name,
    ...bestThreshold(
      asked.map(({ question, hits }) => ({ unanswerable: !question.answerable, score: scoreOfHits(hits) })),
    ),
  }));
  return ways.reduce((best, way) => (way.f1 > best.f1 ? way : best));
}

function byStratum(asked: readonly Asked[]): string {
  const rows = byGroup(asked, ({ question }) => question.stratum).map(([stratum, own]) => {
    const refused = own.filter(({ answer }) => answer.abstained).length;
    const facts = own.every(({ question }) => question.answerable) ? decimals(mean(own.map(factRecall))) : '';
    return [stratum, String(own.length), percent(refused / own.length), facts];
  });
  return toTable(['stratum', 'n', 'not answered', 'key-fact recall'], rows);
}
