import type { IncomingUpload } from '../materials/ports.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Organisation as OrganisationRow } from '../organisations/ports.ts';
import type { Person as PersonRow } from '../accounts/ports.ts';
import type { AccessToken as AccessTokenRow } from '../access-tokens/ports.ts';
import type { Notification as NotificationRow } from '../notifications/ports.ts';
import type { NotificationNews as NotificationNewsRow } from '../notifications/follow-notifications.ts';
import type { SearchHit as SearchHitRow } from '../search/ports.ts';
import type { ListedClassroom as ListedClassroomRow, Classroom as ClassroomRow, Membership as MembershipRow } from '../classrooms/ports.ts';
import type { ReleasedResult as ReleasedResultRow, SharedClass as SharedClassRow } from '../guardians/child-ports.ts';
import type { Material as MaterialRow, DeletedMaterial as DeletedMaterialRow } from '../materials/ports.ts';
import type { AgendaItem as AgendaItemRow } from '../agenda/ports.ts';
import type { GuardianLink as GuardianLinkRow } from '../guardians/ports.ts';
import type { AuditEntry as AuditEntryRow } from '../administration/ports.ts';
import type { Assessment as AssessmentRow, Question as QuestionRow, AnswerKey as AnswerKeyRow, Choice as ChoiceRow } from '../assessments/ports.ts';
import type { Attempt as AttemptRow, SavedAnswer as SavedAnswerRow, AttemptMessage as AttemptMessageRow, FollowedNews as FollowedNewsRow, KeptMark as KeptMarkRow } from '../attempts/ports.ts';
import type { Meeting as MeetingRow, FollowedActivity as FollowedActivityRow } from '../meetings/ports.ts';
import type { Accommodation as AccommodationRow } from '../accommodations/ports.ts';
import type { QueuedAnswer as QueuedAnswerRow, MarkChange as MarkChangeRow } from '../grading/ports.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A moment in UTC, ISO 8601 with milliseconds. */
  DateTime: { input: Date; output: Date; }
  /** A file of a GraphQL multipart request. */
  Upload: { input: IncomingUpload; output: never; }
  _FieldSet: { input: unknown; output: unknown; }
};

/**
 * By which a program of another system acts in a person's name: shown as `Authorization: Bearer ens_…`, it does what the person
 * may do and its scopes name, until it ends.
 */
export type AccessToken = Node & {
  __typename?: 'AccessToken';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it ends by itself. */
  expiresAt: Scalars['DateTime']['output'];
  /** The last four characters of the token, by which it is told from others. */
  hint: Scalars['String']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** When it was last used, to the minute; null before the first use. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What its person calls it. */
  name: Scalars['String']['output'];
  /** When it was revoked, by its person or with the account's sessions; null for one that was not. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it may be used for, by the names of `tokenScopes`. */
  scopes: Array<Scalars['String']['output']>;
};

