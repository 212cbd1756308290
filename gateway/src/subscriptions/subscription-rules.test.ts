import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { checkRules, mistakesOfRules, ruleOf, SubscriptionRule } from './subscription-rules.ts';

const shared = SubscriptionRule.parse({ shared: true });

it('a field has its rule, and one of which nothing is said is safe to assume the least of', () => {
  expect(ruleOf({ scores: shared }, 'scores').shared).toBe(true);
  for (const field of ['alerts', 'constructor'])
    expect(ruleOf({ scores: shared }, field)).toEqual({ shared: false, begins: 'start', whenLost: 'fail' });
});

it('each rule of a field that is not there is told by its name', () => {
  const fields = new Set(['scores']);
  expect(mistakesOfRules({ scores: shared }, fields)).toEqual([]);
  expect(mistakesOfRules({ score: shared, scores: shared, alerts: shared }, fields)).toEqual([
    'subscriptions: score is no field of Subscription.',
    'subscriptions: alerts is no field of Subscription.',
  ]);
  const schema = buildSchema('type Query { a: Int } type Subscription { scores: Int }');
  expect(() => checkRules({ scores: shared }, schema)).not.toThrow();
  expect(() => checkRules({ score: shared }, schema)).toThrow('score is no field of Subscription');
});
