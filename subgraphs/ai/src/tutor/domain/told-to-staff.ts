/** What of a student's words teachers and admins are told where they read turns that are not their own. */
import { isForContacts } from '../../moderation/domain/concerns.ts';

/**
 * Whether none of these texts is for those who must look alone: who teaches the class may be who is meant. Every list of what
 * was asked or said, and every turn that staff opens by its id, goes through it. It takes a millisecond a text.
 */
export const isToldToStaff = (...texts: (string | null)[]): boolean =>
  !texts.some((text) => text !== null && isForContacts(text));