/** A page of access tokens. */
export type AccessTokenConnection = {
  __typename?: 'AccessTokenConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<AccessTokenEdge>;
  /** Access tokens of this page. */
  nodes: Array<AccessToken>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type AccessTokenEdge = {
  __typename?: 'AccessTokenEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: AccessToken;
};

/** More time for one student in everything the class sits. */
export type Accommodation = {
  __typename?: 'Accommodation';
  /** Since when. */
  setAt: Scalars['DateTime']['output'];
  /** Who gets it. */
  student: User;
  /**
   * How many times as long a sitting is for this student: 1.25 is a quarter more of the time limit or, without one, of the
   * time from opening to closing. An exam that has a closing time alone gives no more.
   */
  timeFactor: Scalars['Float']['output'];
};

/** A page of accommodations. */
export type AccommodationConnection = {
  __typename?: 'AccommodationConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<AccommodationEdge>;
  /** Accommodations of this page. */
  nodes: Array<Accommodation>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type AccommodationEdge = {
  __typename?: 'AccommodationEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: Accommodation;
};

/** One thing to do. */
export type AgendaItem = {
  __typename?: 'AgendaItem';
  /** The quiz or exam it is about. */
  assessment: Assessment;
  /** A moment, as the kind says. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** The attempt it is about; null for what is about no single one. */
  attempt?: Maybe<Attempt>;
  /** How many attempts wait; null for other kinds. */
  count?: Maybe<Scalars['Int']['output']>;
  /** What is to be done. */
  kind: AgendaKind;
};

/** A page of things to do. */
export type AgendaItemConnection = {
  __typename?: 'AgendaItemConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<AgendaItemEdge>;
  /** By kind in their order, within one the most pressing first. */
  nodes: Array<AgendaItem>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type AgendaItemEdge = {
  __typename?: 'AgendaItemEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: AgendaItem;
};

/** What is to be done. */
export type AgendaKind =
  /** Answers wait to be graded; `count` attempts, `at`: since when. */
  | 'ANSWERS_TO_GRADE'
  /** A quiz or exam opens later; `at`: when. */
  | 'ASSESSMENT_COMING'
  /** A quiz or exam can be begun; `at`: until when, null for no end. */
  | 'ASSESSMENT_OPEN'
  /** An attempt is in progress; `at`: when it ends, null for no end. */
  | 'ASSESSMENT_RUNNING'
  /** Results can be seen; `at`: since when. */
  | 'RESULTS_RELEASED';

/** How often alerts of one class were raised. */
export type AlertCount = {
  __typename?: 'AlertCount';
  /** EVIDENCE, WARNING, INFO or TECHNICAL. */
  alertClass: Scalars['String']['output'];
  /** How often. */
  count: Scalars['Int']['output'];
};

/** What is right. Each field is null for kinds of question that do not have it. */
export type AnswerKey = {
  __typename?: 'AnswerKey';
  /** Wordings that are right, whatever the case, spaces and outer punctuation. */
  acceptedAnswers?: Maybe<Array<Scalars['String']['output']>>;
  /** The right choices. */
  correctChoices?: Maybe<Array<Scalars['ID']['output']>>;
  /**
   * MULTIPLE_ANSWER: whether part of the right choices gives part of the points, (right ones chosen - wrong ones chosen) /
   * right ones, never less than none; otherwise all of them and no other give the points.
   */
  partialCredit?: Maybe<Scalars['Boolean']['output']>;
  /** What a good essay holds, for whoever reads it. */
  rubric?: Maybe<Scalars['String']['output']>;
  /** How far off a right number may be, the limit included. */
  tolerance?: Maybe<Scalars['Float']['output']>;
  /** What `tolerance` is measured in. */
  toleranceKind?: Maybe<ToleranceKind>;
  /** The right number; null too while the question is being written. */
  value?: Maybe<Scalars['Float']['output']>;
};

/** Who is to look at safeguarding reports, too. */
export type AppointSafeguardingContactInput = {
  /** A teacher or an admin of the organisation, whose account is open. */
  userId: Scalars['ID']['input'];
};

export type AppointSafeguardingContactResult = AppointSafeguardingContactSuccess | InvalidInputProblem | NotAllowedProblem | NotFoundProblem;

/** The person is one of the contacts. */
export type AppointSafeguardingContactSuccess = {
  __typename?: 'AppointSafeguardingContactSuccess';
  /** The organisation, with its contacts as they are now. */
  organisation: Organisation;
};

/** A quiz or exam. `questions`: for students empty until their attempt has begun. Drafts and deleted ones are for teachers of the class only. */
export type Assessment = Node & {
  __typename?: 'Assessment';
  /** Everyone's attempts, newest first; for teachers of the class only, FORBIDDEN to others. */
  attempts: AttemptConnection;
  /** How often a student may sit it; null for any number of times. */
  attemptsMax?: Maybe<Scalars['Int']['output']>;
  /** The class it belongs to. */
  classroom: Classroom;
  /** Attempts begin and end before this moment; null for never. */
  closesAt?: Maybe<Scalars['DateTime']['output']>;
  /** What students agree to where it is proctored: an attempt then begins with consent only. Null for the page's own words. */
  consentText?: Maybe<Scalars['String']['output']>;
  /** When it was deleted; null for one that is there. */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What keeps it from being published; empty when nothing does. Null for students. */
  gaps?: Maybe<Array<AssessmentGap>>;
  /**
   * Answers that wait for a teacher, question by question, so that one is graded in a row; of one question where one is named.
   * For teachers of the class only, FORBIDDEN to others.
   */
  gradingQueue: GradingItemConnection;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Shown before an attempt begins; may be empty. */
  instructions: Scalars['String']['output'];
  /** Whether somebody has begun it: questions, and what a sitting is like, stay as they are from then on. Null for students. */
  isLocked?: Maybe<Scalars['Boolean']['output']>;
  /** Whether what the browser sees during the sitting is reported to teachers; students agree to it before they begin. */
  isProctored: Scalars['Boolean']['output'];
  /** Whether each student gets questions and choices in an order of their own, the same at each sitting. */
  isShuffled: Scalars['Boolean']['output'];
  /** The viewer's own attempts, newest first. */
  myAttempts: AttemptConnection;
  /** What the viewer's next attempt would be like, by the server's clock; null for teachers. */
  mySitting?: Maybe<Sitting>;
  /** Attempts begin from this moment on; null for at once. */
  opensAt?: Maybe<Scalars['DateTime']['output']>;
  /** Points that can be reached. */
  points: Scalars['Float']['output'];
  /** When it was published last; null for a draft. */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many questions there are. */
  questionCount: Scalars['Int']['output'];
  /** In the order in which they are asked. For students empty until their attempt has begun. */
  questions: Array<Question>;
  /** When students see score, marks and feedback. */
  releasePolicy: ReleasePolicy;
  /** Until when `restoreAssessment` brings it back, 30 days after it was deleted; null for one that is there. */
  restorableUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Grows with each change: given back with a change, it is refused when somebody else made one meanwhile. */
  revision: Scalars['Int']['output'];
  /** How the page shows the questions. */
  showQuestions: ShowQuestions;
  /** Whether students see it. */
  state: AssessmentState;
  /** How long one sitting may last, in ms; null for any time. */
  timeLimitMs?: Maybe<Scalars['Int']['output']>;
  /** Title as shown to people. */
  title: Scalars['String']['output'];
  /** Answers of handed-in attempts that wait for a teacher. Null for students. */
  ungradedCount?: Maybe<Scalars['Int']['output']>;
  /** Handed-in attempts that no teacher has released. Null for students. */
  unreleasedCount?: Maybe<Scalars['Int']['output']>;
};


/** A quiz or exam. `questions`: for students empty until their attempt has begun. Drafts and deleted ones are for teachers of the class only. */
export type AssessmentAttemptsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A quiz or exam. `questions`: for students empty until their attempt has begun. Drafts and deleted ones are for teachers of the class only. */
export type AssessmentGradingQueueArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  questionId?: InputMaybe<Scalars['ID']['input']>;
};


/** A quiz or exam. `questions`: for students empty until their attempt has begun. Drafts and deleted ones are for teachers of the class only. */
export type AssessmentMyAttemptsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A page of assessments. */
export type AssessmentConnection = {
  __typename?: 'AssessmentConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<AssessmentEdge>;
  /** Assessments of this page. */
  nodes: Array<Assessment>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type AssessmentEdge = {
  __typename?: 'AssessmentEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: Assessment;
};

/** Something that an assessment lacks before it can be published. */
export type AssessmentGap = {
  __typename?: 'AssessmentGap';
  /** One sentence for people. */
  message: Scalars['String']['output'];
  /** Where, as in the input of `replaceQuestions` or `updateAssessment`: `questions`, the question's place from 0, its field. */
  path: Array<Scalars['String']['output']>;
};

/** Who sees an assessment. */
export type AssessmentState =
  /** Teachers of the class. */
  | 'DRAFT'
  /** Its students too. */
  | 'PUBLISHED';

/** One sitting of an assessment by one student. For the student and the teachers of the class. */
export type Attempt = Node & {
  __typename?: 'Attempt';
  /** Questions with an answer that is not empty. */
  answeredCount: Scalars['Int']['output'];
  /** The answers saved so far, in the order of the questions: what a resumed attempt shows. */
  answers: Array<SavedAnswer>;
  /** What is being sat. */
  assessment: Assessment;
  /** When the student agreed to be watched; null where nobody asked. */
  consentedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When its time is over, by the server's clock; null for no end. Five seconds later it is handed in by itself. */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Whether it is handed in and every answer has its points. */
  isGraded: Scalars['Boolean']['output'];
  /** Whether the student sees score, marks and feedback. */
  isReleased: Scalars['Boolean']['output'];
  /** When it was begun or an answer last kept. */
  lastSeenAt: Scalars['DateTime']['output'];
  /** Highest sequence of a kept answer, 0 for none: a resumed attempt goes on above it. */
  lastSequence: Scalars['Int']['output'];
  /** What teachers said meanwhile, oldest first. */
  messages: AttemptMessageConnection;
  /** Marks by question; null before it is handed in, and for the student before the results are released. */
  results?: Maybe<Array<QuestionResult>>;
  /** Points reached by the answers that could be marked; null before it is handed in, and for the student before the results are released. */
  score?: Maybe<Scalars['Float']['output']>;
  /** Points that could be reached. */
  scoreMax: Scalars['Float']['output'];
  /** When it began: zero of the times of observations. */
  startedAt: Scalars['DateTime']['output'];
  /** Where it stands. */
  state: AttemptState;
  /** Who sits it. */
  student: User;
  /** When it was handed in; null before. */
  submittedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who handed it in; null before. */
  submittedBy?: Maybe<SubmittedBy>;
};


/** One sitting of an assessment by one student. For the student and the teachers of the class. */
export type AttemptMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** An attempt as the server's clock sees it. */
export type AttemptClockEvent = {
  __typename?: 'AttemptClockEvent';
  /** Give it as `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** When the attempt's time is over, as it is now; null for no end. */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** What happened. */
  kind: AttemptClockKind;
  /** What was said; null but for MESSAGED. */
  message?: Maybe<AttemptMessage>;
  /** The server's moment at which this was sent. */
  serverTime: Scalars['DateTime']['output'];
  /** Where the attempt stands now. */
  state: AttemptState;
};

/** What an event of an attempt says. */
export type AttemptClockKind =
  /** Its end was moved. */
  | 'ENDS_CHANGED'
  /** A teacher said something. */
  | 'MESSAGED'
  /** It began. */
  | 'STARTED'
  /** It was handed in, by the student or by the clock. */
  | 'SUBMITTED'
  /** Nothing but the time, at least every 15 s; its cursor is that of the event before. */
  | 'TICK';

/** A page of attempts. */
export type AttemptConnection = {
  __typename?: 'AttemptConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<AttemptEdge>;
  /** Attempts of this page. */
  nodes: Array<Attempt>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type AttemptEdge = {
  __typename?: 'AttemptEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: Attempt;
};

/** What a teacher said to a student who sits. */
export type AttemptMessage = {
  __typename?: 'AttemptMessage';
  /** Who said it. */
  author: User;
  /** Unique among messages. */
  id: Scalars['ID']['output'];
  /** When it was said. */
  sentAt: Scalars['DateTime']['output'];
  /** What was said. */
  text: Scalars['String']['output'];
};

/** A page of messages. */
export type AttemptMessageConnection = {
  __typename?: 'AttemptMessageConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<AttemptMessageEdge>;
  /** Messages of this page. */
  nodes: Array<AttemptMessage>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type AttemptMessageEdge = {
  __typename?: 'AttemptMessageEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: AttemptMessage;
};

/** Where an attempt stands. */
export type AttemptState =
  /** Answers can be saved. */
  | 'IN_PROGRESS'
  /** Handed in; nothing changes any more. */
  | 'SUBMITTED';

/** What an admin, or staff in an admin's place, did. */
export type AuditAction =
  /** Made an access token, by which a program acts in the maker's name. */
  | 'ACCESS_TOKEN_MADE'
  /** Ended an access token of their own. */
  | 'ACCESS_TOKEN_REVOKED'
  /** Made a guardian code for a student. */
  | 'GUARDIAN_CODE_MADE'
  /** Ended the link of a guardian and a student. */
  | 'GUARDIAN_UNLINKED'
  /** Made the organisation. */
  | 'ORGANISATION_CREATED'
  /** Gave the organisation another name. */
  | 'ORGANISATION_RENAMED'
  /** Took a password away and made a code for a new one. */
  | 'PASSWORD_RESET'
  /** Said anew where students find help; `from` and `to` are what they were shown before and since, empty for nothing. */
  | 'PLACES_OF_HELP_CHANGED'
  /** Changed what the organisation decides. */
  | 'POLICY_CHANGED'
  /** Gave a person another role. */
  | 'ROLE_CHANGED'
  /** Made a person one of the safeguarding contacts. */
  | 'SAFEGUARDING_CONTACT_APPOINTED'
  /** Made a person no safeguarding contact any more. */
  | 'SAFEGUARDING_CONTACT_DISMISSED'
  /** Made a new sign-up code. */
  | 'SIGN_UP_CODE_CHANGED'
  /** Made an account. */
  | 'USER_CREATED'
  /** Shut an account. */
  | 'USER_DEACTIVATED'
  /** Opened an account again. */
  | 'USER_REACTIVATED'
  /** Gave a person another name. */
  | 'USER_RENAMED';

/** One thing that changed. */
export type AuditDetail = {
  __typename?: 'AuditDetail';
  /** `from`, `to`, or a part of the policy. */
  name: Scalars['String']['output'];
  /** Its value, as written. */
  value: Scalars['String']['output'];
};

/** One action of an admin; never changed and never removed. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  /** What was done. */
  action: AuditAction;
  /** Who did it. */
  actor: User;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** What changed: `from` and `to`, or the changed parts of the policy by name. */
  details: Array<AuditDetail>;
  /** Whom it concerned; null for the organisation itself. */
  person?: Maybe<User>;
};

/** A page of actions. */
export type AuditEntryConnection = {
  __typename?: 'AuditEntryConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<AuditEntryEdge>;
  /** Actions of this page. */
  nodes: Array<AuditEntry>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type AuditEntryEdge = {
  __typename?: 'AuditEntryEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: AuditEntry;
};

/** Which meeting to cancel. */
export type CancelMeetingInput = {
  /** The meeting. */
  meetingId: Scalars['ID']['input'];
};

export type CancelMeetingResult = CancelMeetingSuccess | ConflictProblem | InvalidInputProblem | NotAllowedProblem | NotFoundProblem;

/** The meeting is cancelled. */
export type CancelMeetingSuccess = {
  __typename?: 'CancelMeetingSuccess';
  /** The meeting as it is now. */
  meeting: Meeting;
};

/** Whose role changes to what. */
export type ChangeRoleInput = {
  /** The new role. */
  role: Role;
  /** The person. */
  userId: Scalars['ID']['input'];
};

export type ChangeRoleResult = ChangeRoleSuccess | InvalidInputProblem | NotAllowedProblem | NotFoundProblem;

/** The role was changed; the person's sessions have ended. */
export type ChangeRoleSuccess = {
  __typename?: 'ChangeRoleSuccess';
  /** The person with the new role. */
  user: User;
};

/** One given choice. */
export type Choice = {
  __typename?: 'Choice';
  /** Id within the product; give it as `choices` in `saveAnswer`. */
  id: Scalars['ID']['output'];
  /** The choice as shown. */
  text: Scalars['String']['output'];
};

/** One choice. */
export type ChoiceInput = {
  /** A choice of this question that stays; null for a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Whether choosing it is right. */
  isCorrect: Scalars['Boolean']['input'];
  /** At most 1 000 characters. */
  text: Scalars['String']['input'];
};

/** A class: people, their material and their assessments. */
export type Classroom = Node & {
  __typename?: 'Classroom';
  /** Students who get more time, by id; for teachers of the class only, FORBIDDEN to others. */
  accommodations: AccommodationConnection;
  /** Quizzes and exams of the class, newest first; drafts for teachers of the class only, deleted ones for nobody. */
  assessments: AssessmentConnection;
  /** Deleted quizzes and exams that can be restored, newest first; for teachers of the class only, FORBIDDEN to others. */
  deletedAssessments: AssessmentConnection;
  /** What was deleted and can be restored, newest document first; for teachers of the class only, FORBIDDEN to others. */
  deletedMaterials: DeletedMaterialConnection;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** For teachers of the class only; null for others. */
  joinCode?: Maybe<Scalars['String']['output']>;
  /** Documents of the class, newest first. */
  materials: MaterialConnection;
  /** Its meetings. */
  meetings: MeetingConnection;
  /** Its members by name; for teachers of the class only, FORBIDDEN to others. */
  members: MembershipConnection;
  /** Name as shown to its members. */
  name: Scalars['String']['output'];
  /** School subject, free text. */
  subject: Scalars['String']['output'];
  /** What the viewer is here; null for an admin who is not a member. */
  viewerRole?: Maybe<ClassroomRole>;
};


/** A class: people, their material and their assessments. */
export type ClassroomAccommodationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A class: people, their material and their assessments. */
export type ClassroomAssessmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A class: people, their material and their assessments. */
export type ClassroomDeletedAssessmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A class: people, their material and their assessments. */
export type ClassroomDeletedMaterialsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A class: people, their material and their assessments. */
export type ClassroomMaterialsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A class: people, their material and their assessments. */
export type ClassroomMeetingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  when?: MeetingTime;
};


/** A class: people, their material and their assessments. */
export type ClassroomMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A page of classes. */
export type ClassroomConnection = {
  __typename?: 'ClassroomConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<ClassroomEdge>;
  /** Classes of this page. */
  nodes: Array<Classroom>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type ClassroomEdge = {
  __typename?: 'ClassroomEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: Classroom;
};

/** What a member is in one class. */
export type ClassroomRole =
  /** Learns in the class. */
  | 'STUDENT'
  /** Teaches the class: sees everything in it. */
  | 'TEACHER';

/** The object is in a state in which this cannot be done, or the same idempotency key came with another input. */
export type ConflictProblem = Problem & {
  __typename?: 'ConflictProblem';
  /** One sentence for people. */
  message: Scalars['String']['output'];
};

/** What is right instead: what is left out stays. */
export type CorrectKeyInput = {
  /** SHORT_ANSWER: all wordings that are right. */
  acceptedAnswers?: InputMaybe<Array<Scalars['String']['input']>>;
  /** All right choices. */
  correctChoices?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whether only to count in `changed` how many attempts would have other points: nothing is changed then. False by default. */
  isTrial?: InputMaybe<Scalars['Boolean']['input']>;
  /** MULTIPLE_ANSWER: whether a part of the right choices gives a part of the points. */
  partialCredit?: InputMaybe<Scalars['Boolean']['input']>;
  /** The question; the viewer must teach its class. */
  questionId: Scalars['ID']['input'];
  /** ESSAY: what a good answer holds. */
  rubric?: InputMaybe<Scalars['String']['input']>;
  /** NUMERIC: how far off a right number may be. */
  tolerance?: InputMaybe<Scalars['Float']['input']>;
  /** NUMERIC: what `tolerance` is measured in. */
  toleranceKind?: InputMaybe<ToleranceKind>;
  /** NUMERIC: the right number. */
  value?: InputMaybe<Scalars['Float']['input']>;
};

export type CorrectKeyResult = ConflictProblem | CorrectKeySuccess | InvalidInputProblem | NotAllowedProblem | NotFoundProblem;

/** The key is corrected. */
export type CorrectKeySuccess = {
  __typename?: 'CorrectKeySuccess';
  /** How many attempts have other points now, or would have on trial. What a teacher graded counts to neither. */
  changed: Scalars['Int']['output'];
  /** The question with its new key. */
  question: Question;
};

/** What makes an access token. */
export type CreateAccessTokenInput = {
  /** When it ends: from half an hour to 366 days ahead. */
  expiresAt: Scalars['DateTime']['input'];
  /** A repeated key answers the token that was made first, without its secret. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What to call it, 1–100 characters. */
  name: Scalars['String']['input'];
  /** At least one name of `tokenScopes`. */
  scopes: Array<Scalars['String']['input']>;
};

export type CreateAccessTokenResult = ConflictProblem | CreateAccessTokenSuccess | InvalidInputProblem | NotAllowedProblem;

/** The token was made. */
export type CreateAccessTokenSuccess = {
  __typename?: 'CreateAccessTokenSuccess';
  /** What is known of it from now on. */
  accessToken: AccessToken;
  /** The token itself: keep it, it is shown this once. Null where a repeated `idempotencyKey` finds the one made before. */
  token?: Maybe<Scalars['String']['output']>;
};

/** What makes a draft. */
export type CreateAssessmentInput = {
  /** The class; the viewer must teach it. */
  classroomId: Scalars['ID']['input'];
  /** A repeated key answers the first result. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** 1–200 characters. */
  title: Scalars['String']['input'];
};

export type CreateAssessmentResult = CreateAssessmentSuccess | InvalidInputProblem | NotAllowedProblem | NotFoundProblem;

/** The draft is made. */
export type CreateAssessmentSuccess = {
  __typename?: 'CreateAssessmentSuccess';
  /** The quiz or exam. */
  assessment: Assessment;
};

/** What makes a class. */
export type CreateClassroomInput = {
  /** A repeated key answers the first result. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** 1–200 characters. */
  name: Scalars['String']['input'];
  /** 1–200 characters. */
  subject: Scalars['String']['input'];
};

export type CreateClassroomResult = CreateClassroomSuccess | InvalidInputProblem | NotAllowedProblem;

/** The class was made. */
export type CreateClassroomSuccess = {
  __typename?: 'CreateClassroomSuccess';
  /** The new class. */
  classroom: Classroom;
};

/** For whom a code is made. */
export type CreateGuardianCodeInput = {
  /** A repeated key answers the first result. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The student; null for the caller. */
  studentId?: InputMaybe<Scalars['ID']['input']>;
};

export type CreateGuardianCodeResult = CreateGuardianCodeSuccess | InvalidInputProblem | NotAllowedProblem | NotFoundProblem;

/** Hand the code to the parent. */
export type CreateGuardianCodeSuccess = {
  __typename?: 'CreateGuardianCodeSuccess';
  /** 8 characters; good for one parent. */
  code: Scalars['String']['output'];
  /** Until when it is good: seven days. */
  expiresAt: Scalars['DateTime']['output'];
};

/** What makes an organisation. */
export type CreateOrganisationInput = {
  /** A repeated key answers the first result. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** 1–200 characters. */
  name: Scalars['String']['input'];
};

export type CreateOrganisationResult = CreateOrganisationSuccess | InvalidInputProblem | NotAllowedProblem;

/** The organisation was made. */
export type CreateOrganisationSuccess = {
  __typename?: 'CreateOrganisationSuccess';
  /** The new organisation. */
  organisation: Organisation;
};

/** What makes an account. */
export type CreateUserInput = {
  /** Address to sign in with. */
  email: Scalars['String']['input'];
  /** A repeated key answers the first person, with a fresh code in place of the first. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** 1–200 characters. */
  name: Scalars['String']['input'];
  /** Where the person belongs; null for the caller's own organisation. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** What the person may do. */
  role: Role;
};

export type CreateUserResult = ConflictProblem | CreateUserSuccess | InvalidInputProblem | NotAllowedProblem | NotFoundProblem | RateLimitedProblem;

/** The account was made. */
export type CreateUserSuccess = {
  __typename?: 'CreateUserSuccess';
  /** For `setPassword`; told only here. */
  code: Scalars['String']['output'];
  /** Until when the code is good. */
  expiresAt: Scalars['DateTime']['output'];
  /** The new person. */
  user: User;
};

/** Whose account is shut. */
export type DeactivateUserInput = {
  /** The person. */
  userId: Scalars['ID']['input'];
};

export type DeactivateUserResult = DeactivateUserSuccess | InvalidInputProblem | NotAllowedProblem | NotFoundProblem;

/** The account is shut. */
export type DeactivateUserSuccess = {
  __typename?: 'DeactivateUserSuccess';
  /** The person. */
  user: User;
};

/** What to delete. */
export type DeleteAssessmentInput = {
  /** The quiz or exam; the viewer must teach its class. */
  assessmentId: Scalars['ID']['input'];
};

export type DeleteAssessmentResult = ConflictProblem | DeleteAssessmentSuccess | InvalidInputProblem | NotAllowedProblem | NotFoundProblem;

/** It is gone for students, and in no list but `deletedAssessments`. */
export type DeleteAssessmentSuccess = {
  __typename?: 'DeleteAssessmentSuccess';
  /** The quiz or exam. */
  assessment: Assessment;
};

/** Which class to delete. */
export type DeleteClassroomInput = {
  /** The class. */
  classroomId: Scalars['ID']['input'];
};

export type DeleteClassroomResult = ConflictProblem | DeleteClassroomSuccess | InvalidInputProblem | NotAllowedProblem | NotFoundProblem;

/** The class is gone for everybody. */
export type DeleteClassroomSuccess = {
  __typename?: 'DeleteClassroomSuccess';
  /** Give it to `restoreClassroom` to take this back. */
  classroomId: Scalars['ID']['output'];
  /** Name of the class. */
  name: Scalars['String']['output'];
};

/** Which document to delete. */
export type DeleteMaterialInput = {
  /** The document; the viewer must teach its class. */
  materialId: Scalars['ID']['input'];
};

export type DeleteMaterialResult = DeleteMaterialSuccess | InvalidInputProblem | NotAllowedProblem | NotFoundProblem;

/** The document is gone from every list, search and address. */
export type DeleteMaterialSuccess = {
  __typename?: 'DeleteMaterialSuccess';
  /** The document, as `Classroom.deletedMaterials` lists it. */
  deleted: DeletedMaterial;
};

/** A class that is deleted, as far as it is shown to its teachers. */
export type DeletedClassroom = {
  __typename?: 'DeletedClassroom';
  /** Since when it is deleted. */
  deletedAt: Scalars['DateTime']['output'];
  /** Global id of the class: give it to `restoreClassroom`. */
  id: Scalars['ID']['output'];
  /** Name of the class. */
  name: Scalars['String']['output'];
  /** Its subject. */
  subject: Scalars['String']['output'];
};

/** A page of deleted classes. */
export type DeletedClassroomConnection = {
  __typename?: 'DeletedClassroomConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<DeletedClassroomEdge>;
  /** Classes of this page. */
  nodes: Array<DeletedClassroom>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type DeletedClassroomEdge = {
  __typename?: 'DeletedClassroomEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: DeletedClassroom;
};

/**
 * A document that was deleted: it is in no list, found by no search and opened by nobody. Until `restorableUntil`
 * `restoreMaterial` brings it back with all that was made of it; then it is removed for good.
 */
export type DeletedMaterial = {
  __typename?: 'DeletedMaterial';
  /** When it was deleted. */
  deletedAt: Scalars['DateTime']['output'];
  /** Global id of the document. */
  id: Scalars['ID']['output'];
  /** File name. */
  name: Scalars['String']['output'];
  /** 30 days later. */
  restorableUntil: Scalars['DateTime']['output'];
};

/** A page of deleted documents. */
export type DeletedMaterialConnection = {
  __typename?: 'DeletedMaterialConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<DeletedMaterialEdge>;
  /** Deleted documents of this page. */
  nodes: Array<DeletedMaterial>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type DeletedMaterialEdge = {
  __typename?: 'DeletedMaterialEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: DeletedMaterial;
};

/** Who is not to look at safeguarding reports any more. */
export type DismissSafeguardingContactInput = {
  /** The contact. */
  userId: Scalars['ID']['input'];
};

export type DismissSafeguardingContactResult = DismissSafeguardingContactSuccess | InvalidInputProblem | NotAllowedProblem | NotFoundProblem;

/** The person is none of the contacts. */
export type DismissSafeguardingContactSuccess = {
  __typename?: 'DismissSafeguardingContactSuccess';
  /** The organisation, with its contacts as they are now. */
  organisation: Organisation;
};

/** What to copy. */
export type DuplicateAssessmentInput = {
  /** The quiz or exam; the viewer must teach its class. */
  assessmentId: Scalars['ID']['input'];
  /** Where the copy goes; null for the same class. */
  classroomId?: InputMaybe<Scalars['ID']['input']>;
  /** A repeated key answers the first result. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** 1–200 characters; null for the same title. */
  title?: InputMaybe<Scalars['String']['input']>;
};

export type DuplicateAssessmentResult = DuplicateAssessmentSuccess | InvalidInputProblem | NotAllowedProblem | NotFoundProblem;

/** The copy is made. */
export type DuplicateAssessmentSuccess = {
  __typename?: 'DuplicateAssessmentSuccess';
  /** The copy, a draft. */
  assessment: Assessment;
};

/** Which meeting to end. */
export type EndMeetingInput = {
  /** The meeting. */
  meetingId: Scalars['ID']['input'];
};

export type EndMeetingResult = ConflictProblem | EndMeetingSuccess | InvalidInputProblem | NotAllowedProblem | NotFoundProblem;

/** The meeting is over. */
export type EndMeetingSuccess = {
  __typename?: 'EndMeetingSuccess';
  /** The meeting as it is now. */
  meeting: Meeting;
};

/** How much more time. */
export type ExtendAttemptInput = {
  /** The attempt in progress; the viewer must teach its class. */
  attemptId: Scalars['ID']['input'];
  /** 1 second to 1 day, in ms. */
  byMs: Scalars['Int']['input'];
  /** A repeated key adds nothing. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ExtendAttemptResult = ConflictProblem | ExtendAttemptSuccess | InvalidInputProblem | NotAllowedProblem | NotFoundProblem;

/** The end was moved. */
export type ExtendAttemptSuccess = {
  __typename?: 'ExtendAttemptSuccess';
  /** The attempt with its new end. */
  attempt: Attempt;
};

/** A grade for one answer. */
export type GradeAnswerInput = {
  /** The handed-in attempt; the viewer must teach its class. */
  attemptId: Scalars['ID']['input'];
  /** At most 10 000 characters; null for none. */
  feedback?: InputMaybe<Scalars['String']['input']>;
  /** A repeated key grades no second time. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** 0 to the points of the question. */
  points: Scalars['Float']['input'];
  /** The question answered. */
  questionId: Scalars['ID']['input'];
};

export type GradeAnswerResult = ConflictProblem | GradeAnswerSuccess | InvalidInputProblem | NotAllowedProblem | NotFoundProblem;

/** The answer is graded. */
export type GradeAnswerSuccess = {
  __typename?: 'GradeAnswerSuccess';
  /** The attempt with it. */
  attempt: Attempt;
  /** The mark. */
  result: QuestionResult;
};

/** An answer that waits for a teacher. */
export type GradingItem = {
  __typename?: 'GradingItem';
  /** What was answered. */
  answer?: Maybe<SavedAnswer>;
  /** The attempt it belongs to: leave out its student to grade without names. */
  attempt: Attempt;
  /** The question; its key says what is right, or what a good essay holds. */
  question: Question;
  /** The mark as it is. */
  result: QuestionResult;
};

/** A page of answers that wait for a teacher. */
export type GradingItemConnection = {
  __typename?: 'GradingItemConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<GradingItemEdge>;
  /** Answers of this page. */
  nodes: Array<GradingItem>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type GradingItemEdge = {
  __typename?: 'GradingItemEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: GradingItem;
};

/** A guardian and a student. */
export type GuardianLink = {
  __typename?: 'GuardianLink';
  /** Who follows the student's learning. */
  guardian: User;
  /** Since when they are linked. */
  since: Scalars['DateTime']['output'];
  /** The student. */
  student: User;
};

/** A page of links. */
export type GuardianLinkConnection = {
  __typename?: 'GuardianLinkConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<GuardianLinkEdge>;
  /** Links of this page. */
  nodes: Array<GuardianLink>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type GuardianLinkEdge = {
  __typename?: 'GuardianLinkEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: GuardianLink;
};

/** Whether guardians are told that the school was alerted about their child. Never of what speaks of abuse: no school can choose that. */
export type GuardiansTold =
  /** The school speaks to families itself. */
  | 'NEVER'
  /** Linked guardians are told, without the words, where it is about self-harm or a threat alone. */
  | 'SELF_HARM_AND_THREATS';

/** E-mail and password do not belong together, or the refresh token is not (or no longer) good. */
export type InvalidCredentialsProblem = Problem & {
  __typename?: 'InvalidCredentialsProblem';
  /** One sentence for people. */
  message: Scalars['String']['output'];
};

/** The input was understood but cannot be accepted. */
export type InvalidInputProblem = Problem & {
  __typename?: 'InvalidInputProblem';
  /** One sentence for people. */
  message: Scalars['String']['output'];
  /** Where in the input, outermost field first. */
  path: Array<Scalars['String']['output']>;
};

/** Which class to join. */
export type JoinClassroomInput = {
  /** 8 characters, in any case, spaces and dashes ignored. */
  code: Scalars['String']['input'];
};

export type JoinClassroomResult = InvalidInputProblem | JoinClassroomSuccess | NotAllowedProblem | NotFoundProblem | RateLimitedProblem;

/** The viewer is a member now. */
export type JoinClassroomSuccess = {
  __typename?: 'JoinClassroomSuccess';
  /** The class. */
  classroom: Classroom;
};

/** Who comes, by which device: a person with ten others gets a ConflictProblem. */
export type JoinMeetingInput = {
  /** One of the person's devices or tabs, named by the client: 1–64 letters, digits and dashes. */
  deviceId: Scalars['String']['input'];
  /** The meeting. */
  meetingId: Scalars['ID']['input'];
};

export type JoinMeetingResult = ConflictProblem | InvalidInputProblem | JoinMeetingSuccess | NotFoundProblem;

/** The device is in the meeting. */
export type JoinMeetingSuccess = {
  __typename?: 'JoinMeetingSuccess';
  /** The meeting as it is now. */
  meeting: Meeting;
};

/** Which class to leave. */
export type LeaveClassroomInput = {
  /** The class. */
  classroomId: Scalars['ID']['input'];
};

export type LeaveClassroomResult = ConflictProblem | InvalidInputProblem | LeaveClassroomSuccess | NotAllowedProblem | NotFoundProblem;

/** The viewer is no member any more. */
export type LeaveClassroomSuccess = {
  __typename?: 'LeaveClassroomSuccess';
  /** The class. */
  classroomId: Scalars['ID']['output'];
};

/** Who leaves, by which device. */
export type LeaveMeetingInput = {
  /** One of the person's devices or tabs, named by the client: 1–64 letters, digits and dashes. */
  deviceId: Scalars['String']['input'];
  /** The page goes away, perhaps to be loaded again: the device has left as of now, unless it joins again within 10 s. */
  mayReturn?: InputMaybe<Scalars['Boolean']['input']>;
  /** The meeting. */
  meetingId: Scalars['ID']['input'];
};

export type LeaveMeetingResult = InvalidInputProblem | LeaveMeetingSuccess | NotFoundProblem;

/** The device is not in the meeting. */
export type LeaveMeetingSuccess = {
  __typename?: 'LeaveMeetingSuccess';
  /** The meeting as it is now. */
  meeting: Meeting;
};

/** By which code. */
export type LinkGuardianInput = {
  /** 8 characters, in any case, spaces and dashes ignored. */
  code: Scalars['String']['input'];
};

export type LinkGuardianResult = InvalidInputProblem | LinkGuardianSuccess | NotAllowedProblem | NotFoundProblem | RateLimitedProblem;

/** The viewer is the student's guardian now. */
export type LinkGuardianSuccess = {
  __typename?: 'LinkGuardianSuccess';
  /** The link. */
  link: GuardianLink;
};

/** One thing that happened while an assessment is sat. */
export type LiveActivity = {
  __typename?: 'LiveActivity';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** The attempt as it is now. */
  attempt: Attempt;
  /** Give it as `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** What happened. */
  kind: LiveActivityKind;
};

/** What a student did, or what was done for one. */
export type LiveActivityKind =
  /** Was given another end. */
  | 'ENDS_CHANGED'
  /** Was told something. */
  | 'MESSAGED'
  /** Answered a question or emptied an answer, or has gone on writing for half a minute. */
  | 'PROGRESS'
  /** Began. */
  | 'STARTED'
  /** Handed in, or the clock did. */
  | 'SUBMITTED';

/** How many people a load test needs. */
export type MakeTestPeopleInput = {
  /** 1–200; a load test with more calls more than once. */
  count: Scalars['Int']['input'];
  /** A repeated key answers the same people, with fresh tokens. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Where they belong; null for the caller's own organisation. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** STUDENT or TEACHER. */
  role: Role;
};

export type MakeTestPeopleResult = InvalidInputProblem | MakeTestPeopleSuccess | NotAllowedProblem | NotFoundProblem;

/** The people were made. */
export type MakeTestPeopleSuccess = {
  __typename?: 'MakeTestPeopleSuccess';
  /** Until when their tokens are good. */
  expiresAt: Scalars['DateTime']['output'];
  /** In the order of their numbers. */
  people: Array<TestPerson>;
};

/** One change of a mark. */
export type MarkChange = {
  __typename?: 'MarkChange';
  /** Why. */
  cause: MarkChangeCause;
  /** When. */
  changedAt: Scalars['DateTime']['output'];
  /** Who changed it, or corrected the key. */
  changedBy: User;
  /** Feedback since. */
  feedback?: Maybe<Scalars['String']['output']>;
  /** Feedback before. */
  feedbackBefore?: Maybe<Scalars['String']['output']>;
  /** Points since; null for none any more. */
  points?: Maybe<Scalars['Float']['output']>;
  /** Points before; null for none yet. */
  pointsBefore?: Maybe<Scalars['Float']['output']>;
};

/** Why a mark changed. */
export type MarkChangeCause =
  /** A teacher graded the answer. */
  | 'GRADED'
  /** The key was corrected. */
  | 'KEY_CORRECTED';

/** A page of changes. */
export type MarkChangeConnection = {
  __typename?: 'MarkChangeConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<MarkChangeEdge>;
  /** Changes of this page. */
  nodes: Array<MarkChange>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type MarkChangeEdge = {
  __typename?: 'MarkChangeEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: MarkChange;
};

/** What was read. */
export type MarkNotificationsReadInput = {
  /** 1–100 notifications; null: all. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type MarkNotificationsReadResult = InvalidInputProblem | MarkNotificationsReadSuccess;

/** They are read. */
export type MarkNotificationsReadSuccess = {
  __typename?: 'MarkNotificationsReadSuccess';
  /** How many are unread now. */
  unreadCount: Scalars['Int']['output'];
};

/** A document of a class. */
export type Material = Node & {
  __typename?: 'Material';
  /** The class it belongs to. */
  classroom: Classroom;
  /**
   * Where its content is: a path on the gateway's origin and on the page's. GET with the session's cookie or a bearer token,
   * in ranges where wanted; for members of the class, 404 for others.
   */
  contentUrl?: Maybe<Scalars['String']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Media type the upload claimed; the content decides when it is indexed. */
  mediaType: Scalars['String']['output'];
  /** File name as uploaded, without folders. */
  name: Scalars['String']['output'];
  /** When `replaceMaterial` last put other content in its place; null for what was never replaced. */
  replacedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Size in bytes. */
  sizeBytes: Scalars['Int']['output'];
  /** When it was uploaded. */
  uploadedAt: Scalars['DateTime']['output'];
};

/** A page of documents. */
export type MaterialConnection = {
  __typename?: 'MaterialConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<MaterialEdge>;
  /** Documents of this page. */
  nodes: Array<Material>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type MaterialEdge = {
  __typename?: 'MaterialEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: Material;
};

/**
 * A meeting of a class: who was there, what was written, and its transcript. The call itself, with its pictures and voices, is
 * held elsewhere.
 */
export type Meeting = Node & {
  __typename?: 'Meeting';
  /** Address of the call, https; null where the class knows. */
  callUrl?: Maybe<Scalars['String']['output']>;
  /** The class. */
  classroom: Classroom;
  /** When it was ended, by a teacher or after 12 hours; null before. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it is planned to end. */
  endsAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Who planned it. */
  scheduledBy: User;
  /** When it was started; null before. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it is planned to start. */
  startsAt: Scalars['DateTime']['output'];
  /** Where it stands. */
  state: MeetingState;
  /** What it is about. */
  title: Scalars['String']['output'];
  /** When its transcript was uploaded last; null for none. It can be read as soon as it is filed. */
  transcriptUploadedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the viewer runs it: a teacher of the class, or an admin of the organisation. */
  viewerTeaches: Scalars['Boolean']['output'];
};

/** One thing that happened in a meeting. */
export type MeetingActivity = {
  __typename?: 'MeetingActivity';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Give it as `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** Which of the person's devices, as the client named it; null but for JOINED and LEFT. */
  deviceId?: Maybe<Scalars['String']['output']>;
  /** What happened. */
  kind: MeetingActivityKind;
  /** The meeting as it is now. */
  meeting: Meeting;
  /** Id of the line in the chat; null but for SAID. */
  messageId?: Maybe<Scalars['ID']['output']>;
  /** What was written; null but for SAID. */
  text?: Maybe<Scalars['String']['output']>;
  /** Who did it; null where nobody did. */
  user?: Maybe<User>;
};

/** What happened in a meeting. */
export type MeetingActivityKind =
  /** It will not be held. */
  | 'CANCELLED'
  /** It is over; whoever was there has left. */
  | 'ENDED'
  /** A person came, with one more device. */
  | 'JOINED'
  /** A person left with one of the devices, or nothing was heard of it for 90 s. */
  | 'LEFT'
  /** What is kept of it can be read anew: it was filed after the end, or a transcript was. */
  | 'RECORDED'
  /** A line was written. */
  | 'SAID'
  /** It began. */
  | 'STARTED';

/** A page of meetings. */
export type MeetingConnection = {
  __typename?: 'MeetingConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<MeetingEdge>;
  /** Meetings of this page. */
  nodes: Array<Meeting>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type MeetingEdge = {
  __typename?: 'MeetingEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: Meeting;
};

/** Where a meeting stands. */
export type MeetingState =
  /** Will not be held. */
  | 'CANCELLED'
  /** Over. */
  | 'ENDED'
  /** Started and not ended: its members come and go. */
  | 'RUNNING'
  /** Planned; past its planned end it was not held. */
  | 'SCHEDULED';

/** Which meetings. */
export type MeetingTime =
  /** All others: held, missed and cancelled ones; the latest first. */
  | 'PAST'
  /** Those that run, and those planned to end later than now; the next first. */
  | 'UPCOMING';

/** One person's place in one class. */
export type Membership = {
  __typename?: 'Membership';
  /** Since when. */
  joinedAt: Scalars['DateTime']['output'];
  /** What the member is in this class. */
  role: ClassroomRole;
  /** The member. */
  user: User;
};

/** A page of members. */
export type MembershipConnection = {
  __typename?: 'MembershipConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<MembershipEdge>;
  /** Members of this page. */
  nodes: Array<Membership>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type MembershipEdge = {
  __typename?: 'MembershipEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: Membership;
};

/** What to say. */
export type MessageStudentInput = {
  /** The attempt in progress; the viewer must teach its class. */
  attemptId: Scalars['ID']['input'];
  /** A repeated key answers the first result. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** 1–2 000 characters. */
  text: Scalars['String']['input'];
};

export type MessageStudentResult = ConflictProblem | InvalidInputProblem | MessageStudentSuccess | NotAllowedProblem | NotFoundProblem;

/** The student has it. */
export type MessageStudentSuccess = {
  __typename?: 'MessageStudentSuccess';
  /** What was said. */
  message: AttemptMessage;
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Admin: makes a teacher or an admin of the same organisation, the admin's own account too, one of its safeguarding contacts.
   * Of one who is that already nothing changes. Not by an access token.
   */
  appointSafeguardingContact: AppointSafeguardingContactResult;
  /** Teacher: says that a planned meeting will not be held. */
  cancelMeeting: CancelMeetingResult;
  /** Admin: gives a person of the same organisation another role; their sessions and access tokens end. */
  changeRole: ChangeRoleResult;
  /** Teacher: corrects what is right, also once it has been sat: what was marked by the key is marked anew, what a teacher graded stays. */
  correctKey: CorrectKeyResult;
  /**
   * Teacher, admin, integrator: makes an access token, which is shown in this answer and never again. Not by a request that
   * came with one; at most 50 stand at a time.
   */
  createAccessToken: CreateAccessTokenResult;
  /** Teacher: makes a draft of a quiz or exam, without questions. */
  createAssessment: CreateAssessmentResult;
  /** Teacher: makes a class and becomes its teacher. */
  createClassroom: CreateClassroomResult;
  /** Makes a code that links one parent to a student: the student, or staff where the school permits it. */
  createGuardianCode: CreateGuardianCodeResult;
  /** Admin: makes an organisation. */
  createOrganisation: CreateOrganisationResult;
  /** Admin: makes an account; answers a code by which the person sets a password. There is no e-mail: hand the code over. */
  createUser: CreateUserResult;
  /** Admin: shuts an account; its sessions and access tokens end at once, nothing of the person is lost. */
  deactivateUser: DeactivateUserResult;
  /**
   * Teacher: takes it away with its attempts; can be undone for 30 days. Refused while a student of the class sits it; what
   * others left unfinished is handed in.
   */
  deleteAssessment: DeleteAssessmentResult;
  /** Teacher: deletes the class for everybody; `restoreClassroom` brings it back with everything in it. Refused while somebody sits an exam of it. */
  deleteClassroom: DeleteClassroomResult;
  /** Teacher: deletes a document for everybody at once; again for one that is deleted changes nothing. */
  deleteMaterial: DeleteMaterialResult;
  /** Admin: this person is no safeguarding contact any more and sees no report from then on. Again changes nothing. */
  dismissSafeguardingContact: DismissSafeguardingContactResult;
  /** Teacher: a draft with the same questions and settings, without times, in this or another class the viewer teaches. */
  duplicateAssessment: DuplicateAssessmentResult;
  /** Teacher: ends a meeting for everybody. */
  endMeeting: EndMeetingResult;
  /** Teacher: moves the end of an attempt in progress. */
  extendAttempt: ExtendAttemptResult;
  /** Teacher: gives points and feedback for one answer of a handed-in attempt; what they were before is kept. */
  gradeAnswer: GradeAnswerResult;
  /** Joins a class of the same organisation by its code. Joining again changes nothing. */
  joinClassroom: JoinClassroomResult;
  /** Comes to a meeting that runs. Again, at least every 60 s, says that the device is still there. */
  joinMeeting: JoinMeetingResult;
  /** Leaves a class; what was made there stays. Refused to its last teacher, and while the viewer sits an exam of it. */
  leaveClassroom: LeaveClassroomResult;
  /** Leaves a meeting with a device; with one that is not there changes nothing. */
  leaveMeeting: LeaveMeetingResult;
  /** Parent: is linked to a student of the same organisation by a code. By the same code again changes nothing. */
  linkGuardian: LinkGuardianResult;
  /** Admin, never in production: makes people for a load test, each signed in for 24 hours. */
  makeTestPeople: MakeTestPeopleResult;
  /** Says that the viewer has read notifications. Ids of others change nothing. */
  markNotificationsRead: MarkNotificationsReadResult;
  /** Teacher: says something to a student who sits. */
  messageStudent: MessageStudentResult;
  /** Says that the viewer opened a document: counted in activity. */
  openMaterial: OpenMaterialResult;
  /** Teacher: shows it to the students of the class. InvalidInputProblem names what it lacks. */
  publishAssessment: PublishAssessmentResult;
  /** Admin: opens an account again. */
  reactivateUser: ReactivateUserResult;
  /** Changes the refresh token of the cookie for a new pair. A refresh token used twice ends its session. */
  refreshSession: RefreshSessionResult;
  /** Teacher: lets students see score, marks and feedback. */
  releaseResults: ReleaseResultsResult;
  /**
   * Teacher: ends a member's place in the class; what was made there stays, and the person may join again by the code.
   * Refused while the member sits an exam of it.
   */
  removeMember: RemoveMemberResult;
  /** Teacher: gives the class another name or subject. */
  renameClassroom: RenameClassroomResult;
  /**
   * Teacher: gives a document another name, by which it is shown, found and downloaded from then on; also where it was cited
   * before. Its ending stays: it is added where the new name leaves it out.
   */
  renameMaterial: RenameMaterialResult;
  /** Teacher: a new join code; the old one lets nobody in any more. */
  renewJoinCode: RenewJoinCodeResult;
  /**
   * Teacher: puts other content in the place of a document's, under the same id; a GraphQL multipart request. The old words
   * are found until the new ones are read or turn out to be unreadable; corrected and hidden passages are lost with the old content.
   */
  replaceMaterial: ReplaceMaterialResult;
  /** Teacher: the whole list of questions as it shall be, finished or not. Refused once somebody has begun. */
  replaceQuestions: ReplaceQuestionsResult;
  /** Admin: takes a person's password away, ends sessions and access tokens, and answers a code for a new one. */
  resetPassword: ResetPasswordResult;
  /** Teacher: undoes the deletion. */
  restoreAssessment: RestoreAssessmentResult;
  /** Teacher: brings a deleted class back. */
  restoreClassroom: RestoreClassroomResult;
  /** Teacher: takes the deletion of a document back, within 30 days. */
  restoreMaterial: RestoreMaterialResult;
  /** Ends an access token of the viewer at once, with the sockets that it opened; again changes nothing. Not by a request that came with one. */
  revokeAccessToken: RevokeAccessTokenResult;
  /** Keeps an answer; late and repeated saves change nothing. */
  saveAnswer: SaveAnswerResult;
  /** Writes a line to everybody in a meeting that runs. */
  sayInMeeting: SayInMeetingResult;
  /** Teacher: plans a meeting of a class. */
  scheduleMeeting: ScheduleMeetingResult;
  /** Teacher: gives a student more time in everything the class sits; attempts in progress get it at once. */
  setAccommodation: SetAccommodationResult;
  /** Chooses what the viewer is told of from now on. */
  setNotificationSettings: SetNotificationSettingsResult;
  /** Sets a password by the code that an admin handed over, and signs in; the code is spent. */
  setPassword: SetPasswordResult;
  /**
   * Admin: says whom students of the organisation can turn to when somebody is in danger, in the place of all that was set. What is
   * set already changes nothing. Not by an access token.
   */
  setPlacesOfHelp: SetPlacesOfHelpResult;
  /** Student: chooses what guardians see, as far as the school leaves it to students. */
  setSharing: SetSharingResult;
  /** Gives a person another name: the person, or an admin. */
  setUserName: SetUserNameResult;
  /** Opens a session: an access token in the answer, and both tokens as HTTP-only cookies. */
  signIn: SignInResult;
  /** Ends the session of the caller at once and clears the cookies. */
  signOut: SignOutResult;
  /** Makes an account and signs in: as a student, or as a parent by the guardian code of a student. Other roles are given by an admin. */
  signUp: SignUpResult;
  /** Begins an attempt, or answers the one in progress. */
  startAttempt: StartAttemptResult;
  /** Teacher: starts a meeting, whenever it was planned; one that runs goes on. */
  startMeeting: StartMeetingResult;
  /** Hands an attempt in; again for one that is handed in answers it unchanged. */
  submitAttempt: SubmitAttemptResult;
  /** Ends a link: the student, the guardian, or an admin. */
  unlinkGuardian: UnlinkGuardianResult;
  /** Teacher: makes a draft of it again. Refused once somebody has begun. */
  unpublishAssessment: UnpublishAssessmentResult;
  /** Teacher: changes what is given and leaves the rest. */
  updateAssessment: UpdateAssessmentResult;
  /** Admin: changes the name, the policy, the sign-up code of an organisation. */
  updateOrganisation: UpdateOrganisationResult;
  /** GraphQL multipart request (Apollo-Require-Preflight header). */
  uploadMaterial: UploadMaterialResult;
  /** Teacher: adds the transcript of a meeting, in the place of the one before. InvalidInputProblem names the line that cannot be read. */
  uploadMeetingTranscript: UploadMeetingTranscriptResult;
};


export type MutationAppointSafeguardingContactArgs = {
  input: AppointSafeguardingContactInput;
};


export type MutationCancelMeetingArgs = {
  input: CancelMeetingInput;
};


export type MutationChangeRoleArgs = {
  input: ChangeRoleInput;
};


export type MutationCorrectKeyArgs = {
  input: CorrectKeyInput;
};


export type MutationCreateAccessTokenArgs = {
  input: CreateAccessTokenInput;
};


export type MutationCreateAssessmentArgs = {
  input: CreateAssessmentInput;
};


export type MutationCreateClassroomArgs = {
  input: CreateClassroomInput;
};


export type MutationCreateGuardianCodeArgs = {
  input: CreateGuardianCodeInput;
};


export type MutationCreateOrganisationArgs = {
  input: CreateOrganisationInput;
};


export type MutationCreateUserArgs = {
  input: CreateUserInput;
};


export type MutationDeactivateUserArgs = {
  input: DeactivateUserInput;
};


export type MutationDeleteAssessmentArgs = {
  input: DeleteAssessmentInput;
};


export type MutationDeleteClassroomArgs = {
  input: DeleteClassroomInput;
};


export type MutationDeleteMaterialArgs = {
  input: DeleteMaterialInput;
};


export type MutationDismissSafeguardingContactArgs = {
  input: DismissSafeguardingContactInput;
};


export type MutationDuplicateAssessmentArgs = {
  input: DuplicateAssessmentInput;
};


export type MutationEndMeetingArgs = {
  input: EndMeetingInput;
};


export type MutationExtendAttemptArgs = {
  input: ExtendAttemptInput;
};


export type MutationGradeAnswerArgs = {
  input: GradeAnswerInput;
};


export type MutationJoinClassroomArgs = {
  input: JoinClassroomInput;
};


export type MutationJoinMeetingArgs = {
  input: JoinMeetingInput;
};


export type MutationLeaveClassroomArgs = {
  input: LeaveClassroomInput;
};


export type MutationLeaveMeetingArgs = {
  input: LeaveMeetingInput;
};


export type MutationLinkGuardianArgs = {
  input: LinkGuardianInput;
};


export type MutationMakeTestPeopleArgs = {
  input: MakeTestPeopleInput;
};


export type MutationMarkNotificationsReadArgs = {
  input: MarkNotificationsReadInput;
};


export type MutationMessageStudentArgs = {
  input: MessageStudentInput;
};


export type MutationOpenMaterialArgs = {
  input: OpenMaterialInput;
};


export type MutationPublishAssessmentArgs = {
  input: PublishAssessmentInput;
};


export type MutationReactivateUserArgs = {
  input: ReactivateUserInput;
};


export type MutationReleaseResultsArgs = {
  input: ReleaseResultsInput;
};


export type MutationRemoveMemberArgs = {
  input: RemoveMemberInput;
};


export type MutationRenameClassroomArgs = {
  input: RenameClassroomInput;
};


export type MutationRenameMaterialArgs = {
  input: RenameMaterialInput;
};


export type MutationRenewJoinCodeArgs = {
  input: RenewJoinCodeInput;
};


export type MutationReplaceMaterialArgs = {
  input: ReplaceMaterialInput;
};


export type MutationReplaceQuestionsArgs = {
  input: ReplaceQuestionsInput;
};


export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
};


export type MutationRestoreAssessmentArgs = {
  input: RestoreAssessmentInput;
};


export type MutationRestoreClassroomArgs = {
  input: RestoreClassroomInput;
};


export type MutationRestoreMaterialArgs = {
  input: RestoreMaterialInput;
};


export type MutationRevokeAccessTokenArgs = {
  input: RevokeAccessTokenInput;
};


export type MutationSaveAnswerArgs = {
  input: SaveAnswerInput;
};


export type MutationSayInMeetingArgs = {
  input: SayInMeetingInput;
};


export type MutationScheduleMeetingArgs = {
  input: ScheduleMeetingInput;
};


export type MutationSetAccommodationArgs = {
  input: SetAccommodationInput;
};


export type MutationSetNotificationSettingsArgs = {
  input: SetNotificationSettingsInput;
};


export type MutationSetPasswordArgs = {
  input: SetPasswordInput;
};


export type MutationSetPlacesOfHelpArgs = {
  input: SetPlacesOfHelpInput;
};


export type MutationSetSharingArgs = {
  input: SetSharingInput;
};


export type MutationSetUserNameArgs = {
  input: SetUserNameInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationSignUpArgs = {
  input: SignUpInput;
};


export type MutationStartAttemptArgs = {
  input: StartAttemptInput;
};


export type MutationStartMeetingArgs = {
  input: StartMeetingInput;
};


export type MutationSubmitAttemptArgs = {
  input: SubmitAttemptInput;
};


export type MutationUnlinkGuardianArgs = {
  input: UnlinkGuardianInput;
};


export type MutationUnpublishAssessmentArgs = {
  input: UnpublishAssessmentInput;
};


export type MutationUpdateAssessmentArgs = {
  input: UpdateAssessmentInput;
};


export type MutationUpdateOrganisationArgs = {
  input: UpdateOrganisationInput;
};


export type MutationUploadMaterialArgs = {
  input: UploadMaterialInput;
};


export type MutationUploadMeetingTranscriptArgs = {
  input: UploadMeetingTranscriptInput;
};

/** An object with a global id, opaque to clients. */
export type Node = {
  /** Global id, opaque: pass it back as it came. */
  id: Scalars['ID']['output'];
};

/** The signed-in person may not do this. */
export type NotAllowedProblem = Problem & {
  __typename?: 'NotAllowedProblem';
  /** One sentence for people. */
  message: Scalars['String']['output'];
};

/** There is no such object, or the signed-in person may not know of it. */
export type NotFoundProblem = Problem & {
  __typename?: 'NotFoundProblem';
  /** One sentence for people. */
  message: Scalars['String']['output'];
};

/** Something a person was told. */
export type Notification = {
  __typename?: 'Notification';
  /** The quiz or exam it is about; null for none, and for one that the viewer sees no more. */
  assessment?: Maybe<Assessment>;
  /** When the last of them was told. */
  at: Scalars['DateTime']['output'];
  /** The attempt it is about; null for none, and for one that the viewer sees no more. */
  attempt?: Maybe<Attempt>;
  /** The class it is about; null for none, and for one that the viewer sees no more. */
  classroom?: Maybe<Classroom>;
  /** How many events it tells of: further ones join while it is unread. */
  count: Scalars['Int']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** What it tells. */
  kind: NotificationKind;
  /** The document it is about, the latest of several; null for none, and for one that the viewer sees no more. */
  material?: Maybe<Material>;
  /** The person it is about; null for none, and for one that the viewer sees no more. */
  person?: Maybe<User>;
  /** When it was read; null for unread. */
  readAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of notifications. */
export type NotificationConnection = {
  __typename?: 'NotificationConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<NotificationEdge>;
  /** Notifications of this page. */
  nodes: Array<Notification>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type NotificationEdge = {
  __typename?: 'NotificationEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: Notification;
};

/** A change of what a person is told. */
export type NotificationEvent = {
  __typename?: 'NotificationEvent';
  /** Pass it as `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** New, or grown: one with the same id takes the place of the earlier. Null: only what is unread has changed. */
  notification?: Maybe<Notification>;
  /** How many are unread now. */
  unreadCount: Scalars['Int']['output'];
};

/** What people are told of. */
export type NotificationKind =
  /** Teachers: something that needs a look was noticed while a student sat; `count` times since it was read. */
  | 'ALERT_RAISED'
  /** Teachers: answers wait to be graded; `count` attempts since it was read. */
  | 'ANSWERS_TO_GRADE'
  /** Students: a quiz or exam was published. */
  | 'ASSESSMENT_PUBLISHED'
  /** Students: a guardian was linked by their code. */
  | 'GUARDIAN_LINKED'
  /** Students: a class has new documents; `count` of them since it was read. */
  | 'MATERIAL_ADDED'
  /** Teachers: a document could not be read. */
  | 'MATERIAL_FAILED'
  /** Whoever uploaded: documents can be asked about; `count` of them since it was read. */
  | 'MATERIAL_READY'
  /** Students: the results of an attempt can be seen. */
  | 'RESULTS_RELEASED'
  /** The person has another role. */
  | 'ROLE_CHANGED'
  /** Guardians: the school was alerted about their child and may speak with them. Cannot be switched off. */
  | 'SAFEGUARDING_GUARDIAN'
  /** Admins: nobody has looked at a safeguarding report for 15 minutes; `count` of them since it was read. Cannot be switched off. */
  | 'SAFEGUARDING_OVERDUE'
  /** Safeguarding contacts: something was written that they must look at; `count` reports since it was read. Cannot be switched off. */
  | 'SAFEGUARDING_REPORTED';

/** Whether a person is told of one kind. */
export type NotificationSetting = {
  __typename?: 'NotificationSetting';
  /** On unless it was switched off. */
  isOn: Scalars['Boolean']['output'];
  /** The kind. */
  kind: NotificationKind;
};

/** Whether to be told of one kind. */
export type NotificationSettingInput = {
  /** Whether to be told. */
  isOn: Scalars['Boolean']['input'];
  /** The kind. */
  kind: NotificationKind;
};

/** Which document was opened. */
export type OpenMaterialInput = {
  /** The document. */
  materialId: Scalars['ID']['input'];
};

export type OpenMaterialResult = InvalidInputProblem | NotAllowedProblem | NotFoundProblem | OpenMaterialSuccess;

/** The opening was noted. */
export type OpenMaterialSuccess = {
  __typename?: 'OpenMaterialSuccess';
  /** The document. */
  material: Material;
};

/** A school or other body that people and classes belong to. */
export type Organisation = Node & {
  __typename?: 'Organisation';
  /** What its admins did, newest first; for its admins: FORBIDDEN to others. */
  auditLog: AuditEntryConnection;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Name as shown to people. */
  name: Scalars['String']['output'];
  /**
   * Whom its students can turn to when somebody is in danger, at most five, as its admins have set them; empty while nobody has.
   * For everybody who belongs to it: shown below what the tutor says to a student in danger.
   */
  placesOfHelp: Array<PlaceOfHelp>;
  /** What it has decided for everybody in it. */
  policy: OrganisationPolicy;
  /**
   * Who must look when the safety of a student may be at risk, by name; while nobody stands here who can sign in, its admins
   * must. For its admins and those who must look: FORBIDDEN to others. Not by an access token.
   */
  safeguardingContacts: UserConnection;
  /** Code with which people sign up into it; for its admins only, null for others. */
  signUpCode?: Maybe<Scalars['String']['output']>;
  /** What it has, and how much was sat from `from` to before `to`, at most 366 days; for its admins: FORBIDDEN to others. */
  usage: OrganisationUsage;
  /**
   * Its people by name; for its admins: FORBIDDEN to others. `query`: part of a name or an address, in any case, with or
   * without accents, at most 200 characters.
   */
  users: UserConnection;
};


/** A school or other body that people and classes belong to. */
export type OrganisationAuditLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A school or other body that people and classes belong to. */
export type OrganisationSafeguardingContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A school or other body that people and classes belong to. */
export type OrganisationUsageArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};


/** A school or other body that people and classes belong to. */
export type OrganisationUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
  role?: InputMaybe<Role>;
};

/** What a school has decided for everybody in it. */
export type OrganisationPolicy = {
  __typename?: 'OrganisationPolicy';
  /** What the student did, by day. */
  activity: SharingRule;
  /** How much was noticed while the student sat watched exams. */
  alerts: SharingRule;
  /** Names of classes and of their documents. */
  classes: SharingRule;
  /** Whether guardians are told of safeguarding reports; NEVER unless it was changed. */
  guardiansTold: GuardiansTold;
  /** Released results of quizzes and exams. */
  results: SharingRule;
  /** Whether teachers and admins make guardian codes for students, too; students always make their own. */
  staffMakesGuardianCodes: Scalars['Boolean']['output'];
};

/** Changed parts of a policy. */
export type OrganisationPolicyInput = {
  /** What the student did, by day. */
  activity?: InputMaybe<SharingRule>;
  /** How much was noticed while the student sat watched exams. */
  alerts?: InputMaybe<SharingRule>;
  /** Names of classes and of their documents. */
  classes?: InputMaybe<SharingRule>;
  /** Whether guardians are told of safeguarding reports. */
  guardiansTold?: InputMaybe<GuardiansTold>;
  /** Released results of quizzes and exams. */
  results?: InputMaybe<SharingRule>;
  /** Whether teachers and admins make guardian codes for students, too. */
  staffMakesGuardianCodes?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What an organisation has, counted when it is asked for. */
export type OrganisationUsage = {
  __typename?: 'OrganisationUsage';
  /** Attempts begun within the time asked for. */
  attemptsStarted: Scalars['Int']['output'];
  /** Attempts handed in within the time asked for. */
  attemptsSubmitted: Scalars['Int']['output'];
  /** Classes. */
  classrooms: Scalars['Int']['output'];
  /** Documents in them. */
  materials: Scalars['Int']['output'];
  /** People by role; roles that nobody has are left out. */
  people: Array<RoleCount>;
  /** Bytes of these documents. */
  storageBytes: Scalars['Float']['output'];
};

/** One page of a list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last node of this page; null for an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follow after `endCursor`. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether some came before `startCursor`. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first node of this page; null for an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** Whom a student can turn to when somebody is in danger: a person of the school, a counselling centre, a helpline. */
export type PlaceOfHelp = {
  __typename?: 'PlaceOfHelp';
  /** Who or what it is, in the words of the admin. */
  name: Scalars['String']['output'];
  /** The number as it is read; null for a place that is not called. */
  phone?: Maybe<Scalars['String']['output']>;
  /** What a phone dials for that number: `tel:` and its digits; null without a number. */
  phoneUri?: Maybe<Scalars['String']['output']>;
  /** Where and when it is reached, in one line; null where the number says all. One of both is always there. */
  reach?: Maybe<Scalars['String']['output']>;
};

/** One place of help: it has a line of how to reach it, a number, or both. */
export type PlaceOfHelpInput = {
  /** 1–80 characters: who or what it is. */
  name: Scalars['String']['input'];
  /**
   * One number that can be dialled as it stands, of 2–15 digits, with spaces, hyphens, dots or brackets between them and a plus
   * before them. Null or empty for none.
   */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** At most 160 characters in one line: where and when. Null or empty where the number says all. */
  reach?: InputMaybe<Scalars['String']['input']>;
};

/** An expected refusal of a mutation: data, not an error. */
export type Problem = {
  /** One sentence for people. */
  message: Scalars['String']['output'];
};

/** What to publish. */
export type PublishAssessmentInput = {
  /** The quiz or exam; the viewer must teach its class. */
  assessmentId: Scalars['ID']['input'];
  /** The revision that was seen; null to change it in any. */
  revision?: InputMaybe<Scalars['Int']['input']>;
};

export type PublishAssessmentResult = ConflictProblem | InvalidInputProblem | NotAllowedProblem | NotFoundProblem | PublishAssessmentSuccess;

/** Students see it. */
export type PublishAssessmentSuccess = {
  __typename?: 'PublishAssessmentSuccess';
  /** The quiz or exam. */
  assessment: Assessment;
};

export type Query = {
  __typename?: 'Query';
  /** Any object by its global id; null when there is none or the viewer may not see it. */
  node?: Maybe<Node>;
  /**
   * Classes, documents, quizzes and people by name, among what the viewer may see: people for teachers of their classes and
   * for admins. Every word of `query` (1–200 characters) is somewhere in the name, in any case, with or without accents; best
   * match first, then newest. `kinds` null: all; a token finds the kinds alone that its scopes let it see.
   */
  search: SearchHitConnection;
  /** Everything that an access token can be made for. */
  tokenScopes: Array<TokenScope>;
  /** Who is signed in; null for nobody. */
  viewer?: Maybe<User>;
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  kinds?: InputMaybe<Array<SearchKind>>;
  query: Scalars['String']['input'];
};

/** One question of an assessment. */
export type Question = Node & {
  __typename?: 'Question';
  /** What may be chosen; null for questions without choices. */
  choices?: Maybe<Array<Choice>>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** What is right; for teachers of the class only, null for others. */
  key?: Maybe<AnswerKey>;
  /** How it is answered. */
  kind: QuestionKind;
  /** Points for a right answer. */
  points: Scalars['Float']['output'];
  /** The question as shown. */
  prompt: Scalars['String']['output'];
  /** Unit of the number, shown beside it; null for none and for other kinds. */
  unit?: Maybe<Scalars['String']['output']>;
};

/** A question as far as it is written: what it lacks is said by `Assessment.gaps`. */
export type QuestionInput = {
  /** SHORT_ANSWER: wordings that are right; at most 50 of at most 500 characters. */
  acceptedAnswers?: InputMaybe<Array<Scalars['String']['input']>>;
  /** For choice questions, in the order in which they are shown; at most 20. */
  choices?: InputMaybe<Array<ChoiceInput>>;
  /** A question of this assessment that stays; null for a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** How it is answered. */
  kind: QuestionKind;
  /** MULTIPLE_ANSWER: whether a part of the right choices gives a part of the points. */
  partialCredit?: InputMaybe<Scalars['Boolean']['input']>;
  /** More than 0, at most 1 000. */
  points: Scalars['Float']['input'];
  /** At most 10 000 characters. */
  prompt: Scalars['String']['input'];
  /** ESSAY: what a good answer holds, at most 10 000 characters. */
  rubric?: InputMaybe<Scalars['String']['input']>;
  /** NUMERIC: how far off a right number may be; 0 when left out. */
  tolerance?: InputMaybe<Scalars['Float']['input']>;
  /** NUMERIC: what `tolerance` is measured in; ABSOLUTE when left out. */
  toleranceKind?: InputMaybe<ToleranceKind>;
  /** NUMERIC: unit of the number, at most 30 characters. */
  unit?: InputMaybe<Scalars['String']['input']>;
  /** NUMERIC: the right number. */
  value?: InputMaybe<Scalars['Float']['input']>;
};

/** How a question is answered. */
export type QuestionKind =
  /** A text that a teacher reads. */
  | 'ESSAY'
  /** Any number of several given choices. */
  | 'MULTIPLE_ANSWER'
  /** One of several given choices. */
  | 'MULTIPLE_CHOICE'
  /** A number, with `.` or `,`, also as 1.5e3; with its unit or without. What is no number is read by a teacher. */
  | 'NUMERIC'
  /** A word, number or sentence written by the student: right in an accepted wording, else read by a teacher. */
  | 'SHORT_ANSWER';

/** How one answer was marked. */
export type QuestionResult = {
  __typename?: 'QuestionResult';
  /** What it was before, newest change first; for teachers of the class only, FORBIDDEN to others. */
  changes: MarkChangeConnection;
  /** Whether it got all points; null when a teacher has to read it. */
  correct?: Maybe<Scalars['Boolean']['output']>;
  /** What a teacher says of it; null for nothing. */
  feedback?: Maybe<Scalars['String']['output']>;
  /** When a teacher graded it; null when it was marked by the key. */
  gradedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Points given; null when a teacher has to read it. */
  points?: Maybe<Scalars['Float']['output']>;
  /** The question. */
  question: Question;
};


/** How one answer was marked. */
export type QuestionResultChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** Too many of these in too short a time. */
export type RateLimitedProblem = Problem & {
  __typename?: 'RateLimitedProblem';
  /** One sentence for people. */
  message: Scalars['String']['output'];
  /** When the next one is accepted. */
  retryAt: Scalars['DateTime']['output'];
};

/** Whose account is opened again. */
export type ReactivateUserInput = {
  /** The person. */
  userId: Scalars['ID']['input'];
};

export type ReactivateUserResult = InvalidInputProblem | NotAllowedProblem | NotFoundProblem | ReactivateUserSuccess;

/** The person can sign in again. */
export type ReactivateUserSuccess = {
  __typename?: 'ReactivateUserSuccess';
  /** The person. */
  user: User;
};

export type RefreshSessionResult = InvalidCredentialsProblem | RefreshSessionSuccess;

/** The session goes on with new tokens. */
export type RefreshSessionSuccess = {
  __typename?: 'RefreshSessionSuccess';
  /** Bearer token, good for 15 minutes. */
  accessToken: Scalars['String']['output'];
  /** Whose session it is. */
  viewer: User;
};

/** When students see score, marks and feedback of an attempt. */
export type ReleasePolicy =
  /** As soon as it is handed in; what a teacher reads, as soon as it is graded. */
  | 'IMMEDIATE'
  /** Once a teacher releases them. */
  | 'MANUAL';

/** What students may see. */
export type ReleaseResultsInput = {
  /** Whether to release although answers wait for a teacher: refused with ConflictProblem otherwise. */
  allowUngraded?: InputMaybe<Scalars['Boolean']['input']>;
  /** The quiz or exam; the viewer must teach its class. */
  assessmentId: Scalars['ID']['input'];
  /** At most 1 000 of its attempts; null for all that are handed in. */
  attemptIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type ReleaseResultsResult = ConflictProblem | InvalidInputProblem | NotAllowedProblem | NotFoundProblem | ReleaseResultsSuccess;

/** Students see their results. */
export type ReleaseResultsSuccess = {
  __typename?: 'ReleaseResultsSuccess';
  /** The quiz or exam. */
  assessment: Assessment;
  /** How many attempts were released by this. */
  released: Scalars['Int']['output'];
};

/** The result of one attempt, as guardians read it: nothing leads from here into the class. */
export type ReleasedResult = {
  __typename?: 'ReleasedResult';
  /** Name of the class. */
  classroomName: Scalars['String']['output'];
  /** Whether every answer has its points; false while some wait for a teacher. */
  isGraded: Scalars['Boolean']['output'];
  /** Points given. */
  score: Scalars['Float']['output'];
  /** Points that could be reached. */
  scoreMax: Scalars['Float']['output'];
  /** When it was handed in. */
  submittedAt: Scalars['DateTime']['output'];
  /** Title of the quiz or exam. */
  title: Scalars['String']['output'];
};

/** A page of results. */
export type ReleasedResultConnection = {
  __typename?: 'ReleasedResultConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<ReleasedResultEdge>;
  /** Results of this page. */
  nodes: Array<ReleasedResult>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type ReleasedResultEdge = {
  __typename?: 'ReleasedResultEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: ReleasedResult;
};

/** Whose place in which class ends. */
export type RemoveMemberInput = {
  /** The class. */
  classroomId: Scalars['ID']['input'];
  /** The member. */
  userId: Scalars['ID']['input'];
};

export type RemoveMemberResult = ConflictProblem | InvalidInputProblem | NotAllowedProblem | NotFoundProblem | RemoveMemberSuccess;

/** The person is no member any more. */
export type RemoveMemberSuccess = {
  __typename?: 'RemoveMemberSuccess';
  /** The class. */
  classroom: Classroom;
};

/** Another name or subject; what is left out stays as it is. */
export type RenameClassroomInput = {
  /** The class. */
  classroomId: Scalars['ID']['input'];
  /** 1–200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** 1–200 characters. */
  subject?: InputMaybe<Scalars['String']['input']>;
};

export type RenameClassroomResult = InvalidInputProblem | NotAllowedProblem | NotFoundProblem | RenameClassroomSuccess;

/** The class was renamed. */
export type RenameClassroomSuccess = {
  __typename?: 'RenameClassroomSuccess';
  /** The class. */
  classroom: Classroom;
};

/** A name for a document. */
export type RenameMaterialInput = {
  /** The document; the viewer must teach its class. */
  materialId: Scalars['ID']['input'];
  /** 1–200 characters, its ending included, without / and \. Spaces at its ends and control characters are left out. */
  name: Scalars['String']['input'];
};

export type RenameMaterialResult = InvalidInputProblem | NotAllowedProblem | NotFoundProblem | RenameMaterialSuccess;

/** The document has its new name. */
export type RenameMaterialSuccess = {
  __typename?: 'RenameMaterialSuccess';
  /** The document. */
  material: Material;
};

/** Which class gets a new join code. */
export type RenewJoinCodeInput = {
  /** The class. */
  classroomId: Scalars['ID']['input'];
};

export type RenewJoinCodeResult = InvalidInputProblem | NotAllowedProblem | NotFoundProblem | RenewJoinCodeSuccess;

/** The class has a new join code. */
export type RenewJoinCodeSuccess = {
  __typename?: 'RenewJoinCodeSuccess';
  /** The class. */
  classroom: Classroom;
};

/** New content for a document. */
export type ReplaceMaterialInput = {
  /** As for `uploadMaterial`; its name becomes the document's. */
  file: Scalars['Upload']['input'];
  /** A repeated key answers the first result. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The document; the viewer must teach its class. */
  materialId: Scalars['ID']['input'];
};

export type ReplaceMaterialResult = InvalidInputProblem | NotAllowedProblem | NotFoundProblem | RateLimitedProblem | ReplaceMaterialSuccess;

/** The content is stored and waits to be indexed. */
export type ReplaceMaterialSuccess = {
  __typename?: 'ReplaceMaterialSuccess';
  /** The document. */
  material: Material;
};

/** The whole list of questions. */
export type ReplaceQuestionsInput = {
  /** The quiz or exam; the viewer must teach its class. */
  assessmentId: Scalars['ID']['input'];
  /** At most 200, in the order in which they are asked. */
  questions: Array<QuestionInput>;
  /** The revision that was seen; null to change it in any. */
  revision?: InputMaybe<Scalars['Int']['input']>;
};

export type ReplaceQuestionsResult = ConflictProblem | InvalidInputProblem | NotAllowedProblem | NotFoundProblem | ReplaceQuestionsSuccess;

/** The questions are these. */
export type ReplaceQuestionsSuccess = {
  __typename?: 'ReplaceQuestionsSuccess';
  /** The quiz or exam. */
  assessment: Assessment;
};

/** Whose password is taken away. */
export type ResetPasswordInput = {
  /** The person. */
  userId: Scalars['ID']['input'];
};

export type ResetPasswordResult = InvalidInputProblem | NotAllowedProblem | NotFoundProblem | RateLimitedProblem | ResetPasswordSuccess;

/** The old password is good for nothing any more. */
export type ResetPasswordSuccess = {
  __typename?: 'ResetPasswordSuccess';
  /** For `setPassword`; told only here. */
  code: Scalars['String']['output'];
  /** Until when the code is good. */
  expiresAt: Scalars['DateTime']['output'];
  /** The person. */
  user: User;
};

/** What to bring back. */
export type RestoreAssessmentInput = {
  /** The quiz or exam; the viewer must teach its class. */
  assessmentId: Scalars['ID']['input'];
};

export type RestoreAssessmentResult = ConflictProblem | InvalidInputProblem | NotAllowedProblem | NotFoundProblem | RestoreAssessmentSuccess;

/** It is there again as it was. */
export type RestoreAssessmentSuccess = {
  __typename?: 'RestoreAssessmentSuccess';
  /** The quiz or exam. */
  assessment: Assessment;
};

/** Which class to bring back. */
export type RestoreClassroomInput = {
  /** The class. */
  classroomId: Scalars['ID']['input'];
};

export type RestoreClassroomResult = InvalidInputProblem | NotAllowedProblem | NotFoundProblem | RestoreClassroomSuccess;

/** The class is there again. */
export type RestoreClassroomSuccess = {
  __typename?: 'RestoreClassroomSuccess';
  /** The class. */
  classroom: Classroom;
};

/** Which deletion to take back. */
export type RestoreMaterialInput = {
  /** The document; the viewer must teach its class. */
  materialId: Scalars['ID']['input'];
};

/** ConflictProblem: the same content was uploaded again meanwhile. */
export type RestoreMaterialResult = ConflictProblem | InvalidInputProblem | NotAllowedProblem | NotFoundProblem | RestoreMaterialSuccess;

/** The document is there again. */
export type RestoreMaterialSuccess = {
  __typename?: 'RestoreMaterialSuccess';
  /** The document. */
  material: Material;
};

/** Which access token is to end. */
export type RevokeAccessTokenInput = {
  /** One of the viewer's own. */
  accessTokenId: Scalars['ID']['input'];
};

export type RevokeAccessTokenResult = InvalidInputProblem | NotAllowedProblem | NotFoundProblem | RevokeAccessTokenSuccess;

/** The token is over. */
export type RevokeAccessTokenSuccess = {
  __typename?: 'RevokeAccessTokenSuccess';
  /** The token, revoked now or before. */
  accessToken: AccessToken;
};

/** What a person may do in the product. Given by the school, never chosen by the client. */
export type Role =
  /** Manages people and organisations. */
  | 'ADMIN'
  /** A program of another system. */
  | 'INTEGRATOR'
  /** Follows a child's learning, by link. */
  | 'PARENT'
  /** Learns in the classes joined. */
  | 'STUDENT'
  /** Makes classes and teaches them. */
  | 'TEACHER';

/** How many people of one role an organisation has. */
export type RoleCount = {
  __typename?: 'RoleCount';
  /** Who can sign in. */
  active: Scalars['Int']['output'];
  /** Whose account is shut. */
  deactivated: Scalars['Int']['output'];
  /** The role. */
  role: Role;
};

/** Owned by ai: listed here so that `node` finds it. */
export type SafeguardingReport = Node & {
  __typename?: 'SafeguardingReport';
  /** Global id. */
  id: Scalars['ID']['output'];
};

/** `choices` for choice questions, `response` for the others; `sequence` grows with each change of this attempt, so that late and repeated saves change nothing. */
export type SaveAnswerInput = {
  /** The attempt in progress. */
  attemptId: Scalars['ID']['input'];
  /** Ids of the chosen choices. */
  choices?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The question answered. */
  questionId: Scalars['ID']['input'];
  /** Written answer, at most 10 000 characters. */
  response?: InputMaybe<Scalars['String']['input']>;
  /** From 1, growing with each change of this attempt. */
  sequence: Scalars['Int']['input'];
};

export type SaveAnswerResult = ConflictProblem | InvalidInputProblem | NotAllowedProblem | NotFoundProblem | SaveAnswerSuccess;

/** The answer is kept, or a later one already was. */
export type SaveAnswerSuccess = {
  __typename?: 'SaveAnswerSuccess';
  /** The highest sequence kept for this question. */
  acceptedSequence: Scalars['Int']['output'];
};

/** The last accepted answer to one question. */
export type SavedAnswer = {
  __typename?: 'SavedAnswer';
  /** Chosen ids; null for questions without choices. */
  choices?: Maybe<Array<Scalars['ID']['output']>>;
  /** The question answered. */
  questionId: Scalars['ID']['output'];
  /** Written answer; null for choice questions. */
  response?: Maybe<Scalars['String']['output']>;
  /** Sequence number of the save that was accepted last. */
  sequence: Scalars['Int']['output'];
};

/** A line for everybody in the meeting. */
export type SayInMeetingInput = {
  /** Repeated calls with the same key answer the first result. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The meeting. */
  meetingId: Scalars['ID']['input'];
  /** 1–500 characters. */
  text: Scalars['String']['input'];
};

export type SayInMeetingResult = ConflictProblem | InvalidInputProblem | NotFoundProblem | RateLimitedProblem | SayInMeetingSuccess;

/** The line was written. */
export type SayInMeetingSuccess = {
  __typename?: 'SayInMeetingSuccess';
  /** Its id in the chat. */
  messageId: Scalars['ID']['output'];
};

/** What makes a meeting. */
export type ScheduleMeetingInput = {
  /** Address of the call, https; null where the class knows. */
  callUrl?: InputMaybe<Scalars['String']['input']>;
  /** The class. */
  classroomId: Scalars['ID']['input'];
  /** When it is planned to end: later than now, at most 12 hours after the start. */
  endsAt: Scalars['DateTime']['input'];
  /** Repeated calls with the same key answer the first result. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** When it is planned to start, at most two years ahead. */
  startsAt: Scalars['DateTime']['input'];
  /** What it is about, 1–200 characters. */
  title: Scalars['String']['input'];
};

export type ScheduleMeetingResult = InvalidInputProblem | NotAllowedProblem | NotFoundProblem | ScheduleMeetingSuccess;

/** The meeting was planned. */
export type ScheduleMeetingSuccess = {
  __typename?: 'ScheduleMeetingSuccess';
  /** The new meeting. */
  meeting: Meeting;
};

/** Something found by its name. */
export type SearchHit = {
  __typename?: 'SearchHit';
  /** The class it lies in, itself for a class; null for people. */
  classroom?: Maybe<Classroom>;
  /** What it is. */
  kind: SearchKind;
  /** The object itself. */
  target: SearchTarget;
};

/** A page of what was found. */
export type SearchHitConnection = {
  __typename?: 'SearchHitConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<SearchHitEdge>;
  /** Best first. */
  nodes: Array<SearchHit>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type SearchHitEdge = {
  __typename?: 'SearchHitEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: SearchHit;
};

/** What can be found by name. */
export type SearchKind =
  /** A quiz or exam. */
  | 'ASSESSMENT'
  /** A class. */
  | 'CLASSROOM'
  /** A document. */
  | 'MATERIAL'
  /** A person of a class that the viewer teaches, or of the organisation for its admins. */
  | 'PERSON';

export type SearchTarget = Assessment | Classroom | Material | User;

/** Who gets how much more time. */
export type SetAccommodationInput = {
  /** The class; the viewer must teach it. */
  classroomId: Scalars['ID']['input'];
  /** A student of the class. */
  studentId: Scalars['ID']['input'];
  /** 1 (none) to 5. */
  timeFactor: Scalars['Float']['input'];
};

export type SetAccommodationResult = InvalidInputProblem | NotAllowedProblem | NotFoundProblem | SetAccommodationSuccess;

/** It holds from now on. */
export type SetAccommodationSuccess = {
  __typename?: 'SetAccommodationSuccess';
  /** What holds. */
  accommodation: Accommodation;
};

/** What the viewer wants to be told of. */
export type SetNotificationSettingsInput = {
  /** Changed settings; other kinds stay as they are. */
  settings: Array<NotificationSettingInput>;
};

export type SetNotificationSettingsResult = InvalidInputProblem | SetNotificationSettingsSuccess;

/** The settings are in force. */
export type SetNotificationSettingsSuccess = {
  __typename?: 'SetNotificationSettingsSuccess';
  /** All settings. */
  settings: Array<NotificationSetting>;
};

/** The code that an admin handed over, and the new password. */
export type SetPasswordInput = {
  /** 8 characters, in any case, spaces and dashes ignored; good once, for seven days. */
  code: Scalars['String']['input'];
  /** Address of the account, in any case. */
  email: Scalars['String']['input'];
  /** At least 8 characters. */
  password: Scalars['String']['input'];
};

export type SetPasswordResult = InvalidCredentialsProblem | InvalidInputProblem | RateLimitedProblem | SetPasswordSuccess;

/** The password is set, and a session was opened. */
export type SetPasswordSuccess = {
  __typename?: 'SetPasswordSuccess';
  /** Bearer token, good for 15 minutes. */
  accessToken: Scalars['String']['output'];
  /** Who signed in. */
  viewer: User;
};

/** Where students of an organisation find help. */
export type SetPlacesOfHelpInput = {
  /** The organisation, of which the viewer is an admin. */
  organisationId: Scalars['ID']['input'];
  /** All of them in the order in which they are shown, at most 5; none takes down what was set. */
  places: Array<PlaceOfHelpInput>;
};

export type SetPlacesOfHelpResult = InvalidInputProblem | NotAllowedProblem | NotFoundProblem | SetPlacesOfHelpSuccess;

/** Students are shown these from now on. */
export type SetPlacesOfHelpSuccess = {
  __typename?: 'SetPlacesOfHelpSuccess';
  /** The organisation, with its places of help as they are now. */
  organisation: Organisation;
};

/** What guardians are to see; what is left out stays as it is. */
export type SetSharingInput = {
  /** What the student did, by day. */
  activity?: InputMaybe<Scalars['Boolean']['input']>;
  /** How much was noticed while the student sat watched exams. */
  alerts?: InputMaybe<Scalars['Boolean']['input']>;
  /** Names of classes and of their documents. */
  classes?: InputMaybe<Scalars['Boolean']['input']>;
  /** Released results of quizzes and exams. */
  results?: InputMaybe<Scalars['Boolean']['input']>;
};

export type SetSharingResult = InvalidInputProblem | NotAllowedProblem | SetSharingSuccess;

/** The choices are in force. */
export type SetSharingSuccess = {
  __typename?: 'SetSharingSuccess';
  /** The student. */
  user: User;
};

/** Whose name changes to what. */
export type SetUserNameInput = {
  /** 1–200 characters. */
  name: Scalars['String']['input'];
  /** The person. */
  userId: Scalars['ID']['input'];
};

export type SetUserNameResult = InvalidInputProblem | NotAllowedProblem | NotFoundProblem | SetUserNameSuccess;

/** The name was changed. */
export type SetUserNameSuccess = {
  __typename?: 'SetUserNameSuccess';
  /** The person under the new name. */
  user: User;
};

/** A class of a student, as guardians read it: names alone. */
export type SharedClass = {
  __typename?: 'SharedClass';
  /** Since when the student is a member. */
  joinedAt: Scalars['DateTime']['output'];
  /** Its documents by name, newest first. */
  materials: SharedMaterialConnection;
  /** Name of the class. */
  name: Scalars['String']['output'];
  /** Its subject. */
  subject: Scalars['String']['output'];
};


/** A class of a student, as guardians read it: names alone. */
export type SharedClassMaterialsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A page of classes. */
export type SharedClassConnection = {
  __typename?: 'SharedClassConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<SharedClassEdge>;
  /** Classes of this page. */
  nodes: Array<SharedClass>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type SharedClassEdge = {
  __typename?: 'SharedClassEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: SharedClass;
};

/** A document, as guardians read it: its name alone. */
export type SharedMaterial = {
  __typename?: 'SharedMaterial';
  /** File name. */
  name: Scalars['String']['output'];
  /** When it was uploaded. */
  uploadedAt: Scalars['DateTime']['output'];
};

/** A page of documents. */
export type SharedMaterialConnection = {
  __typename?: 'SharedMaterialConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<SharedMaterialEdge>;
  /** Documents of this page. */
  nodes: Array<SharedMaterial>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type SharedMaterialEdge = {
  __typename?: 'SharedMaterialEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: SharedMaterial;
};

/** Whether guardians see one kind of information, and why. */
export type SharedState = {
  __typename?: 'SharedState';
  /** What the student has chosen. */
  isChosen: Scalars['Boolean']['output'];
  /** What follows: whether linked guardians see it. */
  isShared: Scalars['Boolean']['output'];
  /** What the school says to that. */
  rule: SharingRule;
};

/** What guardians see of one student, by kind. */
export type Sharing = {
  __typename?: 'Sharing';
  /** What the student did, by day: `User.activity`. */
  activity: SharedState;
  /** How much was noticed while the student sat watched exams. */
  alerts: SharedState;
  /** Names of classes and of their documents. */
  classes: SharedState;
  /** Released results of quizzes and exams. */
  results: SharedState;
};

/** Who decides whether guardians see a kind of information on a student. */
export type SharingRule =
  /** Every linked guardian sees it, whatever the student chose. */
  | 'ALWAYS'
  /** No guardian sees it. */
  | 'NEVER'
  /** The student decides. */
  | 'STUDENT_DECIDES';

/** How the page of a sitting shows questions. */
export type ShowQuestions =
  /** All on one page. */
  | 'ALL'
  /** One after another; going back is allowed. */
  | 'ONE_AT_A_TIME';

/** Who signs in. */
export type SignInInput = {
  /** Address of the account, in any case. */
  email: Scalars['String']['input'];
  /** Its password. */
  password: Scalars['String']['input'];
};

export type SignInResult = InvalidCredentialsProblem | InvalidInputProblem | RateLimitedProblem | SignInSuccess;

/** A session was opened. */
export type SignInSuccess = {
  __typename?: 'SignInSuccess';
  /** Bearer token, good for 15 minutes. */
  accessToken: Scalars['String']['output'];
  /** Who signed in. */
  viewer: User;
};

export type SignOutResult = SignOutSuccess;

/** The session has ended. */
export type SignOutSuccess = {
  __typename?: 'SignOutSuccess';
  /** Whether there was a session to end; an access token is none, and stays. */
  ended: Scalars['Boolean']['output'];
};

/** What makes an account. */
export type SignUpInput = {
  /** Address to sign in with. */
  email: Scalars['String']['input'];
  /** Code of a student: makes a parent's account of the student's organisation, linked to the student at once. */
  guardianCode?: InputMaybe<Scalars['String']['input']>;
  /** 1–200 characters. */
  name: Scalars['String']['input'];
  /** Sign-up code of the organisation; null for the default one. */
  organisationCode?: InputMaybe<Scalars['String']['input']>;
  /** At least 8 characters. */
  password: Scalars['String']['input'];
};

export type SignUpResult = ConflictProblem | InvalidInputProblem | RateLimitedProblem | SignUpSuccess;

/** The account was made and signed in. */
export type SignUpSuccess = {
  __typename?: 'SignUpSuccess';
  /** Bearer token, good for 15 minutes. */
  accessToken: Scalars['String']['output'];
  /** The new person. */
  viewer: User;
};

/** The terms of one student, with the student's own extra time. */
export type Sitting = {
  __typename?: 'Sitting';
  /** The server's moment by which the others are meant. */
  asOf: Scalars['DateTime']['output'];
  /** How often it may still be begun; null for any number of times. */
  attemptsLeft?: Maybe<Scalars['Int']['output']>;
  /** When everything has to be handed in; null for never. */
  closesAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why none can be begun now, in one sentence; null when one can. */
  refusal?: Maybe<Scalars['String']['output']>;
  /** How long a sitting may last, in ms; null for any time. */
  timeLimitMs?: Maybe<Scalars['Int']['output']>;
};

/** What to sit. */
export type StartAttemptInput = {
  /** The quiz or exam. */
  assessmentId: Scalars['ID']['input'];
  /** That the student agrees to be watched: what a proctored exam with a consent text needs to begin. */
  consent?: InputMaybe<Scalars['Boolean']['input']>;
  /** A repeated key answers the first result. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type StartAttemptResult = ConflictProblem | InvalidInputProblem | NotAllowedProblem | NotFoundProblem | StartAttemptSuccess;

/** The attempt is in progress. */
export type StartAttemptSuccess = {
  __typename?: 'StartAttemptSuccess';
  /** The attempt. */
  attempt: Attempt;
};

/** Which meeting to start. */
export type StartMeetingInput = {
  /** The meeting. */
  meetingId: Scalars['ID']['input'];
};

export type StartMeetingResult = ConflictProblem | InvalidInputProblem | NotAllowedProblem | NotFoundProblem | StartMeetingSuccess;

/** The meeting runs. */
export type StartMeetingSuccess = {
  __typename?: 'StartMeetingSuccess';
  /** The meeting as it is now. */
  meeting: Meeting;
};

/** What to hand in. */
export type SubmitAttemptInput = {
  /** The attempt. */
  attemptId: Scalars['ID']['input'];
};

export type SubmitAttemptResult = ConflictProblem | InvalidInputProblem | NotAllowedProblem | NotFoundProblem | SubmitAttemptSuccess;

/** The attempt is handed in. */
export type SubmitAttemptSuccess = {
  __typename?: 'SubmitAttemptSuccess';
  /** The attempt, marked as far as it can be. */
  attempt: Attempt;
};

/** Who hands an attempt in. */
export type SubmittedBy =
  /** The server, because its time was over. */
  | 'CLOCK'
  /** The student. */
  | 'STUDENT';

/**
 * Every event carries the cursor to give as `after` when subscribing again: nothing is missed, nothing comes twice. Events are
 * kept for 7 days, the last of each stream for ever; where what came right after `after` is not, SUBSCRIPTION_GAP says so first.
 * Without `after`, attemptClock begins at the first event that is kept, and liveActivity begins now.
 * Who may not have it gets an error frame, FORBIDDEN or NOT_FOUND.
 */
export type Subscription = {
  __typename?: 'Subscription';
  /** An attempt while it is sat, for its student and the teachers of the class. The stream ends after SUBMITTED. */
  attemptClock: AttemptClockEvent;
  /** Teachers of the class: what everyone who sits this assessment does. */
  liveActivity: LiveActivity;
  /** What happens in a meeting, for members of its class: what follows on `after`, or all that is kept without it. Never ends by itself. */
  meetingActivity: MeetingActivity;
  /** What the viewer is told, as it comes: what follows on `after`, or from now on without it. Never ends by itself. */
  notifications: NotificationEvent;
};


/**
 * Every event carries the cursor to give as `after` when subscribing again: nothing is missed, nothing comes twice. Events are
 * kept for 7 days, the last of each stream for ever; where what came right after `after` is not, SUBSCRIPTION_GAP says so first.
 * Without `after`, attemptClock begins at the first event that is kept, and liveActivity begins now.
 * Who may not have it gets an error frame, FORBIDDEN or NOT_FOUND.
 */
export type SubscriptionAttemptClockArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  attemptId: Scalars['ID']['input'];
};


/**
 * Every event carries the cursor to give as `after` when subscribing again: nothing is missed, nothing comes twice. Events are
 * kept for 7 days, the last of each stream for ever; where what came right after `after` is not, SUBSCRIPTION_GAP says so first.
 * Without `after`, attemptClock begins at the first event that is kept, and liveActivity begins now.
 * Who may not have it gets an error frame, FORBIDDEN or NOT_FOUND.
 */
export type SubscriptionLiveActivityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  assessmentId: Scalars['ID']['input'];
};


/**
 * Every event carries the cursor to give as `after` when subscribing again: nothing is missed, nothing comes twice. Events are
 * kept for 7 days, the last of each stream for ever; where what came right after `after` is not, SUBSCRIPTION_GAP says so first.
 * Without `after`, attemptClock begins at the first event that is kept, and liveActivity begins now.
 * Who may not have it gets an error frame, FORBIDDEN or NOT_FOUND.
 */
export type SubscriptionMeetingActivityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  meetingId: Scalars['ID']['input'];
};


/**
 * Every event carries the cursor to give as `after` when subscribing again: nothing is missed, nothing comes twice. Events are
 * kept for 7 days, the last of each stream for ever; where what came right after `after` is not, SUBSCRIPTION_GAP says so first.
 * Without `after`, attemptClock begins at the first event that is kept, and liveActivity begins now.
 * Who may not have it gets an error frame, FORBIDDEN or NOT_FOUND.
 */
export type SubscriptionNotificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Somebody made up for a load test; there is no password. */
export type TestPerson = {
  __typename?: 'TestPerson';
  /** Signs every request in; told only here. */
  accessToken: Scalars['String']['output'];
  /** Address of the account; no mail goes there. */
  email: Scalars['String']['output'];
  /** The new person. */
  user: User;
};

/** What an access token can be made for. */
export type TokenScope = {
  __typename?: 'TokenScope';
  /** What it lets a program do, in one sentence for people. */
  description: Scalars['String']['output'];
  /** As it is written in `scopes`. */
  name: Scalars['String']['output'];
};

/** What a tolerance is measured in. */
export type ToleranceKind =
  /** The answer's own unit. */
  | 'ABSOLUTE'
  /** A share of the right number: 0.02 is two per cent. */
  | 'RELATIVE';

/** Owned by ai: listed here so that `node` finds it. */
export type TutorSession = Node & {
  __typename?: 'TutorSession';
  /** Global id. */
  id: Scalars['ID']['output'];
};

/** Owned by ai: listed here so that `node` finds it. */
export type TutorTurn = Node & {
  __typename?: 'TutorTurn';
  /** Global id. */
  id: Scalars['ID']['output'];
};

/** Which link ends. */
export type UnlinkGuardianInput = {
  /** The guardian. */
  guardianId: Scalars['ID']['input'];
  /** The student. */
  studentId: Scalars['ID']['input'];
};

export type UnlinkGuardianResult = InvalidInputProblem | NotAllowedProblem | NotFoundProblem | UnlinkGuardianSuccess;

/** The guardian sees nothing of the student any more. */
export type UnlinkGuardianSuccess = {
  __typename?: 'UnlinkGuardianSuccess';
  /** The student; no longer to be seen by the guardian. */
  studentId: Scalars['ID']['output'];
};

/** What to take back. */
export type UnpublishAssessmentInput = {
  /** The quiz or exam; the viewer must teach its class. */
  assessmentId: Scalars['ID']['input'];
};

export type UnpublishAssessmentResult = ConflictProblem | InvalidInputProblem | NotAllowedProblem | NotFoundProblem | UnpublishAssessmentSuccess;

/** It is a draft. */
export type UnpublishAssessmentSuccess = {
  __typename?: 'UnpublishAssessmentSuccess';
  /** The quiz or exam. */
  assessment: Assessment;
};

/** What to change: what is left out stays, null takes a time or a limit away. */
export type UpdateAssessmentInput = {
  /** The quiz or exam; the viewer must teach its class. */
  assessmentId: Scalars['ID']['input'];
  /** 1–100; null for any number of times. */
  attemptsMax?: InputMaybe<Scalars['Int']['input']>;
  /** Until when attempts may last; after `opensAt`. */
  closesAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** At most 5 000 characters. Refused once somebody has begun. */
  consentText?: InputMaybe<Scalars['String']['input']>;
  /** At most 10 000 characters. */
  instructions?: InputMaybe<Scalars['String']['input']>;
  /** Refused once somebody has begun. */
  isProctored?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refused once somebody has begun. */
  isShuffled?: InputMaybe<Scalars['Boolean']['input']>;
  /** From when attempts may begin. */
  opensAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** From when students see results. */
  releasePolicy?: InputMaybe<ReleasePolicy>;
  /** The revision that was seen; null to change it in any. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** Refused once somebody has begun. */
  showQuestions?: InputMaybe<ShowQuestions>;
  /** 1 minute to 7 days, in ms. Running attempts end by the new limit, but not before now. */
  timeLimitMs?: InputMaybe<Scalars['Int']['input']>;
  /** 1–200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateAssessmentResult = ConflictProblem | InvalidInputProblem | NotAllowedProblem | NotFoundProblem | UpdateAssessmentSuccess;

/** It is changed. */
export type UpdateAssessmentSuccess = {
  __typename?: 'UpdateAssessmentSuccess';
  /** The quiz or exam. */
  assessment: Assessment;
};

/** What changes of an organisation; what is left out stays as it is. */
export type UpdateOrganisationInput = {
  /** 1–200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** True: a new sign-up code; the old one lets nobody in any more. */
  newSignUpCode?: InputMaybe<Scalars['Boolean']['input']>;
  /** The organisation. */
  organisationId: Scalars['ID']['input'];
  /** Changed parts of the policy. */
  policy?: InputMaybe<OrganisationPolicyInput>;
};

export type UpdateOrganisationResult = InvalidInputProblem | NotAllowedProblem | NotFoundProblem | UpdateOrganisationSuccess;

/** The organisation was changed. */
export type UpdateOrganisationSuccess = {
  __typename?: 'UpdateOrganisationSuccess';
  /** The organisation as it is now. */
  organisation: Organisation;
};

/** A document for a class. */
export type UploadMaterialInput = {
  /** The class; the viewer must teach it. */
  classroomId: Scalars['ID']['input'];
  /** PDF, DOCX, PPTX, HTML, SVG, Markdown or plain text of at most 50 MB, or a picture (PNG, JPEG, WebP) of at most 10 MB; what it is, its content tells. */
  file: Scalars['Upload']['input'];
  /** A repeated key answers the first result. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type UploadMaterialResult = InvalidInputProblem | NotAllowedProblem | NotFoundProblem | RateLimitedProblem | UploadMaterialSuccess;

/** The document is stored and waits to be indexed. */
export type UploadMaterialSuccess = {
  __typename?: 'UploadMaterialSuccess';
  /**
   * Whether the class had the same content already: this is the document that has it, under its own name, and nothing was
   * added. A deleted document does not count: its content is uploaded anew.
   */
  isDuplicate: Scalars['Boolean']['output'];
  /** The document. */
  material: Material;
};

/** The transcript of a meeting. */
export type UploadMeetingTranscriptInput = {
  /** Repeated calls with the same key answer the first result. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The meeting. */
  meetingId: Scalars['ID']['input'];
  /** The whole file: WebVTT or SubRip, at most 512 kB. */
  text: Scalars['String']['input'];
};

export type UploadMeetingTranscriptResult = ConflictProblem | InvalidInputProblem | NotAllowedProblem | NotFoundProblem | RateLimitedProblem | UploadMeetingTranscriptSuccess;

/** The transcript is on its way to be filed. */
export type UploadMeetingTranscriptSuccess = {
  __typename?: 'UploadMeetingTranscriptSuccess';
  /** The meeting as it is now. */
  meeting: Meeting;
};

/** A person or program with an account. */
export type User = Node & {
  __typename?: 'User';
  /**
   * Access tokens that this person made, newest first, until 90 days after they were over; for the person: null with FORBIDDEN
   * for others.
   */
  accessTokens?: Maybe<AccessTokenConnection>;
  /**
   * What this person has to do next: running attempts, open quizzes and exams that were not begun, answers that wait to be
   * graded, what opens later, and results released within 14 days; for the person: FORBIDDEN to others.
   */
  agenda: AgendaItemConnection;
  /** How often something was noticed while this student sat, from `from` to before `to`, at most 366 days; for the student, guardians with whom alerts are shared, and admins: FORBIDDEN to others. */
  alertCounts: Array<AlertCount>;
  /** Students this guardian is linked to, by name; for the person and admins: FORBIDDEN to others. */
  children: GuardianLinkConnection;
  /** Classes this person is a member of, newest membership first. Only those the viewer shares, unless it is the viewer. */
  classrooms: ClassroomConnection;
  /** Since when nobody signs in as this person; for admins of the organisation: null for others, and while the account is open. */
  deactivatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Deleted classes that this person taught and can restore, newest membership first; for the person: FORBIDDEN to others. */
  deletedClassrooms: DeletedClassroomConnection;
  /** Address used to sign in. FORBIDDEN to all but the person, their teachers and admins. */
  email: Scalars['String']['output'];
  /** Guardians linked to this student, by name; for the person and admins: FORBIDDEN to others. */
  guardians: GuardianLinkConnection;
  /** Whether a password is set; for admins of the organisation: null for others. */
  hasPassword?: Maybe<Scalars['Boolean']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /**
   * Whether this person must look at the safeguarding reports of their organisation: one of its contacts or, while it has none
   * who can sign in, one of its admins. For the person: null for others.
   */
  isSafeguardingContact?: Maybe<Scalars['Boolean']['output']>;
  /** Meetings of this person's classes that run or are planned, the next first; for the person: FORBIDDEN to others. */
  meetings: MeetingConnection;
  /** Name as shown to others of the same class. */
  name: Scalars['String']['output'];
  /** What this person wants to be told of, each kind that can be switched off once; for the person: null for others. */
  notificationSettings?: Maybe<Array<NotificationSetting>>;
  /** What this person was told, newest first; for the person: FORBIDDEN to others. */
  notifications: NotificationConnection;
  /** Where this person belongs. */
  organisation: Organisation;
  /** Attempts of this student whose results are released, newest first; for the student, guardians with whom results are shared, and admins: FORBIDDEN to others. */
  releasedResults: ReleasedResultConnection;
  /** What this person may do. */
  role: Role;
  /** Classes this student learns in, newest membership first; for the student, guardians with whom classes are shared, and admins: FORBIDDEN to others. */
  sharedClasses: SharedClassConnection;
  /** What guardians see of this student; for the student, linked guardians and admins: null for others, and for people who are no students. */
  sharing?: Maybe<Sharing>;
  /** How many notifications are unread; for the person: null for others. */
  unreadNotificationCount?: Maybe<Scalars['Int']['output']>;
};


/** A person or program with an account. */
export type UserAccessTokensArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A person or program with an account. */
export type UserAgendaArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A person or program with an account. */
export type UserAlertCountsArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};


/** A person or program with an account. */
export type UserChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A person or program with an account. */
export type UserClassroomsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A person or program with an account. */
export type UserDeletedClassroomsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A person or program with an account. */
export type UserGuardiansArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A person or program with an account. */
export type UserMeetingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A person or program with an account. */
export type UserNotificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  unreadOnly?: Scalars['Boolean']['input'];
};


/** A person or program with an account. */
export type UserReleasedResultsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A person or program with an account. */
export type UserSharedClassesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A page of people. */
export type UserConnection = {
  __typename?: 'UserConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<UserEdge>;
  /** People of this page. */
  nodes: Array<User>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type UserEdge = {
  __typename?: 'UserEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: User;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  AccessToken: AccessToken;
  Assessment: Assessment;
  Attempt: Attempt;
  Classroom: Classroom;
  Material: Material;
  Meeting: Meeting;
  Organisation: Organisation;
  Question: Question;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  AccessToken:
    ( { __typename: 'AccessToken' }
    & GraphQLRecursivePick<FederationTypes['AccessToken'], {"id":true}> );
  Assessment:
    ( { __typename: 'Assessment' }
    & GraphQLRecursivePick<FederationTypes['Assessment'], {"id":true}> );
  Attempt:
    ( { __typename: 'Attempt' }
    & GraphQLRecursivePick<FederationTypes['Attempt'], {"id":true}> );
  Classroom:
    ( { __typename: 'Classroom' }
    & GraphQLRecursivePick<FederationTypes['Classroom'], {"id":true}> );
  Material:
    ( { __typename: 'Material' }
    & GraphQLRecursivePick<FederationTypes['Material'], {"id":true}> );
  Meeting:
    ( { __typename: 'Meeting' }
    & GraphQLRecursivePick<FederationTypes['Meeting'], {"id":true}> );
  Organisation:
    ( { __typename: 'Organisation' }
    & GraphQLRecursivePick<FederationTypes['Organisation'], {"id":true}> );
  Question:
    ( { __typename: 'Question' }
    & GraphQLRecursivePick<FederationTypes['Question'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AppointSafeguardingContactResult:
    | ( Omit<AppointSafeguardingContactSuccess, 'organisation'> & { organisation: _RefType['Organisation'] } )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
  ;
  CancelMeetingResult:
    | ( Omit<CancelMeetingSuccess, 'meeting'> & { meeting: _RefType['Meeting'] } )
    | ( ConflictProblem )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
  ;
  ChangeRoleResult:
    | ( Omit<ChangeRoleSuccess, 'user'> & { user: _RefType['User'] } )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
  ;
  CorrectKeyResult:
    | ( ConflictProblem )
    | ( Omit<CorrectKeySuccess, 'question'> & { question: _RefType['Question'] } )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
  ;
  CreateAccessTokenResult:
    | ( ConflictProblem )
    | ( Omit<CreateAccessTokenSuccess, 'accessToken'> & { accessToken: _RefType['AccessToken'] } )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
  ;
  CreateAssessmentResult:
    | ( Omit<CreateAssessmentSuccess, 'assessment'> & { assessment: _RefType['Assessment'] } )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
  ;
  CreateClassroomResult:
    | ( Omit<CreateClassroomSuccess, 'classroom'> & { classroom: _RefType['Classroom'] } )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
  ;
  CreateGuardianCodeResult:
    | ( CreateGuardianCodeSuccess )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
  ;
  CreateOrganisationResult:
    | ( Omit<CreateOrganisationSuccess, 'organisation'> & { organisation: _RefType['Organisation'] } )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
  ;
  CreateUserResult:
    | ( ConflictProblem )
    | ( Omit<CreateUserSuccess, 'user'> & { user: _RefType['User'] } )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( RateLimitedProblem )
  ;
  DeactivateUserResult:
    | ( Omit<DeactivateUserSuccess, 'user'> & { user: _RefType['User'] } )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
  ;
  DeleteAssessmentResult:
    | ( ConflictProblem )
    | ( Omit<DeleteAssessmentSuccess, 'assessment'> & { assessment: _RefType['Assessment'] } )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
  ;
  DeleteClassroomResult:
    | ( ConflictProblem )
    | ( DeleteClassroomSuccess )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
  ;
  DeleteMaterialResult:
    | ( Omit<DeleteMaterialSuccess, 'deleted'> & { deleted: _RefType['DeletedMaterial'] } )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
  ;
  DismissSafeguardingContactResult:
    | ( Omit<DismissSafeguardingContactSuccess, 'organisation'> & { organisation: _RefType['Organisation'] } )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
  ;
  DuplicateAssessmentResult:
    | ( Omit<DuplicateAssessmentSuccess, 'assessment'> & { assessment: _RefType['Assessment'] } )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
  ;
  EndMeetingResult:
    | ( ConflictProblem )
    | ( Omit<EndMeetingSuccess, 'meeting'> & { meeting: _RefType['Meeting'] } )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
  ;
  ExtendAttemptResult:
    | ( ConflictProblem )
    | ( Omit<ExtendAttemptSuccess, 'attempt'> & { attempt: _RefType['Attempt'] } )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
  ;
  GradeAnswerResult:
    | ( ConflictProblem )
    | ( Omit<GradeAnswerSuccess, 'attempt' | 'result'> & { attempt: _RefType['Attempt'], result: _RefType['QuestionResult'] } )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
  ;
  JoinClassroomResult:
    | ( InvalidInputProblem )
    | ( Omit<JoinClassroomSuccess, 'classroom'> & { classroom: _RefType['Classroom'] } )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( RateLimitedProblem )
  ;
  JoinMeetingResult:
    | ( ConflictProblem )
    | ( InvalidInputProblem )
    | ( Omit<JoinMeetingSuccess, 'meeting'> & { meeting: _RefType['Meeting'] } )
    | ( NotFoundProblem )
  ;
  LeaveClassroomResult:
    | ( ConflictProblem )
    | ( InvalidInputProblem )
    | ( LeaveClassroomSuccess )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
  ;
  LeaveMeetingResult:
    | ( InvalidInputProblem )
    | ( Omit<LeaveMeetingSuccess, 'meeting'> & { meeting: _RefType['Meeting'] } )
    | ( NotFoundProblem )
  ;
  LinkGuardianResult:
    | ( InvalidInputProblem )
    | ( Omit<LinkGuardianSuccess, 'link'> & { link: _RefType['GuardianLink'] } )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( RateLimitedProblem )
  ;
  MakeTestPeopleResult:
    | ( InvalidInputProblem )
    | ( Omit<MakeTestPeopleSuccess, 'people'> & { people: Array<_RefType['TestPerson']> } )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
  ;
  MarkNotificationsReadResult:
    | ( InvalidInputProblem )
    | ( MarkNotificationsReadSuccess )
  ;
  MessageStudentResult:
    | ( ConflictProblem )
    | ( InvalidInputProblem )
    | ( Omit<MessageStudentSuccess, 'message'> & { message: _RefType['AttemptMessage'] } )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
  ;
  OpenMaterialResult:
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( Omit<OpenMaterialSuccess, 'material'> & { material: _RefType['Material'] } )
  ;
  PublishAssessmentResult:
    | ( ConflictProblem )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( Omit<PublishAssessmentSuccess, 'assessment'> & { assessment: _RefType['Assessment'] } )
  ;
  ReactivateUserResult:
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( Omit<ReactivateUserSuccess, 'user'> & { user: _RefType['User'] } )
  ;
  RefreshSessionResult:
    | ( InvalidCredentialsProblem )
    | ( Omit<RefreshSessionSuccess, 'viewer'> & { viewer: _RefType['User'] } )
  ;
  ReleaseResultsResult:
    | ( ConflictProblem )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( Omit<ReleaseResultsSuccess, 'assessment'> & { assessment: _RefType['Assessment'] } )
  ;
  RemoveMemberResult:
    | ( ConflictProblem )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( Omit<RemoveMemberSuccess, 'classroom'> & { classroom: _RefType['Classroom'] } )
  ;
  RenameClassroomResult:
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( Omit<RenameClassroomSuccess, 'classroom'> & { classroom: _RefType['Classroom'] } )
  ;
  RenameMaterialResult:
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( Omit<RenameMaterialSuccess, 'material'> & { material: _RefType['Material'] } )
  ;
  RenewJoinCodeResult:
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( Omit<RenewJoinCodeSuccess, 'classroom'> & { classroom: _RefType['Classroom'] } )
  ;
  ReplaceMaterialResult:
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( RateLimitedProblem )
    | ( Omit<ReplaceMaterialSuccess, 'material'> & { material: _RefType['Material'] } )
  ;
  ReplaceQuestionsResult:
    | ( ConflictProblem )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( Omit<ReplaceQuestionsSuccess, 'assessment'> & { assessment: _RefType['Assessment'] } )
  ;
  ResetPasswordResult:
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( RateLimitedProblem )
    | ( Omit<ResetPasswordSuccess, 'user'> & { user: _RefType['User'] } )
  ;
  RestoreAssessmentResult:
    | ( ConflictProblem )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( Omit<RestoreAssessmentSuccess, 'assessment'> & { assessment: _RefType['Assessment'] } )
  ;
  RestoreClassroomResult:
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( Omit<RestoreClassroomSuccess, 'classroom'> & { classroom: _RefType['Classroom'] } )
  ;
  RestoreMaterialResult:
    | ( ConflictProblem )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( Omit<RestoreMaterialSuccess, 'material'> & { material: _RefType['Material'] } )
  ;
  RevokeAccessTokenResult:
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( Omit<RevokeAccessTokenSuccess, 'accessToken'> & { accessToken: _RefType['AccessToken'] } )
  ;
  SaveAnswerResult:
    | ( ConflictProblem )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( SaveAnswerSuccess )
  ;
  SayInMeetingResult:
    | ( ConflictProblem )
    | ( InvalidInputProblem )
    | ( NotFoundProblem )
    | ( RateLimitedProblem )
    | ( SayInMeetingSuccess )
  ;
  ScheduleMeetingResult:
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( Omit<ScheduleMeetingSuccess, 'meeting'> & { meeting: _RefType['Meeting'] } )
  ;
  SearchTarget:
    | ( AssessmentRow )
    | ( ClassroomRow )
    | ( MaterialRow )
    | ( PersonRow )
  ;
  SetAccommodationResult:
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( Omit<SetAccommodationSuccess, 'accommodation'> & { accommodation: _RefType['Accommodation'] } )
  ;
  SetNotificationSettingsResult:
    | ( InvalidInputProblem )
    | ( SetNotificationSettingsSuccess )
  ;
  SetPasswordResult:
    | ( InvalidCredentialsProblem )
    | ( InvalidInputProblem )
    | ( RateLimitedProblem )
    | ( Omit<SetPasswordSuccess, 'viewer'> & { viewer: _RefType['User'] } )
  ;
  SetPlacesOfHelpResult:
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( Omit<SetPlacesOfHelpSuccess, 'organisation'> & { organisation: _RefType['Organisation'] } )
  ;
  SetSharingResult:
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( Omit<SetSharingSuccess, 'user'> & { user: _RefType['User'] } )
  ;
  SetUserNameResult:
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( Omit<SetUserNameSuccess, 'user'> & { user: _RefType['User'] } )
  ;
  SignInResult:
    | ( InvalidCredentialsProblem )
    | ( InvalidInputProblem )
    | ( RateLimitedProblem )
    | ( Omit<SignInSuccess, 'viewer'> & { viewer: _RefType['User'] } )
  ;
  SignOutResult: ( SignOutSuccess );
  SignUpResult:
    | ( ConflictProblem )
    | ( InvalidInputProblem )
    | ( RateLimitedProblem )
    | ( Omit<SignUpSuccess, 'viewer'> & { viewer: _RefType['User'] } )
  ;
  StartAttemptResult:
    | ( ConflictProblem )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( Omit<StartAttemptSuccess, 'attempt'> & { attempt: _RefType['Attempt'] } )
  ;
  StartMeetingResult:
    | ( ConflictProblem )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( Omit<StartMeetingSuccess, 'meeting'> & { meeting: _RefType['Meeting'] } )
  ;
  SubmitAttemptResult:
    | ( ConflictProblem )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( Omit<SubmitAttemptSuccess, 'attempt'> & { attempt: _RefType['Attempt'] } )
  ;
  UnlinkGuardianResult:
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( UnlinkGuardianSuccess )
  ;
  UnpublishAssessmentResult:
    | ( ConflictProblem )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( Omit<UnpublishAssessmentSuccess, 'assessment'> & { assessment: _RefType['Assessment'] } )
  ;
  UpdateAssessmentResult:
    | ( ConflictProblem )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( Omit<UpdateAssessmentSuccess, 'assessment'> & { assessment: _RefType['Assessment'] } )
  ;
  UpdateOrganisationResult:
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( Omit<UpdateOrganisationSuccess, 'organisation'> & { organisation: _RefType['Organisation'] } )
  ;
  UploadMaterialResult:
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( RateLimitedProblem )
    | ( Omit<UploadMaterialSuccess, 'material'> & { material: _RefType['Material'] } )
  ;
  UploadMeetingTranscriptResult:
    | ( ConflictProblem )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( RateLimitedProblem )
    | ( Omit<UploadMeetingTranscriptSuccess, 'meeting'> & { meeting: _RefType['Meeting'] } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( AccessTokenRow )
    | ( AssessmentRow )
    | ( AttemptRow )
    | ( ClassroomRow )
    | ( MaterialRow )
    | ( MeetingRow )
    | ( OrganisationRow )
    | ( QuestionRow )
    | ( SafeguardingReport )
    | ( TutorSession )
    | ( TutorTurn )
    | ( PersonRow )
  ;
  Problem:
    | ( ConflictProblem )
    | ( InvalidCredentialsProblem )
    | ( InvalidInputProblem )
    | ( NotAllowedProblem )
    | ( NotFoundProblem )
    | ( RateLimitedProblem )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessToken: ResolverTypeWrapper<AccessTokenRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AccessTokenConnection: ResolverTypeWrapper<Omit<AccessTokenConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AccessTokenEdge']>, nodes: Array<ResolversTypes['AccessToken']> }>;
  AccessTokenEdge: ResolverTypeWrapper<Omit<AccessTokenEdge, 'node'> & { node: ResolversTypes['AccessToken'] }>;
  Accommodation: ResolverTypeWrapper<AccommodationRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  AccommodationConnection: ResolverTypeWrapper<Omit<AccommodationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AccommodationEdge']>, nodes: Array<ResolversTypes['Accommodation']> }>;
  AccommodationEdge: ResolverTypeWrapper<Omit<AccommodationEdge, 'node'> & { node: ResolversTypes['Accommodation'] }>;
  AgendaItem: ResolverTypeWrapper<AgendaItemRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AgendaItemConnection: ResolverTypeWrapper<Omit<AgendaItemConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AgendaItemEdge']>, nodes: Array<ResolversTypes['AgendaItem']> }>;
  AgendaItemEdge: ResolverTypeWrapper<Omit<AgendaItemEdge, 'node'> & { node: ResolversTypes['AgendaItem'] }>;
  AgendaKind: AgendaKind;
  AlertCount: ResolverTypeWrapper<AlertCount>;
  AnswerKey: ResolverTypeWrapper<AnswerKeyRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AppointSafeguardingContactInput: AppointSafeguardingContactInput;
  AppointSafeguardingContactResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AppointSafeguardingContactResult']>;
  AppointSafeguardingContactSuccess: ResolverTypeWrapper<Omit<AppointSafeguardingContactSuccess, 'organisation'> & { organisation: ResolversTypes['Organisation'] }>;
  Assessment: ResolverTypeWrapper<AssessmentRow>;
  AssessmentConnection: ResolverTypeWrapper<Omit<AssessmentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AssessmentEdge']>, nodes: Array<ResolversTypes['Assessment']> }>;
  AssessmentEdge: ResolverTypeWrapper<Omit<AssessmentEdge, 'node'> & { node: ResolversTypes['Assessment'] }>;
  AssessmentGap: ResolverTypeWrapper<AssessmentGap>;
  AssessmentState: AssessmentState;
  Attempt: ResolverTypeWrapper<AttemptRow>;
  AttemptClockEvent: ResolverTypeWrapper<Omit<AttemptClockEvent, 'message'> & { message?: Maybe<ResolversTypes['AttemptMessage']> }>;
  AttemptClockKind: AttemptClockKind;
  AttemptConnection: ResolverTypeWrapper<Omit<AttemptConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AttemptEdge']>, nodes: Array<ResolversTypes['Attempt']> }>;
  AttemptEdge: ResolverTypeWrapper<Omit<AttemptEdge, 'node'> & { node: ResolversTypes['Attempt'] }>;
  AttemptMessage: ResolverTypeWrapper<AttemptMessageRow>;
  AttemptMessageConnection: ResolverTypeWrapper<Omit<AttemptMessageConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AttemptMessageEdge']>, nodes: Array<ResolversTypes['AttemptMessage']> }>;
  AttemptMessageEdge: ResolverTypeWrapper<Omit<AttemptMessageEdge, 'node'> & { node: ResolversTypes['AttemptMessage'] }>;
  AttemptState: AttemptState;
  AuditAction: AuditAction;
  AuditDetail: ResolverTypeWrapper<AuditDetail>;
  AuditEntry: ResolverTypeWrapper<AuditEntryRow>;
  AuditEntryConnection: ResolverTypeWrapper<Omit<AuditEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AuditEntryEdge']>, nodes: Array<ResolversTypes['AuditEntry']> }>;
  AuditEntryEdge: ResolverTypeWrapper<Omit<AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  CancelMeetingInput: CancelMeetingInput;
  CancelMeetingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelMeetingResult']>;
  CancelMeetingSuccess: ResolverTypeWrapper<Omit<CancelMeetingSuccess, 'meeting'> & { meeting: ResolversTypes['Meeting'] }>;
  ChangeRoleInput: ChangeRoleInput;
  ChangeRoleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeRoleResult']>;
  ChangeRoleSuccess: ResolverTypeWrapper<Omit<ChangeRoleSuccess, 'user'> & { user: ResolversTypes['User'] }>;
  Choice: ResolverTypeWrapper<ChoiceRow>;
  ChoiceInput: ChoiceInput;
  Classroom: ResolverTypeWrapper<ClassroomRow>;
  ClassroomConnection: ResolverTypeWrapper<Omit<ClassroomConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ClassroomEdge']>, nodes: Array<ResolversTypes['Classroom']> }>;
  ClassroomEdge: ResolverTypeWrapper<Omit<ClassroomEdge, 'node'> & { node: ResolversTypes['Classroom'] }>;
  ClassroomRole: ClassroomRole;
  ConflictProblem: ResolverTypeWrapper<ConflictProblem>;
  CorrectKeyInput: CorrectKeyInput;
  CorrectKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CorrectKeyResult']>;
  CorrectKeySuccess: ResolverTypeWrapper<Omit<CorrectKeySuccess, 'question'> & { question: ResolversTypes['Question'] }>;
  CreateAccessTokenInput: CreateAccessTokenInput;
  CreateAccessTokenResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateAccessTokenResult']>;
  CreateAccessTokenSuccess: ResolverTypeWrapper<Omit<CreateAccessTokenSuccess, 'accessToken'> & { accessToken: ResolversTypes['AccessToken'] }>;
  CreateAssessmentInput: CreateAssessmentInput;
  CreateAssessmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateAssessmentResult']>;
  CreateAssessmentSuccess: ResolverTypeWrapper<Omit<CreateAssessmentSuccess, 'assessment'> & { assessment: ResolversTypes['Assessment'] }>;
  CreateClassroomInput: CreateClassroomInput;
  CreateClassroomResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateClassroomResult']>;
  CreateClassroomSuccess: ResolverTypeWrapper<Omit<CreateClassroomSuccess, 'classroom'> & { classroom: ResolversTypes['Classroom'] }>;
  CreateGuardianCodeInput: CreateGuardianCodeInput;
  CreateGuardianCodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateGuardianCodeResult']>;
  CreateGuardianCodeSuccess: ResolverTypeWrapper<CreateGuardianCodeSuccess>;
  CreateOrganisationInput: CreateOrganisationInput;
  CreateOrganisationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateOrganisationResult']>;
  CreateOrganisationSuccess: ResolverTypeWrapper<Omit<CreateOrganisationSuccess, 'organisation'> & { organisation: ResolversTypes['Organisation'] }>;
  CreateUserInput: CreateUserInput;
  CreateUserResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateUserResult']>;
  CreateUserSuccess: ResolverTypeWrapper<Omit<CreateUserSuccess, 'user'> & { user: ResolversTypes['User'] }>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeactivateUserInput: DeactivateUserInput;
  DeactivateUserResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeactivateUserResult']>;
  DeactivateUserSuccess: ResolverTypeWrapper<Omit<DeactivateUserSuccess, 'user'> & { user: ResolversTypes['User'] }>;
  DeleteAssessmentInput: DeleteAssessmentInput;
  DeleteAssessmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteAssessmentResult']>;
  DeleteAssessmentSuccess: ResolverTypeWrapper<Omit<DeleteAssessmentSuccess, 'assessment'> & { assessment: ResolversTypes['Assessment'] }>;
  DeleteClassroomInput: DeleteClassroomInput;
  DeleteClassroomResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteClassroomResult']>;
  DeleteClassroomSuccess: ResolverTypeWrapper<DeleteClassroomSuccess>;
  DeleteMaterialInput: DeleteMaterialInput;
  DeleteMaterialResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteMaterialResult']>;
  DeleteMaterialSuccess: ResolverTypeWrapper<Omit<DeleteMaterialSuccess, 'deleted'> & { deleted: ResolversTypes['DeletedMaterial'] }>;
  DeletedClassroom: ResolverTypeWrapper<ListedClassroomRow>;
  DeletedClassroomConnection: ResolverTypeWrapper<Omit<DeletedClassroomConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['DeletedClassroomEdge']>, nodes: Array<ResolversTypes['DeletedClassroom']> }>;
  DeletedClassroomEdge: ResolverTypeWrapper<Omit<DeletedClassroomEdge, 'node'> & { node: ResolversTypes['DeletedClassroom'] }>;
  DeletedMaterial: ResolverTypeWrapper<DeletedMaterialRow>;
  DeletedMaterialConnection: ResolverTypeWrapper<Omit<DeletedMaterialConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['DeletedMaterialEdge']>, nodes: Array<ResolversTypes['DeletedMaterial']> }>;
  DeletedMaterialEdge: ResolverTypeWrapper<Omit<DeletedMaterialEdge, 'node'> & { node: ResolversTypes['DeletedMaterial'] }>;
  DismissSafeguardingContactInput: DismissSafeguardingContactInput;
  DismissSafeguardingContactResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DismissSafeguardingContactResult']>;
  DismissSafeguardingContactSuccess: ResolverTypeWrapper<Omit<DismissSafeguardingContactSuccess, 'organisation'> & { organisation: ResolversTypes['Organisation'] }>;
  DuplicateAssessmentInput: DuplicateAssessmentInput;
  DuplicateAssessmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DuplicateAssessmentResult']>;
  DuplicateAssessmentSuccess: ResolverTypeWrapper<Omit<DuplicateAssessmentSuccess, 'assessment'> & { assessment: ResolversTypes['Assessment'] }>;
  EndMeetingInput: EndMeetingInput;
  EndMeetingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndMeetingResult']>;
  EndMeetingSuccess: ResolverTypeWrapper<Omit<EndMeetingSuccess, 'meeting'> & { meeting: ResolversTypes['Meeting'] }>;
  ExtendAttemptInput: ExtendAttemptInput;
  ExtendAttemptResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ExtendAttemptResult']>;
  ExtendAttemptSuccess: ResolverTypeWrapper<Omit<ExtendAttemptSuccess, 'attempt'> & { attempt: ResolversTypes['Attempt'] }>;
  GradeAnswerInput: GradeAnswerInput;
  GradeAnswerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GradeAnswerResult']>;
  GradeAnswerSuccess: ResolverTypeWrapper<Omit<GradeAnswerSuccess, 'attempt' | 'result'> & { attempt: ResolversTypes['Attempt'], result: ResolversTypes['QuestionResult'] }>;
  GradingItem: ResolverTypeWrapper<QueuedAnswerRow>;
  GradingItemConnection: ResolverTypeWrapper<Omit<GradingItemConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['GradingItemEdge']>, nodes: Array<ResolversTypes['GradingItem']> }>;
  GradingItemEdge: ResolverTypeWrapper<Omit<GradingItemEdge, 'node'> & { node: ResolversTypes['GradingItem'] }>;
  GuardianLink: ResolverTypeWrapper<GuardianLinkRow>;
  GuardianLinkConnection: ResolverTypeWrapper<Omit<GuardianLinkConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['GuardianLinkEdge']>, nodes: Array<ResolversTypes['GuardianLink']> }>;
  GuardianLinkEdge: ResolverTypeWrapper<Omit<GuardianLinkEdge, 'node'> & { node: ResolversTypes['GuardianLink'] }>;
  GuardiansTold: GuardiansTold;
  InvalidCredentialsProblem: ResolverTypeWrapper<InvalidCredentialsProblem>;
  InvalidInputProblem: ResolverTypeWrapper<InvalidInputProblem>;
  JoinClassroomInput: JoinClassroomInput;
  JoinClassroomResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['JoinClassroomResult']>;
  JoinClassroomSuccess: ResolverTypeWrapper<Omit<JoinClassroomSuccess, 'classroom'> & { classroom: ResolversTypes['Classroom'] }>;
  JoinMeetingInput: JoinMeetingInput;
  JoinMeetingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['JoinMeetingResult']>;
  JoinMeetingSuccess: ResolverTypeWrapper<Omit<JoinMeetingSuccess, 'meeting'> & { meeting: ResolversTypes['Meeting'] }>;
  LeaveClassroomInput: LeaveClassroomInput;
  LeaveClassroomResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LeaveClassroomResult']>;
  LeaveClassroomSuccess: ResolverTypeWrapper<LeaveClassroomSuccess>;
  LeaveMeetingInput: LeaveMeetingInput;
  LeaveMeetingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LeaveMeetingResult']>;
  LeaveMeetingSuccess: ResolverTypeWrapper<Omit<LeaveMeetingSuccess, 'meeting'> & { meeting: ResolversTypes['Meeting'] }>;
  LinkGuardianInput: LinkGuardianInput;
  LinkGuardianResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LinkGuardianResult']>;
  LinkGuardianSuccess: ResolverTypeWrapper<Omit<LinkGuardianSuccess, 'link'> & { link: ResolversTypes['GuardianLink'] }>;
  LiveActivity: ResolverTypeWrapper<FollowedNewsRow>;
  LiveActivityKind: LiveActivityKind;
  MakeTestPeopleInput: MakeTestPeopleInput;
  MakeTestPeopleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MakeTestPeopleResult']>;
  MakeTestPeopleSuccess: ResolverTypeWrapper<Omit<MakeTestPeopleSuccess, 'people'> & { people: Array<ResolversTypes['TestPerson']> }>;
  MarkChange: ResolverTypeWrapper<MarkChangeRow>;
  MarkChangeCause: MarkChangeCause;
  MarkChangeConnection: ResolverTypeWrapper<Omit<MarkChangeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['MarkChangeEdge']>, nodes: Array<ResolversTypes['MarkChange']> }>;
  MarkChangeEdge: ResolverTypeWrapper<Omit<MarkChangeEdge, 'node'> & { node: ResolversTypes['MarkChange'] }>;
  MarkNotificationsReadInput: MarkNotificationsReadInput;
  MarkNotificationsReadResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MarkNotificationsReadResult']>;
  MarkNotificationsReadSuccess: ResolverTypeWrapper<MarkNotificationsReadSuccess>;
  Material: ResolverTypeWrapper<MaterialRow>;
  MaterialConnection: ResolverTypeWrapper<Omit<MaterialConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['MaterialEdge']>, nodes: Array<ResolversTypes['Material']> }>;
  MaterialEdge: ResolverTypeWrapper<Omit<MaterialEdge, 'node'> & { node: ResolversTypes['Material'] }>;
  Meeting: ResolverTypeWrapper<MeetingRow>;
  MeetingActivity: ResolverTypeWrapper<FollowedActivityRow>;
  MeetingActivityKind: MeetingActivityKind;
  MeetingConnection: ResolverTypeWrapper<Omit<MeetingConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['MeetingEdge']>, nodes: Array<ResolversTypes['Meeting']> }>;
  MeetingEdge: ResolverTypeWrapper<Omit<MeetingEdge, 'node'> & { node: ResolversTypes['Meeting'] }>;
  MeetingState: MeetingState;
  MeetingTime: MeetingTime;
  Membership: ResolverTypeWrapper<MembershipRow>;
  MembershipConnection: ResolverTypeWrapper<Omit<MembershipConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['MembershipEdge']>, nodes: Array<ResolversTypes['Membership']> }>;
  MembershipEdge: ResolverTypeWrapper<Omit<MembershipEdge, 'node'> & { node: ResolversTypes['Membership'] }>;
  MessageStudentInput: MessageStudentInput;
  MessageStudentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MessageStudentResult']>;
  MessageStudentSuccess: ResolverTypeWrapper<Omit<MessageStudentSuccess, 'message'> & { message: ResolversTypes['AttemptMessage'] }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NotAllowedProblem: ResolverTypeWrapper<NotAllowedProblem>;
  NotFoundProblem: ResolverTypeWrapper<NotFoundProblem>;
  Notification: ResolverTypeWrapper<NotificationRow>;
  NotificationConnection: ResolverTypeWrapper<Omit<NotificationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['NotificationEdge']>, nodes: Array<ResolversTypes['Notification']> }>;
  NotificationEdge: ResolverTypeWrapper<Omit<NotificationEdge, 'node'> & { node: ResolversTypes['Notification'] }>;
  NotificationEvent: ResolverTypeWrapper<NotificationNewsRow>;
  NotificationKind: NotificationKind;
  NotificationSetting: ResolverTypeWrapper<NotificationSetting>;
  NotificationSettingInput: NotificationSettingInput;
  OpenMaterialInput: OpenMaterialInput;
  OpenMaterialResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OpenMaterialResult']>;
  OpenMaterialSuccess: ResolverTypeWrapper<Omit<OpenMaterialSuccess, 'material'> & { material: ResolversTypes['Material'] }>;
  Organisation: ResolverTypeWrapper<OrganisationRow>;
  OrganisationPolicy: ResolverTypeWrapper<OrganisationPolicy>;
  OrganisationPolicyInput: OrganisationPolicyInput;
  OrganisationUsage: ResolverTypeWrapper<OrganisationUsage>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PlaceOfHelp: ResolverTypeWrapper<PlaceOfHelp>;
  PlaceOfHelpInput: PlaceOfHelpInput;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  PublishAssessmentInput: PublishAssessmentInput;
  PublishAssessmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PublishAssessmentResult']>;
  PublishAssessmentSuccess: ResolverTypeWrapper<Omit<PublishAssessmentSuccess, 'assessment'> & { assessment: ResolversTypes['Assessment'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Question: ResolverTypeWrapper<QuestionRow>;
  QuestionInput: QuestionInput;
  QuestionKind: QuestionKind;
  QuestionResult: ResolverTypeWrapper<KeptMarkRow>;
  RateLimitedProblem: ResolverTypeWrapper<RateLimitedProblem>;
  ReactivateUserInput: ReactivateUserInput;
  ReactivateUserResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReactivateUserResult']>;
  ReactivateUserSuccess: ResolverTypeWrapper<Omit<ReactivateUserSuccess, 'user'> & { user: ResolversTypes['User'] }>;
  RefreshSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefreshSessionResult']>;
  RefreshSessionSuccess: ResolverTypeWrapper<Omit<RefreshSessionSuccess, 'viewer'> & { viewer: ResolversTypes['User'] }>;
  ReleasePolicy: ReleasePolicy;
  ReleaseResultsInput: ReleaseResultsInput;
  ReleaseResultsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReleaseResultsResult']>;
  ReleaseResultsSuccess: ResolverTypeWrapper<Omit<ReleaseResultsSuccess, 'assessment'> & { assessment: ResolversTypes['Assessment'] }>;
  ReleasedResult: ResolverTypeWrapper<ReleasedResultRow>;
  ReleasedResultConnection: ResolverTypeWrapper<Omit<ReleasedResultConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ReleasedResultEdge']>, nodes: Array<ResolversTypes['ReleasedResult']> }>;
  ReleasedResultEdge: ResolverTypeWrapper<Omit<ReleasedResultEdge, 'node'> & { node: ResolversTypes['ReleasedResult'] }>;
  RemoveMemberInput: RemoveMemberInput;
  RemoveMemberResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveMemberResult']>;
  RemoveMemberSuccess: ResolverTypeWrapper<Omit<RemoveMemberSuccess, 'classroom'> & { classroom: ResolversTypes['Classroom'] }>;
  RenameClassroomInput: RenameClassroomInput;
  RenameClassroomResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RenameClassroomResult']>;
  RenameClassroomSuccess: ResolverTypeWrapper<Omit<RenameClassroomSuccess, 'classroom'> & { classroom: ResolversTypes['Classroom'] }>;
  RenameMaterialInput: RenameMaterialInput;
  RenameMaterialResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RenameMaterialResult']>;
  RenameMaterialSuccess: ResolverTypeWrapper<Omit<RenameMaterialSuccess, 'material'> & { material: ResolversTypes['Material'] }>;
  RenewJoinCodeInput: RenewJoinCodeInput;
  RenewJoinCodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RenewJoinCodeResult']>;
  RenewJoinCodeSuccess: ResolverTypeWrapper<Omit<RenewJoinCodeSuccess, 'classroom'> & { classroom: ResolversTypes['Classroom'] }>;
  ReplaceMaterialInput: ReplaceMaterialInput;
  ReplaceMaterialResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReplaceMaterialResult']>;
  ReplaceMaterialSuccess: ResolverTypeWrapper<Omit<ReplaceMaterialSuccess, 'material'> & { material: ResolversTypes['Material'] }>;
  ReplaceQuestionsInput: ReplaceQuestionsInput;
  ReplaceQuestionsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReplaceQuestionsResult']>;
  ReplaceQuestionsSuccess: ResolverTypeWrapper<Omit<ReplaceQuestionsSuccess, 'assessment'> & { assessment: ResolversTypes['Assessment'] }>;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResetPasswordResult']>;
  ResetPasswordSuccess: ResolverTypeWrapper<Omit<ResetPasswordSuccess, 'user'> & { user: ResolversTypes['User'] }>;
  RestoreAssessmentInput: RestoreAssessmentInput;
  RestoreAssessmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RestoreAssessmentResult']>;
  RestoreAssessmentSuccess: ResolverTypeWrapper<Omit<RestoreAssessmentSuccess, 'assessment'> & { assessment: ResolversTypes['Assessment'] }>;
  RestoreClassroomInput: RestoreClassroomInput;
  RestoreClassroomResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RestoreClassroomResult']>;
  RestoreClassroomSuccess: ResolverTypeWrapper<Omit<RestoreClassroomSuccess, 'classroom'> & { classroom: ResolversTypes['Classroom'] }>;
  RestoreMaterialInput: RestoreMaterialInput;
  RestoreMaterialResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RestoreMaterialResult']>;
  RestoreMaterialSuccess: ResolverTypeWrapper<Omit<RestoreMaterialSuccess, 'material'> & { material: ResolversTypes['Material'] }>;
  RevokeAccessTokenInput: RevokeAccessTokenInput;
  RevokeAccessTokenResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeAccessTokenResult']>;
  RevokeAccessTokenSuccess: ResolverTypeWrapper<Omit<RevokeAccessTokenSuccess, 'accessToken'> & { accessToken: ResolversTypes['AccessToken'] }>;
  Role: Role;
  RoleCount: ResolverTypeWrapper<RoleCount>;
  SafeguardingReport: ResolverTypeWrapper<SafeguardingReport>;
  SaveAnswerInput: SaveAnswerInput;
  SaveAnswerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SaveAnswerResult']>;
  SaveAnswerSuccess: ResolverTypeWrapper<SaveAnswerSuccess>;
  SavedAnswer: ResolverTypeWrapper<SavedAnswerRow>;
  SayInMeetingInput: SayInMeetingInput;
  SayInMeetingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SayInMeetingResult']>;
  SayInMeetingSuccess: ResolverTypeWrapper<SayInMeetingSuccess>;
  ScheduleMeetingInput: ScheduleMeetingInput;
  ScheduleMeetingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ScheduleMeetingResult']>;
  ScheduleMeetingSuccess: ResolverTypeWrapper<Omit<ScheduleMeetingSuccess, 'meeting'> & { meeting: ResolversTypes['Meeting'] }>;
  SearchHit: ResolverTypeWrapper<SearchHitRow>;
  SearchHitConnection: ResolverTypeWrapper<Omit<SearchHitConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SearchHitEdge']>, nodes: Array<ResolversTypes['SearchHit']> }>;
  SearchHitEdge: ResolverTypeWrapper<Omit<SearchHitEdge, 'node'> & { node: ResolversTypes['SearchHit'] }>;
  SearchKind: SearchKind;
  SearchTarget: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SearchTarget']>;
  SetAccommodationInput: SetAccommodationInput;
  SetAccommodationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetAccommodationResult']>;
  SetAccommodationSuccess: ResolverTypeWrapper<Omit<SetAccommodationSuccess, 'accommodation'> & { accommodation: ResolversTypes['Accommodation'] }>;
  SetNotificationSettingsInput: SetNotificationSettingsInput;
  SetNotificationSettingsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetNotificationSettingsResult']>;
  SetNotificationSettingsSuccess: ResolverTypeWrapper<SetNotificationSettingsSuccess>;
  SetPasswordInput: SetPasswordInput;
  SetPasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetPasswordResult']>;
  SetPasswordSuccess: ResolverTypeWrapper<Omit<SetPasswordSuccess, 'viewer'> & { viewer: ResolversTypes['User'] }>;
  SetPlacesOfHelpInput: SetPlacesOfHelpInput;
  SetPlacesOfHelpResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetPlacesOfHelpResult']>;
  SetPlacesOfHelpSuccess: ResolverTypeWrapper<Omit<SetPlacesOfHelpSuccess, 'organisation'> & { organisation: ResolversTypes['Organisation'] }>;
  SetSharingInput: SetSharingInput;
  SetSharingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetSharingResult']>;
  SetSharingSuccess: ResolverTypeWrapper<Omit<SetSharingSuccess, 'user'> & { user: ResolversTypes['User'] }>;
  SetUserNameInput: SetUserNameInput;
  SetUserNameResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetUserNameResult']>;
  SetUserNameSuccess: ResolverTypeWrapper<Omit<SetUserNameSuccess, 'user'> & { user: ResolversTypes['User'] }>;
  SharedClass: ResolverTypeWrapper<SharedClassRow>;
  SharedClassConnection: ResolverTypeWrapper<Omit<SharedClassConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SharedClassEdge']>, nodes: Array<ResolversTypes['SharedClass']> }>;
  SharedClassEdge: ResolverTypeWrapper<Omit<SharedClassEdge, 'node'> & { node: ResolversTypes['SharedClass'] }>;
  SharedMaterial: ResolverTypeWrapper<MaterialRow>;
  SharedMaterialConnection: ResolverTypeWrapper<Omit<SharedMaterialConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SharedMaterialEdge']>, nodes: Array<ResolversTypes['SharedMaterial']> }>;
  SharedMaterialEdge: ResolverTypeWrapper<Omit<SharedMaterialEdge, 'node'> & { node: ResolversTypes['SharedMaterial'] }>;
  SharedState: ResolverTypeWrapper<SharedState>;
  Sharing: ResolverTypeWrapper<Sharing>;
  SharingRule: SharingRule;
  ShowQuestions: ShowQuestions;
  SignInInput: SignInInput;
  SignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInResult']>;
  SignInSuccess: ResolverTypeWrapper<Omit<SignInSuccess, 'viewer'> & { viewer: ResolversTypes['User'] }>;
  SignOutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignOutResult']>;
  SignOutSuccess: ResolverTypeWrapper<SignOutSuccess>;
  SignUpInput: SignUpInput;
  SignUpResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignUpResult']>;
  SignUpSuccess: ResolverTypeWrapper<Omit<SignUpSuccess, 'viewer'> & { viewer: ResolversTypes['User'] }>;
  Sitting: ResolverTypeWrapper<Sitting>;
  StartAttemptInput: StartAttemptInput;
  StartAttemptResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartAttemptResult']>;
  StartAttemptSuccess: ResolverTypeWrapper<Omit<StartAttemptSuccess, 'attempt'> & { attempt: ResolversTypes['Attempt'] }>;
  StartMeetingInput: StartMeetingInput;
  StartMeetingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartMeetingResult']>;
  StartMeetingSuccess: ResolverTypeWrapper<Omit<StartMeetingSuccess, 'meeting'> & { meeting: ResolversTypes['Meeting'] }>;
  SubmitAttemptInput: SubmitAttemptInput;
  SubmitAttemptResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SubmitAttemptResult']>;
  SubmitAttemptSuccess: ResolverTypeWrapper<Omit<SubmitAttemptSuccess, 'attempt'> & { attempt: ResolversTypes['Attempt'] }>;
  SubmittedBy: SubmittedBy;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TestPerson: ResolverTypeWrapper<Omit<TestPerson, 'user'> & { user: ResolversTypes['User'] }>;
  TokenScope: ResolverTypeWrapper<TokenScope>;
  ToleranceKind: ToleranceKind;
  TutorSession: ResolverTypeWrapper<TutorSession>;
  TutorTurn: ResolverTypeWrapper<TutorTurn>;
  UnlinkGuardianInput: UnlinkGuardianInput;
  UnlinkGuardianResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UnlinkGuardianResult']>;
  UnlinkGuardianSuccess: ResolverTypeWrapper<UnlinkGuardianSuccess>;
  UnpublishAssessmentInput: UnpublishAssessmentInput;
  UnpublishAssessmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UnpublishAssessmentResult']>;
  UnpublishAssessmentSuccess: ResolverTypeWrapper<Omit<UnpublishAssessmentSuccess, 'assessment'> & { assessment: ResolversTypes['Assessment'] }>;
  UpdateAssessmentInput: UpdateAssessmentInput;
  UpdateAssessmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateAssessmentResult']>;
  UpdateAssessmentSuccess: ResolverTypeWrapper<Omit<UpdateAssessmentSuccess, 'assessment'> & { assessment: ResolversTypes['Assessment'] }>;
  UpdateOrganisationInput: UpdateOrganisationInput;
  UpdateOrganisationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateOrganisationResult']>;
  UpdateOrganisationSuccess: ResolverTypeWrapper<Omit<UpdateOrganisationSuccess, 'organisation'> & { organisation: ResolversTypes['Organisation'] }>;
  Upload: ResolverTypeWrapper<Scalars['Upload']['output']>;
  UploadMaterialInput: UploadMaterialInput;
  UploadMaterialResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UploadMaterialResult']>;
  UploadMaterialSuccess: ResolverTypeWrapper<Omit<UploadMaterialSuccess, 'material'> & { material: ResolversTypes['Material'] }>;
  UploadMeetingTranscriptInput: UploadMeetingTranscriptInput;
  UploadMeetingTranscriptResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UploadMeetingTranscriptResult']>;
  UploadMeetingTranscriptSuccess: ResolverTypeWrapper<Omit<UploadMeetingTranscriptSuccess, 'meeting'> & { meeting: ResolversTypes['Meeting'] }>;
  User: ResolverTypeWrapper<PersonRow>;
  UserConnection: ResolverTypeWrapper<Omit<UserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['UserEdge']>, nodes: Array<ResolversTypes['User']> }>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessToken: AccessTokenRow;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  AccessTokenConnection: Omit<AccessTokenConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AccessTokenEdge']>, nodes: Array<ResolversParentTypes['AccessToken']> };
  AccessTokenEdge: Omit<AccessTokenEdge, 'node'> & { node: ResolversParentTypes['AccessToken'] };
  Accommodation: AccommodationRow;
  Float: Scalars['Float']['output'];
  AccommodationConnection: Omit<AccommodationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AccommodationEdge']>, nodes: Array<ResolversParentTypes['Accommodation']> };
  AccommodationEdge: Omit<AccommodationEdge, 'node'> & { node: ResolversParentTypes['Accommodation'] };
  AgendaItem: AgendaItemRow;
  Int: Scalars['Int']['output'];
  AgendaItemConnection: Omit<AgendaItemConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AgendaItemEdge']>, nodes: Array<ResolversParentTypes['AgendaItem']> };
  AgendaItemEdge: Omit<AgendaItemEdge, 'node'> & { node: ResolversParentTypes['AgendaItem'] };
  AlertCount: AlertCount;
  AnswerKey: AnswerKeyRow;
  Boolean: Scalars['Boolean']['output'];
  AppointSafeguardingContactInput: AppointSafeguardingContactInput;
  AppointSafeguardingContactResult: ResolversUnionTypes<ResolversParentTypes>['AppointSafeguardingContactResult'];
  AppointSafeguardingContactSuccess: Omit<AppointSafeguardingContactSuccess, 'organisation'> & { organisation: ResolversParentTypes['Organisation'] };
  Assessment: AssessmentRow;
  AssessmentConnection: Omit<AssessmentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AssessmentEdge']>, nodes: Array<ResolversParentTypes['Assessment']> };
  AssessmentEdge: Omit<AssessmentEdge, 'node'> & { node: ResolversParentTypes['Assessment'] };
  AssessmentGap: AssessmentGap;
  Attempt: AttemptRow;
  AttemptClockEvent: Omit<AttemptClockEvent, 'message'> & { message?: Maybe<ResolversParentTypes['AttemptMessage']> };
  AttemptConnection: Omit<AttemptConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AttemptEdge']>, nodes: Array<ResolversParentTypes['Attempt']> };
  AttemptEdge: Omit<AttemptEdge, 'node'> & { node: ResolversParentTypes['Attempt'] };
  AttemptMessage: AttemptMessageRow;
  AttemptMessageConnection: Omit<AttemptMessageConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AttemptMessageEdge']>, nodes: Array<ResolversParentTypes['AttemptMessage']> };
  AttemptMessageEdge: Omit<AttemptMessageEdge, 'node'> & { node: ResolversParentTypes['AttemptMessage'] };
  AuditDetail: AuditDetail;
  AuditEntry: AuditEntryRow;
  AuditEntryConnection: Omit<AuditEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AuditEntryEdge']>, nodes: Array<ResolversParentTypes['AuditEntry']> };
  AuditEntryEdge: Omit<AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  CancelMeetingInput: CancelMeetingInput;
  CancelMeetingResult: ResolversUnionTypes<ResolversParentTypes>['CancelMeetingResult'];
  CancelMeetingSuccess: Omit<CancelMeetingSuccess, 'meeting'> & { meeting: ResolversParentTypes['Meeting'] };
  ChangeRoleInput: ChangeRoleInput;
  ChangeRoleResult: ResolversUnionTypes<ResolversParentTypes>['ChangeRoleResult'];
  ChangeRoleSuccess: Omit<ChangeRoleSuccess, 'user'> & { user: ResolversParentTypes['User'] };
  Choice: ChoiceRow;
  ChoiceInput: ChoiceInput;
  Classroom: ClassroomRow;
  ClassroomConnection: Omit<ClassroomConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ClassroomEdge']>, nodes: Array<ResolversParentTypes['Classroom']> };
  ClassroomEdge: Omit<ClassroomEdge, 'node'> & { node: ResolversParentTypes['Classroom'] };
  ConflictProblem: ConflictProblem;
  CorrectKeyInput: CorrectKeyInput;
  CorrectKeyResult: ResolversUnionTypes<ResolversParentTypes>['CorrectKeyResult'];
  CorrectKeySuccess: Omit<CorrectKeySuccess, 'question'> & { question: ResolversParentTypes['Question'] };
  CreateAccessTokenInput: CreateAccessTokenInput;
  CreateAccessTokenResult: ResolversUnionTypes<ResolversParentTypes>['CreateAccessTokenResult'];
  CreateAccessTokenSuccess: Omit<CreateAccessTokenSuccess, 'accessToken'> & { accessToken: ResolversParentTypes['AccessToken'] };
  CreateAssessmentInput: CreateAssessmentInput;
  CreateAssessmentResult: ResolversUnionTypes<ResolversParentTypes>['CreateAssessmentResult'];
  CreateAssessmentSuccess: Omit<CreateAssessmentSuccess, 'assessment'> & { assessment: ResolversParentTypes['Assessment'] };
  CreateClassroomInput: CreateClassroomInput;
  CreateClassroomResult: ResolversUnionTypes<ResolversParentTypes>['CreateClassroomResult'];
  CreateClassroomSuccess: Omit<CreateClassroomSuccess, 'classroom'> & { classroom: ResolversParentTypes['Classroom'] };
  CreateGuardianCodeInput: CreateGuardianCodeInput;
  CreateGuardianCodeResult: ResolversUnionTypes<ResolversParentTypes>['CreateGuardianCodeResult'];
  CreateGuardianCodeSuccess: CreateGuardianCodeSuccess;
  CreateOrganisationInput: CreateOrganisationInput;
  CreateOrganisationResult: ResolversUnionTypes<ResolversParentTypes>['CreateOrganisationResult'];
  CreateOrganisationSuccess: Omit<CreateOrganisationSuccess, 'organisation'> & { organisation: ResolversParentTypes['Organisation'] };
  CreateUserInput: CreateUserInput;
  CreateUserResult: ResolversUnionTypes<ResolversParentTypes>['CreateUserResult'];
  CreateUserSuccess: Omit<CreateUserSuccess, 'user'> & { user: ResolversParentTypes['User'] };
  DateTime: Scalars['DateTime']['output'];
  DeactivateUserInput: DeactivateUserInput;
  DeactivateUserResult: ResolversUnionTypes<ResolversParentTypes>['DeactivateUserResult'];
  DeactivateUserSuccess: Omit<DeactivateUserSuccess, 'user'> & { user: ResolversParentTypes['User'] };
  DeleteAssessmentInput: DeleteAssessmentInput;
  DeleteAssessmentResult: ResolversUnionTypes<ResolversParentTypes>['DeleteAssessmentResult'];
  DeleteAssessmentSuccess: Omit<DeleteAssessmentSuccess, 'assessment'> & { assessment: ResolversParentTypes['Assessment'] };
  DeleteClassroomInput: DeleteClassroomInput;
  DeleteClassroomResult: ResolversUnionTypes<ResolversParentTypes>['DeleteClassroomResult'];
  DeleteClassroomSuccess: DeleteClassroomSuccess;
  DeleteMaterialInput: DeleteMaterialInput;
  DeleteMaterialResult: ResolversUnionTypes<ResolversParentTypes>['DeleteMaterialResult'];
  DeleteMaterialSuccess: Omit<DeleteMaterialSuccess, 'deleted'> & { deleted: ResolversParentTypes['DeletedMaterial'] };
  DeletedClassroom: ListedClassroomRow;
  DeletedClassroomConnection: Omit<DeletedClassroomConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['DeletedClassroomEdge']>, nodes: Array<ResolversParentTypes['DeletedClassroom']> };
  DeletedClassroomEdge: Omit<DeletedClassroomEdge, 'node'> & { node: ResolversParentTypes['DeletedClassroom'] };
  DeletedMaterial: DeletedMaterialRow;
  DeletedMaterialConnection: Omit<DeletedMaterialConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['DeletedMaterialEdge']>, nodes: Array<ResolversParentTypes['DeletedMaterial']> };
  DeletedMaterialEdge: Omit<DeletedMaterialEdge, 'node'> & { node: ResolversParentTypes['DeletedMaterial'] };
  DismissSafeguardingContactInput: DismissSafeguardingContactInput;
  DismissSafeguardingContactResult: ResolversUnionTypes<ResolversParentTypes>['DismissSafeguardingContactResult'];
  DismissSafeguardingContactSuccess: Omit<DismissSafeguardingContactSuccess, 'organisation'> & { organisation: ResolversParentTypes['Organisation'] };
  DuplicateAssessmentInput: DuplicateAssessmentInput;
  DuplicateAssessmentResult: ResolversUnionTypes<ResolversParentTypes>['DuplicateAssessmentResult'];
  DuplicateAssessmentSuccess: Omit<DuplicateAssessmentSuccess, 'assessment'> & { assessment: ResolversParentTypes['Assessment'] };
  EndMeetingInput: EndMeetingInput;
  EndMeetingResult: ResolversUnionTypes<ResolversParentTypes>['EndMeetingResult'];
  EndMeetingSuccess: Omit<EndMeetingSuccess, 'meeting'> & { meeting: ResolversParentTypes['Meeting'] };
  ExtendAttemptInput: ExtendAttemptInput;
  ExtendAttemptResult: ResolversUnionTypes<ResolversParentTypes>['ExtendAttemptResult'];
  ExtendAttemptSuccess: Omit<ExtendAttemptSuccess, 'attempt'> & { attempt: ResolversParentTypes['Attempt'] };
  GradeAnswerInput: GradeAnswerInput;
  GradeAnswerResult: ResolversUnionTypes<ResolversParentTypes>['GradeAnswerResult'];
  GradeAnswerSuccess: Omit<GradeAnswerSuccess, 'attempt' | 'result'> & { attempt: ResolversParentTypes['Attempt'], result: ResolversParentTypes['QuestionResult'] };
  GradingItem: QueuedAnswerRow;
  GradingItemConnection: Omit<GradingItemConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['GradingItemEdge']>, nodes: Array<ResolversParentTypes['GradingItem']> };
  GradingItemEdge: Omit<GradingItemEdge, 'node'> & { node: ResolversParentTypes['GradingItem'] };
  GuardianLink: GuardianLinkRow;
  GuardianLinkConnection: Omit<GuardianLinkConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['GuardianLinkEdge']>, nodes: Array<ResolversParentTypes['GuardianLink']> };
  GuardianLinkEdge: Omit<GuardianLinkEdge, 'node'> & { node: ResolversParentTypes['GuardianLink'] };
  InvalidCredentialsProblem: InvalidCredentialsProblem;
  InvalidInputProblem: InvalidInputProblem;
  JoinClassroomInput: JoinClassroomInput;
  JoinClassroomResult: ResolversUnionTypes<ResolversParentTypes>['JoinClassroomResult'];
  JoinClassroomSuccess: Omit<JoinClassroomSuccess, 'classroom'> & { classroom: ResolversParentTypes['Classroom'] };
  JoinMeetingInput: JoinMeetingInput;
  JoinMeetingResult: ResolversUnionTypes<ResolversParentTypes>['JoinMeetingResult'];
  JoinMeetingSuccess: Omit<JoinMeetingSuccess, 'meeting'> & { meeting: ResolversParentTypes['Meeting'] };
  LeaveClassroomInput: LeaveClassroomInput;
  LeaveClassroomResult: ResolversUnionTypes<ResolversParentTypes>['LeaveClassroomResult'];
  LeaveClassroomSuccess: LeaveClassroomSuccess;
  LeaveMeetingInput: LeaveMeetingInput;
  LeaveMeetingResult: ResolversUnionTypes<ResolversParentTypes>['LeaveMeetingResult'];
  LeaveMeetingSuccess: Omit<LeaveMeetingSuccess, 'meeting'> & { meeting: ResolversParentTypes['Meeting'] };
  LinkGuardianInput: LinkGuardianInput;
  LinkGuardianResult: ResolversUnionTypes<ResolversParentTypes>['LinkGuardianResult'];
  LinkGuardianSuccess: Omit<LinkGuardianSuccess, 'link'> & { link: ResolversParentTypes['GuardianLink'] };
  LiveActivity: FollowedNewsRow;
  MakeTestPeopleInput: MakeTestPeopleInput;
  MakeTestPeopleResult: ResolversUnionTypes<ResolversParentTypes>['MakeTestPeopleResult'];
  MakeTestPeopleSuccess: Omit<MakeTestPeopleSuccess, 'people'> & { people: Array<ResolversParentTypes['TestPerson']> };
  MarkChange: MarkChangeRow;
  MarkChangeConnection: Omit<MarkChangeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['MarkChangeEdge']>, nodes: Array<ResolversParentTypes['MarkChange']> };
  MarkChangeEdge: Omit<MarkChangeEdge, 'node'> & { node: ResolversParentTypes['MarkChange'] };
  MarkNotificationsReadInput: MarkNotificationsReadInput;
  MarkNotificationsReadResult: ResolversUnionTypes<ResolversParentTypes>['MarkNotificationsReadResult'];
  MarkNotificationsReadSuccess: MarkNotificationsReadSuccess;
  Material: MaterialRow;
  MaterialConnection: Omit<MaterialConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['MaterialEdge']>, nodes: Array<ResolversParentTypes['Material']> };
  MaterialEdge: Omit<MaterialEdge, 'node'> & { node: ResolversParentTypes['Material'] };
  Meeting: MeetingRow;
  MeetingActivity: FollowedActivityRow;
  MeetingConnection: Omit<MeetingConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['MeetingEdge']>, nodes: Array<ResolversParentTypes['Meeting']> };
  MeetingEdge: Omit<MeetingEdge, 'node'> & { node: ResolversParentTypes['Meeting'] };
  Membership: MembershipRow;
  MembershipConnection: Omit<MembershipConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['MembershipEdge']>, nodes: Array<ResolversParentTypes['Membership']> };
  MembershipEdge: Omit<MembershipEdge, 'node'> & { node: ResolversParentTypes['Membership'] };
  MessageStudentInput: MessageStudentInput;
  MessageStudentResult: ResolversUnionTypes<ResolversParentTypes>['MessageStudentResult'];
  MessageStudentSuccess: Omit<MessageStudentSuccess, 'message'> & { message: ResolversParentTypes['AttemptMessage'] };
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NotAllowedProblem: NotAllowedProblem;
  NotFoundProblem: NotFoundProblem;
  Notification: NotificationRow;
  NotificationConnection: Omit<NotificationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['NotificationEdge']>, nodes: Array<ResolversParentTypes['Notification']> };
  NotificationEdge: Omit<NotificationEdge, 'node'> & { node: ResolversParentTypes['Notification'] };
  NotificationEvent: NotificationNewsRow;
  NotificationSetting: NotificationSetting;
  NotificationSettingInput: NotificationSettingInput;
  OpenMaterialInput: OpenMaterialInput;
  OpenMaterialResult: ResolversUnionTypes<ResolversParentTypes>['OpenMaterialResult'];
  OpenMaterialSuccess: Omit<OpenMaterialSuccess, 'material'> & { material: ResolversParentTypes['Material'] };
  Organisation: OrganisationRow;
  OrganisationPolicy: OrganisationPolicy;
  OrganisationPolicyInput: OrganisationPolicyInput;
  OrganisationUsage: OrganisationUsage;
  PageInfo: PageInfo;
  PlaceOfHelp: PlaceOfHelp;
  PlaceOfHelpInput: PlaceOfHelpInput;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  PublishAssessmentInput: PublishAssessmentInput;
  PublishAssessmentResult: ResolversUnionTypes<ResolversParentTypes>['PublishAssessmentResult'];
  PublishAssessmentSuccess: Omit<PublishAssessmentSuccess, 'assessment'> & { assessment: ResolversParentTypes['Assessment'] };
  Query: Record<PropertyKey, never>;
  Question: QuestionRow;
  QuestionInput: QuestionInput;
  QuestionResult: KeptMarkRow;
  RateLimitedProblem: RateLimitedProblem;
  ReactivateUserInput: ReactivateUserInput;
  ReactivateUserResult: ResolversUnionTypes<ResolversParentTypes>['ReactivateUserResult'];
  ReactivateUserSuccess: Omit<ReactivateUserSuccess, 'user'> & { user: ResolversParentTypes['User'] };
  RefreshSessionResult: ResolversUnionTypes<ResolversParentTypes>['RefreshSessionResult'];
  RefreshSessionSuccess: Omit<RefreshSessionSuccess, 'viewer'> & { viewer: ResolversParentTypes['User'] };
  ReleaseResultsInput: ReleaseResultsInput;
  ReleaseResultsResult: ResolversUnionTypes<ResolversParentTypes>['ReleaseResultsResult'];
  ReleaseResultsSuccess: Omit<ReleaseResultsSuccess, 'assessment'> & { assessment: ResolversParentTypes['Assessment'] };
  ReleasedResult: ReleasedResultRow;
  ReleasedResultConnection: Omit<ReleasedResultConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ReleasedResultEdge']>, nodes: Array<ResolversParentTypes['ReleasedResult']> };
  ReleasedResultEdge: Omit<ReleasedResultEdge, 'node'> & { node: ResolversParentTypes['ReleasedResult'] };
  RemoveMemberInput: RemoveMemberInput;
  RemoveMemberResult: ResolversUnionTypes<ResolversParentTypes>['RemoveMemberResult'];
  RemoveMemberSuccess: Omit<RemoveMemberSuccess, 'classroom'> & { classroom: ResolversParentTypes['Classroom'] };
  RenameClassroomInput: RenameClassroomInput;
  RenameClassroomResult: ResolversUnionTypes<ResolversParentTypes>['RenameClassroomResult'];
  RenameClassroomSuccess: Omit<RenameClassroomSuccess, 'classroom'> & { classroom: ResolversParentTypes['Classroom'] };
  RenameMaterialInput: RenameMaterialInput;
  RenameMaterialResult: ResolversUnionTypes<ResolversParentTypes>['RenameMaterialResult'];
  RenameMaterialSuccess: Omit<RenameMaterialSuccess, 'material'> & { material: ResolversParentTypes['Material'] };
  RenewJoinCodeInput: RenewJoinCodeInput;
  RenewJoinCodeResult: ResolversUnionTypes<ResolversParentTypes>['RenewJoinCodeResult'];
  RenewJoinCodeSuccess: Omit<RenewJoinCodeSuccess, 'classroom'> & { classroom: ResolversParentTypes['Classroom'] };
  ReplaceMaterialInput: ReplaceMaterialInput;
  ReplaceMaterialResult: ResolversUnionTypes<ResolversParentTypes>['ReplaceMaterialResult'];
  ReplaceMaterialSuccess: Omit<ReplaceMaterialSuccess, 'material'> & { material: ResolversParentTypes['Material'] };
  ReplaceQuestionsInput: ReplaceQuestionsInput;
  ReplaceQuestionsResult: ResolversUnionTypes<ResolversParentTypes>['ReplaceQuestionsResult'];
  ReplaceQuestionsSuccess: Omit<ReplaceQuestionsSuccess, 'assessment'> & { assessment: ResolversParentTypes['Assessment'] };
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordResult: ResolversUnionTypes<ResolversParentTypes>['ResetPasswordResult'];
  ResetPasswordSuccess: Omit<ResetPasswordSuccess, 'user'> & { user: ResolversParentTypes['User'] };
  RestoreAssessmentInput: RestoreAssessmentInput;
  RestoreAssessmentResult: ResolversUnionTypes<ResolversParentTypes>['RestoreAssessmentResult'];
  RestoreAssessmentSuccess: Omit<RestoreAssessmentSuccess, 'assessment'> & { assessment: ResolversParentTypes['Assessment'] };
  RestoreClassroomInput: RestoreClassroomInput;
  RestoreClassroomResult: ResolversUnionTypes<ResolversParentTypes>['RestoreClassroomResult'];
  RestoreClassroomSuccess: Omit<RestoreClassroomSuccess, 'classroom'> & { classroom: ResolversParentTypes['Classroom'] };
  RestoreMaterialInput: RestoreMaterialInput;
  RestoreMaterialResult: ResolversUnionTypes<ResolversParentTypes>['RestoreMaterialResult'];
  RestoreMaterialSuccess: Omit<RestoreMaterialSuccess, 'material'> & { material: ResolversParentTypes['Material'] };
  RevokeAccessTokenInput: RevokeAccessTokenInput;
  RevokeAccessTokenResult: ResolversUnionTypes<ResolversParentTypes>['RevokeAccessTokenResult'];
  RevokeAccessTokenSuccess: Omit<RevokeAccessTokenSuccess, 'accessToken'> & { accessToken: ResolversParentTypes['AccessToken'] };
  RoleCount: RoleCount;
  SafeguardingReport: SafeguardingReport;
  SaveAnswerInput: SaveAnswerInput;
  SaveAnswerResult: ResolversUnionTypes<ResolversParentTypes>['SaveAnswerResult'];
  SaveAnswerSuccess: SaveAnswerSuccess;
  SavedAnswer: SavedAnswerRow;
  SayInMeetingInput: SayInMeetingInput;
  SayInMeetingResult: ResolversUnionTypes<ResolversParentTypes>['SayInMeetingResult'];
  SayInMeetingSuccess: SayInMeetingSuccess;
  ScheduleMeetingInput: ScheduleMeetingInput;
  ScheduleMeetingResult: ResolversUnionTypes<ResolversParentTypes>['ScheduleMeetingResult'];
  ScheduleMeetingSuccess: Omit<ScheduleMeetingSuccess, 'meeting'> & { meeting: ResolversParentTypes['Meeting'] };
  SearchHit: SearchHitRow;
  SearchHitConnection: Omit<SearchHitConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SearchHitEdge']>, nodes: Array<ResolversParentTypes['SearchHit']> };
  SearchHitEdge: Omit<SearchHitEdge, 'node'> & { node: ResolversParentTypes['SearchHit'] };
  SearchTarget: ResolversUnionTypes<ResolversParentTypes>['SearchTarget'];
  SetAccommodationInput: SetAccommodationInput;
  SetAccommodationResult: ResolversUnionTypes<ResolversParentTypes>['SetAccommodationResult'];
  SetAccommodationSuccess: Omit<SetAccommodationSuccess, 'accommodation'> & { accommodation: ResolversParentTypes['Accommodation'] };
  SetNotificationSettingsInput: SetNotificationSettingsInput;
  SetNotificationSettingsResult: ResolversUnionTypes<ResolversParentTypes>['SetNotificationSettingsResult'];
  SetNotificationSettingsSuccess: SetNotificationSettingsSuccess;
  SetPasswordInput: SetPasswordInput;
  SetPasswordResult: ResolversUnionTypes<ResolversParentTypes>['SetPasswordResult'];
  SetPasswordSuccess: Omit<SetPasswordSuccess, 'viewer'> & { viewer: ResolversParentTypes['User'] };
  SetPlacesOfHelpInput: SetPlacesOfHelpInput;
  SetPlacesOfHelpResult: ResolversUnionTypes<ResolversParentTypes>['SetPlacesOfHelpResult'];
  SetPlacesOfHelpSuccess: Omit<SetPlacesOfHelpSuccess, 'organisation'> & { organisation: ResolversParentTypes['Organisation'] };
  SetSharingInput: SetSharingInput;
  SetSharingResult: ResolversUnionTypes<ResolversParentTypes>['SetSharingResult'];
  SetSharingSuccess: Omit<SetSharingSuccess, 'user'> & { user: ResolversParentTypes['User'] };
  SetUserNameInput: SetUserNameInput;
  SetUserNameResult: ResolversUnionTypes<ResolversParentTypes>['SetUserNameResult'];
  SetUserNameSuccess: Omit<SetUserNameSuccess, 'user'> & { user: ResolversParentTypes['User'] };
  SharedClass: SharedClassRow;
  SharedClassConnection: Omit<SharedClassConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SharedClassEdge']>, nodes: Array<ResolversParentTypes['SharedClass']> };
  SharedClassEdge: Omit<SharedClassEdge, 'node'> & { node: ResolversParentTypes['SharedClass'] };
  SharedMaterial: MaterialRow;
  SharedMaterialConnection: Omit<SharedMaterialConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SharedMaterialEdge']>, nodes: Array<ResolversParentTypes['SharedMaterial']> };
  SharedMaterialEdge: Omit<SharedMaterialEdge, 'node'> & { node: ResolversParentTypes['SharedMaterial'] };
  SharedState: SharedState;
  Sharing: Sharing;
  SignInInput: SignInInput;
  SignInResult: ResolversUnionTypes<ResolversParentTypes>['SignInResult'];
  SignInSuccess: Omit<SignInSuccess, 'viewer'> & { viewer: ResolversParentTypes['User'] };
  SignOutResult: ResolversUnionTypes<ResolversParentTypes>['SignOutResult'];
  SignOutSuccess: SignOutSuccess;
  SignUpInput: SignUpInput;
  SignUpResult: ResolversUnionTypes<ResolversParentTypes>['SignUpResult'];
  SignUpSuccess: Omit<SignUpSuccess, 'viewer'> & { viewer: ResolversParentTypes['User'] };
  Sitting: Sitting;
  StartAttemptInput: StartAttemptInput;
  StartAttemptResult: ResolversUnionTypes<ResolversParentTypes>['StartAttemptResult'];
  StartAttemptSuccess: Omit<StartAttemptSuccess, 'attempt'> & { attempt: ResolversParentTypes['Attempt'] };
  StartMeetingInput: StartMeetingInput;
  StartMeetingResult: ResolversUnionTypes<ResolversParentTypes>['StartMeetingResult'];
  StartMeetingSuccess: Omit<StartMeetingSuccess, 'meeting'> & { meeting: ResolversParentTypes['Meeting'] };
  SubmitAttemptInput: SubmitAttemptInput;
  SubmitAttemptResult: ResolversUnionTypes<ResolversParentTypes>['SubmitAttemptResult'];
  SubmitAttemptSuccess: Omit<SubmitAttemptSuccess, 'attempt'> & { attempt: ResolversParentTypes['Attempt'] };
  Subscription: Record<PropertyKey, never>;
  TestPerson: Omit<TestPerson, 'user'> & { user: ResolversParentTypes['User'] };
  TokenScope: TokenScope;
  TutorSession: TutorSession;
  TutorTurn: TutorTurn;
  UnlinkGuardianInput: UnlinkGuardianInput;
  UnlinkGuardianResult: ResolversUnionTypes<ResolversParentTypes>['UnlinkGuardianResult'];
  UnlinkGuardianSuccess: UnlinkGuardianSuccess;
  UnpublishAssessmentInput: UnpublishAssessmentInput;
  UnpublishAssessmentResult: ResolversUnionTypes<ResolversParentTypes>['UnpublishAssessmentResult'];
  UnpublishAssessmentSuccess: Omit<UnpublishAssessmentSuccess, 'assessment'> & { assessment: ResolversParentTypes['Assessment'] };
  UpdateAssessmentInput: UpdateAssessmentInput;
  UpdateAssessmentResult: ResolversUnionTypes<ResolversParentTypes>['UpdateAssessmentResult'];
  UpdateAssessmentSuccess: Omit<UpdateAssessmentSuccess, 'assessment'> & { assessment: ResolversParentTypes['Assessment'] };
  UpdateOrganisationInput: UpdateOrganisationInput;
  UpdateOrganisationResult: ResolversUnionTypes<ResolversParentTypes>['UpdateOrganisationResult'];
  UpdateOrganisationSuccess: Omit<UpdateOrganisationSuccess, 'organisation'> & { organisation: ResolversParentTypes['Organisation'] };
  Upload: Scalars['Upload']['output'];
  UploadMaterialInput: UploadMaterialInput;
  UploadMaterialResult: ResolversUnionTypes<ResolversParentTypes>['UploadMaterialResult'];
  UploadMaterialSuccess: Omit<UploadMaterialSuccess, 'material'> & { material: ResolversParentTypes['Material'] };
  UploadMeetingTranscriptInput: UploadMeetingTranscriptInput;
  UploadMeetingTranscriptResult: ResolversUnionTypes<ResolversParentTypes>['UploadMeetingTranscriptResult'];
  UploadMeetingTranscriptSuccess: Omit<UploadMeetingTranscriptSuccess, 'meeting'> & { meeting: ResolversParentTypes['Meeting'] };
  User: PersonRow;
  UserConnection: Omit<UserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['UserEdge']>, nodes: Array<ResolversParentTypes['User']> };
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
};

export type AccessTokenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessToken'] = ResolversParentTypes['AccessToken'], FederationReferenceType extends FederationReferenceTypes['AccessToken'] = FederationReferenceTypes['AccessToken']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AccessToken']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  hint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccessTokenConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessTokenConnection'] = ResolversParentTypes['AccessTokenConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AccessTokenEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AccessToken']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AccessTokenEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessTokenEdge'] = ResolversParentTypes['AccessTokenEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccessToken'], ParentType, ContextType>;
};

