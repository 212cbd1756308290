import { Supergraph, operationFromDocument } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { openInProcess } from './fixtures/open-in-process.ts';
import { carrier, shop } from './fixtures/shop.ts';
import { liftRequiredArguments } from './lift-required-arguments.ts';
import { rewriteSupergraph } from './rewrite-supergraph.ts';

const { ask, hear, sent, plan, supergraphSdl } = openInProcess({ shop, carrier });
const pen = { price: 22, dollars: '11 for 10 g' };

describe('a field that a client asks for with arguments, and a subgraph requires with others', () => {
  it.each([
    ['as literals', '{ product(upc: "p1") { price(currency: "EUR") dollars } }', pen],
    [
      'by a variable',
      'query ($c: String = "EUR") { product(upc: "p1") { price(currency: $c) dollars } }',
      pen,
    ],
    [
      'in fragments, more than once',
      `query ($c: String = "EUR") { product(upc: "p1") { ...A ...B dollars ... on Product { price(currency: $c) } } }
       fragment A on Product { price(currency: $c) } fragment B on Product { price(currency: $c) dollars }`,
      pen,
    ],
    [
      'under an alias',
      '{ product(upc: "p1") { dollars in: price(currency: "EUR") price(currency: "INR") } }',
      { dollars: '11 for 10 g', in: 22, price: 880 },
    ],
    [
      'under the alias of another',
      '{ product(upc: "p1") { price: name grams: price(currency: "INR") dollars } }',
      { price: 'Pen', grams: 880, dollars: '11 for 10 g' },
    ],
    [
      'with the same',
      '{ product(upc: "p1") { price(currency: "USD") dollars } }',
      { price: 11, dollars: '11 for 10 g' },
    ],
    [
      'further inside',
      '{ product(upc: "p1") { group { average(currency: "INR") size } groupDollars } }',
      { group: { average: 400, size: 3 }, groupDollars: '5' },
    ],
  ])('has the value of each, %s', async (_, query, product) => {
    expect(await ask(query)).toEqual({ data: { product } });
  });

  it('has the value of each through an interface', async () => {
    const query = '{ wares { price(currency: "EUR") ... on Product { dollars } } }';
    expect(await ask(query)).toMatchObject({ data: { wares: [pen, { price: 0 }, { price: null }] } });
  });

  it('has the value of each in mutations and in events', async () => {
    const selection = '{ price(currency: "EUR") dollars euros }';
    expect(await ask(`mutation { discount(upc: "p1") ${selection} }`)).toEqual({
      data: { discount: { price: 2, dollars: '1 for 10 g', euros: '2 for 10 g' } },
    });
    expect(
      await hear(`subscription { sold ${selection} }`, { sold: { upc: 'p4', grams: 1, price: 3 } }),
    ).toEqual({ data: { sold: { price: 6, dollars: '3 for 1 g', euros: '6 for 1 g' } } });
  });
});

