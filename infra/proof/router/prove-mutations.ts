/** Every mutation, asked of the gateway in one product and of the router in another that was made alike. */
import type { GraphQLSchema } from 'graphql';
import type { Clients, Data } from '../../../gateway/test/clients.ts';
import { firstDifference, toComparable, type Comparable } from './domain/compare-answers.ts';
import { createPlaceholders, type Placeholders } from './domain/placeholders.ts';
import { mutationCases, sortMutations, type MutationCase, type Side } from './mutation-cases.ts';
import { describeDifference } from './report.ts';
import { mutationText } from './whole-selection.ts';

/** A product, and by what it is asked here. */
export interface AskedSide extends Side {
  asked: Pick<Clients, 'ask'>;
}

export interface MutationsOptions {
  schema: GraphQLSchema;
  ours: AskedSide;
  theirs: AskedSide;
  say(line: string): void;
}

export async function proveMutations({ schema, ours, theirs, say }: MutationsOptions) {
  const { uncovered } = sortMutations(schema);
  for (const field of uncovered)
    say(`NO CASE: ${field} is asked of neither; gateway/test/matrix is where it is added`);
  const counts = { mutations: 0, cases: 0, different: 0, unexpected: 0, uncovered: uncovered.length };
  counts.mutations = new Set(mutationCases.map(({ field }) => field)).size;
  const sides = [ours, theirs].map((side) => ({ side, placeholders: createPlaceholders() }));
  for (const one of mutationCases) {
    const text = mutationText(schema, one.field);
    const [own, other] = await Promise.all(
      sides.map(({ side, placeholders }) => askOne({ side, placeholders, one, text })),
    );
    counts.cases += 1;
    const title = `${one.field}: ${one.name}`;
    const difference = firstDifference(own?.compared, other?.compared);
    if (difference) {
      counts.different += 1;
      say(describeDifference({ title, text, variables: own?.variables, difference }));
    }
    if (own && outcomeOf(one.field, own.comparable) !== one.answers) {
      counts.unexpected += 1;
      say(`UNEXPECTED: ${title} is answered by ${outcomeOf(one.field, own.comparable)}, not ${one.answers}`);
    }
  }
  say(
    `${counts.cases} cases of ${counts.mutations} mutations asked, ${counts.different} answered differently`,
  );
  return counts;
}

interface Asking {
  side: AskedSide;
  placeholders: Placeholders;
  one: MutationCase;
  text: string;
}

async function askOne({ side, placeholders, one, text }: Asking) {
  const variables = one.variables(side);
  const comparable = toComparable(await side.asked.ask(await one.caller(side), text, variables));
  return { variables, comparable, compared: placeholders.replace(comparable, JSON.stringify(variables)) };
}

/** The type of the payload, or the code of the first error. */
function outcomeOf(field: string, { data, errors }: Comparable): string | undefined {
  return (data as Data | null)?.[field]?.__typename ?? errors[0]?.split(': ').at(-1);
}