export type AccommodationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Accommodation'] = ResolversParentTypes['Accommodation']> = {
  setAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  student?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  timeFactor?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type AccommodationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccommodationConnection'] = ResolversParentTypes['AccommodationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AccommodationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Accommodation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AccommodationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccommodationEdge'] = ResolversParentTypes['AccommodationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Accommodation'], ParentType, ContextType>;
};

export type AgendaItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgendaItem'] = ResolversParentTypes['AgendaItem']> = {
  assessment?: Resolver<ResolversTypes['Assessment'], ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attempt?: Resolver<Maybe<ResolversTypes['Attempt']>, ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AgendaKind'], ParentType, ContextType>;
};

export type AgendaItemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgendaItemConnection'] = ResolversParentTypes['AgendaItemConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AgendaItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AgendaItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AgendaItemEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgendaItemEdge'] = ResolversParentTypes['AgendaItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AgendaItem'], ParentType, ContextType>;
};

export type AlertCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertCount'] = ResolversParentTypes['AlertCount']> = {
  alertClass?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AnswerKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerKey'] = ResolversParentTypes['AnswerKey']> = {
  acceptedAnswers?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  correctChoices?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  partialCredit?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  rubric?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tolerance?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  toleranceKind?: Resolver<Maybe<ResolversTypes['ToleranceKind']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type AppointSafeguardingContactResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointSafeguardingContactResult'] = ResolversParentTypes['AppointSafeguardingContactResult']> = {
  __resolveType: TypeResolveFn<'AppointSafeguardingContactSuccess' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem', ParentType, ContextType>;
};

