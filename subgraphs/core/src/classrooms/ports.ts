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
}

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
  insert(classroom: Classroom): Promise<boolean>;
  byIds(ids: readonly string[]): Promise<Classroom[]>;
  byJoinCode(organisationId: string, code: string): Promise<Classroom | undefined>;
  /** False, and nothing changes, when the person is a member already. */
  addMember(membership: Membership): Promise<boolean>;
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
