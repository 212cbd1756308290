/** Who may know what of whom. */
import type { Asker } from './person.ts';

/** How a person stands to the asking one. */
export interface Relation {
  /** Both are members of one class. */
  sharesClass: boolean;
  /** The asking one teaches a class of which the person is a member. */
  isTaught: boolean;
  /** The asking one is linked as the person's guardian. */
  isGuarded: boolean;
  /** The person is linked as a guardian of the asking one. */
  isGuardian: boolean;
}
export const noRelation: Relation = {
  sharesClass: false,
  isTaught: false,
  isGuarded: false,
  isGuardian: false,
};

interface Seen {
  id: string;
  organisationId: string;
}

const isSelf = (asker: Asker, person: Seen) => asker.userId === person.id;
const administers = (asker: Asker, person: Seen) =>
  asker.role === 'ADMIN' && asker.organisationId === person.organisationId;

/** A link gives a parent's account its view of a child: with another role it rests. */
export const guards = (asker: Asker, relation: Relation): boolean =>
  asker.role === 'PARENT' && relation.isGuarded;

/** Name, role and place: the person, people of a shared class, both sides of a link, and admins of the organisation. */
export const maySeePerson = (asker: Asker, person: Seen, relation: Relation): boolean =>
  isSelf(asker, person) ||
  administers(asker, person) ||
  relation.sharesClass ||
  guards(asker, relation) ||
  relation.isGuardian;

/** Address: the person, their teachers and admins of the organisation. */
export const mayReadEmail = (asker: Asker, person: Seen, relation: Relation): boolean =>
  isSelf(asker, person) || administers(asker, person) || relation.isTaught;

/** What the person did: the person, their teachers, admins of the organisation, and guardians where it `isShared`. */
export const maySeeActivity = (asker: Asker, person: Seen, relation: Relation, isShared: boolean): boolean =>
  isSelf(asker, person) ||
  administers(asker, person) ||
  relation.isTaught ||
  (guards(asker, relation) && isShared);