export type AppointSafeguardingContactSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointSafeguardingContactSuccess'] = ResolversParentTypes['AppointSafeguardingContactSuccess']> = {
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssessmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Assessment'] = ResolversParentTypes['Assessment'], FederationReferenceType extends FederationReferenceTypes['Assessment'] = FederationReferenceTypes['Assessment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Assessment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attempts?: Resolver<ResolversTypes['AttemptConnection'], ParentType, ContextType, RequireFields<AssessmentAttemptsArgs, 'first'>>;
  attemptsMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  classroom?: Resolver<ResolversTypes['Classroom'], ParentType, ContextType>;
  closesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  consentText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  gaps?: Resolver<Maybe<Array<ResolversTypes['AssessmentGap']>>, ParentType, ContextType>;
  gradingQueue?: Resolver<ResolversTypes['GradingItemConnection'], ParentType, ContextType, RequireFields<AssessmentGradingQueueArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instructions?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isLocked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isProctored?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isShuffled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  myAttempts?: Resolver<ResolversTypes['AttemptConnection'], ParentType, ContextType, RequireFields<AssessmentMyAttemptsArgs, 'first'>>;
  mySitting?: Resolver<Maybe<ResolversTypes['Sitting']>, ParentType, ContextType>;
  opensAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  questionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  questions?: Resolver<Array<ResolversTypes['Question']>, ParentType, ContextType>;
  releasePolicy?: Resolver<ResolversTypes['ReleasePolicy'], ParentType, ContextType>;
  restorableUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  showQuestions?: Resolver<ResolversTypes['ShowQuestions'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AssessmentState'], ParentType, ContextType>;
  timeLimitMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ungradedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unreleasedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssessmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentConnection'] = ResolversParentTypes['AssessmentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AssessmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Assessment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AssessmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentEdge'] = ResolversParentTypes['AssessmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Assessment'], ParentType, ContextType>;
};

