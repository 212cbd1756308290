/** What a person may be and how accounts are named. */
export const roles = ['STUDENT', 'TEACHER', 'PARENT', 'ADMIN', 'INTEGRATOR'] as const;
export type Role = (typeof roles)[number];

/** As much of the asking person as a rule needs; a `Viewer` is one. */
export interface Asker {
  userId: string;
  role: Role;
  organisationId: string;
}

export const passwordLengthMin = 8;
/** Longer ones are refused rather than cut: hashing takes time that grows with the length. */
export const passwordLengthMax = 256;

/** What is wrong with a new password, or undefined. */
export function passwordProblem(password: string): string | undefined {
  const length = [...password].length;
  if (length < passwordLengthMin) return `A password has at least ${passwordLengthMin} characters.`;
  if (length > passwordLengthMax) return `A password has at most ${passwordLengthMax} characters.`;
  return undefined;
}
