/** What the rules about guardians need. */
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { SharingChoices } from './domain/sharing.ts';

export interface GuardianCode {
  id: string;
  /** Normalised (classrooms/domain/code.ts). */
  code: string;
  studentId: string;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
  /** Null while it is good. */
  usedAt: Date | null;
}

export interface GuardianLink {
  guardianId: string;
  studentId: string;
  createdAt: Date;
}
/** A link at its place in a list. */
export interface ListedLink extends GuardianLink {
  /** Key of its place in the list by name of the other person. */
  key: string;
}

export interface GuardianRecords {
  /** False, and nothing is kept, when the code is taken. */
  insertCode(code: GuardianCode): Promise<boolean>;
  codeById(id: string): Promise<GuardianCode | undefined>;
  /** The code, alone until the end of the transaction: one guardian at a time. */
  lockCode(code: string): Promise<GuardianCode | undefined>;
  spendCode(id: string, at: Date): Promise<void>;
  /** Forgets up to `limit` codes that were over before `before`; answers how many. */
  forgetCodes(before: Date, limit: number): Promise<number>;
  /** False, and nothing changes, when they are linked already. */
  link(link: GuardianLink): Promise<boolean>;
  find(guardianId: string, studentId: string): Promise<GuardianLink | undefined>;
  /** False when they were not linked. */
  unlink(guardianId: string, studentId: string): Promise<boolean>;
  /** By name of the student, at most `first + 1`. */
  childrenOf(guardianId: string, page: PageRequest): Promise<ListedLink[]>;
  /** By name of the guardian, at most `first + 1`. */
  guardiansOf(studentId: string, page: PageRequest): Promise<ListedLink[]>;
  /** Those who have chosen; others have what everybody begins with. */
  choicesOf(studentIds: readonly string[]): Promise<Map<string, SharingChoices>>;
  setChoices(studentId: string, choices: SharingChoices, at: Date): Promise<void>;
}