export type AssessmentGapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentGap'] = ResolversParentTypes['AssessmentGap']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AttemptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Attempt'] = ResolversParentTypes['Attempt'], FederationReferenceType extends FederationReferenceTypes['Attempt'] = FederationReferenceTypes['Attempt']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Attempt']> | FederationReferenceType, FederationReferenceType, ContextType>;
  answeredCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  answers?: Resolver<Array<ResolversTypes['SavedAnswer']>, ParentType, ContextType>;
  assessment?: Resolver<ResolversTypes['Assessment'], ParentType, ContextType>;
  consentedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isGraded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isReleased?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  messages?: Resolver<ResolversTypes['AttemptMessageConnection'], ParentType, ContextType, RequireFields<AttemptMessagesArgs, 'first'>>;
  results?: Resolver<Maybe<Array<ResolversTypes['QuestionResult']>>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  scoreMax?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AttemptState'], ParentType, ContextType>;
  student?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  submittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  submittedBy?: Resolver<Maybe<ResolversTypes['SubmittedBy']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AttemptClockEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttemptClockEvent'] = ResolversParentTypes['AttemptClockEvent']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AttemptClockKind'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['AttemptMessage']>, ParentType, ContextType>;
  serverTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AttemptState'], ParentType, ContextType>;
};

