import { gql } from '@apollo/client';
import { beforeEach, describe, expect, it } from 'vitest';
import { createCache } from '../../api/cache.ts';
import { forgetClassroom, putTimeFactor, takeOutMember } from './classroom-cache.ts';
import { ExtraTimeDocument, MembersDocument } from './use-members.ts';

const viewer = { __typename: 'User' as const, id: 'teacher' };
const pageInfo = { __typename: 'PageInfo' as const, hasNextPage: false, endCursor: null };
const variables = { classroomId: 'class' };
const member = (id: string) => ({
  __typename: 'Membership' as const,
  role: 'STUDENT' as const,
  joinedAt: '2026-01-01T00:00:00Z',
  user: { __typename: 'User' as const, id, name: id, email: `${id}@example.test` },
});
let cache: ReturnType<typeof createCache>;

beforeEach(() => {
  cache = createCache();
});

describe('the people of a class', () => {
  const names = () => {
    const node = cache.readQuery({ query: MembersDocument, variables })?.node;
    return node?.__typename === 'Classroom' && node.members.nodes.map(({ user }) => user.name);
  };
  const factors = () => {
    const node = cache.readQuery({ query: ExtraTimeDocument, variables })?.node;
    return (
      node?.__typename === 'Classroom' &&
      node.accommodations.nodes.map(({ student, timeFactor }) => [student.id, timeFactor])
    );
  };
  const give = (userId: string, timeFactor: number) =>
    putTimeFactor(cache, { classroomId: 'class', userId, timeFactor });

  it('are shown without who was removed, whichever page of the list that was on', () => {
    for (const [after, ids] of [
      [null, ['Ada', 'Ben']],
      ['Ben', ['Cem', 'Dia']],
    ] as const) {
      const members = { __typename: 'MembershipConnection' as const, nodes: ids.map(member), pageInfo };
      const node = { __typename: 'Classroom' as const, id: 'class', members };
      cache.writeQuery({
        query: MembersDocument,
        variables: { ...variables, after },
        data: { viewer, node },
      });
    }
    takeOutMember(cache, { classroomId: 'class', userId: 'Cem' });
    expect(names()).toEqual(['Ada', 'Ben', 'Dia']);
  });

  it('get, change and lose extra time one by one', () => {
    const accommodations = { __typename: 'AccommodationConnection' as const, nodes: [], pageInfo };
    const node = { __typename: 'Classroom' as const, id: 'class', accommodations };
    cache.writeQuery({ query: ExtraTimeDocument, variables, data: { viewer, node } });
    give('Ada', 1.25);
    give('Ben', 2);
    expect(factors()).toEqual([
      ['Ada', 1.25],
      ['Ben', 2],
    ]);
    give('Ada', 1.5);
    give('Ben', 1);
    expect(factors()).toEqual([['Ada', 1.5]]);
  });

  it('stay as they are where they were never asked for', () => {
    takeOutMember(cache, { classroomId: 'class', userId: 'Ada' });
    give('Ada', 2);
    expect(cache.extract()).toEqual({});
  });
});

describe('a class that the viewer left', () => {
  const query = gql`
    query Classes {
      viewer {
        id
        classrooms(first: 20) {
          nodes {
            id
            name
          }
        }
      }
    }
  `;

  it('is in no list any more, and the others stay', () => {
    const nodes = ['class', 'other'].map((id) => ({ __typename: 'Classroom', id, name: id }));
    const classrooms = { __typename: 'ClassroomConnection', nodes };
    cache.writeQuery({ query, data: { viewer: { ...viewer, classrooms } } });
    forgetClassroom(cache, { classroomId: 'class', viewerId: viewer.id });
    expect(cache.readQuery({ query })).toMatchObject({
      viewer: { classrooms: { nodes: [{ name: 'other' }] } },
    });
  });
});
