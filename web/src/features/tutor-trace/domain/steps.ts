/** The steps of an answer as they are drawn: what is known of a kind of step, and its other values as they are. */

import { readRoutingReason, type RoutingReason } from './routing-reason.ts';

export interface StoredStep {
  name: string;
  startedMs: number;
  tookMs: number;
  data: readonly { name: string; json: string }[];
}
export interface FoundPassage {
  document: string;
  page: number | null;
  headings: string;
  /** Null for what was not found itself: it stands beside what was. */
  score: number | null;
  words: number | null;
  meaning: number | null;
  /** Null where it was not read again. */
  reread: number | null;
}
export interface WeighedSentence {
  text: string;
  /** Place of its passage among those found, from 1. */
  passage: number;
  /** Name and value of what spoke for and against it. */
  evidence: [string, number][];
}
export interface Step {
  name: string;
  startedMs: number;
  tookMs: number;
  /** Where the step's bar begins and how long it is, in percents of the whole time. */
  bar: { from: number; width: number };
  found: FoundPassage[];
  sentences: WeighedSentence[];
  /** Why a question was routed as it was, and the number of the question that it goes on from; only of a routing. */
  routed?: { reason: RoutingReason | 'first'; turn: number | null };
  /** All other values, as text where they are not yes or no. */
  rest: [string, string | boolean][];
}

const least = 0.5;

/** In the order in which they began. A value that cannot be read is shown as it is written. */
export function readSteps(stored: readonly StoredStep[]): Step[] {
  const whole = Math.max(1, ...stored.map(({ startedMs, tookMs }) => startedMs + tookMs));
  return stored
    .toSorted((a, b) => a.startedMs - b.startedMs)
    .map(({ name, startedMs, tookMs, data }) => {
      const values = data.map((value): [string, unknown] => [value.name, parsed(value.json)]);
      const listOf = (wanted: string) => {
        const value = values.find(([key]) => key === wanted)?.[1];
        return Array.isArray(value) ? value.filter(isObject) : [];
      };
      const reason = readRoutingReason(Object.fromEntries(values).reason);
      const turn = numberIn(Object.fromEntries(values), 'turn');
      const told = reason ? ['reason', 'because'] : [];
      const from = Math.min(100 - least, (100 * startedMs) / whole);
      return {
        ...{ name, startedMs, tookMs },
        bar: { from, width: Math.max(least, Math.min(100 - from, (100 * tookMs) / whole)) },
        found: listOf('hits').map(toFound),
        sentences: listOf('sentences').map(toSentence),
        ...(reason && { routed: { reason, turn } }),
        rest: values
          .filter(([key]) => !['hits', 'sentences', ...told].includes(key))
          .map(([key, value]): [string, string | boolean] => [
            key,
            typeof value === 'boolean' ? value : asText(value),
          ]),
      };
    });
}

/** A score as a share of the best one, for its bar. */
export const shareOf = (score: number | null, found: readonly FoundPassage[]): number =>
  Math.max(0, Math.min(1, (score ?? 0) / Math.max(...found.map((one) => one.score ?? 0), Number.EPSILON)));

function toFound(hit: Record<string, unknown>): FoundPassage {
  return {
    document: textIn(hit, 'materialName'),
    page: numberIn(hit, 'page'),
    headings: Array.isArray(hit.headings) ? hit.headings.map(String).join(' › ') : '',
    score: numberIn(hit, 'score'),
    words: numberIn(hit, 'keyword'),
    meaning: numberIn(hit, 'meaning'),
    reread: numberIn(hit, 'reread'),
  };
}

function toSentence(weighed: Record<string, unknown>): WeighedSentence {
  const evidence = isObject(weighed.evidence) ? Object.entries(weighed.evidence) : [];
  return {
    text: textIn(weighed, 'text'),
    passage: (numberIn(weighed, 'passage') ?? 0) + 1,
    evidence: evidence.filter((one): one is [string, number] => typeof one[1] === 'number'),
  };
}

const textIn = (from: Record<string, unknown>, name: string): string =>
  typeof from[name] === 'string' ? from[name] : '';
const numberIn = (from: Record<string, unknown>, name: string): number | null =>
  typeof from[name] === 'number' ? from[name] : null;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number'))
    return value.join(', ');
  return JSON.stringify(value) ?? '';
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}
