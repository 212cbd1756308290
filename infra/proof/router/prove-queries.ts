/** Generated queries, each asked of the gateway and of the router over the same subgraphs: the answers must be equal. */
import type { GraphQLSchema } from 'graphql';
import type { Caller, Clients } from '../../../gateway/test/clients.ts';
import type { Fixture } from '../../../gateway/test/matrix/fixture.ts';
import {
  countValues,
  firstDifference,
  settled,
  toComparable,
  withoutMoments,
  withoutSwallowedCodes,
  type Comparable,
} from './domain/compare-answers.ts';
import { gatherFacts } from './gather-facts.ts';
import { createQueryGenerator, type GeneratedQuery } from './generate-query.ts';
import { describeDifference } from './report.ts';

export interface QueriesOptions {
  schema: GraphQLSchema;
  fixture: Fixture;
  ours: Pick<Clients, 'ask'>;
  router: Pick<Clients, 'ask'>;
  seed: number;
  count: number;
  say(line: string): void;
}

/** In turn; who sees more asks more often. */
const people = ['teacher', 'student', 'admin', 'teacher', 'student', 'parent', 'nobody'] as const;
const saidEvery = 50;
const triesMax = 3;

export async function proveQueries(options: QueriesOptions) {
  const { schema, fixture, seed, count, say } = options;
  const generator = createQueryGenerator({ schema, facts: gatherFacts(fixture), seed });
  const counts = { queries: 0, different: 0, askedAgain: 0, otherCauses: 0, withErrors: 0, values: 0 };
  for (; counts.queries < count; counts.queries += 1) {
    const who = people[counts.queries % people.length] as (typeof people)[number];
    const query = generator.next();
    const asked = await askBoth(options, fixture.people[who], query);
    counts.askedAgain += asked.tries - 1;
    if (asked.isOtherCause) counts.otherCauses += 1;
    if (asked.ours.errors.length > 0) counts.withErrors += 1;
    counts.values += countValues(asked.ours.data);
    if (asked.difference) {
      counts.different += 1;
      const title = `query ${counts.queries + 1} of seed ${seed}, as ${who}`;
      say(describeDifference({ ...query, title, difference: asked.difference }));
    }
    if ((counts.queries + 1) % saidEvery === 0)
      say(`${counts.queries + 1} queries asked of both, ${counts.different} answered differently`);
  }
  return counts;
}

/**
 * Ours, the router, and where they differ ours once more: what differs between our own two answers has changed meanwhile, by
 * what a worker has done, and is asked again. No field is left out.
 */
async function askBoth({ ours, router }: QueriesOptions, caller: Caller, query: GeneratedQuery) {
  const ask = async ({ ask: send }: Pick<Clients, 'ask'>) =>
    toComparable(await send(caller, query.text, query.variables));
  for (let tries = 1; ; tries += 1) {
    const fromMs = Date.now();
    const differ = (one: unknown, other: unknown) =>
      firstDifference(withoutMoments(one, fromMs, Date.now()), withoutMoments(other, fromMs, Date.now()));
    const [before, theirs] = [await ask(ours), await ask(router)];
    const first = { ours: before, tries, difference: differ(before, theirs), isOtherCause: false };
    if (!first.difference) return first;
    const after = await ask(ours);
    const value = settled(theirs, before, after) as Comparable;
    const difference = differ(withoutSwallowedCodes(before), withoutSwallowedCodes(value));
    const isOtherCause = !difference && differ(before, value) !== undefined;
    const isSteady = differ(before, after) === undefined;
    if (!difference || isSteady || tries === triesMax) return { ...first, difference, isOtherCause };
  }
}
