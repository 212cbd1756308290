/** What a school decides for everybody in it. */

/** Who decides about a kind of information on a student. */
export const sharingRules = ['ALWAYS', 'STUDENT_DECIDES', 'NEVER'] as const;
export type SharingRule = (typeof sharingRules)[number];

/** Whether guardians are told of safeguarding reports; what speaks of abuse is in no choice. */
export const guardiansToldRules = ['NEVER', 'SELF_HARM_AND_THREATS'] as const;
export type GuardiansTold = (typeof guardiansToldRules)[number];

export interface OrganisationPolicy {
  /** Whether teachers and admins make guardian codes for students, too. */
  staffMakesGuardianCodes: boolean;
  activity: SharingRule;
  results: SharingRule;
  classes: SharingRule;
  alerts: SharingRule;
  guardiansTold: GuardiansTold;
}

/** What every organisation begins with: the student decides, and nobody else hands out codes. */
const initialPolicy: OrganisationPolicy = {
  staffMakesGuardianCodes: false,
  activity: 'STUDENT_DECIDES',
  results: 'STUDENT_DECIDES',
  classes: 'STUDENT_DECIDES',
  alerts: 'STUDENT_DECIDES',
  guardiansTold: 'NEVER',
};

/** The whole policy from what an organisation has changed. */
export const toPolicy = (changed: Partial<OrganisationPolicy>): OrganisationPolicy => ({
  ...initialPolicy,
  ...changed,
});
