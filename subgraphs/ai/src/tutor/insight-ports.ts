/** What teachers of a class are told of its questions, and the examples that its answers give. Nothing here says who asked. */
import type { Page, PageRequest } from '@ensure-study/kit/pagination';
import type { Exchange } from './domain/conversation.ts';
import type { Citation, NearPassage } from './domain/passage.ts';
import type { RatingReason } from './domain/rating.ts';
import type { ExampleDecision, ExampleStanding } from './domain/example.ts';
import type { WeekCounts } from './domain/weeks.ts';

/** Questions of one form that ended in one manner. */
export interface AskedRow {
  /** As it was worded last. */
  question: string;
  /** What was said before it in that conversation; null for nothing, or for what no teacher is told. */
  before: Exchange | null;
  /** Different people. */
  askers: number;
  times: number;
  lastAskedAt: Date;
  lastTurnId: string;
}
/** Questions that were not answered. */
export interface UnansweredRow extends AskedRow {
  nearest: NearPassage[];
  /** When the same was answered later; null while it is not. */
  answeredSince: Date | null;
}
/** Questions that moderation stopped, without those that somebody has to look at. */
export interface RefusedRow extends AskedRow {
  /** The last time. */
  outcome: 'BLOCKED' | 'REDIRECTED';
  /** What the tutor said instead, the last time. */
  reply: string;
}

/** An answer of which its reader said that it did not help, and why. */
export interface UnhelpfulRow {
  turnId: string;
  question: string;
  answer: string;
  reason: RatingReason | null;
  comment: string | null;
  ratedAt: Date;
}

/** Reports of one passage. */
export interface WrongSourceRow {
  /** Of the last report. */
  citation: Citation;
  /** Null where it is not there (any more). */
  passageId: string | null;
  reports: number;
  /** Of the passage as it is. */
  openReports: number;
  lastReportedAt: Date;
  /** What the passage says since its reports are settled; null while one is open, and where it is hidden or gone. */
  now: string | null;
  /** The latest first. */
  questions: { turnId: string; question: string; comment: string | null; reportedAt: Date }[];
}

/** No list has what is for those who must look (`domain/told-to-staff.ts`). */
export interface InsightStore {
  /**
   * Those of most people first, then the latest; asked from `since` on. Not what was answered, but withheld because of its
   * sources.
   */
  unanswered(classroomId: string, since: Date, page: PageRequest): Promise<Page<UnansweredRow>>;
  /** The same of those that moderation stopped: neither what was handed to a person nor what should have been. */
  refused(classroomId: string, since: Date, page: PageRequest): Promise<Page<RefusedRow>>;
  /** With a reason or a comment, those asked last first; rated from `since` on. */
  unhelpful(classroomId: string, since: Date, page: PageRequest): Promise<Page<UnhelpfulRow>>;
  /** Those with most reports that are open first, then the latest; reported from `since` on. */
  wrongSources(classroomId: string, since: Date, page: PageRequest): Promise<Page<WrongSourceRow>>;
  /** Weeks (from Monday, UTC) in which something was asked, in no order; asked from `since` on. */
  weeks(classroomId: string, since: Date): Promise<WeekCounts[]>;
}

/** An answer that helped, in the words of the latest turn that has it. */
export interface ExampleRow {
  id: string;
  classroomId: string;
  /** As that turn has it. */
  question: string;
  answer: string;
  citations: Citation[];
  standing: ExampleStanding;
  votes: number;
  isDecided: boolean;
}

export interface ExampleStore {
  /**
   * For teachers, without what is for those who must look: those in use first, then those proposed, then those taken out; each by
   * votes.
   */
  list(classroomId: string, page: PageRequest, standing?: ExampleStanding): Promise<Page<ExampleRow>>;
  /** Up to `limit` of those in use, by votes, whoever may be told of them. */
  inUse(classroomId: string, limit: number): Promise<ExampleRow[]>;
  find(id: string): Promise<ExampleRow | undefined>;
  /**
   * Keeps a teacher's decision, null to leave it to the votes, which then may keep it no longer; undefined where the example is
   * gone.
   */
  decide(id: string, decision: ExampleDecision | null): Promise<ExampleRow | undefined>;
}
