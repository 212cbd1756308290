import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { toResumable } from './resumable.ts';

const schema = buildSchema(`
  type Query { nothing: Int }
  type Subscription {
    steps(to: Int, after: String): Step
    told(after: String): Told
    half(after: String): Half
    numbered(after: Int): Step
    endless: Step
  }
  type Step { cursor: String! number: Int }
  type End { cursor: String! at: String }
  type Silent { at: Int }
  union Told = Step | End
  union Half = Step | Silent
`);
const resumableOf = (query: string) => {
  const resumable = toResumable(schema, query);
  if (resumable) expect(validate(schema, parse(resumable.query))).toEqual([]);
  return resumable;
};

describe('a subscription can go on elsewhere', () => {
  it.each([
    ['that does not say after what', 'subscription { steps { number } }', '_gatewayAfter', undefined],
    ['that says so itself', 'subscription { steps(after: "7") { number } }', '_gatewayAfter', '7'],
    [
      'by a variable',
      'subscription S($x: String = "1") { steps(after: $x, to: 2) { number } }',
      'x',
      undefined,
    ],
    [
      'of one of several kinds',
      'subscription { news: told { ... on End { at } } }',
      '_gatewayAfter',
      undefined,
    ],
  ])('%s', (_, query, afterVariable, after) => {
    expect(resumableOf(query)).toMatchObject({ afterVariable, ...(after && { after }) });
  });

  it('from the cursor of each event, of which its client sees nothing', () => {
    const event = { data: { news: { number: 1, _gatewayCursor: 'c1' } } };
    expect(resumableOf('subscription { news: steps { number } }')?.takeCursor(event)).toBe('c1');
    expect(event).toEqual({ data: { news: { number: 1 } } });
    expect(resumableOf('subscription { steps { number } }')?.takeCursor({ data: null })).toBeUndefined();
  });
});

it.each([
  ['without cursors in each event', 'subscription { half { ... on Step { number } } }'],
  ['whose place is no text', 'subscription { numbered { number } }'],
  ['that takes no place', 'subscription { endless { number } }'],
  [
    'whose place is said by what says something else, too',
    'subscription($x: String) { told(after: $x) { ... on End { at @skip(if: false) } ... on Step { number } } } # $x',
  ],
])('a subscription %s goes on nowhere', (_, query) => {
  expect(toResumable(schema, query)).toBeUndefined();
});
