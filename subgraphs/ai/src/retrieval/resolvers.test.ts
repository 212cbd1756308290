import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toGlobalId } from '@ensure-study/contracts/ids';
import { storeUnavailable } from '@ensure-study/kit/errors';
import { createMemoryRateLimiter } from '@ensure-study/stores/kv/memory-rate-limiter';
import { createFakeClock } from '@ensure-study/testkit/clock';
import type { ClassroomAccess } from '../access/ports.ts';
import { createExecutor } from '../ingestion/fixtures/execute.ts';
import type { LinksOf, QuestionInContext, RetrievalRequest, RetrievePassages } from './ports.ts';
import { createRetrievalResolvers } from './resolvers.ts';

const [member, stranger, classroom, materialId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const search = `query(
  $of: [_Any!]!, $query: String!, $first: Int! = 10, $history: [ConversationMessageInput!], $by: PassageRanking! = BLEND
) {
  _entities(representations: $of) { ... on Classroom {
    knowledge { search(query: $query, first: $first, history: $history, by: $by) { material { id } page text score source } }
  } }
}`;
const of = [{ __typename: 'Classroom', id: toGlobalId('Classroom', classroom) }];
const access: ClassroomAccess = {
  roleIn: async (userId) => (userId === member ? 'STUDENT' : null),
  classroomsOf: async () => [],
  materialOf: async () => null,
  assessmentOf: async () => null,
  attempt: async () => null,
};

function createKnowledge(
  changes: { access?: ClassroomAccess; retrieve?: RetrievePassages; linksOf?: LinksOf } = {},
) {
  const asked: RetrievalRequest[] = [];
  const retrieve: RetrievePassages = async (request) => {
    asked.push(request);
    const passage = { materialId, materialName: 'tides.md', start: 0, end: 5, ordinal: 0, headings: [] };
    const hit = { ...passage, passageId: randomUUID(), page: 2, text: 'Tides', score: 0.5, keyword: 1 };
    return { retrieval: 'KEYWORD', hits: [hit], searched: { materials: 1, passages: 1 }, corpusVersion: 1 };
  };
  const limiter = createMemoryRateLimiter({ clock: createFakeClock(), keysMax: 10 });
  const inContext: QuestionInContext = (question, history) =>
    [question, ...history.map(({ role, content }) => `${role} ${content}`)].join(' < ');
  return {
    asked,
    ...createExecutor(
      createRetrievalResolvers({
        access,
        retrieve,
        embed: async () => undefined,
        inContext,
        linksOf: async () => ({ materialIds: new Set(), areSearched: false }),
        limiter,
        ...changes,
      }),
    ),
  };
}

describe('Classroom.knowledge', () => {
  it('answers a member with passages, their place and their document', async () => {
    const { query, asked } = createKnowledge();
    const { data, errors } = await query(search, { userId: member, variables: { of, query: ' tides ' } });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      _entities: [
        {
          knowledge: {
            search: [
              {
                material: { id: toGlobalId('Material', materialId) },
                page: 2,
                text: 'Tides',
                score: 0.5,
                source: 'CLASSROOM',
              },
            ],
          },
        },
      ],
    });
    expect(asked).toMatchObject([{ classroomId: classroom, question: 'tides', limit: 10 }]);
  });

  it('searches for what a question means after what was said before', async () => {
    const { query, asked } = createKnowledge();
    const history = [
      { role: 'USER', content: 'What are tides?' },
      { role: 'ASSISTANT', content: 'The sea rises.' },
    ];
    await query(search, { userId: member, variables: { of, query: 'Why is that?', history } });
    expect(asked).toMatchObject([
      { question: 'Why is that? < USER What are tides? < ASSISTANT The sea rises.' },
    ]);
  });

  it('finds nothing in links that the tutor of the class may not read, and labels those that it may', async () => {
    for (const areSearched of [false, true]) {
      const links = new Set([materialId]);
      const { query, asked } = createKnowledge({
        linksOf: async () => ({ materialIds: links, areSearched }),
      });
      const { data } = await query(search, { userId: member, variables: { of, query: 'tides' } });
      expect(asked[0]?.without).toEqual(areSearched ? undefined : links);
      expect(data).toMatchObject({ _entities: [{ knowledge: { search: [{ source: 'CURATED' }] } }] });
    }
  });

  it('orders by one way of finding alone where that is asked for, and says when there is no other', async () => {
    const { query, asked } = createKnowledge();
    const byWords = await query(search, { userId: member, variables: { of, query: 'tides', by: 'WORDS' } });
    expect([byWords.errors, asked[0]?.by]).toEqual([undefined, 'WORDS']);
    const { errors } = await query(search, {
      userId: member,
      variables: { of, query: 'tides', by: 'MEANING' },
    });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(/^by cannot be MEANING/),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('is null for who is not of the class, and nothing is searched', async () => {
    const { query, asked } = createKnowledge();
    const { data, errors } = await query(search, { userId: stranger, variables: { of, query: 'tides' } });
    expect([data, errors]).toEqual([{ _entities: [{ knowledge: null }] }, undefined]);
    expect(asked).toEqual([]);
  });

  it('refuses nobody, and input that cannot be, naming it', async () => {
    const { query } = createKnowledge();
    const nobody = await query(search, { userId: null, variables: { of, query: 'tides' } });
    expect(nobody.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const wrong = [
      { query: ' ' },
      { query: 'x'.repeat(1_001) },
      { query: 'tides', first: 0 },
      { query: 'tides', first: 101 },
      { query: 'tides', history: [{ role: 'USER', content: 'x'.repeat(20_001) }] },
    ];
    for (const variables of wrong) {
      const { errors } = await query(search, { userId: member, variables: { of, ...variables } });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(errors?.[0]?.message).toMatch(new RegExp(`^${Object.keys(variables).at(-1)}`, 'u'));
    }
  });

  it('looks for the words of a query only, never for control characters', async () => {
    const { query, asked } = createKnowledge();
    await query(search, { userId: member, variables: { of, query: 'ti\u0000des\u0007' } });
    expect(asked).toMatchObject([{ question: 'tides' }]);
  });

  it('is searched 300 times a minute by one person, aliases counted, and then says when to come back', async () => {
    const { query, asked } = createKnowledge();
    const aliases = Array.from({ length: 50 }, (_, i) => `s${i}: search(query: "tides", first: 1) { score }`);
    const many = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Classroom { knowledge { ${aliases.join(' ')} } } } }`;
    for (let time = 1; time <= 6; time++) await query(many, { userId: member, variables: { of } });
    expect(asked).toHaveLength(300);
    const { errors } = await query(search, { userId: member, variables: { of, query: 'tides' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAt: expect.any(String) });
    expect(asked).toHaveLength(300);
  });

  it('says that a store is away instead of finding nothing', async () => {
    const away = () => Promise.reject(storeUnavailable('The database'));
    for (const changes of [{ retrieve: away }, { access: { ...access, roleIn: away } }]) {
      const { errors } = await createKnowledge(changes).query(search, {
        userId: member,
        variables: { of, query: 'tides' },
      });
      expect(errors?.[0]?.extensions.code).toBe('STORE_UNAVAILABLE');
    }
  });
});