describe('a field that is required with different arguments', () => {
  it('has the value of each, also where that is 0 or null', async () => {
    expect(await ask('{ products { dollars euros standard } }')).toEqual({
      data: {
        products: [
          { dollars: '11 for 10 g', euros: '22 for 10 g', standard: '11 for 10 g' },
          { dollars: '0 for 20 g', euros: '0 for 20 g', standard: '0 for 20 g' },
          { dollars: 'unpriced', euros: 'unpriced', standard: 'unpriced' },
        ],
      },
    });
  });

  it('has the value of each further inside', async () => {
    const before = sent.length;
    expect(await ask('{ product(upc: "p1") { groupDollars groupEuros dollars } }')).toEqual({
      data: { product: { groupDollars: '5', groupEuros: '10', dollars: '11 for 10 g' } },
    });
    const representations = sent.slice(before).flatMap((request) => request.representations);
    expect(representations).toEqual([
      { __typename: 'Product', upc: 'p1', group: { average: 5, size: 3 }, price: 11, grams: 10 },
      { __typename: 'Product', upc: 'p1', group: { size: 3, average: 10 }, grams: 10 },
    ]);
  });

  it('has the value of each through an interface', async () => {
    const query = '{ products { relatedDollars relatedEuros related { price(currency: "INR") } } }';
    const pen = { relatedDollars: '11', relatedEuros: '22', related: { price: 880 } };
    const voucher = { relatedDollars: '50', relatedEuros: '100', related: { price: 4000 } };
    expect(await ask(query)).toEqual({ data: { products: [voucher, pen, pen] } });
  });

  it('is asked for once by all who require it with the same', async () => {
    const before = sent.length;
    await ask('{ product(upc: "p1") { dollars again: dollars groupDollars partner { upc } } }');
    expect(sent.slice(before).map(({ subgraph }) => subgraph)).toEqual(['shop', 'carrier']);
  });

  it('has the value of each through fragments, variables and conditions', async () => {
    const query = `
      query ($yes: Boolean!, $no: Boolean!, $precise: Boolean) {
        product(upc: "p1") {
          ...Both @include(if: $yes)
          ... on Product @skip(if: $no) { other: euros(precise: $precise) partner { dollars euros } }
          hidden: dollars @include(if: $no)
        }
      }
      fragment Both on Product { dollars @skip(if: $no) euros(precise: $precise) partner { ...Dollars } }
      fragment Dollars on Product { standard }`;
    expect(await ask(query, { yes: true, no: false, precise: true })).toEqual({
      data: {
        product: {
          dollars: '11 for 10 g',
          euros: '22 for 10 g',
          other: '22 for 10 g',
          partner: { standard: '11 for 10 g', dollars: '11 for 10 g', euros: '22 for 10 g' },
        },
      },
    });
  });
});

describe('an error of a required field', () => {
  it('has the path that the field has in the schema, and leaves the others their values', async () => {
    const { data, errors } = await ask('{ product(upc: "p1") { dollars broken } }');
    expect(data).toMatchObject({ product: { dollars: '11 for 10 g' } });
    expect(errors).toMatchObject([{ message: 'Nothing is sold for XXX.', path: ['product', 'price'] }]);
    expect(JSON.stringify(errors)).not.toContain('required_');
  });
});

describe('what a supergraph has that requires nothing with arguments', () => {
  const plain = openInProcess({ shop: { ...shop } });

  it('is planned from the supergraph as it was given', () => {
    expect(rewriteSupergraph(plain.supergraphSdl).forPlanning).toBe(plain.supergraphSdl);
    const none = { kind: 'QueryPlan' } as const;
    expect(rewriteSupergraph(plain.supergraphSdl).rewritePlan(none).plan).toBe(none);
  });
});

describe('an operation that asks for nothing with such requirements', () => {
  const stock = Supergraph.build(supergraphSdl);
  const planner = new QueryPlanner(stock);

  it.each([
    '{ products { upc name price(currency: "EUR") group { average(currency: "USD") } } }',
    'query Q($c: String!) { product(upc: "p1") { ...P partner { upc name } } } fragment P on Product { price(currency: $c) }',
    '{ wares { price(currency: "EUR") ... on Product { partner { name } } } __typename }',
    'mutation { discount(upc: "p1") { price(currency: "EUR") partner { name } } }',
  ])('has the plan that it had, to the letter: %s', async (query) => {
    const stockPlan = planner.buildQueryPlan(operationFromDocument(stock.apiSchema(), parse(query)));
    expect(JSON.stringify(((await plan(query)) as unknown as { plan: unknown }).plan)).toBe(
      JSON.stringify(stockPlan),
    );
  });
});

describe('the fields that are lifted', () => {
  it('are not in the schema that clients see', async () => {
    const { data } = await ask('{ __type(name: "Product") { fields { name } } }');
    expect(JSON.stringify(data)).not.toContain('required_');
    expect((await plan('{ products { upc } }')).kind).toBe('query');
  });

  it('have names that no type of the supergraph has', () => {
    const taken = parse(`
      enum join__Graph { A @join__graph(name: "a", url: "") }
      type T { required_0_price: Int price(in: String): Int total: Int @join__field(graph: A, requires: "price(in: \\"x\\")") }
    `);
    expect([...(liftRequiredArguments(taken)?.fields.keys() ?? [])]).toEqual(['required__0_price']);
  });
});
