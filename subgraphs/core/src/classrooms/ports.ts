/** What the rules about classes need. */
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { ClassroomRole } from './domain/access.ts';

export interface Classroom {
  id: string;
  organisationId: string;
  name: string;
  subject: string;
  /** Normalised (domain/code.ts). */
  joinCode: string;
  createdAt: Date;
  /** Since when it is gone for everybody; null for one that is there. */
  deletedAt: Date | null;
}
/** One that is about to be made. */
export type NewClassroom = Omit<Classroom, 'deletedAt'>;

export interface Membership {
  id: string;
  classroomId: string;
  accountId: string;
  role: ClassroomRole;
  joinedAt: Date;
}

/** A membership at its place in a list. */
export interface ListedMembership extends Membership {
  /** Key of its place in the list of members by name. */
  key: string;
}
export interface ListedClassroom extends Classroom {
  /** Id of the membership: key of its place in a person's list of classes. */
  membershipId: string;
}

export interface ClassroomRecords {
  /** False, and nothing is kept, when the join code is taken. */
  insert(classroom: NewClassroom): Promise<boolean>;
  byIds(ids: readonly string[]): Promise<Classroom[]>;
  byJoinCode(organisationId: string, code: string): Promise<Classroom | undefined>;
  /** False, and nothing changes, when the person is a member already. */
  addMember(membership: Membership): Promise<boolean>;
  /** False when the person was no member. */
  removeMember(classroomId: string, accountId: string): Promise<boolean>;
  /** All members, also of a class that is deleted. */
  everyMember(classroomId: string): Promise<{ accountId: string; role: ClassroomRole }[]>;
  /** Nobody else changes the class or its members before the end of the transaction. */
  lock(id: string): Promise<void>;
  setNames(id: string, names: { name: string; subject: string }): Promise<void>;
  /** False, and nothing changes, when the code is taken. */
  setJoinCode(id: string, code: string): Promise<boolean>;
  /** Null: it is there again. */
  setDeleted(id: string, at: Date | null): Promise<void>;
  /** Deleted classes that a person taught, newest membership first, at most `first + 1`. */
  deletedOf(accountId: string, page: PageRequest): Promise<ListedClassroom[]>;
  /** What a person is in each of these classes; those without a membership are left out. */
  rolesOf(accountId: string, classroomIds: readonly string[]): Promise<Map<string, ClassroomRole>>;
  /** Newest membership first, at most `first + 1`; with `sharedWith`, only classes that person is in too. */
  ofPerson(accountId: string, page: PageRequest, sharedWith?: string): Promise<ListedClassroom[]>;
  /** By name, at most `first + 1`. */
  membersOf(classroomId: string, page: PageRequest): Promise<ListedMembership[]>;
}

/** Codes that people type: drawn by a cryptographic source. */
export interface Codes {
  create(): string;
}
