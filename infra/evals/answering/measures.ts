/** What answers to labelled questions are worth, and how they are told. Pure. */
import { byGroup, scoreOf } from '../domain/classes.ts';
import { mean } from '../domain/ndcg.ts';
import { bestThreshold } from '../domain/threshold.ts';
import type { CourseRow } from './read-course.ts';

export interface ScoredAnswer {
  row: CourseRow;
  /** The kind of answer that the question was read to expect. */
  kind: string;
  abstained: boolean;
  answer: string;
  sentences: number;
  /** Share of the key facts that the answer holds; 0 for none given. */
  facts: number;
  /** Whether a sentence that answers is cited, and whether its passage was found. */
  quoteHit: boolean;
  retrieved: boolean;
  /** Scores of retrieval, by name: each a plain way to decide. */
  scores: Record<string, number>;
  /** Whether every quote stands in its document and every number has a citation. */
  valid: boolean;
  /** Processor time, retrieval and the model of meaning included. */
  ms: number;
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const share = (all: readonly ScoredAnswer[], of: (one: ScoredAnswer) => boolean | number) =>
  percent(mean(all.map((one) => Number(of(one)))));

/** Some lines of text. */
export function describeScores(title: string, scored: readonly ScoredAnswer[]): string {
  const answerable = scored.filter(({ row }) => row.answerable);
  const said = answerable.filter(({ abstained }) => !abstained);
  const brief = said.filter(
    ({ kind, row }) => kind !== 'list' && !/\bdiffer|compare|versus\b/.test(row.question),
  );
  const decided = scoreOf(
    'silent',
    scored.map(({ row, abstained }) => ({
      expected: row.answerable ? 'said' : 'silent',
      decided: abstained ? 'silent' : 'said',
    })),
  );
  const [plain, single] = bestOfOne(scored);
  return [
    `${title}: abstention F1 ${percent(decided.f1)} (${decided.right} of ${decided.expected} near misses; best threshold on one score, ${plain}: ${percent(single)}), false refusals ${share(answerable, ({ abstained }) => abstained)}`,
    `  facts ${share(answerable, ({ facts }) => facts)}, of what was said ${share(said, ({ facts }) => facts)}; sentence that answers cited ${share(answerable, ({ quoteHit }) => quoteHit)}, found ${share(answerable, ({ retrieved }) => retrieved)}`,
    `  citations valid ${share(scored, ({ valid }) => valid)}; sentences ${mean(said.map(({ sentences }) => sentences)).toFixed(2)}, without lists and comparisons ${mean(brief.map(({ sentences }) => sentences)).toFixed(2)}; ${mean(scored.map(({ ms }) => ms)).toFixed(1)} ms`,
    ...[({ row }: ScoredAnswer) => row.stratum, ({ kind }: ScoredAnswer) => kind].map(
      (groupOf) =>
        `  ${byGroup(scored, groupOf)
          .map(([name, of]) => describeGroup(name, of))
          .join(' | ')}`,
    ),
  ].join('\n');
}

function describeGroup(name: string, of: readonly ScoredAnswer[]): string {
  const answerable = of.filter(({ row }) => row.answerable);
  const near = of.filter(({ row }) => !row.answerable);
  const parts = [
    answerable.length > 0 &&
      `facts ${share(answerable, ({ facts }) => facts)} refused ${share(answerable, ({ abstained }) => abstained)} of ${answerable.length}`,
    near.length > 0 && `caught ${share(near, ({ abstained }) => abstained)} of ${near.length}`,
  ];
  return `${name}: ${parts.filter(Boolean).join(', ')}`;
}

function bestOfOne(scored: readonly ScoredAnswer[]): [name: string, f1: number] {
  const names = Object.keys(scored[0]?.scores ?? {});
  return names
    .map((name): [string, number] => [
      name,
      bestThreshold(
        scored.map(({ row, scores }) => ({ unanswerable: !row.answerable, score: scores[name] ?? 0 })),
      ).f1,
    ])
    .reduce((best, one) => (one[1] > best[1] ? one : best));
}

/** A row to be read by a person. */
export function describeRow({ row, kind, abstained, answer, facts, retrieved }: ScoredAnswer): string {
  const asExpected = row.answerable ? facts === 1 : abstained;
  const verdict = abstained ? 'REFUSED' : row.answerable ? (facts > 0 ? 'PARTLY' : 'WRONG') : 'FALSE ANSWER';
  const history = (row.history ?? []).map(({ role, content }) => `(${role}: ${content}) `).join('');
  return [
    `${asExpected ? 'ok' : verdict} ${row.id} [${row.stratum}/${kind}]${retrieved || !row.answerable ? '' : ' not found'}`,
    `  Q: ${history}${row.question}`,
    `  A: ${answer}`,
    `  F: ${row.facts.join(' ; ')}`,
    `  R: ${row.relevant.map(({ quote }) => quote).join(' // ')}\n`,
  ].join('\n');
}