export type AttemptConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttemptConnection'] = ResolversParentTypes['AttemptConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AttemptEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Attempt']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AttemptEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttemptEdge'] = ResolversParentTypes['AttemptEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Attempt'], ParentType, ContextType>;
};

export type AttemptMessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttemptMessage'] = ResolversParentTypes['AttemptMessage']> = {
  author?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AttemptMessageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttemptMessageConnection'] = ResolversParentTypes['AttemptMessageConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AttemptMessageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AttemptMessage']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AttemptMessageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttemptMessageEdge'] = ResolversParentTypes['AttemptMessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AttemptMessage'], ParentType, ContextType>;
};

export type AuditDetailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditDetail'] = ResolversParentTypes['AuditDetail']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  action?: Resolver<ResolversTypes['AuditAction'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  details?: Resolver<Array<ResolversTypes['AuditDetail']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type CancelMeetingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelMeetingResult'] = ResolversParentTypes['CancelMeetingResult']> = {
  __resolveType: TypeResolveFn<'CancelMeetingSuccess' | 'ConflictProblem' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem', ParentType, ContextType>;
};

export type CancelMeetingSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelMeetingSuccess'] = ResolversParentTypes['CancelMeetingSuccess']> = {
  meeting?: Resolver<ResolversTypes['Meeting'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeRoleResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeRoleResult'] = ResolversParentTypes['ChangeRoleResult']> = {
  __resolveType: TypeResolveFn<'ChangeRoleSuccess' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem', ParentType, ContextType>;
};

export type ChangeRoleSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeRoleSuccess'] = ResolversParentTypes['ChangeRoleSuccess']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChoiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Choice'] = ResolversParentTypes['Choice']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ClassroomResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Classroom'] = ResolversParentTypes['Classroom'], FederationReferenceType extends FederationReferenceTypes['Classroom'] = FederationReferenceTypes['Classroom']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Classroom']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accommodations?: Resolver<ResolversTypes['AccommodationConnection'], ParentType, ContextType, RequireFields<ClassroomAccommodationsArgs, 'first'>>;
  assessments?: Resolver<ResolversTypes['AssessmentConnection'], ParentType, ContextType, RequireFields<ClassroomAssessmentsArgs, 'first'>>;
  deletedAssessments?: Resolver<ResolversTypes['AssessmentConnection'], ParentType, ContextType, RequireFields<ClassroomDeletedAssessmentsArgs, 'first'>>;
  deletedMaterials?: Resolver<ResolversTypes['DeletedMaterialConnection'], ParentType, ContextType, RequireFields<ClassroomDeletedMaterialsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  joinCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  materials?: Resolver<ResolversTypes['MaterialConnection'], ParentType, ContextType, RequireFields<ClassroomMaterialsArgs, 'first'>>;
  meetings?: Resolver<ResolversTypes['MeetingConnection'], ParentType, ContextType, RequireFields<ClassroomMeetingsArgs, 'first' | 'when'>>;
  members?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<ClassroomMembersArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  viewerRole?: Resolver<Maybe<ResolversTypes['ClassroomRole']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClassroomConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClassroomConnection'] = ResolversParentTypes['ClassroomConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ClassroomEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Classroom']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ClassroomEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClassroomEdge'] = ResolversParentTypes['ClassroomEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Classroom'], ParentType, ContextType>;
};

export type ConflictProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConflictProblem'] = ResolversParentTypes['ConflictProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CorrectKeyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectKeyResult'] = ResolversParentTypes['CorrectKeyResult']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'CorrectKeySuccess' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem', ParentType, ContextType>;
};

export type CorrectKeySuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectKeySuccess'] = ResolversParentTypes['CorrectKeySuccess']> = {
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  question?: Resolver<ResolversTypes['Question'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateAccessTokenResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateAccessTokenResult'] = ResolversParentTypes['CreateAccessTokenResult']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'CreateAccessTokenSuccess' | 'InvalidInputProblem' | 'NotAllowedProblem', ParentType, ContextType>;
};

export type CreateAccessTokenSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateAccessTokenSuccess'] = ResolversParentTypes['CreateAccessTokenSuccess']> = {
  accessToken?: Resolver<ResolversTypes['AccessToken'], ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateAssessmentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateAssessmentResult'] = ResolversParentTypes['CreateAssessmentResult']> = {
  __resolveType: TypeResolveFn<'CreateAssessmentSuccess' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem', ParentType, ContextType>;
};

export type CreateAssessmentSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateAssessmentSuccess'] = ResolversParentTypes['CreateAssessmentSuccess']> = {
  assessment?: Resolver<ResolversTypes['Assessment'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateClassroomResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateClassroomResult'] = ResolversParentTypes['CreateClassroomResult']> = {
  __resolveType: TypeResolveFn<'CreateClassroomSuccess' | 'InvalidInputProblem' | 'NotAllowedProblem', ParentType, ContextType>;
};

export type CreateClassroomSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateClassroomSuccess'] = ResolversParentTypes['CreateClassroomSuccess']> = {
  classroom?: Resolver<ResolversTypes['Classroom'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateGuardianCodeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateGuardianCodeResult'] = ResolversParentTypes['CreateGuardianCodeResult']> = {
  __resolveType: TypeResolveFn<'CreateGuardianCodeSuccess' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem', ParentType, ContextType>;
};

