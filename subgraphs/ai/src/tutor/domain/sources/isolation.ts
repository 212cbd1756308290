/**
 * Which sources an answer may rest on. The order is that of trust: what the conversation was about, the documents of the class,
 * links that its teachers chose, the web. What a class does not permit is in none of its answers, and what is not the class's
 * own is never in one without saying so.
 */
import type { SourcePolicy } from '../settings.ts';
import type { Place } from '../topic/topic.ts';

export const sourceKinds = ['ANCHOR', 'CLASSROOM', 'CURATED', 'WEB'] as const;
export type SourceKind = (typeof sourceKinds)[number];
/** What a document of a class is by itself. */
export type Origin = Extract<SourceKind, 'CLASSROOM' | 'CURATED'>;

/** Nothing permits the web: there is no search of it. */
const permitted: Readonly<Record<SourcePolicy, readonly SourceKind[]>> = {
  CLASSROOM: ['ANCHOR', 'CLASSROOM'],
  CLASSROOM_AND_CURATED: ['ANCHOR', 'CLASSROOM', 'CURATED'],
};

/** What is known of an answer's class when it is made. */
export interface Isolation {
  policy: SourcePolicy;
  /** Of documents of the class; one of another class is not among them. */
  origins: ReadonlyMap<string, Origin>;
  /** What the conversation was about, where the question goes on from it. */
  near?: Pick<Place, 'materialId'>;
}
/** Words that an answer rests on, or points at. */
export interface Sourced {
  materialId: string;
  source?: SourceKind;
}

/** A link stays one, also where the conversation is about it. */
export function sourceOf(
  { materialId }: Pick<Sourced, 'materialId'>,
  { origins, near }: Pick<Isolation, 'origins' | 'near'>,
): SourceKind | undefined {
  const origin = origins.get(materialId);
  return origin === 'CLASSROOM' && near?.materialId === materialId ? 'ANCHOR' : origin;
}

export const breaches = ['another_class', 'not_permitted', 'not_labelled'] as const;
export type Breach = (typeof breaches)[number];

/** The first thing that must not be; undefined where all of it may. */
export function breachOf(sources: readonly Sourced[], isolation: Isolation): Breach | undefined {
  for (const { materialId, source } of sources) {
    const kind = sourceOf({ materialId }, isolation);
    if (kind === undefined) return 'another_class';
    if (!permitted[isolation.policy].includes(kind)) return 'not_permitted';
    if (source !== kind) return 'not_labelled';
  }
  return undefined;
}

/** What is said in place of an answer that breaks it. */
export const withheldAnswer =
  'An answer was found, but it rests on a source that this class does not permit, so it is not given.';

export class IsolationBroken extends Error {
  readonly breach: Breach;
  constructor(breach: Breach) {
    super(`An answer rests on a source that it may not rest on: ${breach}.`);
    this.name = 'IsolationBroken';
    this.breach = breach;
  }
}
/** Throws IsolationBroken. */
export function assertIsolated(sources: readonly Sourced[], isolation: Isolation): void {
  const breach = breachOf(sources, isolation);
  if (breach) throw new IsolationBroken(breach);
}
