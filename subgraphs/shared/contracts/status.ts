/** What people have to do without for the moment: the same path at the gateway and on the page's own origin. */

/** `GET /status`; it is answered to anybody. */
export const statusPath = '/status';

/** Named by what people do, never by a store. Names stay; more may come, so that a reader passes over what it does not know. */
export const capabilities = [
  /** Opening and saving anything; tells of all the others, too. */
  'READING',
  /** Saving, asking the tutor included. What was saved can be read, perhaps not the very last of it. */
  'SAVING',
  /** Asking the tutor, and the words of documents. */
  'TUTOR',
  /** Answers in the words of a language model; without it they are quoted from the material. */
  'WRITTEN_ANSWERS',
  /** Finding passages by meaning; without it they are found by words. */
  'SEARCH_BY_MEANING',
  /** Reading of what is uploaded; without it uploads wait. */
  'INDEXING',
  /** Telling people what happened; without it notices come later. */
  'NOTICES',
  /** Counts of activity; without it they stand still or are not shown. */
  'COUNTS',
  /** What was written and said in meetings, and who was there. */
  'MEETING_RECORDS',
] as const;
export type Capability = (typeof capabilities)[number];

export interface Status {
  /** In the order of `capabilities`; empty when all is well. */
  degraded: Capability[];
}