export type CreateGuardianCodeSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateGuardianCodeSuccess'] = ResolversParentTypes['CreateGuardianCodeSuccess']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateOrganisationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateOrganisationResult'] = ResolversParentTypes['CreateOrganisationResult']> = {
  __resolveType: TypeResolveFn<'CreateOrganisationSuccess' | 'InvalidInputProblem' | 'NotAllowedProblem', ParentType, ContextType>;
};

export type CreateOrganisationSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateOrganisationSuccess'] = ResolversParentTypes['CreateOrganisationSuccess']> = {
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateUserResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateUserResult'] = ResolversParentTypes['CreateUserResult']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'CreateUserSuccess' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'RateLimitedProblem', ParentType, ContextType>;
};

export type CreateUserSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateUserSuccess'] = ResolversParentTypes['CreateUserSuccess']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeactivateUserResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeactivateUserResult'] = ResolversParentTypes['DeactivateUserResult']> = {
  __resolveType: TypeResolveFn<'DeactivateUserSuccess' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem', ParentType, ContextType>;
};

export type DeactivateUserSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeactivateUserSuccess'] = ResolversParentTypes['DeactivateUserSuccess']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteAssessmentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteAssessmentResult'] = ResolversParentTypes['DeleteAssessmentResult']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'DeleteAssessmentSuccess' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem', ParentType, ContextType>;
};

export type DeleteAssessmentSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteAssessmentSuccess'] = ResolversParentTypes['DeleteAssessmentSuccess']> = {
  assessment?: Resolver<ResolversTypes['Assessment'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteClassroomResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteClassroomResult'] = ResolversParentTypes['DeleteClassroomResult']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'DeleteClassroomSuccess' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem', ParentType, ContextType>;
};

export type DeleteClassroomSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteClassroomSuccess'] = ResolversParentTypes['DeleteClassroomSuccess']> = {
  classroomId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteMaterialResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteMaterialResult'] = ResolversParentTypes['DeleteMaterialResult']> = {
  __resolveType: TypeResolveFn<'DeleteMaterialSuccess' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem', ParentType, ContextType>;
};

export type DeleteMaterialSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteMaterialSuccess'] = ResolversParentTypes['DeleteMaterialSuccess']> = {
  deleted?: Resolver<ResolversTypes['DeletedMaterial'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeletedClassroomResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletedClassroom'] = ResolversParentTypes['DeletedClassroom']> = {
  deletedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DeletedClassroomConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletedClassroomConnection'] = ResolversParentTypes['DeletedClassroomConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DeletedClassroomEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DeletedClassroom']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DeletedClassroomEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletedClassroomEdge'] = ResolversParentTypes['DeletedClassroomEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeletedClassroom'], ParentType, ContextType>;
};

export type DeletedMaterialResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletedMaterial'] = ResolversParentTypes['DeletedMaterial']> = {
  deletedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  restorableUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DeletedMaterialConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletedMaterialConnection'] = ResolversParentTypes['DeletedMaterialConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DeletedMaterialEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DeletedMaterial']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DeletedMaterialEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletedMaterialEdge'] = ResolversParentTypes['DeletedMaterialEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeletedMaterial'], ParentType, ContextType>;
};

export type DismissSafeguardingContactResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DismissSafeguardingContactResult'] = ResolversParentTypes['DismissSafeguardingContactResult']> = {
  __resolveType: TypeResolveFn<'DismissSafeguardingContactSuccess' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem', ParentType, ContextType>;
};

export type DismissSafeguardingContactSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DismissSafeguardingContactSuccess'] = ResolversParentTypes['DismissSafeguardingContactSuccess']> = {
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DuplicateAssessmentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicateAssessmentResult'] = ResolversParentTypes['DuplicateAssessmentResult']> = {
  __resolveType: TypeResolveFn<'DuplicateAssessmentSuccess' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem', ParentType, ContextType>;
};

export type DuplicateAssessmentSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicateAssessmentSuccess'] = ResolversParentTypes['DuplicateAssessmentSuccess']> = {
  assessment?: Resolver<ResolversTypes['Assessment'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EndMeetingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndMeetingResult'] = ResolversParentTypes['EndMeetingResult']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'EndMeetingSuccess' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem', ParentType, ContextType>;
};

export type EndMeetingSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndMeetingSuccess'] = ResolversParentTypes['EndMeetingSuccess']> = {
  meeting?: Resolver<ResolversTypes['Meeting'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExtendAttemptResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExtendAttemptResult'] = ResolversParentTypes['ExtendAttemptResult']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'ExtendAttemptSuccess' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem', ParentType, ContextType>;
};

export type ExtendAttemptSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExtendAttemptSuccess'] = ResolversParentTypes['ExtendAttemptSuccess']> = {
  attempt?: Resolver<ResolversTypes['Attempt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GradeAnswerResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GradeAnswerResult'] = ResolversParentTypes['GradeAnswerResult']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'GradeAnswerSuccess' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem', ParentType, ContextType>;
};

export type GradeAnswerSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GradeAnswerSuccess'] = ResolversParentTypes['GradeAnswerSuccess']> = {
  attempt?: Resolver<ResolversTypes['Attempt'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['QuestionResult'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GradingItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GradingItem'] = ResolversParentTypes['GradingItem']> = {
  answer?: Resolver<Maybe<ResolversTypes['SavedAnswer']>, ParentType, ContextType>;
  attempt?: Resolver<ResolversTypes['Attempt'], ParentType, ContextType>;
  question?: Resolver<ResolversTypes['Question'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['QuestionResult'], ParentType, ContextType>;
};

export type GradingItemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GradingItemConnection'] = ResolversParentTypes['GradingItemConnection']> = {
  edges?: Resolver<Array<ResolversTypes['GradingItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['GradingItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type GradingItemEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GradingItemEdge'] = ResolversParentTypes['GradingItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['GradingItem'], ParentType, ContextType>;
};

export type GuardianLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GuardianLink'] = ResolversParentTypes['GuardianLink']> = {
  guardian?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  student?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type GuardianLinkConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GuardianLinkConnection'] = ResolversParentTypes['GuardianLinkConnection']> = {
  edges?: Resolver<Array<ResolversTypes['GuardianLinkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['GuardianLink']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type GuardianLinkEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GuardianLinkEdge'] = ResolversParentTypes['GuardianLinkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['GuardianLink'], ParentType, ContextType>;
};

export type InvalidCredentialsProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidCredentialsProblem'] = ResolversParentTypes['InvalidCredentialsProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidInputProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInputProblem'] = ResolversParentTypes['InvalidInputProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JoinClassroomResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JoinClassroomResult'] = ResolversParentTypes['JoinClassroomResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'JoinClassroomSuccess' | 'NotAllowedProblem' | 'NotFoundProblem' | 'RateLimitedProblem', ParentType, ContextType>;
};

export type JoinClassroomSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JoinClassroomSuccess'] = ResolversParentTypes['JoinClassroomSuccess']> = {
  classroom?: Resolver<ResolversTypes['Classroom'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JoinMeetingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JoinMeetingResult'] = ResolversParentTypes['JoinMeetingResult']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'InvalidInputProblem' | 'JoinMeetingSuccess' | 'NotFoundProblem', ParentType, ContextType>;
};

export type JoinMeetingSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JoinMeetingSuccess'] = ResolversParentTypes['JoinMeetingSuccess']> = {
  meeting?: Resolver<ResolversTypes['Meeting'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LeaveClassroomResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeaveClassroomResult'] = ResolversParentTypes['LeaveClassroomResult']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'InvalidInputProblem' | 'LeaveClassroomSuccess' | 'NotAllowedProblem' | 'NotFoundProblem', ParentType, ContextType>;
};

export type LeaveClassroomSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeaveClassroomSuccess'] = ResolversParentTypes['LeaveClassroomSuccess']> = {
  classroomId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LeaveMeetingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeaveMeetingResult'] = ResolversParentTypes['LeaveMeetingResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'LeaveMeetingSuccess' | 'NotFoundProblem', ParentType, ContextType>;
};

export type LeaveMeetingSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeaveMeetingSuccess'] = ResolversParentTypes['LeaveMeetingSuccess']> = {
  meeting?: Resolver<ResolversTypes['Meeting'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LinkGuardianResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkGuardianResult'] = ResolversParentTypes['LinkGuardianResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'LinkGuardianSuccess' | 'NotAllowedProblem' | 'NotFoundProblem' | 'RateLimitedProblem', ParentType, ContextType>;
};

export type LinkGuardianSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkGuardianSuccess'] = ResolversParentTypes['LinkGuardianSuccess']> = {
  link?: Resolver<ResolversTypes['GuardianLink'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LiveActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LiveActivity'] = ResolversParentTypes['LiveActivity']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attempt?: Resolver<ResolversTypes['Attempt'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LiveActivityKind'], ParentType, ContextType>;
};

export type MakeTestPeopleResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MakeTestPeopleResult'] = ResolversParentTypes['MakeTestPeopleResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'MakeTestPeopleSuccess' | 'NotAllowedProblem' | 'NotFoundProblem', ParentType, ContextType>;
};

export type MakeTestPeopleSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MakeTestPeopleSuccess'] = ResolversParentTypes['MakeTestPeopleSuccess']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  people?: Resolver<Array<ResolversTypes['TestPerson']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MarkChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkChange'] = ResolversParentTypes['MarkChange']> = {
  cause?: Resolver<ResolversTypes['MarkChangeCause'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changedBy?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  feedback?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  feedbackBefore?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  pointsBefore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type MarkChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkChangeConnection'] = ResolversParentTypes['MarkChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MarkChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MarkChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MarkChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkChangeEdge'] = ResolversParentTypes['MarkChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MarkChange'], ParentType, ContextType>;
};

export type MarkNotificationsReadResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkNotificationsReadResult'] = ResolversParentTypes['MarkNotificationsReadResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'MarkNotificationsReadSuccess', ParentType, ContextType>;
};

export type MarkNotificationsReadSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkNotificationsReadSuccess'] = ResolversParentTypes['MarkNotificationsReadSuccess']> = {
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MaterialResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Material'] = ResolversParentTypes['Material'], FederationReferenceType extends FederationReferenceTypes['Material'] = FederationReferenceTypes['Material']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Material']> | FederationReferenceType, FederationReferenceType, ContextType>;
  classroom?: Resolver<ResolversTypes['Classroom'], ParentType, ContextType>;
  contentUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replacedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sizeBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  uploadedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MaterialConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaterialConnection'] = ResolversParentTypes['MaterialConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MaterialEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Material']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MaterialEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaterialEdge'] = ResolversParentTypes['MaterialEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Material'], ParentType, ContextType>;
};

export type MeetingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Meeting'] = ResolversParentTypes['Meeting'], FederationReferenceType extends FederationReferenceTypes['Meeting'] = FederationReferenceTypes['Meeting']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Meeting']> | FederationReferenceType, FederationReferenceType, ContextType>;
  callUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  classroom?: Resolver<ResolversTypes['Classroom'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  scheduledBy?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MeetingState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transcriptUploadedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  viewerTeaches?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MeetingActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeetingActivity'] = ResolversParentTypes['MeetingActivity']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deviceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MeetingActivityKind'], ParentType, ContextType>;
  meeting?: Resolver<ResolversTypes['Meeting'], ParentType, ContextType>;
  messageId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type MeetingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeetingConnection'] = ResolversParentTypes['MeetingConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MeetingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Meeting']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MeetingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeetingEdge'] = ResolversParentTypes['MeetingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Meeting'], ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ClassroomRole'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type MembershipConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipConnection'] = ResolversParentTypes['MembershipConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MembershipEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Membership']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MembershipEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipEdge'] = ResolversParentTypes['MembershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
};

export type MessageStudentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageStudentResult'] = ResolversParentTypes['MessageStudentResult']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'InvalidInputProblem' | 'MessageStudentSuccess' | 'NotAllowedProblem' | 'NotFoundProblem', ParentType, ContextType>;
};

export type MessageStudentSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageStudentSuccess'] = ResolversParentTypes['MessageStudentSuccess']> = {
  message?: Resolver<ResolversTypes['AttemptMessage'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  appointSafeguardingContact?: Resolver<ResolversTypes['AppointSafeguardingContactResult'], ParentType, ContextType, RequireFields<MutationAppointSafeguardingContactArgs, 'input'>>;
  cancelMeeting?: Resolver<ResolversTypes['CancelMeetingResult'], ParentType, ContextType, RequireFields<MutationCancelMeetingArgs, 'input'>>;
  changeRole?: Resolver<ResolversTypes['ChangeRoleResult'], ParentType, ContextType, RequireFields<MutationChangeRoleArgs, 'input'>>;
  correctKey?: Resolver<ResolversTypes['CorrectKeyResult'], ParentType, ContextType, RequireFields<MutationCorrectKeyArgs, 'input'>>;
  createAccessToken?: Resolver<ResolversTypes['CreateAccessTokenResult'], ParentType, ContextType, RequireFields<MutationCreateAccessTokenArgs, 'input'>>;
  createAssessment?: Resolver<ResolversTypes['CreateAssessmentResult'], ParentType, ContextType, RequireFields<MutationCreateAssessmentArgs, 'input'>>;
  createClassroom?: Resolver<ResolversTypes['CreateClassroomResult'], ParentType, ContextType, RequireFields<MutationCreateClassroomArgs, 'input'>>;
  createGuardianCode?: Resolver<ResolversTypes['CreateGuardianCodeResult'], ParentType, ContextType, RequireFields<MutationCreateGuardianCodeArgs, 'input'>>;
  createOrganisation?: Resolver<ResolversTypes['CreateOrganisationResult'], ParentType, ContextType, RequireFields<MutationCreateOrganisationArgs, 'input'>>;
  createUser?: Resolver<ResolversTypes['CreateUserResult'], ParentType, ContextType, RequireFields<MutationCreateUserArgs, 'input'>>;
  deactivateUser?: Resolver<ResolversTypes['DeactivateUserResult'], ParentType, ContextType, RequireFields<MutationDeactivateUserArgs, 'input'>>;
  deleteAssessment?: Resolver<ResolversTypes['DeleteAssessmentResult'], ParentType, ContextType, RequireFields<MutationDeleteAssessmentArgs, 'input'>>;
  deleteClassroom?: Resolver<ResolversTypes['DeleteClassroomResult'], ParentType, ContextType, RequireFields<MutationDeleteClassroomArgs, 'input'>>;
  deleteMaterial?: Resolver<ResolversTypes['DeleteMaterialResult'], ParentType, ContextType, RequireFields<MutationDeleteMaterialArgs, 'input'>>;
  dismissSafeguardingContact?: Resolver<ResolversTypes['DismissSafeguardingContactResult'], ParentType, ContextType, RequireFields<MutationDismissSafeguardingContactArgs, 'input'>>;
  duplicateAssessment?: Resolver<ResolversTypes['DuplicateAssessmentResult'], ParentType, ContextType, RequireFields<MutationDuplicateAssessmentArgs, 'input'>>;
  endMeeting?: Resolver<ResolversTypes['EndMeetingResult'], ParentType, ContextType, RequireFields<MutationEndMeetingArgs, 'input'>>;
  extendAttempt?: Resolver<ResolversTypes['ExtendAttemptResult'], ParentType, ContextType, RequireFields<MutationExtendAttemptArgs, 'input'>>;
  gradeAnswer?: Resolver<ResolversTypes['GradeAnswerResult'], ParentType, ContextType, RequireFields<MutationGradeAnswerArgs, 'input'>>;
  joinClassroom?: Resolver<ResolversTypes['JoinClassroomResult'], ParentType, ContextType, RequireFields<MutationJoinClassroomArgs, 'input'>>;
  joinMeeting?: Resolver<ResolversTypes['JoinMeetingResult'], ParentType, ContextType, RequireFields<MutationJoinMeetingArgs, 'input'>>;
  leaveClassroom?: Resolver<ResolversTypes['LeaveClassroomResult'], ParentType, ContextType, RequireFields<MutationLeaveClassroomArgs, 'input'>>;
  leaveMeeting?: Resolver<ResolversTypes['LeaveMeetingResult'], ParentType, ContextType, RequireFields<MutationLeaveMeetingArgs, 'input'>>;
  linkGuardian?: Resolver<ResolversTypes['LinkGuardianResult'], ParentType, ContextType, RequireFields<MutationLinkGuardianArgs, 'input'>>;
  makeTestPeople?: Resolver<ResolversTypes['MakeTestPeopleResult'], ParentType, ContextType, RequireFields<MutationMakeTestPeopleArgs, 'input'>>;
  markNotificationsRead?: Resolver<ResolversTypes['MarkNotificationsReadResult'], ParentType, ContextType, RequireFields<MutationMarkNotificationsReadArgs, 'input'>>;
  messageStudent?: Resolver<ResolversTypes['MessageStudentResult'], ParentType, ContextType, RequireFields<MutationMessageStudentArgs, 'input'>>;
  openMaterial?: Resolver<ResolversTypes['OpenMaterialResult'], ParentType, ContextType, RequireFields<MutationOpenMaterialArgs, 'input'>>;
  publishAssessment?: Resolver<ResolversTypes['PublishAssessmentResult'], ParentType, ContextType, RequireFields<MutationPublishAssessmentArgs, 'input'>>;
  reactivateUser?: Resolver<ResolversTypes['ReactivateUserResult'], ParentType, ContextType, RequireFields<MutationReactivateUserArgs, 'input'>>;
  refreshSession?: Resolver<ResolversTypes['RefreshSessionResult'], ParentType, ContextType>;
  releaseResults?: Resolver<ResolversTypes['ReleaseResultsResult'], ParentType, ContextType, RequireFields<MutationReleaseResultsArgs, 'input'>>;
  removeMember?: Resolver<ResolversTypes['RemoveMemberResult'], ParentType, ContextType, RequireFields<MutationRemoveMemberArgs, 'input'>>;
  renameClassroom?: Resolver<ResolversTypes['RenameClassroomResult'], ParentType, ContextType, RequireFields<MutationRenameClassroomArgs, 'input'>>;
  renameMaterial?: Resolver<ResolversTypes['RenameMaterialResult'], ParentType, ContextType, RequireFields<MutationRenameMaterialArgs, 'input'>>;
  renewJoinCode?: Resolver<ResolversTypes['RenewJoinCodeResult'], ParentType, ContextType, RequireFields<MutationRenewJoinCodeArgs, 'input'>>;
  replaceMaterial?: Resolver<ResolversTypes['ReplaceMaterialResult'], ParentType, ContextType, RequireFields<MutationReplaceMaterialArgs, 'input'>>;
  replaceQuestions?: Resolver<ResolversTypes['ReplaceQuestionsResult'], ParentType, ContextType, RequireFields<MutationReplaceQuestionsArgs, 'input'>>;
  resetPassword?: Resolver<ResolversTypes['ResetPasswordResult'], ParentType, ContextType, RequireFields<MutationResetPasswordArgs, 'input'>>;
  restoreAssessment?: Resolver<ResolversTypes['RestoreAssessmentResult'], ParentType, ContextType, RequireFields<MutationRestoreAssessmentArgs, 'input'>>;
  restoreClassroom?: Resolver<ResolversTypes['RestoreClassroomResult'], ParentType, ContextType, RequireFields<MutationRestoreClassroomArgs, 'input'>>;
  restoreMaterial?: Resolver<ResolversTypes['RestoreMaterialResult'], ParentType, ContextType, RequireFields<MutationRestoreMaterialArgs, 'input'>>;
  revokeAccessToken?: Resolver<ResolversTypes['RevokeAccessTokenResult'], ParentType, ContextType, RequireFields<MutationRevokeAccessTokenArgs, 'input'>>;
  saveAnswer?: Resolver<ResolversTypes['SaveAnswerResult'], ParentType, ContextType, RequireFields<MutationSaveAnswerArgs, 'input'>>;
  sayInMeeting?: Resolver<ResolversTypes['SayInMeetingResult'], ParentType, ContextType, RequireFields<MutationSayInMeetingArgs, 'input'>>;
  scheduleMeeting?: Resolver<ResolversTypes['ScheduleMeetingResult'], ParentType, ContextType, RequireFields<MutationScheduleMeetingArgs, 'input'>>;
  setAccommodation?: Resolver<ResolversTypes['SetAccommodationResult'], ParentType, ContextType, RequireFields<MutationSetAccommodationArgs, 'input'>>;
  setNotificationSettings?: Resolver<ResolversTypes['SetNotificationSettingsResult'], ParentType, ContextType, RequireFields<MutationSetNotificationSettingsArgs, 'input'>>;
  setPassword?: Resolver<ResolversTypes['SetPasswordResult'], ParentType, ContextType, RequireFields<MutationSetPasswordArgs, 'input'>>;
  setPlacesOfHelp?: Resolver<ResolversTypes['SetPlacesOfHelpResult'], ParentType, ContextType, RequireFields<MutationSetPlacesOfHelpArgs, 'input'>>;
  setSharing?: Resolver<ResolversTypes['SetSharingResult'], ParentType, ContextType, RequireFields<MutationSetSharingArgs, 'input'>>;
  setUserName?: Resolver<ResolversTypes['SetUserNameResult'], ParentType, ContextType, RequireFields<MutationSetUserNameArgs, 'input'>>;
  signIn?: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  signOut?: Resolver<ResolversTypes['SignOutResult'], ParentType, ContextType>;
  signUp?: Resolver<ResolversTypes['SignUpResult'], ParentType, ContextType, RequireFields<MutationSignUpArgs, 'input'>>;
  startAttempt?: Resolver<ResolversTypes['StartAttemptResult'], ParentType, ContextType, RequireFields<MutationStartAttemptArgs, 'input'>>;
  startMeeting?: Resolver<ResolversTypes['StartMeetingResult'], ParentType, ContextType, RequireFields<MutationStartMeetingArgs, 'input'>>;
  submitAttempt?: Resolver<ResolversTypes['SubmitAttemptResult'], ParentType, ContextType, RequireFields<MutationSubmitAttemptArgs, 'input'>>;
  unlinkGuardian?: Resolver<ResolversTypes['UnlinkGuardianResult'], ParentType, ContextType, RequireFields<MutationUnlinkGuardianArgs, 'input'>>;
  unpublishAssessment?: Resolver<ResolversTypes['UnpublishAssessmentResult'], ParentType, ContextType, RequireFields<MutationUnpublishAssessmentArgs, 'input'>>;
  updateAssessment?: Resolver<ResolversTypes['UpdateAssessmentResult'], ParentType, ContextType, RequireFields<MutationUpdateAssessmentArgs, 'input'>>;
  updateOrganisation?: Resolver<ResolversTypes['UpdateOrganisationResult'], ParentType, ContextType, RequireFields<MutationUpdateOrganisationArgs, 'input'>>;
  uploadMaterial?: Resolver<ResolversTypes['UploadMaterialResult'], ParentType, ContextType, RequireFields<MutationUploadMaterialArgs, 'input'>>;
  uploadMeetingTranscript?: Resolver<ResolversTypes['UploadMeetingTranscriptResult'], ParentType, ContextType, RequireFields<MutationUploadMeetingTranscriptArgs, 'input'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'AccessToken' | 'Assessment' | 'Attempt' | 'Classroom' | 'Material' | 'Meeting' | 'Organisation' | 'Question' | 'SafeguardingReport' | 'TutorSession' | 'TutorTurn' | 'User', ParentType, ContextType>;
};

export type NotAllowedProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotAllowedProblem'] = ResolversParentTypes['NotAllowedProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotFoundProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFoundProblem'] = ResolversParentTypes['NotFoundProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Notification'] = ResolversParentTypes['Notification']> = {
  assessment?: Resolver<Maybe<ResolversTypes['Assessment']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attempt?: Resolver<Maybe<ResolversTypes['Attempt']>, ParentType, ContextType>;
  classroom?: Resolver<Maybe<ResolversTypes['Classroom']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NotificationKind'], ParentType, ContextType>;
  material?: Resolver<Maybe<ResolversTypes['Material']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type NotificationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationConnection'] = ResolversParentTypes['NotificationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NotificationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Notification']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type NotificationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationEdge'] = ResolversParentTypes['NotificationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Notification'], ParentType, ContextType>;
};

export type NotificationEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationEvent'] = ResolversParentTypes['NotificationEvent']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notification?: Resolver<Maybe<ResolversTypes['Notification']>, ParentType, ContextType>;
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NotificationSettingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationSetting'] = ResolversParentTypes['NotificationSetting']> = {
  isOn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NotificationKind'], ParentType, ContextType>;
};

export type OpenMaterialResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenMaterialResult'] = ResolversParentTypes['OpenMaterialResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'OpenMaterialSuccess', ParentType, ContextType>;
};

export type OpenMaterialSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenMaterialSuccess'] = ResolversParentTypes['OpenMaterialSuccess']> = {
  material?: Resolver<ResolversTypes['Material'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganisationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation'], FederationReferenceType extends FederationReferenceTypes['Organisation'] = FederationReferenceTypes['Organisation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organisation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  auditLog?: Resolver<ResolversTypes['AuditEntryConnection'], ParentType, ContextType, RequireFields<OrganisationAuditLogArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  placesOfHelp?: Resolver<Array<ResolversTypes['PlaceOfHelp']>, ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['OrganisationPolicy'], ParentType, ContextType>;
  safeguardingContacts?: Resolver<ResolversTypes['UserConnection'], ParentType, ContextType, RequireFields<OrganisationSafeguardingContactsArgs, 'first'>>;
  signUpCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  usage?: Resolver<ResolversTypes['OrganisationUsage'], ParentType, ContextType, RequireFields<OrganisationUsageArgs, 'from' | 'to'>>;
  users?: Resolver<ResolversTypes['UserConnection'], ParentType, ContextType, RequireFields<OrganisationUsersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganisationPolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganisationPolicy'] = ResolversParentTypes['OrganisationPolicy']> = {
  activity?: Resolver<ResolversTypes['SharingRule'], ParentType, ContextType>;
  alerts?: Resolver<ResolversTypes['SharingRule'], ParentType, ContextType>;
  classes?: Resolver<ResolversTypes['SharingRule'], ParentType, ContextType>;
  guardiansTold?: Resolver<ResolversTypes['GuardiansTold'], ParentType, ContextType>;
  results?: Resolver<ResolversTypes['SharingRule'], ParentType, ContextType>;
  staffMakesGuardianCodes?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OrganisationUsageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganisationUsage'] = ResolversParentTypes['OrganisationUsage']> = {
  attemptsStarted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  attemptsSubmitted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  classrooms?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  materials?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  people?: Resolver<Array<ResolversTypes['RoleCount']>, ParentType, ContextType>;
  storageBytes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlaceOfHelpResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceOfHelp'] = ResolversParentTypes['PlaceOfHelp']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phoneUri?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reach?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'InvalidCredentialsProblem' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'RateLimitedProblem', ParentType, ContextType>;
};

export type PublishAssessmentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishAssessmentResult'] = ResolversParentTypes['PublishAssessmentResult']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'PublishAssessmentSuccess', ParentType, ContextType>;
};

export type PublishAssessmentSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishAssessmentSuccess'] = ResolversParentTypes['PublishAssessmentSuccess']> = {
  assessment?: Resolver<ResolversTypes['Assessment'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  search?: Resolver<ResolversTypes['SearchHitConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'query'>>;
  tokenScopes?: Resolver<Array<ResolversTypes['TokenScope']>, ParentType, ContextType>;
  viewer?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type QuestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Question'] = ResolversParentTypes['Question'], FederationReferenceType extends FederationReferenceTypes['Question'] = FederationReferenceTypes['Question']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Question']> | FederationReferenceType, FederationReferenceType, ContextType>;
  choices?: Resolver<Maybe<Array<ResolversTypes['Choice']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['AnswerKey']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['QuestionKind'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  prompt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QuestionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuestionResult'] = ResolversParentTypes['QuestionResult']> = {
  changes?: Resolver<ResolversTypes['MarkChangeConnection'], ParentType, ContextType, RequireFields<QuestionResultChangesArgs, 'first'>>;
  correct?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  feedback?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gradedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  question?: Resolver<ResolversTypes['Question'], ParentType, ContextType>;
};

export type RateLimitedProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateLimitedProblem'] = ResolversParentTypes['RateLimitedProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReactivateUserResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReactivateUserResult'] = ResolversParentTypes['ReactivateUserResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'ReactivateUserSuccess', ParentType, ContextType>;
};

export type ReactivateUserSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReactivateUserSuccess'] = ResolversParentTypes['ReactivateUserSuccess']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefreshSessionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefreshSessionResult'] = ResolversParentTypes['RefreshSessionResult']> = {
  __resolveType: TypeResolveFn<'InvalidCredentialsProblem' | 'RefreshSessionSuccess', ParentType, ContextType>;
};

export type RefreshSessionSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefreshSessionSuccess'] = ResolversParentTypes['RefreshSessionSuccess']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReleaseResultsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseResultsResult'] = ResolversParentTypes['ReleaseResultsResult']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'ReleaseResultsSuccess', ParentType, ContextType>;
};

export type ReleaseResultsSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseResultsSuccess'] = ResolversParentTypes['ReleaseResultsSuccess']> = {
  assessment?: Resolver<ResolversTypes['Assessment'], ParentType, ContextType>;
  released?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReleasedResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleasedResult'] = ResolversParentTypes['ReleasedResult']> = {
  classroomName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isGraded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  scoreMax?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReleasedResultConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleasedResultConnection'] = ResolversParentTypes['ReleasedResultConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReleasedResultEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ReleasedResult']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReleasedResultEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleasedResultEdge'] = ResolversParentTypes['ReleasedResultEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReleasedResult'], ParentType, ContextType>;
};

export type RemoveMemberResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveMemberResult'] = ResolversParentTypes['RemoveMemberResult']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'RemoveMemberSuccess', ParentType, ContextType>;
};

export type RemoveMemberSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveMemberSuccess'] = ResolversParentTypes['RemoveMemberSuccess']> = {
  classroom?: Resolver<ResolversTypes['Classroom'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RenameClassroomResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenameClassroomResult'] = ResolversParentTypes['RenameClassroomResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'RenameClassroomSuccess', ParentType, ContextType>;
};

export type RenameClassroomSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenameClassroomSuccess'] = ResolversParentTypes['RenameClassroomSuccess']> = {
  classroom?: Resolver<ResolversTypes['Classroom'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RenameMaterialResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenameMaterialResult'] = ResolversParentTypes['RenameMaterialResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'RenameMaterialSuccess', ParentType, ContextType>;
};

export type RenameMaterialSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenameMaterialSuccess'] = ResolversParentTypes['RenameMaterialSuccess']> = {
  material?: Resolver<ResolversTypes['Material'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RenewJoinCodeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenewJoinCodeResult'] = ResolversParentTypes['RenewJoinCodeResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'RenewJoinCodeSuccess', ParentType, ContextType>;
};

export type RenewJoinCodeSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenewJoinCodeSuccess'] = ResolversParentTypes['RenewJoinCodeSuccess']> = {
  classroom?: Resolver<ResolversTypes['Classroom'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReplaceMaterialResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplaceMaterialResult'] = ResolversParentTypes['ReplaceMaterialResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'RateLimitedProblem' | 'ReplaceMaterialSuccess', ParentType, ContextType>;
};

export type ReplaceMaterialSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplaceMaterialSuccess'] = ResolversParentTypes['ReplaceMaterialSuccess']> = {
  material?: Resolver<ResolversTypes['Material'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReplaceQuestionsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplaceQuestionsResult'] = ResolversParentTypes['ReplaceQuestionsResult']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'ReplaceQuestionsSuccess', ParentType, ContextType>;
};

export type ReplaceQuestionsSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplaceQuestionsSuccess'] = ResolversParentTypes['ReplaceQuestionsSuccess']> = {
  assessment?: Resolver<ResolversTypes['Assessment'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResetPasswordResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResetPasswordResult'] = ResolversParentTypes['ResetPasswordResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'RateLimitedProblem' | 'ResetPasswordSuccess', ParentType, ContextType>;
};

export type ResetPasswordSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResetPasswordSuccess'] = ResolversParentTypes['ResetPasswordSuccess']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RestoreAssessmentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestoreAssessmentResult'] = ResolversParentTypes['RestoreAssessmentResult']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'RestoreAssessmentSuccess', ParentType, ContextType>;
};

