/** What a supergraph's owner says of streams that the gateway cannot know: per field of Subscription. */
import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';

export const SubscriptionRule = z.strictObject({
  /**
   * One stream for everybody. It is asked for as nobody, and so are the fields that complete its events: neither can
   * depend on who reads them. What auth directives guard stays guarded, for each reader.
   */
  shared: z.boolean().default(false),
  /**
   * What comes to who does not say `after`: `start` = everything from the stream's beginning, `now` = what happens from
   * then on. Only a stream that begins now can be joined in its midst, or begun anew, without events told twice.
   */
  begins: z.enum(['start', 'now']).default('start'),
  /** When its subgraph goes away: `fail` = its readers are told to subscribe again, `retry` = the gateway does that. */
  whenLost: z.enum(['fail', 'retry']).default('fail'),
});
export type SubscriptionRule = z.infer<typeof SubscriptionRule>;

/** By the name of the field. */
export type SubscriptionRules = Readonly<Record<string, SubscriptionRule>>;

const ordinary: SubscriptionRule = SubscriptionRule.parse({});

/** The rule of a field; that of an ordinary stream where nothing is said. */
export const ruleOf = (rules: SubscriptionRules, field: string): SubscriptionRule =>
  Object.hasOwn(rules, field) ? (rules[field] as SubscriptionRule) : ordinary;

/** What is wrong with rules of fields that are not there: they would be a stream's that is merely spelt otherwise. */
export function mistakesOfRules(rules: SubscriptionRules, fields: ReadonlySet<string>): string[] {
  const unknown = Object.keys(rules).filter((name) => !fields.has(name));
  return unknown.map((name) => `subscriptions: ${name} is no field of Subscription.`);
}

/** Throws for such rules, with all that is wrong. */
export function checkRules(rules: SubscriptionRules, schema: GraphQLSchema): void {
  const fields = Object.keys(schema.getSubscriptionType()?.getFields() ?? {});
  const mistakes = mistakesOfRules(rules, new Set(fields));
  if (mistakes.length > 0) throw new Error(mistakes.join(' '));
}
