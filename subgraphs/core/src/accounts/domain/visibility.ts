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
}
export const noRelation: Relation = { sharesClass: false, isTaught: false, isGuarded: false };

interface Seen {
  id: string;
  organisationId: string;
}

const isSelf = (asker: Asker, person: Seen) => asker.userId === person.id;
const administers = (asker: Asker, person: Seen) =>
  asker.role === 'ADMIN' && asker.organisationId === person.organisationId;

/** Name, role and place: the person, people of a shared class, guardians and admins of the organisation. */
export const maySeePerson = (asker: Asker, person: Seen, relation: Relation): boolean =>
  isSelf(asker, person) || administers(asker, person) || relation.sharesClass || relation.isGuarded;

/** Address: the person, their teachers and admins of the organisation. */
export const mayReadEmail = (asker: Asker, person: Seen, relation: Relation): boolean =>
  isSelf(asker, person) || administers(asker, person) || relation.isTaught;

/** What the person did: the person, their teachers and guardians, admins of the organisation. */
export const maySeeActivity = (asker: Asker, person: Seen, relation: Relation): boolean =>
  isSelf(asker, person) || administers(asker, person) || relation.isTaught || relation.isGuarded;