export type RestoreAssessmentSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestoreAssessmentSuccess'] = ResolversParentTypes['RestoreAssessmentSuccess']> = {
  assessment?: Resolver<ResolversTypes['Assessment'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RestoreClassroomResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestoreClassroomResult'] = ResolversParentTypes['RestoreClassroomResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'RestoreClassroomSuccess', ParentType, ContextType>;
};

export type RestoreClassroomSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestoreClassroomSuccess'] = ResolversParentTypes['RestoreClassroomSuccess']> = {
  classroom?: Resolver<ResolversTypes['Classroom'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RestoreMaterialResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestoreMaterialResult'] = ResolversParentTypes['RestoreMaterialResult']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'RestoreMaterialSuccess', ParentType, ContextType>;
};

export type RestoreMaterialSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestoreMaterialSuccess'] = ResolversParentTypes['RestoreMaterialSuccess']> = {
  material?: Resolver<ResolversTypes['Material'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeAccessTokenResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeAccessTokenResult'] = ResolversParentTypes['RevokeAccessTokenResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'RevokeAccessTokenSuccess', ParentType, ContextType>;
};

export type RevokeAccessTokenSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeAccessTokenSuccess'] = ResolversParentTypes['RevokeAccessTokenSuccess']> = {
  accessToken?: Resolver<ResolversTypes['AccessToken'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RoleCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleCount'] = ResolversParentTypes['RoleCount']> = {
  active?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deactivated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
};

export type SafeguardingReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafeguardingReport'] = ResolversParentTypes['SafeguardingReport']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SaveAnswerResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SaveAnswerResult'] = ResolversParentTypes['SaveAnswerResult']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'SaveAnswerSuccess', ParentType, ContextType>;
};

export type SaveAnswerSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SaveAnswerSuccess'] = ResolversParentTypes['SaveAnswerSuccess']> = {
  acceptedSequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SavedAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SavedAnswer'] = ResolversParentTypes['SavedAnswer']> = {
  choices?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  questionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  response?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SayInMeetingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SayInMeetingResult'] = ResolversParentTypes['SayInMeetingResult']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'InvalidInputProblem' | 'NotFoundProblem' | 'RateLimitedProblem' | 'SayInMeetingSuccess', ParentType, ContextType>;
};

export type SayInMeetingSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SayInMeetingSuccess'] = ResolversParentTypes['SayInMeetingSuccess']> = {
  messageId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScheduleMeetingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScheduleMeetingResult'] = ResolversParentTypes['ScheduleMeetingResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'ScheduleMeetingSuccess', ParentType, ContextType>;
};

export type ScheduleMeetingSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScheduleMeetingSuccess'] = ResolversParentTypes['ScheduleMeetingSuccess']> = {
  meeting?: Resolver<ResolversTypes['Meeting'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SearchHitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = {
  classroom?: Resolver<Maybe<ResolversTypes['Classroom']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SearchKind'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['SearchTarget'], ParentType, ContextType>;
};

export type SearchHitConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchHitConnection'] = ResolversParentTypes['SearchHitConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SearchHitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SearchHit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SearchHitEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchHitEdge'] = ResolversParentTypes['SearchHitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SearchHit'], ParentType, ContextType>;
};

export type SearchTargetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchTarget'] = ResolversParentTypes['SearchTarget']> = {
  __resolveType: TypeResolveFn<'Assessment' | 'Classroom' | 'Material' | 'User', ParentType, ContextType>;
};

export type SetAccommodationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetAccommodationResult'] = ResolversParentTypes['SetAccommodationResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'SetAccommodationSuccess', ParentType, ContextType>;
};

export type SetAccommodationSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetAccommodationSuccess'] = ResolversParentTypes['SetAccommodationSuccess']> = {
  accommodation?: Resolver<ResolversTypes['Accommodation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetNotificationSettingsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetNotificationSettingsResult'] = ResolversParentTypes['SetNotificationSettingsResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'SetNotificationSettingsSuccess', ParentType, ContextType>;
};

export type SetNotificationSettingsSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetNotificationSettingsSuccess'] = ResolversParentTypes['SetNotificationSettingsSuccess']> = {
  settings?: Resolver<Array<ResolversTypes['NotificationSetting']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetPasswordResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetPasswordResult'] = ResolversParentTypes['SetPasswordResult']> = {
  __resolveType: TypeResolveFn<'InvalidCredentialsProblem' | 'InvalidInputProblem' | 'RateLimitedProblem' | 'SetPasswordSuccess', ParentType, ContextType>;
};

export type SetPasswordSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetPasswordSuccess'] = ResolversParentTypes['SetPasswordSuccess']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetPlacesOfHelpResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetPlacesOfHelpResult'] = ResolversParentTypes['SetPlacesOfHelpResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'SetPlacesOfHelpSuccess', ParentType, ContextType>;
};

export type SetPlacesOfHelpSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetPlacesOfHelpSuccess'] = ResolversParentTypes['SetPlacesOfHelpSuccess']> = {
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetSharingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetSharingResult'] = ResolversParentTypes['SetSharingResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'NotAllowedProblem' | 'SetSharingSuccess', ParentType, ContextType>;
};

export type SetSharingSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetSharingSuccess'] = ResolversParentTypes['SetSharingSuccess']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetUserNameResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetUserNameResult'] = ResolversParentTypes['SetUserNameResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'SetUserNameSuccess', ParentType, ContextType>;
};

export type SetUserNameSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetUserNameSuccess'] = ResolversParentTypes['SetUserNameSuccess']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SharedClassResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharedClass'] = ResolversParentTypes['SharedClass']> = {
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  materials?: Resolver<ResolversTypes['SharedMaterialConnection'], ParentType, ContextType, RequireFields<SharedClassMaterialsArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SharedClassConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharedClassConnection'] = ResolversParentTypes['SharedClassConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SharedClassEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SharedClass']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SharedClassEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharedClassEdge'] = ResolversParentTypes['SharedClassEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SharedClass'], ParentType, ContextType>;
};

export type SharedMaterialResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharedMaterial'] = ResolversParentTypes['SharedMaterial']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uploadedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SharedMaterialConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharedMaterialConnection'] = ResolversParentTypes['SharedMaterialConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SharedMaterialEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SharedMaterial']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SharedMaterialEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharedMaterialEdge'] = ResolversParentTypes['SharedMaterialEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SharedMaterial'], ParentType, ContextType>;
};

export type SharedStateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharedState'] = ResolversParentTypes['SharedState']> = {
  isChosen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isShared?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['SharingRule'], ParentType, ContextType>;
};

export type SharingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Sharing'] = ResolversParentTypes['Sharing']> = {
  activity?: Resolver<ResolversTypes['SharedState'], ParentType, ContextType>;
  alerts?: Resolver<ResolversTypes['SharedState'], ParentType, ContextType>;
  classes?: Resolver<ResolversTypes['SharedState'], ParentType, ContextType>;
  results?: Resolver<ResolversTypes['SharedState'], ParentType, ContextType>;
};

export type SignInResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInResult'] = ResolversParentTypes['SignInResult']> = {
  __resolveType: TypeResolveFn<'InvalidCredentialsProblem' | 'InvalidInputProblem' | 'RateLimitedProblem' | 'SignInSuccess', ParentType, ContextType>;
};

export type SignInSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInSuccess'] = ResolversParentTypes['SignInSuccess']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignOutResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOutResult'] = ResolversParentTypes['SignOutResult']> = {
  __resolveType: TypeResolveFn<'SignOutSuccess', ParentType, ContextType>;
};

export type SignOutSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOutSuccess'] = ResolversParentTypes['SignOutSuccess']> = {
  ended?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignUpResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignUpResult'] = ResolversParentTypes['SignUpResult']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'InvalidInputProblem' | 'RateLimitedProblem' | 'SignUpSuccess', ParentType, ContextType>;
};

export type SignUpSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignUpSuccess'] = ResolversParentTypes['SignUpSuccess']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SittingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Sitting'] = ResolversParentTypes['Sitting']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attemptsLeft?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  closesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timeLimitMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type StartAttemptResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartAttemptResult'] = ResolversParentTypes['StartAttemptResult']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'StartAttemptSuccess', ParentType, ContextType>;
};

export type StartAttemptSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartAttemptSuccess'] = ResolversParentTypes['StartAttemptSuccess']> = {
  attempt?: Resolver<ResolversTypes['Attempt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StartMeetingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartMeetingResult'] = ResolversParentTypes['StartMeetingResult']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'StartMeetingSuccess', ParentType, ContextType>;
};

export type StartMeetingSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartMeetingSuccess'] = ResolversParentTypes['StartMeetingSuccess']> = {
  meeting?: Resolver<ResolversTypes['Meeting'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubmitAttemptResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitAttemptResult'] = ResolversParentTypes['SubmitAttemptResult']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'SubmitAttemptSuccess', ParentType, ContextType>;
};

export type SubmitAttemptSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitAttemptSuccess'] = ResolversParentTypes['SubmitAttemptSuccess']> = {
  attempt?: Resolver<ResolversTypes['Attempt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  attemptClock?: SubscriptionResolver<ResolversTypes['AttemptClockEvent'], "attemptClock", ParentType, ContextType, RequireFields<SubscriptionAttemptClockArgs, 'attemptId'>>;
  liveActivity?: SubscriptionResolver<ResolversTypes['LiveActivity'], "liveActivity", ParentType, ContextType, RequireFields<SubscriptionLiveActivityArgs, 'assessmentId'>>;
  meetingActivity?: SubscriptionResolver<ResolversTypes['MeetingActivity'], "meetingActivity", ParentType, ContextType, RequireFields<SubscriptionMeetingActivityArgs, 'meetingId'>>;
  notifications?: SubscriptionResolver<ResolversTypes['NotificationEvent'], "notifications", ParentType, ContextType, Partial<SubscriptionNotificationsArgs>>;
};

export type TestPersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TestPerson'] = ResolversParentTypes['TestPerson']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type TokenScopeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TokenScope'] = ResolversParentTypes['TokenScope']> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TutorSessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TutorSession'] = ResolversParentTypes['TutorSession']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TutorTurnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TutorTurn'] = ResolversParentTypes['TutorTurn']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnlinkGuardianResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnlinkGuardianResult'] = ResolversParentTypes['UnlinkGuardianResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'UnlinkGuardianSuccess', ParentType, ContextType>;
};

export type UnlinkGuardianSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnlinkGuardianSuccess'] = ResolversParentTypes['UnlinkGuardianSuccess']> = {
  studentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnpublishAssessmentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnpublishAssessmentResult'] = ResolversParentTypes['UnpublishAssessmentResult']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'UnpublishAssessmentSuccess', ParentType, ContextType>;
};

export type UnpublishAssessmentSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnpublishAssessmentSuccess'] = ResolversParentTypes['UnpublishAssessmentSuccess']> = {
  assessment?: Resolver<ResolversTypes['Assessment'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateAssessmentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateAssessmentResult'] = ResolversParentTypes['UpdateAssessmentResult']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'UpdateAssessmentSuccess', ParentType, ContextType>;
};

export type UpdateAssessmentSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateAssessmentSuccess'] = ResolversParentTypes['UpdateAssessmentSuccess']> = {
  assessment?: Resolver<ResolversTypes['Assessment'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateOrganisationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateOrganisationResult'] = ResolversParentTypes['UpdateOrganisationResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'UpdateOrganisationSuccess', ParentType, ContextType>;
};

export type UpdateOrganisationSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateOrganisationSuccess'] = ResolversParentTypes['UpdateOrganisationSuccess']> = {
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface UploadScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Upload'], any> {
  name: 'Upload';
}

export type UploadMaterialResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadMaterialResult'] = ResolversParentTypes['UploadMaterialResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'RateLimitedProblem' | 'UploadMaterialSuccess', ParentType, ContextType>;
};

export type UploadMaterialSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadMaterialSuccess'] = ResolversParentTypes['UploadMaterialSuccess']> = {
  isDuplicate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  material?: Resolver<ResolversTypes['Material'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UploadMeetingTranscriptResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadMeetingTranscriptResult'] = ResolversParentTypes['UploadMeetingTranscriptResult']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'RateLimitedProblem' | 'UploadMeetingTranscriptSuccess', ParentType, ContextType>;
};

export type UploadMeetingTranscriptSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadMeetingTranscriptSuccess'] = ResolversParentTypes['UploadMeetingTranscriptSuccess']> = {
  meeting?: Resolver<ResolversTypes['Meeting'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accessTokens?: Resolver<Maybe<ResolversTypes['AccessTokenConnection']>, ParentType, ContextType, RequireFields<UserAccessTokensArgs, 'first'>>;
  agenda?: Resolver<ResolversTypes['AgendaItemConnection'], ParentType, ContextType, RequireFields<UserAgendaArgs, 'first'>>;
  alertCounts?: Resolver<Array<ResolversTypes['AlertCount']>, ParentType, ContextType, RequireFields<UserAlertCountsArgs, 'from' | 'to'>>;
  children?: Resolver<ResolversTypes['GuardianLinkConnection'], ParentType, ContextType, RequireFields<UserChildrenArgs, 'first'>>;
  classrooms?: Resolver<ResolversTypes['ClassroomConnection'], ParentType, ContextType, RequireFields<UserClassroomsArgs, 'first'>>;
  deactivatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deletedClassrooms?: Resolver<ResolversTypes['DeletedClassroomConnection'], ParentType, ContextType, RequireFields<UserDeletedClassroomsArgs, 'first'>>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  guardians?: Resolver<ResolversTypes['GuardianLinkConnection'], ParentType, ContextType, RequireFields<UserGuardiansArgs, 'first'>>;
  hasPassword?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isSafeguardingContact?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  meetings?: Resolver<ResolversTypes['MeetingConnection'], ParentType, ContextType, RequireFields<UserMeetingsArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notificationSettings?: Resolver<Maybe<Array<ResolversTypes['NotificationSetting']>>, ParentType, ContextType>;
  notifications?: Resolver<ResolversTypes['NotificationConnection'], ParentType, ContextType, RequireFields<UserNotificationsArgs, 'first' | 'unreadOnly'>>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  releasedResults?: Resolver<ResolversTypes['ReleasedResultConnection'], ParentType, ContextType, RequireFields<UserReleasedResultsArgs, 'first'>>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  sharedClasses?: Resolver<ResolversTypes['SharedClassConnection'], ParentType, ContextType, RequireFields<UserSharedClassesArgs, 'first'>>;
  sharing?: Resolver<Maybe<ResolversTypes['Sharing']>, ParentType, ContextType>;
  unreadNotificationCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AccessToken?: AccessTokenResolvers<ContextType>;
  AccessTokenConnection?: AccessTokenConnectionResolvers<ContextType>;
  AccessTokenEdge?: AccessTokenEdgeResolvers<ContextType>;
  Accommodation?: AccommodationResolvers<ContextType>;
  AccommodationConnection?: AccommodationConnectionResolvers<ContextType>;
  AccommodationEdge?: AccommodationEdgeResolvers<ContextType>;
  AgendaItem?: AgendaItemResolvers<ContextType>;
  AgendaItemConnection?: AgendaItemConnectionResolvers<ContextType>;
  AgendaItemEdge?: AgendaItemEdgeResolvers<ContextType>;
  AlertCount?: AlertCountResolvers<ContextType>;
  AnswerKey?: AnswerKeyResolvers<ContextType>;
  AppointSafeguardingContactResult?: AppointSafeguardingContactResultResolvers<ContextType>;
  AppointSafeguardingContactSuccess?: AppointSafeguardingContactSuccessResolvers<ContextType>;
  Assessment?: AssessmentResolvers<ContextType>;
  AssessmentConnection?: AssessmentConnectionResolvers<ContextType>;
  AssessmentEdge?: AssessmentEdgeResolvers<ContextType>;
  AssessmentGap?: AssessmentGapResolvers<ContextType>;
  Attempt?: AttemptResolvers<ContextType>;
  AttemptClockEvent?: AttemptClockEventResolvers<ContextType>;
  AttemptConnection?: AttemptConnectionResolvers<ContextType>;
  AttemptEdge?: AttemptEdgeResolvers<ContextType>;
  AttemptMessage?: AttemptMessageResolvers<ContextType>;
  AttemptMessageConnection?: AttemptMessageConnectionResolvers<ContextType>;
  AttemptMessageEdge?: AttemptMessageEdgeResolvers<ContextType>;
  AuditDetail?: AuditDetailResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  CancelMeetingResult?: CancelMeetingResultResolvers<ContextType>;
  CancelMeetingSuccess?: CancelMeetingSuccessResolvers<ContextType>;
  ChangeRoleResult?: ChangeRoleResultResolvers<ContextType>;
  ChangeRoleSuccess?: ChangeRoleSuccessResolvers<ContextType>;
  Choice?: ChoiceResolvers<ContextType>;
  Classroom?: ClassroomResolvers<ContextType>;
  ClassroomConnection?: ClassroomConnectionResolvers<ContextType>;
  ClassroomEdge?: ClassroomEdgeResolvers<ContextType>;
  ConflictProblem?: ConflictProblemResolvers<ContextType>;
  CorrectKeyResult?: CorrectKeyResultResolvers<ContextType>;
  CorrectKeySuccess?: CorrectKeySuccessResolvers<ContextType>;
  CreateAccessTokenResult?: CreateAccessTokenResultResolvers<ContextType>;
  CreateAccessTokenSuccess?: CreateAccessTokenSuccessResolvers<ContextType>;
  CreateAssessmentResult?: CreateAssessmentResultResolvers<ContextType>;
  CreateAssessmentSuccess?: CreateAssessmentSuccessResolvers<ContextType>;
  CreateClassroomResult?: CreateClassroomResultResolvers<ContextType>;
  CreateClassroomSuccess?: CreateClassroomSuccessResolvers<ContextType>;
  CreateGuardianCodeResult?: CreateGuardianCodeResultResolvers<ContextType>;
  CreateGuardianCodeSuccess?: CreateGuardianCodeSuccessResolvers<ContextType>;
  CreateOrganisationResult?: CreateOrganisationResultResolvers<ContextType>;
  CreateOrganisationSuccess?: CreateOrganisationSuccessResolvers<ContextType>;
  CreateUserResult?: CreateUserResultResolvers<ContextType>;
  CreateUserSuccess?: CreateUserSuccessResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeactivateUserResult?: DeactivateUserResultResolvers<ContextType>;
  DeactivateUserSuccess?: DeactivateUserSuccessResolvers<ContextType>;
  DeleteAssessmentResult?: DeleteAssessmentResultResolvers<ContextType>;
  DeleteAssessmentSuccess?: DeleteAssessmentSuccessResolvers<ContextType>;
  DeleteClassroomResult?: DeleteClassroomResultResolvers<ContextType>;
  DeleteClassroomSuccess?: DeleteClassroomSuccessResolvers<ContextType>;
  DeleteMaterialResult?: DeleteMaterialResultResolvers<ContextType>;
  DeleteMaterialSuccess?: DeleteMaterialSuccessResolvers<ContextType>;
  DeletedClassroom?: DeletedClassroomResolvers<ContextType>;
  DeletedClassroomConnection?: DeletedClassroomConnectionResolvers<ContextType>;
  DeletedClassroomEdge?: DeletedClassroomEdgeResolvers<ContextType>;
  DeletedMaterial?: DeletedMaterialResolvers<ContextType>;
  DeletedMaterialConnection?: DeletedMaterialConnectionResolvers<ContextType>;
  DeletedMaterialEdge?: DeletedMaterialEdgeResolvers<ContextType>;
  DismissSafeguardingContactResult?: DismissSafeguardingContactResultResolvers<ContextType>;
  DismissSafeguardingContactSuccess?: DismissSafeguardingContactSuccessResolvers<ContextType>;
  DuplicateAssessmentResult?: DuplicateAssessmentResultResolvers<ContextType>;
  DuplicateAssessmentSuccess?: DuplicateAssessmentSuccessResolvers<ContextType>;
  EndMeetingResult?: EndMeetingResultResolvers<ContextType>;
  EndMeetingSuccess?: EndMeetingSuccessResolvers<ContextType>;
  ExtendAttemptResult?: ExtendAttemptResultResolvers<ContextType>;
  ExtendAttemptSuccess?: ExtendAttemptSuccessResolvers<ContextType>;
  GradeAnswerResult?: GradeAnswerResultResolvers<ContextType>;
  GradeAnswerSuccess?: GradeAnswerSuccessResolvers<ContextType>;
  GradingItem?: GradingItemResolvers<ContextType>;
  GradingItemConnection?: GradingItemConnectionResolvers<ContextType>;
  GradingItemEdge?: GradingItemEdgeResolvers<ContextType>;
  GuardianLink?: GuardianLinkResolvers<ContextType>;
  GuardianLinkConnection?: GuardianLinkConnectionResolvers<ContextType>;
  GuardianLinkEdge?: GuardianLinkEdgeResolvers<ContextType>;
  InvalidCredentialsProblem?: InvalidCredentialsProblemResolvers<ContextType>;
  InvalidInputProblem?: InvalidInputProblemResolvers<ContextType>;
  JoinClassroomResult?: JoinClassroomResultResolvers<ContextType>;
  JoinClassroomSuccess?: JoinClassroomSuccessResolvers<ContextType>;
  JoinMeetingResult?: JoinMeetingResultResolvers<ContextType>;
  JoinMeetingSuccess?: JoinMeetingSuccessResolvers<ContextType>;
  LeaveClassroomResult?: LeaveClassroomResultResolvers<ContextType>;
  LeaveClassroomSuccess?: LeaveClassroomSuccessResolvers<ContextType>;
  LeaveMeetingResult?: LeaveMeetingResultResolvers<ContextType>;
  LeaveMeetingSuccess?: LeaveMeetingSuccessResolvers<ContextType>;
  LinkGuardianResult?: LinkGuardianResultResolvers<ContextType>;
  LinkGuardianSuccess?: LinkGuardianSuccessResolvers<ContextType>;
  LiveActivity?: LiveActivityResolvers<ContextType>;
  MakeTestPeopleResult?: MakeTestPeopleResultResolvers<ContextType>;
  MakeTestPeopleSuccess?: MakeTestPeopleSuccessResolvers<ContextType>;
  MarkChange?: MarkChangeResolvers<ContextType>;
  MarkChangeConnection?: MarkChangeConnectionResolvers<ContextType>;
  MarkChangeEdge?: MarkChangeEdgeResolvers<ContextType>;
  MarkNotificationsReadResult?: MarkNotificationsReadResultResolvers<ContextType>;
  MarkNotificationsReadSuccess?: MarkNotificationsReadSuccessResolvers<ContextType>;
  Material?: MaterialResolvers<ContextType>;
  MaterialConnection?: MaterialConnectionResolvers<ContextType>;
  MaterialEdge?: MaterialEdgeResolvers<ContextType>;
  Meeting?: MeetingResolvers<ContextType>;
  MeetingActivity?: MeetingActivityResolvers<ContextType>;
  MeetingConnection?: MeetingConnectionResolvers<ContextType>;
  MeetingEdge?: MeetingEdgeResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  MembershipConnection?: MembershipConnectionResolvers<ContextType>;
  MembershipEdge?: MembershipEdgeResolvers<ContextType>;
  MessageStudentResult?: MessageStudentResultResolvers<ContextType>;
  MessageStudentSuccess?: MessageStudentSuccessResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  NotAllowedProblem?: NotAllowedProblemResolvers<ContextType>;
  NotFoundProblem?: NotFoundProblemResolvers<ContextType>;
  Notification?: NotificationResolvers<ContextType>;
  NotificationConnection?: NotificationConnectionResolvers<ContextType>;
  NotificationEdge?: NotificationEdgeResolvers<ContextType>;
  NotificationEvent?: NotificationEventResolvers<ContextType>;
  NotificationSetting?: NotificationSettingResolvers<ContextType>;
  OpenMaterialResult?: OpenMaterialResultResolvers<ContextType>;
  OpenMaterialSuccess?: OpenMaterialSuccessResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  OrganisationPolicy?: OrganisationPolicyResolvers<ContextType>;
  OrganisationUsage?: OrganisationUsageResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PlaceOfHelp?: PlaceOfHelpResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  PublishAssessmentResult?: PublishAssessmentResultResolvers<ContextType>;
  PublishAssessmentSuccess?: PublishAssessmentSuccessResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Question?: QuestionResolvers<ContextType>;
  QuestionResult?: QuestionResultResolvers<ContextType>;
  RateLimitedProblem?: RateLimitedProblemResolvers<ContextType>;
  ReactivateUserResult?: ReactivateUserResultResolvers<ContextType>;
  ReactivateUserSuccess?: ReactivateUserSuccessResolvers<ContextType>;
  RefreshSessionResult?: RefreshSessionResultResolvers<ContextType>;
  RefreshSessionSuccess?: RefreshSessionSuccessResolvers<ContextType>;
  ReleaseResultsResult?: ReleaseResultsResultResolvers<ContextType>;
  ReleaseResultsSuccess?: ReleaseResultsSuccessResolvers<ContextType>;
  ReleasedResult?: ReleasedResultResolvers<ContextType>;
  ReleasedResultConnection?: ReleasedResultConnectionResolvers<ContextType>;
  ReleasedResultEdge?: ReleasedResultEdgeResolvers<ContextType>;
  RemoveMemberResult?: RemoveMemberResultResolvers<ContextType>;
  RemoveMemberSuccess?: RemoveMemberSuccessResolvers<ContextType>;
  RenameClassroomResult?: RenameClassroomResultResolvers<ContextType>;
  RenameClassroomSuccess?: RenameClassroomSuccessResolvers<ContextType>;
  RenameMaterialResult?: RenameMaterialResultResolvers<ContextType>;
  RenameMaterialSuccess?: RenameMaterialSuccessResolvers<ContextType>;
  RenewJoinCodeResult?: RenewJoinCodeResultResolvers<ContextType>;
  RenewJoinCodeSuccess?: RenewJoinCodeSuccessResolvers<ContextType>;
  ReplaceMaterialResult?: ReplaceMaterialResultResolvers<ContextType>;
  ReplaceMaterialSuccess?: ReplaceMaterialSuccessResolvers<ContextType>;
  ReplaceQuestionsResult?: ReplaceQuestionsResultResolvers<ContextType>;
  ReplaceQuestionsSuccess?: ReplaceQuestionsSuccessResolvers<ContextType>;
  ResetPasswordResult?: ResetPasswordResultResolvers<ContextType>;
  ResetPasswordSuccess?: ResetPasswordSuccessResolvers<ContextType>;
  RestoreAssessmentResult?: RestoreAssessmentResultResolvers<ContextType>;
  RestoreAssessmentSuccess?: RestoreAssessmentSuccessResolvers<ContextType>;
  RestoreClassroomResult?: RestoreClassroomResultResolvers<ContextType>;
  RestoreClassroomSuccess?: RestoreClassroomSuccessResolvers<ContextType>;
  RestoreMaterialResult?: RestoreMaterialResultResolvers<ContextType>;
  RestoreMaterialSuccess?: RestoreMaterialSuccessResolvers<ContextType>;
  RevokeAccessTokenResult?: RevokeAccessTokenResultResolvers<ContextType>;
  RevokeAccessTokenSuccess?: RevokeAccessTokenSuccessResolvers<ContextType>;
  RoleCount?: RoleCountResolvers<ContextType>;
  SafeguardingReport?: SafeguardingReportResolvers<ContextType>;
  SaveAnswerResult?: SaveAnswerResultResolvers<ContextType>;
  SaveAnswerSuccess?: SaveAnswerSuccessResolvers<ContextType>;
  SavedAnswer?: SavedAnswerResolvers<ContextType>;
  SayInMeetingResult?: SayInMeetingResultResolvers<ContextType>;
  SayInMeetingSuccess?: SayInMeetingSuccessResolvers<ContextType>;
  ScheduleMeetingResult?: ScheduleMeetingResultResolvers<ContextType>;
  ScheduleMeetingSuccess?: ScheduleMeetingSuccessResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  SearchHitConnection?: SearchHitConnectionResolvers<ContextType>;
  SearchHitEdge?: SearchHitEdgeResolvers<ContextType>;
  SearchTarget?: SearchTargetResolvers<ContextType>;
  SetAccommodationResult?: SetAccommodationResultResolvers<ContextType>;
  SetAccommodationSuccess?: SetAccommodationSuccessResolvers<ContextType>;
  SetNotificationSettingsResult?: SetNotificationSettingsResultResolvers<ContextType>;
  SetNotificationSettingsSuccess?: SetNotificationSettingsSuccessResolvers<ContextType>;
  SetPasswordResult?: SetPasswordResultResolvers<ContextType>;
  SetPasswordSuccess?: SetPasswordSuccessResolvers<ContextType>;
  SetPlacesOfHelpResult?: SetPlacesOfHelpResultResolvers<ContextType>;
  SetPlacesOfHelpSuccess?: SetPlacesOfHelpSuccessResolvers<ContextType>;
  SetSharingResult?: SetSharingResultResolvers<ContextType>;
  SetSharingSuccess?: SetSharingSuccessResolvers<ContextType>;
  SetUserNameResult?: SetUserNameResultResolvers<ContextType>;
  SetUserNameSuccess?: SetUserNameSuccessResolvers<ContextType>;
  SharedClass?: SharedClassResolvers<ContextType>;
  SharedClassConnection?: SharedClassConnectionResolvers<ContextType>;
  SharedClassEdge?: SharedClassEdgeResolvers<ContextType>;
  SharedMaterial?: SharedMaterialResolvers<ContextType>;
  SharedMaterialConnection?: SharedMaterialConnectionResolvers<ContextType>;
  SharedMaterialEdge?: SharedMaterialEdgeResolvers<ContextType>;
  SharedState?: SharedStateResolvers<ContextType>;
  Sharing?: SharingResolvers<ContextType>;
  SignInResult?: SignInResultResolvers<ContextType>;
  SignInSuccess?: SignInSuccessResolvers<ContextType>;
  SignOutResult?: SignOutResultResolvers<ContextType>;
  SignOutSuccess?: SignOutSuccessResolvers<ContextType>;
  SignUpResult?: SignUpResultResolvers<ContextType>;
  SignUpSuccess?: SignUpSuccessResolvers<ContextType>;
  Sitting?: SittingResolvers<ContextType>;
  StartAttemptResult?: StartAttemptResultResolvers<ContextType>;
  StartAttemptSuccess?: StartAttemptSuccessResolvers<ContextType>;
  StartMeetingResult?: StartMeetingResultResolvers<ContextType>;
  StartMeetingSuccess?: StartMeetingSuccessResolvers<ContextType>;
  SubmitAttemptResult?: SubmitAttemptResultResolvers<ContextType>;
  SubmitAttemptSuccess?: SubmitAttemptSuccessResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TestPerson?: TestPersonResolvers<ContextType>;
  TokenScope?: TokenScopeResolvers<ContextType>;
  TutorSession?: TutorSessionResolvers<ContextType>;
  TutorTurn?: TutorTurnResolvers<ContextType>;
  UnlinkGuardianResult?: UnlinkGuardianResultResolvers<ContextType>;
  UnlinkGuardianSuccess?: UnlinkGuardianSuccessResolvers<ContextType>;
  UnpublishAssessmentResult?: UnpublishAssessmentResultResolvers<ContextType>;
  UnpublishAssessmentSuccess?: UnpublishAssessmentSuccessResolvers<ContextType>;
  UpdateAssessmentResult?: UpdateAssessmentResultResolvers<ContextType>;
  UpdateAssessmentSuccess?: UpdateAssessmentSuccessResolvers<ContextType>;
  UpdateOrganisationResult?: UpdateOrganisationResultResolvers<ContextType>;
  UpdateOrganisationSuccess?: UpdateOrganisationSuccessResolvers<ContextType>;
  Upload?: GraphQLScalarType;
  UploadMaterialResult?: UploadMaterialResultResolvers<ContextType>;
  UploadMaterialSuccess?: UploadMaterialSuccessResolvers<ContextType>;
  UploadMeetingTranscriptResult?: UploadMeetingTranscriptResultResolvers<ContextType>;
  UploadMeetingTranscriptSuccess?: UploadMeetingTranscriptSuccessResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
};

