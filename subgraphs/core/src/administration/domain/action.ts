/** What admins, and staff in their place, do to people and their school; every one leaves a row. */
export const actions = [
  'GUARDIAN_CODE_MADE',
  'GUARDIAN_UNLINKED',
  'USER_CREATED',
  'ROLE_CHANGED',
  'USER_RENAMED',
  'USER_DEACTIVATED',
  'USER_REACTIVATED',
  'PASSWORD_RESET',
  'ORGANISATION_CREATED',
  'ORGANISATION_RENAMED',
  'POLICY_CHANGED',
  'SIGN_UP_CODE_CHANGED',
  'ACCESS_TOKEN_MADE',
  'ACCESS_TOKEN_REVOKED',
  'SAFEGUARDING_CONTACT_APPOINTED',
  'SAFEGUARDING_CONTACT_DISMISSED',
  'PLACES_OF_HELP_CHANGED',
] as const;
export type Action = (typeof actions)[number];
