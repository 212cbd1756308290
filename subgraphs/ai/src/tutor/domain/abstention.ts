/** What is said when the material does not answer: that it does not, what was searched, and where the nearest words stand. */
import type { Candidate, ReadPassage } from './evidence.ts';
import { citationOf } from './stretch.ts';
import { meets } from './term-match.ts';
import type { AnswerPart, Citation, NearPassage } from './passage.ts';
import type { Question } from './question.ts';

export interface Searched {
  materials: number;
  passages: number;
}

/** Passages named as a hint at most. */
const hintsMax = 2;
/** Passages shown beside an abstention at most. */
const nearestMax = 3;

/** Where the reader may look for themselves: what shares most with the question first, then as it was found. */
export function nearestPassages(
  question: Question,
  ranked: readonly Candidate[],
  reads: readonly ReadPassage[],
): NearPassage[] {
  const found = [
    ...ranked.filter(isNear).map(({ read }) => read),
    ...reads.filter((read) => isRelated(question, read)),
  ];
  const passages = new Set(found.map(({ passage }) => passage));
  return [...passages].slice(0, nearestMax).map(({ materialId, page, start, text }) => ({
    ...{ materialId, page, start, text },
    end: start + text.length,
  }));
}

/** Whether a passage has a word of weight of the question, or one of the same meaning; what was merely found is no help. */
const isRelated = ({ terms }: Question, { all }: ReadPassage): boolean =>
  terms.some((term) => term.tier !== 'light' && meets(term, all) > 0);

/** Said where a conversation has shown already what there is. */
export const nothingFurther = 'Your class material says nothing further about this.';

const opening = 'Your class material does not answer this.';

/** Whether an answer is one of these, as it stands in a conversation. */
export const isAbstention = (answer: string): boolean =>
  answer.startsWith(opening) || answer.startsWith(nothingFurther);

/** The parts of an abstention. Nothing in them claims to answer; the hints only say where to look. */
export function toAbstention(
  searched: Searched,
  ranked: readonly Candidate[],
  citations: readonly Citation[] = [],
): AnswerPart[] {
  const token = (text: string): AnswerPart => ({ kind: 'token', text });
  if (searched.passages === 0)
    return [
      token('This class has no material that could be searched yet, so there is nothing to answer from.'),
    ];
  const searchedIn = `${opening} ${count(searched.materials, 'document')} with ${count(searched.passages, 'passage')} ${searched.materials === 1 ? 'was' : 'were'} searched.`;
  const hints = nearest(ranked);
  if (hints.length === 0) return [token(searchedIn)];
  const cited = hints.map(({ read, index }, i) =>
    citationOf(read, read.units[index]?.unit ?? { start: 0, end: 0 }, citations.length + i + 1),
  );
  const places = hints.map(({ read }, i) => `${placeOf(read.passage)} [${cited[i]?.number}]`);
  return [
    token(searchedIn),
    ...cited.map((citation): AnswerPart => ({ kind: 'citation', citation })),
    token(` The nearest it comes is in ${places.join(' and in ')}.`),
  ];
}

/** The best sentence of each of the best places, if it shares more with the question than chance words. */
function nearest(ranked: readonly Candidate[]): Candidate[] {
  const hints: Candidate[] = [];
  for (const candidate of ranked) {
    if (hints.length === hintsMax) break;
    if (!isNear(candidate)) continue;
    if (!hints.some(({ read }) => placeOf(read.passage) === placeOf(candidate.read.passage)))
      hints.push(candidate);
  }
  return hints;
}

const isNear = ({ evidence }: Candidate) => evidence.within >= 0.25 && evidence.coverage >= 0.35;

function placeOf({
  headings,
  materialName,
  page,
}: {
  headings: readonly string[];
  materialName: string;
  page: number | null;
}): string {
  const heading = headings.at(-1);
  const where = page === null ? materialName : `${materialName}, page ${page}`;
  return heading ? `“${heading}” (${where})` : where;
}

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
