/** What the page's memory of classes becomes after a change, so that nothing has to be asked for again. */
import type { ApolloCache } from '@apollo/client';
import { ExtraTimeDocument, MembersDocument } from './use-members.ts';

interface InClass {
  classroomId: string;
  userId: string;
}

/** The list of a class without somebody who is no member any more. */
export function takeOutMember(cache: ApolloCache, { classroomId, userId }: InClass): void {
  cache.updateQuery({ query: MembersDocument, variables: { classroomId } }, (data) => {
    if (data?.node?.__typename !== 'Classroom') return undefined;
    const { node } = data;
    const nodes = node.members.nodes.filter(({ user }) => user.id !== userId);
    return { ...data, node: { ...node, members: { ...node.members, nodes } } };
  });
}

/** What a student gets from now on; a factor of 1 is none. */
export function putTimeFactor(
  cache: ApolloCache,
  { classroomId, userId, timeFactor }: InClass & { timeFactor: number },
): void {
  cache.updateQuery({ query: ExtraTimeDocument, variables: { classroomId } }, (data) => {
    if (data?.node?.__typename !== 'Classroom') return undefined;
    const { node } = data;
    const others = node.accommodations.nodes.filter(({ student }) => student.id !== userId);
    const its = {
      __typename: 'Accommodation' as const,
      student: { __typename: 'User' as const, id: userId },
      timeFactor,
    };
    const nodes = timeFactor === 1 ? others : [...others, its];
    return { ...data, node: { ...node, accommodations: { ...node.accommodations, nodes } } };
  });
}

/** Everything of a class that the viewer is not in any more; lists that name it pass over it. */
export function forgetClassroom(
  cache: ApolloCache,
  { classroomId, viewerId }: { classroomId: string; viewerId: string },
): void {
  cache.evict({ id: cache.identify({ __typename: 'Classroom', id: classroomId }) });
  // What was to be done there would be named after a class that is not known any more.
  cache.evict({ id: cache.identify({ __typename: 'User', id: viewerId }), fieldName: 'agenda' });
  cache.gc();
}
