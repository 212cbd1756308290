import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Entity as EntityRow, Knowledge as KnowledgeRow, Insights as InsightsRow } from '../graphql/rows.ts';
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
  _FieldSet: { input: unknown; output: unknown; }
};

/** Which report the viewer looks at. */
export type AcknowledgeSafeguardingReportInput = {
  /** The report, of the viewer's organisation. */
  reportId: Scalars['ID']['input'];
};

export type AcknowledgeSafeguardingReportResult = AcknowledgeSafeguardingReportSuccess | InvalidInputProblem | NotAllowedProblem | NotFoundProblem;

/** Somebody looks at it. */
export type AcknowledgeSafeguardingReportSuccess = {
  __typename?: 'AcknowledgeSafeguardingReportSuccess';
  /** The report as it is now. */
  report: SafeguardingReport;
};

/** What an alert asks of the teacher. */
export type AlertClass =
  /** Worth a review, with its record. */
  | 'EVIDENCE'
  /** Worth knowing. */
  | 'INFO'
  /** Help first: something does not work. */
  | 'TECHNICAL'
  /** Worth a look. */
  | 'WARNING';

/** What an alert is about. */
export type AlertKind =
  /** Something was copied. */
  | 'COPY'
  /** Full screen was left. */
  | 'FULLSCREEN_EXIT'
  /** Two heartbeats in a row are missing. */
  | 'MONITOR_LOST'
  /** Something was pasted. */
  | 'PASTE'
  /** The page was printed. */
  | 'PRINT'
  /** The page was hidden for more than 3 s. */
  | 'TAB_HIDDEN'
  /** The window was without the keyboard for more than 3 s. */
  | 'WINDOW_BLURRED';

/** `sessionId` null opens a new session. */
export type AskTutorInput = {
  /** The class whose material is asked. */
  classroomId: Scalars['ID']['input'];
  /** A repeated key answers the first result. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** How to answer. */
  mode?: TutorMode;
  /** 3–1 000 characters. */
  question: Scalars['String']['input'];
  /** The conversation to go on with. */
  sessionId?: InputMaybe<Scalars['ID']['input']>;
};

export type AskTutorResult = AskTutorSuccess | InvalidInputProblem | NotAllowedProblem | NotFoundProblem | RateLimitedProblem;

/** The question is accepted and will be answered. */
export type AskTutorSuccess = {
  __typename?: 'AskTutorSuccess';
  /** The turn, still without an answer. */
  turn: TutorTurn;
};

/** A quiz or exam. `questions`: for students empty until their attempt has begun. Drafts and deleted ones are for teachers of the class only. */
export type Assessment = {
  __typename?: 'Assessment';
  /** Alerts of everyone who sat it, newest first; for teachers of the class only, FORBIDDEN to others. */
  alerts: ProctoringAlertConnection;
  /** Global id. */
  id: Scalars['ID']['output'];
};


/** A quiz or exam. `questions`: for students empty until their attempt has begun. Drafts and deleted ones are for teachers of the class only. */
export type AssessmentAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** One sitting of an assessment by one student. For the student and the teachers of the class. */
export type Attempt = {
  __typename?: 'Attempt';
  /** Alerts of this attempt, newest first; for teachers of the class, and for the student once it is handed in. */
  alerts: ProctoringAlertConnection;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** When the page of the attempt was heard of last, every 5 s while it is open; null before, and for all but teachers of the class. */
  lastHeardAt?: Maybe<Scalars['DateTime']['output']>;
};


/** One sitting of an assessment by one student. For the student and the teachers of the class. */
export type AttemptAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A person in a meeting. */
export type Attendance = {
  __typename?: 'Attendance';
  /** When, in the order of time. */
  intervals: Array<AttendanceInterval>;
  /** How long together, in ms; until now for what goes on. */
  presentMs: Scalars['Float']['output'];
  /** Who. */
  user: User;
};

/** A page of people who were there. */
export type AttendanceConnection = {
  __typename?: 'AttendanceConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<AttendanceEdge>;
  /** People of this page. */
  nodes: Array<Attendance>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type AttendanceEdge = {
  __typename?: 'AttendanceEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: Attendance;
};

/** From the first device that joined to the last one that left. */
export type AttendanceInterval = {
  __typename?: 'AttendanceInterval';
  /** Since when. */
  from: Scalars['DateTime']['output'];
  /** Until when; null while it goes on. */
  until?: Maybe<Scalars['DateTime']['output']>;
};

/** The words of a document that a claim rests on. */
export type Citation = {
  __typename?: 'Citation';
  /** Character span in the page's text: first character after it. */
  end: Scalars['Int']['output'];
  /** Null when the document has been removed. */
  material?: Maybe<Material>;
  /** Number shown in the answer as [n]. */
  number: Scalars['Int']['output'];
  /** Physical page or slide from 1; null where the document has none. */
  page?: Maybe<Scalars['Int']['output']>;
  /** The words at that span, letter for letter, as they were when they were cited. */
  quote: Scalars['String']['output'];
  /** Where the words come from, as it was when they were cited. */
  source: SourceKind;
  /**
   * Character span in the page's text (in the whole text where there are no pages): first character. Where words before it
   * were corrected, this is where the quote stands now; where it is CHANGED or REMOVED, where it stood.
   */
  start: Scalars['Int']['output'];
  /** Whether the document still says so. */
  state: CitationState;
};

/** Whether a document still says what was cited from it. */
export type CitationState =
  /** The document was corrected or replaced, and the quote does not stand on that page any more. */
  | 'CHANGED'
  /** The quote stands on that page, at that span. */
  | 'CURRENT'
  /** The document was deleted. */
  | 'REMOVED';

/** A class: people, their material and their assessments. */
export type Classroom = {
  __typename?: 'Classroom';
  /** Global id. */
  id: Scalars['ID']['output'];
  /** What the tutor finds in this class for a question; null for those who are not members. */
  knowledge?: Maybe<ClassroomKnowledge>;
  /**
   * What teachers of the class can mend and learn from: questions that were not answered, sources called wrong, examples, and how
   * the tutor does by week. Never says who asked. FORBIDDEN to others.
   */
  tutorInsights?: Maybe<TutorInsights>;
  /** What the tutor keeps of the viewer in this class; null for those who are not members. */
  tutorMemory?: Maybe<TutorMemory>;
  /** The viewer's own conversations with the tutor in this class, newest first. */
  tutorSessions: TutorSessionConnection;
  /** How the tutor answers in this class, and from what; null for those who are not members. */
  tutorSettings?: Maybe<TutorSettings>;
};


/** A class: people, their material and their assessments. */
export type ClassroomTutorSessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** The indexed material of one class. */
export type ClassroomKnowledge = {
  __typename?: 'ClassroomKnowledge';
  /**
   * Passages for a question, best first, of what the tutor of the class may answer from; `first` is 1–100. Where that are links too,
   * it reads them only if the documents of the class do not answer, while here each stands in its place and `source` says so.
   * With `history` (oldest first) a question that leans on what was said before is searched for as the tutor would, but for the topic
   * of a conversation, near which it prefers passages. The score orders this answer's hits and means nothing across questions.
   * `by` is for who wants to see what each way of finding does alone; the tutor's is BLEND.
   */
  search: Array<PassageHit>;
};


/** The indexed material of one class. */
export type ClassroomKnowledgeSearchArgs = {
  by?: PassageRanking;
  first?: Scalars['Int']['input'];
  history?: InputMaybe<Array<ConversationMessageInput>>;
  query: Scalars['String']['input'];
};

/** The object is in a state in which this cannot be done, or the same idempotency key came with another input. */
export type ConflictProblem = Problem & {
  __typename?: 'ConflictProblem';
  /** One sentence for people. */
  message: Scalars['String']['output'];
};

/** One earlier utterance. */
export type ConversationMessageInput = {
  /** What was said. */
  content: Scalars['String']['input'];
  /** Who said it. */
  role: ConversationRole;
};

/** Who said something in a conversation. */
export type ConversationRole =
  /** The tutor. */
  | 'ASSISTANT'
  /** The person who asks. */
  | 'USER';

/** New words for a passage. */
export type CorrectPassageInput = {
  /** The passage; the viewer must teach its class. */
  passageId: Scalars['ID']['input'];
  /** What stands there, 1–8 000 characters; space around it is left out. */
  text: Scalars['String']['input'];
  /**
   * The passage's words that this correction was made from. Where other words stand there by now, they stay, and are
   * answered with PassageConflictProblem. Null puts `text` in the place of whatever stands there.
   */
  textBefore?: InputMaybe<Scalars['String']['input']>;
};

export type CorrectPassageResult = CorrectPassageSuccess | InvalidInputProblem | NotAllowedProblem | NotFoundProblem | PassageConflictProblem;

/** The passage says the new words, and so do its page and the search. */
export type CorrectPassageSuccess = {
  __typename?: 'CorrectPassageSuccess';
  /** Its document: spans of later passages of the same page have moved, and passages that share words have changed with it. */
  material: Material;
  /** The passage, at its new span. */
  passage: Passage;
};

/** Where the words of a document come from. */
export type CurateMaterialInput = {
  /** The document; the viewer must teach its class. */
  materialId: Scalars['ID']['input'];
  /** An address of the web (http or https, at most 2 000 characters); null for a document of the class's own. */
  url?: InputMaybe<Scalars['String']['input']>;
};

export type CurateMaterialResult = CurateMaterialSuccess | InvalidInputProblem | NotAllowedProblem | NotFoundProblem;

/** It holds from the next question on. */
export type CurateMaterialSuccess = {
  __typename?: 'CurateMaterialSuccess';
  /** The document. */
  material: Material;
};

/** What is to become of an example. */
export type DecideTutorExampleInput = {
  /** What the teacher says. */
  decision: TutorExampleDecision;
  /** Its id; the viewer must teach its class. */
  exampleId: Scalars['ID']['input'];
};

export type DecideTutorExampleResult = DecideTutorExampleSuccess | InvalidInputProblem | NotAllowedProblem | NotFoundProblem;

/** It is decided. */
export type DecideTutorExampleSuccess = {
  __typename?: 'DecideTutorExampleSuccess';
  /** The example as it stands now. */
  example: TutorExample;
};

/** One earlier question and what was answered. */
export type EarlierTurnInput = {
  /** As it was answered; empty where it was not. */
  answer: Scalars['String']['input'];
  /** As it was asked. */
  question: Scalars['String']['input'];
};

/** What to erase. */
export type EraseTutorMemoryInput = {
  /** The class. */
  classroomId: Scalars['ID']['input'];
  /** One conversation of the viewer's; all of them when absent. */
  sessionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EraseTutorMemoryResult = EraseTutorMemorySuccess | InvalidInputProblem | NotAllowedProblem | NotFoundProblem;

/** Nothing of it is kept any more. */
export type EraseTutorMemorySuccess = {
  __typename?: 'EraseTutorMemorySuccess';
  /** The class, with what is left. */
  classroom: Classroom;
  /** Conversations that were erased by this call. */
  conversations: Scalars['Int']['output'];
  /** Questions that were erased by this call. */
  turns: Scalars['Int']['output'];
};

/** What was done about a report. */
export type HandleSafeguardingReportInput = {
  /** 1–2 000 characters once trimmed: what was done, for whoever reads the log. */
  note: Scalars['String']['input'];
  /** The report, of the viewer's organisation. */
  reportId: Scalars['ID']['input'];
};

export type HandleSafeguardingReportResult = ConflictProblem | HandleSafeguardingReportSuccess | InvalidInputProblem | NotAllowedProblem | NotFoundProblem;

/** It is handled. */
export type HandleSafeguardingReportSuccess = {
  __typename?: 'HandleSafeguardingReportSuccess';
  /** The report as it is now. */
  report: SafeguardingReport;
};

/** Whether a passage is to be found. */
export type HidePassageInput = {
  /** True hides it, false shows it again. */
  hidden: Scalars['Boolean']['input'];
  /** The passage; the viewer must teach its class. */
  passageId: Scalars['ID']['input'];
};

export type HidePassageResult = HidePassageSuccess | InvalidInputProblem | NotAllowedProblem | NotFoundProblem;

/** The passage is hidden or shown, as asked. */
export type HidePassageSuccess = {
  __typename?: 'HidePassageSuccess';
  /** Its document. */
  material: Material;
  /** The passage. */
  passage: Passage;
};

/** Steps from a file to passages. */
export type IndexStage =
  /** Passages are cut. */
  | 'CHUNK'
  /** Passages are turned into vectors. */
  | 'EMBED'
  /** Words are read page by page. */
  | 'EXTRACT'
  /** Ended with `problem`. */
  | 'FAILED'
  /** Passages become findable. */
  | 'INDEX'
  /** Words are read from pictures. */
  | 'OCR'
  /** Done. */
  | 'READY'
  /** Type and size are checked by content. */
  | 'VALIDATE';

/** Where the index of a document stands. */
export type IndexState =
  /** Could not be read; `problem` says why. */
  | 'FAILED'
  /** Is being read. */
  | 'INDEXING'
  /** Waits for its turn. */
  | 'QUEUED'
  /** Can be searched and cited. */
  | 'READY';

/** The input was understood but cannot be accepted. */
export type InvalidInputProblem = Problem & {
  __typename?: 'InvalidInputProblem';
  /** One sentence for people. */
  message: Scalars['String']['output'];
  /** Where in the input, outermost field first. */
  path: Array<Scalars['String']['output']>;
};

/** A document of a class. */
export type Material = {
  __typename?: 'Material';
  /**
   * Address of the page of the web whose words these are, where a teacher has said so; null for the class's own documents. It is
   * told, never fetched. Null for those who are not members.
   */
  curatedFrom?: Maybe<Scalars['String']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Where its index stands. */
  indexState: IndexState;
  /** Language of its words as a BCP 47 tag; null where it cannot be told, and before it was read. */
  language?: Maybe<Scalars['String']['output']>;
  /** Physical pages; null where the document has none, or before it was read. */
  pages?: Maybe<Scalars['Int']['output']>;
  /**
   * Its passages in reading order, hidden ones too; of one physical page where `page` is given. For teachers of the class
   * only, FORBIDDEN to others.
   */
  passageList: PassageConnection;
  /** Passages that can be found and cited; null before it is ready. */
  passages?: Maybe<Scalars['Int']['output']>;
  /** Why it could not be read, in one sentence; null otherwise. */
  problem?: Maybe<Scalars['String']['output']>;
  /**
   * The words of a page (or, where there are no pages, of the whole text): `length` characters (at most 50 000) from
   * `start`. Null for those who are not members, and while the document is not ready.
   */
  text?: Maybe<MaterialText>;
  /** What to know about how it was read, in the order of its pages; empty before it was read. For members of the class. */
  warnings: MaterialWarningConnection;
};


/** A document of a class. */
export type MaterialPassageListArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  page?: InputMaybe<Scalars['Int']['input']>;
};


/** A document of a class. */
export type MaterialTextArgs = {
  length?: Scalars['Int']['input'];
  page?: InputMaybe<Scalars['Int']['input']>;
  start?: Scalars['Int']['input'];
};


/** A document of a class. */
export type MaterialWarningsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** The stream ends after READY or FAILED. */
export type MaterialIndexingEvent = {
  __typename?: 'MaterialIndexingEvent';
  /** Give it as `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** Physical pages, once known. */
  pages?: Maybe<Scalars['Int']['output']>;
  /** Passages, once known. */
  passages?: Maybe<Scalars['Int']['output']>;
  /** 0–100 over all steps. */
  percent: Scalars['Int']['output'];
  /** Why it failed; null otherwise. */
  problem?: Maybe<Scalars['String']['output']>;
  /** The step reached. */
  stage: IndexStage;
};

/** A stretch of a document's words, as citations count them. */
export type MaterialText = {
  __typename?: 'MaterialText';
  /** Width of the page by its height; null where there is no such thing as a page. */
  aspectRatio?: Maybe<Scalars['Float']['output']>;
  /** How sure the recognition was, 0–1; null where nothing was recognised. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** Lines that reach into this stretch, in reading order; null where places are unknown. */
  lines?: Maybe<Array<TextLine>>;
  /** Physical page from 1; null where the document has none. */
  page?: Maybe<Scalars['Int']['output']>;
  /** How the words of the page were found. */
  readBy: TextSource;
  /** Character offset of `text` in the page (or the whole text). */
  start: Scalars['Int']['output'];
  /** The words. */
  text: Scalars['String']['output'];
  /** Characters of the page (or the whole text). */
  totalLength: Scalars['Int']['output'];
};

/** Something to know about how a document was read. */
export type MaterialWarning = {
  __typename?: 'MaterialWarning';
  /** How sure the recognition of the page was, 0–1; null where nothing was recognised. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** What it is about. */
  kind: MaterialWarningKind;
  /** One sentence for people. */
  message: Scalars['String']['output'];
  /** Physical page from 1; null for the whole document. */
  page?: Maybe<Scalars['Int']['output']>;
};

/** A page of warnings. */
export type MaterialWarningConnection = {
  __typename?: 'MaterialWarningConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<MaterialWarningEdge>;
  /** Warnings of this page. */
  nodes: Array<MaterialWarning>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type MaterialWarningEdge = {
  __typename?: 'MaterialWarningEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: MaterialWarning;
};

/** What a warning is about. */
export type MaterialWarningKind =
  /** They were, and many of them may be wrong. */
  | 'LOW_CONFIDENCE'
  /** There are no words that can be read. */
  | 'NO_TEXT'
  /** A part of the document was left out. */
  | 'PART_SKIPPED'
  /** Words were recognised in a picture. */
  | 'READ_BY_OCR';

/** Owned by core: what is kept of it once it has happened. Each field is null only while what is kept cannot be reached. */
export type Meeting = {
  __typename?: 'Meeting';
  /** Who was there, by first arrival: everybody for teachers of the class, themselves for students. */
  attendance?: Maybe<AttendanceConnection>;
  /** Lines of the chat in the order in which they were written; the latest may follow a moment later than they are sent. */
  chat?: Maybe<MeetingMessageConnection>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** What was said in it; null, too, where no transcript is filed. */
  transcript?: Maybe<MeetingTranscript>;
};


/** Owned by core: what is kept of it once it has happened. Each field is null only while what is kept cannot be reached. */
export type MeetingAttendanceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** Owned by core: what is kept of it once it has happened. Each field is null only while what is kept cannot be reached. */
export type MeetingChatArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** Something that was said. */
export type MeetingCue = {
  __typename?: 'MeetingCue';
  /** When it ends, in ms from the beginning. */
  endMs: Scalars['Float']['output'];
  /** Place in the transcript, from 0. */
  index: Scalars['Int']['output'];
  /** Who says it, as the file names them; null where it does not. */
  speaker?: Maybe<Scalars['String']['output']>;
  /** When it begins, in ms from the beginning. */
  startMs: Scalars['Float']['output'];
  /** The words. */
  text: Scalars['String']['output'];
};

/** A line of the chat of a meeting. */
export type MeetingMessage = {
  __typename?: 'MeetingMessage';
  /** By whom. */
  author: User;
  /** Unique among lines. */
  id: Scalars['ID']['output'];
  /** When. */
  saidAt: Scalars['DateTime']['output'];
  /** What was written. */
  text: Scalars['String']['output'];
};

/** A page of lines. */
export type MeetingMessageConnection = {
  __typename?: 'MeetingMessageConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<MeetingMessageEdge>;
  /** Lines of this page. */
  nodes: Array<MeetingMessage>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type MeetingMessageEdge = {
  __typename?: 'MeetingMessageEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: MeetingMessage;
};

/** What was said in a meeting, as its teacher uploaded it. */
export type MeetingTranscript = {
  __typename?: 'MeetingTranscript';
  /** How many entries it has. */
  cueCount: Scalars['Int']['output'];
  /** Entries from place `from` on (from 0), at most `first` (1–200). */
  cues: Array<MeetingCue>;
  /** Unique among transcripts. */
  id: Scalars['ID']['output'];
  /** When the last entry ends, in ms from the beginning. */
  lastsMs: Scalars['Float']['output'];
  /** Entries that have all words of the query (1–200 characters), in any case, with or without accents, by their beginnings. */
  search: Array<MeetingCue>;
  /** Who speaks, as the file names them, in the order of their first words. */
  speakers: Array<Scalars['String']['output']>;
  /** When it was uploaded. */
  uploadedAt: Scalars['DateTime']['output'];
};


/** What was said in a meeting, as its teacher uploaded it. */
export type MeetingTranscriptCuesArgs = {
  first?: Scalars['Int']['input'];
  from?: Scalars['Int']['input'];
};


/** What was said in a meeting, as its teacher uploaded it. */
export type MeetingTranscriptSearchArgs = {
  first?: Scalars['Int']['input'];
  query: Scalars['String']['input'];
};

/** What the tutor takes a message for. */
export type MessageRouting = {
  __typename?: 'MessageRouting';
  /** Whether it goes on from an earlier turn. */
  decision: RoutingDecision;
  /** Whether the message was read together with the turns before it; not in every script, and not where nothing was asked before. */
  isRead: Scalars['Boolean']['output'];
  /** The evidence that weighed most, in English. */
  reason: Scalars['String']['output'];
  /** Probability of a follow-up, 0 to 1, by models fitted on labelled conversations. */
  score: Scalars['Float']['output'];
  /** The earlier turn that it goes on from, from 1; null for a new topic. */
  turn?: Maybe<Scalars['Int']['output']>;
  /** Whether meaning was compared, or words alone. */
  withMeaning: Scalars['Boolean']['output'];
};

/** What the tutor does with a text. */
export type ModerationDecision =
  /** Answers it. */
  | 'ALLOW'
  /** Refuses it. */
  | 'BLOCK'
  /** Names help, and tells the school. */
  | 'ESCALATE'
  /** Leads back to study. */
  | 'REDIRECT';

/** What moderation says to one text. */
export type ModerationVerdict = {
  __typename?: 'ModerationVerdict';
  /** What the tutor does. */
  decision: ModerationDecision;
  /**
   * Why, as a short stable class: `study`, `chit-chat`, `do-it-all`, `cheating`, `personal-data`, `injection`, `sexual`,
   * `intrusion`, `harm`, `threat`, `abuse` or `self-harm`.
   */
  reason: Scalars['String']['output'];
  /** How sure the part is that decided, 0–1. */
  score: Scalars['Float']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Safeguarding contact: says that the viewer looks at a report. Of one that somebody looks at, or has handled, nothing changes. */
  acknowledgeSafeguardingReport: AcknowledgeSafeguardingReportResult;
  /** Accepts a question and answers at once; the answer is streamed by `tutorTurn`. */
  askTutor: AskTutorResult;
  /**
   * Teacher: puts right what was misread. The words take the place of the passage's in the text of its page, which is the
   * truth, and count from then on for search and answers. Lost when the document is replaced.
   */
  correctPassage: CorrectPassageResult;
  /**
   * Teacher: says that a document holds the words of a page of the web, or that it is the class's own after all. The tutor answers
   * from such links only where the class permits it, and says so beside each citation.
   */
  curateMaterial: CurateMaterialResult;
  /**
   * Teacher: makes an answer that helped an example of the class, takes it out, or leaves that to its votes. It counts from the next
   * answer that is made.
   */
  decideTutorExample: DecideTutorExampleResult;
  /**
   * Deletes for good what the tutor keeps of the viewer in a class, or of one conversation: questions, answers, their streams
   * and what was said of them; a turn that is being answered ends. Counts of questions stay, without words, and so does what
   * was handed to a person of the school. Where nothing is kept, nothing changes.
   */
  eraseTutorMemory: EraseTutorMemoryResult;
  /**
   * Safeguarding contact: says what was done about a report. The same note again changes nothing; another one is refused once it
   * is handled.
   */
  handleSafeguardingReport: HandleSafeguardingReportResult;
  /** Teacher: hides a passage from search and answers, or shows it again. Lost when the document is replaced. */
  hidePassage: HidePassageResult;
  /**
   * Says how the viewer found an answer of their own turn that has ended: one opinion a turn, a later one takes its place.
   * NONE with nothing beside it takes it back.
   */
  rateTutorTurn: RateTutorTurnResult;
  /** Stores what the browser saw during an attempt and applies the rules to it. */
  recordObservations: RecordObservationsResult;
  /**
   * Lets go of what the viewer's own conversation is about: questions after it are understood without those before it. Where it
   * is about nothing in particular, nothing changes.
   */
  releaseTopic: ReleaseTopicResult;
  /** Teacher: how the tutor of a class answers, and from what. Answers that were given stay as they are. */
  setTutorSettings: SetTutorSettingsResult;
  /**
   * Ends the viewer's own turn that waits or is being answered: it is STOPPED at once, keeps what was streamed, and the stream
   * says that it is completed. Of a turn that has ended nothing changes: it is answered as it is.
   */
  stopTutorTurn: StopTutorTurnResult;
};


export type MutationAcknowledgeSafeguardingReportArgs = {
  input: AcknowledgeSafeguardingReportInput;
};


export type MutationAskTutorArgs = {
  input: AskTutorInput;
};


export type MutationCorrectPassageArgs = {
  input: CorrectPassageInput;
};


export type MutationCurateMaterialArgs = {
  input: CurateMaterialInput;
};


export type MutationDecideTutorExampleArgs = {
  input: DecideTutorExampleInput;
};


export type MutationEraseTutorMemoryArgs = {
  input: EraseTutorMemoryInput;
};


export type MutationHandleSafeguardingReportArgs = {
  input: HandleSafeguardingReportInput;
};


export type MutationHidePassageArgs = {
  input: HidePassageInput;
};


export type MutationRateTutorTurnArgs = {
  input: RateTutorTurnInput;
};


export type MutationRecordObservationsArgs = {
  input: RecordObservationsInput;
};


export type MutationReleaseTopicArgs = {
  input: ReleaseTopicInput;
};


export type MutationSetTutorSettingsArgs = {
  input: SetTutorSettingsInput;
};


export type MutationStopTutorTurnArgs = {
  input: StopTutorTurnInput;
};

/** A passage that comes near a question without answering it, as it was when the turn ended. */
export type NearestPassage = {
  __typename?: 'NearestPassage';
  /** Character span in the page's text: first character after it. */
  end: Scalars['Int']['output'];
  /** Null when the document has been removed. */
  material?: Maybe<Material>;
  /** Physical page or slide from 1; null where the document has none. */
  page?: Maybe<Scalars['Int']['output']>;
  /** Character span in the page's text (in the whole text where there are no pages): first character; counted as `Citation.start` is. */
  start: Scalars['Int']['output'];
  /** Whether the document still says so. */
  state: CitationState;
  /** The words at that span, letter for letter, as they were when the turn ended. */
  text: Scalars['String']['output'];
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

/** `t`: ms since the attempt began. The camera's and microphone's kinds join with their detectors. */
export type ObservationInput = {
  /** What was seen. */
  kind: ObservationKind;
  /** Ms since the attempt began. */
  t: Scalars['Int']['input'];
  /** Kind-specific size: characters copied or pasted. */
  value?: InputMaybe<Scalars['Float']['input']>;
};

/** What a browser can see during an attempt. */
export type ObservationKind =
  /** Something was copied. */
  | 'COPY'
  /** Full screen was entered. */
  | 'FULLSCREEN_ENTERED'
  /** Full screen was left. */
  | 'FULLSCREEN_EXITED'
  /** The page is alive; every 5 s. */
  | 'HEARTBEAT'
  /** Something was pasted. */
  | 'PASTE'
  /** The page was printed. */
  | 'PRINT'
  /** Another tab or application covers the page. */
  | 'TAB_HIDDEN'
  /** The page is visible again. */
  | 'TAB_VISIBLE'
  /** The window lost the keyboard. */
  | 'WINDOW_BLURRED'
  /** The window has the keyboard again. */
  | 'WINDOW_FOCUSED';

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

/** A stretch of a document that is found and cited as one. */
export type Passage = {
  __typename?: 'Passage';
  /** Character span in the page's text: first character after it. */
  end: Scalars['Int']['output'];
  /** Headings above it, outermost first. */
  headings: Array<Scalars['String']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Whether a teacher's words stand in it, in place of what was read. */
  isCorrected: Scalars['Boolean']['output'];
  /** Whether a teacher has hidden it: it is neither found nor cited. */
  isHidden: Scalars['Boolean']['output'];
  /** Place among the passages of its document, from 0. */
  ordinal: Scalars['Int']['output'];
  /** Physical page from 1; null where the document has none. */
  page?: Maybe<Scalars['Int']['output']>;
  /** Character span in the page's text (in the whole text where there are no pages): first character. */
  start: Scalars['Int']['output'];
  /** The words at that span, letter for letter. */
  text: Scalars['String']['output'];
};

/** Somebody else has changed the passage's words since `textBefore`: nothing was changed. */
export type PassageConflictProblem = Problem & {
  __typename?: 'PassageConflictProblem';
  /** One sentence for people. */
  message: Scalars['String']['output'];
  /** The passage as it is now: correct it from these words to put others in their place. */
  passage: Passage;
};

/** A page of passages. */
export type PassageConnection = {
  __typename?: 'PassageConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<PassageEdge>;
  /** Passages of this page. */
  nodes: Array<Passage>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type PassageEdge = {
  __typename?: 'PassageEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: Passage;
};

/** One passage found. */
export type PassageHit = {
  __typename?: 'PassageHit';
  /** Where it ends there. */
  end: Scalars['Int']['output'];
  /** Headings above it, outermost first; they are searched as well. */
  headings: Array<Scalars['String']['output']>;
  /** BM25 of the question's words; 0 when none stands there. */
  keywordScore: Scalars['Float']['output'];
  /** Where it stands; null when the document has been removed. */
  material?: Maybe<Material>;
  /** Cosine of the question and the nearest stretch of the passage, -1 to 1; null where meaning was not compared. */
  meaningScore?: Maybe<Scalars['Float']['output']>;
  /** Physical page from 1; null where the document has none. */
  page?: Maybe<Scalars['Int']['output']>;
  /** Global id of the passage. */
  passageId: Scalars['ID']['output'];
  /** Greater is better; comparable within one answer only. */
  score: Scalars['Float']['output'];
  /** Where its words come from, CLASSROOM or CURATED; null in `User.passageSearch`, which finds both. */
  source?: Maybe<SourceKind>;
  /** Where `text` begins in the page's text (`Material.text`), in UTF-16 code units. */
  start: Scalars['Int']['output'];
  /** The passage's words. */
  text: Scalars['String']['output'];
  /** The words of the query that say something, in its order, each once, and which word of the passage meets it. */
  words: Array<QueryWord>;
};

/** How passages are put in order. */
export type PassageRanking =
  /** As the tutor does it: words and, with an embedding model, meaning, weighed against each other. */
  | 'BLEND'
  /** By cosine of meanings alone; BAD_USER_INPUT without an embedding model. */
  | 'MEANING'
  /** By BM25 over stems alone. */
  | 'WORDS';

/** A question as a student of the class might ask it. */
export type PreviewAnswerInput = {
  /** The class; the viewer must teach it. */
  classroomId: Scalars['ID']['input'];
  /** Earlier utterances, oldest first. A student's conversation also has a topic, near which passages are preferred; a preview has none. */
  history?: InputMaybe<Array<ConversationMessageInput>>;
  /** How to answer. */
  mode?: TutorMode;
  /** 3–1 000 characters. */
  question: Scalars['String']['input'];
};

export type PreviewAnswerResult = InvalidInputProblem | NotAllowedProblem | NotFoundProblem | PreviewAnswerSuccess;

/** What a student would get. */
export type PreviewAnswerSuccess = {
  __typename?: 'PreviewAnswerSuccess';
  /** The answer, with [n] where a citation stands. */
  answer: Scalars['String']['output'];
  /** The passages behind the answer, by number. */
  citations: Array<Citation>;
  /** What wrote the answer; EXTRACTIVE where moderation stopped the question, as no model was asked. */
  generator: TutorGenerator;
  /** How the turn would end. */
  outcome: TutorOutcome;
  /** How passages were found; KEYWORD where moderation stopped the question, as nothing was searched. */
  retrieval: RetrievalKind;
};

/** Texts as students of the class might write them. */
export type PreviewModerationInput = {
  /** The class; the viewer must teach it. */
  classroomId: Scalars['ID']['input'];
  /** 1–50 texts of at most 5 000 characters. */
  texts: Array<Scalars['String']['input']>;
};

export type PreviewModerationResult = InvalidInputProblem | NotAllowedProblem | NotFoundProblem | PreviewModerationSuccess;

/** What moderation says to each text, in their order. */
export type PreviewModerationSuccess = {
  __typename?: 'PreviewModerationSuccess';
  /** One a text. */
  verdicts: Array<ModerationVerdict>;
};

export type PreviewRoutingInput = {
  /** The class; the viewer must teach it. */
  classroomId: Scalars['ID']['input'];
  /** 1–50, each by itself. */
  rows: Array<RoutingRowInput>;
};

export type PreviewRoutingResult = InvalidInputProblem | NotAllowedProblem | NotFoundProblem | PreviewRoutingSuccess;

export type PreviewRoutingSuccess = {
  __typename?: 'PreviewRoutingSuccess';
  /** One for each row, in the same order. */
  routings: Array<MessageRouting>;
};

/** An expected refusal of a mutation: data, not an error. */
export type Problem = {
  /** One sentence for people. */
  message: Scalars['String']['output'];
};

/** One alert for a sustained window may come twice: when it has lasted long enough, and when it ends, with the final `durationMs` (same `startedAt`). */
export type ProctoringAlert = {
  __typename?: 'ProctoringAlert';
  /** The attempt during which it was seen. */
  attemptId: Scalars['ID']['output'];
  /** What it asks of the teacher. */
  class: AlertClass;
  /** Give it as `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** How long it lasted, or has lasted so far, in ms; 0 for what has no duration. */
  durationMs: Scalars['Int']['output'];
  /** What it is about. */
  kind: AlertKind;
  /** When the server learnt of it. */
  receivedAt: Scalars['DateTime']['output'];
  /** When it began. */
  startedAt: Scalars['DateTime']['output'];
  /** Who sat the attempt; null when the account is gone. */
  student?: Maybe<User>;
};

/** A page of alerts. */
export type ProctoringAlertConnection = {
  __typename?: 'ProctoringAlertConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<ProctoringAlertEdge>;
  /** Alerts of this page, each with its final duration where it has ended. */
  nodes: Array<ProctoringAlert>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type ProctoringAlertEdge = {
  __typename?: 'ProctoringAlertEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: ProctoringAlert;
};

export type Query = {
  __typename?: 'Query';
  /** For teachers of the class: the answer a student would get now, through the same code and thresholds, storing nothing. */
  previewAnswer: PreviewAnswerResult;
  /**
   * For teachers of the class: what moderation says to texts as a student of the class might write them, by the same code and
   * thresholds, storing nothing. Counts as one search of the 300 a minute.
   */
  previewModeration: PreviewModerationResult;
  /**
   * For teachers of the class: whether messages would be taken for follow-ups or new topics, as a student's would be now;
   * stores nothing.
   */
  previewRouting: PreviewRoutingResult;
  /**
   * For those who must look: the same reports as they are looked at. What one student wrote and is not handled stands together, so
   * that who writes often neither hides others nor is looked at in parts. By their newest report, newest first; of one status where
   * it is given. FORBIDDEN to everybody else. Not by an access token.
   */
  safeguardingGroups: SafeguardingGroupConnection;
  /**
   * For those who must look (`User.isSafeguardingContact`): reports of their own organisation, newest first, of one status where
   * it is given. FORBIDDEN to everybody else, teachers of the class included. Not by an access token.
   */
  safeguardingReports: SafeguardingReportConnection;
};


export type QueryPreviewAnswerArgs = {
  input: PreviewAnswerInput;
};


export type QueryPreviewModerationArgs = {
  input: PreviewModerationInput;
};


export type QueryPreviewRoutingArgs = {
  input: PreviewRoutingInput;
};


export type QuerySafeguardingGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  status?: InputMaybe<SafeguardingStatus>;
};


export type QuerySafeguardingReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  status?: InputMaybe<SafeguardingStatus>;
};

/** A word of a query, held against one passage that was found for it. */
export type QueryWord = {
  __typename?: 'QueryWord';
  /** As it was asked. */
  asked: Scalars['String']['output'];
  /** Whether no passage that was found has the word, and `met` is the one that it is most probably misspelt for. */
  isCorrected: Scalars['Boolean']['output'];
  /** As the passage or a heading above it writes it first; null where the passage was found without it. */
  met?: Maybe<Scalars['String']['output']>;
};

/** Too many of these in too short a time. */
export type RateLimitedProblem = Problem & {
  __typename?: 'RateLimitedProblem';
  /** One sentence for people. */
  message: Scalars['String']['output'];
  /** When the next one is accepted. */
  retryAt: Scalars['DateTime']['output'];
};

/** An opinion of an answer, as a whole: what is left out is taken back. */
export type RateTutorTurnInput = {
  /** In their own words, at most 500 characters; blank is none. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** Why it did not; with DOWN only. */
  reason?: InputMaybe<TutorRatingReason>;
  /** The viewer's own turn, which has ended. */
  turnId: Scalars['ID']['input'];
  /** Whether it helped. */
  vote: TutorVote;
  /** Number of the citation whose words do not bear the answer out. */
  wrongSource?: InputMaybe<Scalars['Int']['input']>;
};

export type RateTutorTurnResult = ConflictProblem | InvalidInputProblem | NotFoundProblem | RateTutorTurnSuccess;

/** The opinion is kept. */
export type RateTutorTurnSuccess = {
  __typename?: 'RateTutorTurnSuccess';
  /**
   * Where to find help: what the tutor says to a comment that a person of the school has to look at, and that is handed to them
   * instead of to teachers of the class. Null for every other.
   */
  reply?: Maybe<Scalars['String']['output']>;
  /** The turn with it. */
  turn: TutorTurn;
};

/** `batch` numbers the batches of an attempt from 1: a repeated batch is accepted and changes nothing. */
export type RecordObservationsInput = {
  /** The viewer's own attempt. */
  attemptId: Scalars['ID']['input'];
  /** From 1. */
  batch: Scalars['Int']['input'];
  /** At most 500, in the order in which they were seen. */
  observations: Array<ObservationInput>;
};

export type RecordObservationsResult = InvalidInputProblem | NotAllowedProblem | NotFoundProblem | RecordObservationsSuccess;

/** The batch is stored. */
export type RecordObservationsSuccess = {
  __typename?: 'RecordObservationsSuccess';
  /** Highest batch such that it and all before it are stored. */
  acceptedBatch: Scalars['Int']['output'];
};

/** A question that moderation blocked or led back to the subject, however often it was asked. */
export type RefusedQuestion = {
  __typename?: 'RefusedQuestion';
  /** Different people whom it was refused to. */
  askers: Scalars['Int']['output'];
  /** The question before it in that conversation, where it goes on from that one; null where it stands by itself. */
  before?: Maybe<Scalars['String']['output']>;
  /** When it was refused last. */
  lastAskedAt: Scalars['DateTime']['output'];
  /** How it ended the last time: `BLOCKED` or `REDIRECTED`. */
  outcome: TutorOutcome;
  /** As it was worded last. */
  question: Scalars['String']['output'];
  /** What the tutor said instead of an answer, the same for everybody: the reason is to be seen by it. */
  reply: Scalars['String']['output'];
  /** How often it was refused. */
  times: Scalars['Int']['output'];
};

/** A page of refused questions. */
export type RefusedQuestionConnection = {
  __typename?: 'RefusedQuestionConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<RefusedQuestionEdge>;
  /** Questions of this page. */
  nodes: Array<RefusedQuestion>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type RefusedQuestionEdge = {
  __typename?: 'RefusedQuestionEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: RefusedQuestion;
};

/** Whose topic to let go. */
export type ReleaseTopicInput = {
  /** The viewer's own conversation. */
  sessionId: Scalars['ID']['input'];
};

export type ReleaseTopicResult = InvalidInputProblem | NotFoundProblem | ReleaseTopicSuccess;

/** The conversation is about nothing in particular. */
export type ReleaseTopicSuccess = {
  __typename?: 'ReleaseTopicSuccess';
  /** The conversation. */
  session: TutorSession;
};

/** A question whose answer had a source that was called wrong. */
export type ReportedQuestion = {
  __typename?: 'ReportedQuestion';
  /** What was said of the answer; null for nothing. */
  comment?: Maybe<Scalars['String']['output']>;
  /** As asked. */
  question: Scalars['String']['output'];
  /** When the source was called wrong. */
  reportedAt: Scalars['DateTime']['output'];
  /** Global id of its turn. */
  turnId: Scalars['ID']['output'];
};

/** How passages were found. */
export type RetrievalKind =
  /** By meaning and by words. */
  | 'HYBRID'
  /** By words alone. */
  | 'KEYWORD';

export type RoutingDecision =
  /** It needs or continues the matter of an earlier turn. */
  | 'FOLLOW_UP'
  /** It stands by itself. */
  | 'NEW_TOPIC';

/** A message and what was said before it. */
export type RoutingRowInput = {
  /** Earlier turns, oldest first, at most 50; the last ten count. */
  history: Array<EarlierTurnInput>;
  /** What is said next; 1–1 000 characters. */
  next: Scalars['String']['input'];
};

/** What happened with a report. */
export type SafeguardingAction =
  /** Somebody looks at it. */
  | 'ACKNOWLEDGED'
  /** By the school's policy, linked guardians were told that the school was alerted, without the words. */
  | 'GUARDIANS_TOLD'
  /** Somebody has said what was done: `note`. */
  | 'HANDLED'
  /** Somebody read what was said; several readings of one person within ten minutes are one. */
  | 'READ'
  /** Nobody had looked at it for 15 minutes: the admins were told. */
  | 'REMINDED'
  /** It was written down, and the contacts were told. */
  | 'REPORTED';

/** What a report speaks of. */
export type SafeguardingCategory =
  /** Somebody is hurt, touched, neglected or threatened by another person. */
  | 'ABUSE'
  /** Somebody may hurt or kill themselves. */
  | 'SELF_HARM'
  /** Somebody may hurt others. */
  | 'THREAT';

/** Reports that are looked at together: those of one student that are not handled. A handled one stands by itself. */
export type SafeguardingGroup = {
  __typename?: 'SafeguardingGroup';
  /** How many they are. */
  reportCount: Scalars['Int']['output'];
  /** The newest ten, newest first; earlier ones follow once these are handled, and all are in `safeguardingReports`. */
  reports: Array<SafeguardingReport>;
  /** OPEN while nobody has said of one of them that they look at it. */
  status: SafeguardingStatus;
  /** Who wrote them. */
  student: User;
};

/** A page of such groups. */
export type SafeguardingGroupConnection = {
  __typename?: 'SafeguardingGroupConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<SafeguardingGroupEdge>;
  /** Groups of this page. */
  nodes: Array<SafeguardingGroup>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type SafeguardingGroupEdge = {
  __typename?: 'SafeguardingGroupEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: SafeguardingGroup;
};

/** A page of such a log. */
export type SafeguardingLogConnection = {
  __typename?: 'SafeguardingLogConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<SafeguardingLogEdge>;
  /** Entries of this page. */
  nodes: Array<SafeguardingLogEntry>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type SafeguardingLogEdge = {
  __typename?: 'SafeguardingLogEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: SafeguardingLogEntry;
};

/** One thing that happened with a report. */
export type SafeguardingLogEntry = {
  __typename?: 'SafeguardingLogEntry';
  /** What. */
  action: SafeguardingAction;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** What was done, in the words of who handled it; null but for HANDLED. */
  note?: Maybe<Scalars['String']['output']>;
  /** Who did it; null for the product itself. */
  person?: Maybe<User>;
};

/**
 * Something that was written to the tutor and that a person of the school has to look at, because somebody's safety may be at
 * risk. Whoever wrote it was told at once where to find help. Only for those who must look; kept for a year after it was handled.
 */
export type SafeguardingReport = Node & {
  __typename?: 'SafeguardingReport';
  /** What it speaks of; the first led to the report. */
  categories: Array<SafeguardingCategory>;
  /** The class in which it was written; null for one that the viewer does not belong to. */
  classroom?: Maybe<Classroom>;
  /** Name of that class. */
  classroomName?: Maybe<Scalars['String']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** What happened with it, oldest first; never changed. */
  log: SafeguardingLogConnection;
  /** When it was written. */
  occurredAt: Scalars['DateTime']['output'];
  /** The sentences that led to it, with at most one before and one after them. That it was read, and by whom, is in the log. */
  said: Scalars['String']['output'];
  /** How far it has come. */
  status: SafeguardingStatus;
  /** Who wrote it. */
  student: User;
};


/**
 * Something that was written to the tutor and that a person of the school has to look at, because somebody's safety may be at
 * risk. Whoever wrote it was told at once where to find help. Only for those who must look; kept for a year after it was handled.
 */
export type SafeguardingReportLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A page of reports. */
export type SafeguardingReportConnection = {
  __typename?: 'SafeguardingReportConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<SafeguardingReportEdge>;
  /** Reports of this page. */
  nodes: Array<SafeguardingReport>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type SafeguardingReportEdge = {
  __typename?: 'SafeguardingReportEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: SafeguardingReport;
};

/** How far a report has come. */
export type SafeguardingStatus =
  /** Somebody looks at it. */
  | 'ACKNOWLEDGED'
  /** Somebody has said what was done. */
  | 'HANDLED'
  /** Nobody has said yet that they look at it. */
  | 'OPEN';

/** What the tutor looked through. */
export type SearchedMaterial = {
  __typename?: 'SearchedMaterial';
  /** Documents that were ready. */
  materials: Scalars['Int']['output'];
  /** Passages in them. */
  passages: Scalars['Int']['output'];
};

/** How the tutor is to answer, as a whole. */
export type SetTutorSettingsInput = {
  /** The class; the viewer must teach it. */
  classroomId: Scalars['ID']['input'];
  /** What it may answer from. */
  sources: TutorSources;
  /** How it speaks. */
  tone: TutorTone;
};

export type SetTutorSettingsResult = InvalidInputProblem | NotAllowedProblem | NotFoundProblem | SetTutorSettingsSuccess;

/** It holds from the next question on. */
export type SetTutorSettingsSuccess = {
  __typename?: 'SetTutorSettingsSuccess';
  /** The class. */
  classroom: Classroom;
};

/** Where the words of a citation come from, the most trusted first. No answer rests on a kind that the class does not permit. */
export type SourceKind =
  /** The document of the class that the conversation was about when the question was asked. */
  | 'ANCHOR'
  /** A document of the class. */
  | 'CLASSROOM'
  /** A link that a teacher of the class chose: its words as they were handed in, `Material.curatedFrom` says from where. */
  | 'CURATED'
  /** A page of the web that nobody of the class chose. Not searched: no citation is of this kind. */
  | 'WEB';

/** The turn to stop. */
export type StopTutorTurnInput = {
  /** The viewer's own turn. */
  turnId: Scalars['ID']['input'];
};

export type StopTutorTurnResult = InvalidInputProblem | NotFoundProblem | StopTutorTurnSuccess;

/** Nothing more is written to the turn. */
export type StopTutorTurnSuccess = {
  __typename?: 'StopTutorTurnSuccess';
  /** The turn as it ended. */
  turn: TutorTurn;
};

/**
 * Every event carries the cursor to give as `after` when subscribing again: nothing is missed, nothing comes twice. Events are
 * kept for 7 days, the last of each stream for ever; where what came right after `after` is not, SUBSCRIPTION_GAP says so first.
 * Without `after`, tutorTurn and materialIndexing begin at the first event that is kept, even when finished; proctoringAlerts
 * begins now.
 * Nothing is delayed or cut to look streamed. Who may not have it gets an error frame, FORBIDDEN or NOT_FOUND.
 */
export type Subscription = {
  __typename?: 'Subscription';
  /** The stages of a document; for members of its class. */
  materialIndexing: MaterialIndexingEvent;
  /** Teachers of the class: alerts of everyone who sits this assessment. */
  proctoringAlerts: ProctoringAlert;
  /** A turn while it is answered, for the person who asked. */
  tutorTurn: TutorEvent;
};


/**
 * Every event carries the cursor to give as `after` when subscribing again: nothing is missed, nothing comes twice. Events are
 * kept for 7 days, the last of each stream for ever; where what came right after `after` is not, SUBSCRIPTION_GAP says so first.
 * Without `after`, tutorTurn and materialIndexing begin at the first event that is kept, even when finished; proctoringAlerts
 * begins now.
 * Nothing is delayed or cut to look streamed. Who may not have it gets an error frame, FORBIDDEN or NOT_FOUND.
 */
export type SubscriptionMaterialIndexingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  materialId: Scalars['ID']['input'];
};


/**
 * Every event carries the cursor to give as `after` when subscribing again: nothing is missed, nothing comes twice. Events are
 * kept for 7 days, the last of each stream for ever; where what came right after `after` is not, SUBSCRIPTION_GAP says so first.
 * Without `after`, tutorTurn and materialIndexing begin at the first event that is kept, even when finished; proctoringAlerts
 * begins now.
 * Nothing is delayed or cut to look streamed. Who may not have it gets an error frame, FORBIDDEN or NOT_FOUND.
 */
export type SubscriptionProctoringAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  assessmentId: Scalars['ID']['input'];
};


/**
 * Every event carries the cursor to give as `after` when subscribing again: nothing is missed, nothing comes twice. Events are
 * kept for 7 days, the last of each stream for ever; where what came right after `after` is not, SUBSCRIPTION_GAP says so first.
 * Without `after`, tutorTurn and materialIndexing begin at the first event that is kept, even when finished; proctoringAlerts
 * begins now.
 * Nothing is delayed or cut to look streamed. Who may not have it gets an error frame, FORBIDDEN or NOT_FOUND.
 */
export type SubscriptionTutorTurnArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
};

/** A rectangle on a page, in fractions 0–1 of the page's width and height, origin top left. */
export type TextBox = {
  __typename?: 'TextBox';
  /** Height. */
  height: Scalars['Float']['output'];
  /** Width. */
  width: Scalars['Float']['output'];
  /** Left edge. */
  x: Scalars['Float']['output'];
  /** Top edge. */
  y: Scalars['Float']['output'];
};

/** A line of a page and where it stands. */
export type TextLine = {
  __typename?: 'TextLine';
  /** Its place on the page. */
  box: TextBox;
  /** First character after it. */
  end: Scalars['Int']['output'];
  /** Character offset in the page (or the whole text), as citations count. */
  start: Scalars['Int']['output'];
};

/** How words were found. */
export type TextSource =
  /** They were recognised in a picture. */
  | 'OCR'
  /** They are in the file. */
  | 'TEXT';

/**
 * What a conversation is about: where its last answers stand. Follow-ups prefer passages near it; a question on another matter
 * takes it along.
 */
export type TopicAnchor = {
  __typename?: 'TopicAnchor';
  /** The heading above the words that answered; null where there is none. */
  heading?: Maybe<Scalars['String']['output']>;
  /** In a few words, of the document or of the question. */
  label: Scalars['String']['output'];
  /** The document; null when it has been removed. */
  material?: Maybe<Material>;
  /** Since when. */
  since: Scalars['DateTime']['output'];
  /** Answered questions that were about it. */
  turns: Scalars['Int']['output'];
};

/** A citation; it comes before the words that carry its number. */
export type TutorCitation = {
  __typename?: 'TutorCitation';
  /** The citation. */
  citation: Citation;
  /** Give it as `after` to go on from here. */
  cursor: Scalars['String']['output'];
};

/** The stream ends after TutorTurnCompleted or TutorTurnFailed. The tokens joined are the answer. */
export type TutorEvent = TutorCitation | TutorToken | TutorTurnCompleted | TutorTurnFailed;

/**
 * An answer that helped, and its question. It has no words of its own: they are those of turns that are kept, and when all of these
 * were erased it is gone.
 */
export type TutorExample = {
  __typename?: 'TutorExample';
  /** The answer, with [n] where a citation stands. */
  answer: Scalars['String']['output'];
  /** The passages behind it. While one of them does not say so any more, it is shown to no model. */
  citations: Array<Citation>;
  /** Unique among examples. */
  id: Scalars['ID']['output'];
  /** Whether a teacher has decided. */
  isDecided: Scalars['Boolean']['output'];
  /** The question in its plain form: without capitals, marks, articles and politeness. */
  question: Scalars['String']['output'];
  /** What becomes of it. */
  standing: TutorExampleStanding;
  /** People who found it helpful less those who did not, or who called a source of it wrong; the last word of each counts. */
  votes: Scalars['Int']['output'];
};

/** A page of examples. */
export type TutorExampleConnection = {
  __typename?: 'TutorExampleConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<TutorExampleEdge>;
  /** Examples of this page. */
  nodes: Array<TutorExample>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** What a teacher says of an example. */
export type TutorExampleDecision =
  /** It is none, whatever its votes. */
  | 'DEMOTE'
  /** Its votes decide, as before anybody did. */
  | 'LEAVE_TO_VOTES'
  /** It is one, whatever its votes. */
  | 'PROMOTE';

/** One place of such a list. */
export type TutorExampleEdge = {
  __typename?: 'TutorExampleEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: TutorExample;
};

/** What becomes of an answer that helped. */
export type TutorExampleStanding =
  /** A language model is shown it beside questions like it: two more people found it helpful than not, or a teacher chose it. */
  | 'IN_USE'
  /** Somebody found it helpful; it is not shown. */
  | 'PROPOSED'
  /** A teacher took it out, whatever its votes. */
  | 'TAKEN_OUT';

/** What the person who asked says of an answer, for them and for teachers of the class. */
export type TutorFeedback = {
  __typename?: 'TutorFeedback';
  /** In their own words; null for none. */
  comment?: Maybe<Scalars['String']['output']>;
  /** When it was last changed. */
  ratedAt: Scalars['DateTime']['output'];
  /** Why not; null where nothing was chosen. */
  reason?: Maybe<TutorRatingReason>;
  /** Whether it helped. */
  vote: TutorVote;
  /** Number of the citation whose words do not bear the answer out; null for none. */
  wrongSource?: Maybe<Scalars['Int']['output']>;
};

/** What wrote the answer. */
export type TutorGenerator =
  /** An earlier answer to the same question from the same material. */
  | 'CACHE'
  /** Sentences of the material itself, without a language model. */
  | 'EXTRACTIVE'
  /** The second configured language model. */
  | 'FALLBACK_MODEL'
  /** The configured language model. */
  | 'MODEL';

/**
 * What teachers of a class learn from its tutor. It is told of conversations as they are kept: what a student erases is in none of
 * it any more. Lists look back 180 days.
 */
export type TutorInsights = {
  __typename?: 'TutorInsights';
  /**
   * Answers that helped, and what becomes of them: those in use first, then those proposed, then those taken out; each by votes.
   * With `standing` only those that stand so.
   */
  examples: TutorExampleConnection;
  /**
   * Questions that moderation blocked or led back to the subject, those of most people first, then the latest: so that a wrong
   * refusal is noticed. Without what was handed to a person of the school, and what may speak of abuse.
   */
  refused: RefusedQuestionConnection;
  /**
   * Questions that the material did not answer, those of most people first, then the latest. Wordings that differ only in what
   * never changes a question are one.
   */
  unanswered: UnansweredQuestionConnection;
  /**
   * Answers of which somebody said why they did not help, those asked last first. Without comments that a person of the school
   * would have to look at.
   */
  unhelpful: UnhelpfulAnswerConnection;
  /** How much of it waits for a teacher. */
  waiting: TutorWaiting;
  /** The latest weeks, 1–52, the present one last; a week begins on Monday, 00:00 UTC. Weeks in which nobody asked are there too. */
  weeks: Array<TutorWeek>;
  /** Passages whose words were called a wrong source, those with most reports that are not mended first, then the latest. */
  wrongSources: WrongSourceConnection;
};


/**
 * What teachers of a class learn from its tutor. It is told of conversations as they are kept: what a student erases is in none of
 * it any more. Lists look back 180 days.
 */
export type TutorInsightsExamplesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  standing?: InputMaybe<TutorExampleStanding>;
};


/**
 * What teachers of a class learn from its tutor. It is told of conversations as they are kept: what a student erases is in none of
 * it any more. Lists look back 180 days.
 */
export type TutorInsightsRefusedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/**
 * What teachers of a class learn from its tutor. It is told of conversations as they are kept: what a student erases is in none of
 * it any more. Lists look back 180 days.
 */
export type TutorInsightsUnansweredArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/**
 * What teachers of a class learn from its tutor. It is told of conversations as they are kept: what a student erases is in none of
 * it any more. Lists look back 180 days.
 */
export type TutorInsightsUnhelpfulArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/**
 * What teachers of a class learn from its tutor. It is told of conversations as they are kept: what a student erases is in none of
 * it any more. Lists look back 180 days.
 */
export type TutorInsightsWeeksArgs = {
  last?: Scalars['Int']['input'];
};


/**
 * What teachers of a class learn from its tutor. It is told of conversations as they are kept: what a student erases is in none of
 * it any more. Lists look back 180 days.
 */
export type TutorInsightsWrongSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** What the tutor keeps of the viewer in one class. */
export type TutorMemory = {
  __typename?: 'TutorMemory';
  /** Conversations. */
  conversations: Scalars['Int']['output'];
  /** When something was last asked; null where nothing is kept. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Answers that the viewer has rated, or whose source they called wrong. */
  ratings: Scalars['Int']['output'];
  /** Questions in them, with their answers. */
  turns: Scalars['Int']['output'];
};

/** How the tutor answers. */
export type TutorMode =
  /** Looks at the student's own attempt. Not built yet: refused. */
  | 'CHECK'
  /** Explains from the material. */
  | 'EXPLAIN'
  /** Gives hints, one at a time. Not built yet: refused. */
  | 'HINTS'
  /** Asks the student. Not built yet: refused. */
  | 'QUIZ';

/** How a turn ended. */
export type TutorOutcome =
  /** The material does not answer the question. */
  | 'ABSTAINED'
  /** With an answer from the material. */
  | 'ANSWERED'
  /** Refused by the rules of use. */
  | 'BLOCKED'
  /** Handed to a person of the school. */
  | 'ESCALATED'
  /** Could not be ended; the reason was said. */
  | 'FAILED'
  /** Led back to the subject. */
  | 'REDIRECTED'
  /** Stopped by the person who asked; the answer is what had been streamed. */
  | 'STOPPED';

/** Why an answer did not help. */
export type TutorRatingReason =
  /** Something is missing. */
  | 'INCOMPLETE'
  /** It answers another question. */
  | 'OFF_QUESTION'
  /** Something else. */
  | 'OTHER'
  /** It is hard to understand. */
  | 'UNCLEAR'
  /** Something in it is wrong. */
  | 'WRONG';

/** A conversation of one person with the tutor of one class. */
export type TutorSession = Node & {
  __typename?: 'TutorSession';
  /** What it is about at the moment; null where it is about nothing in particular, or its topic was released. */
  anchor?: Maybe<TopicAnchor>;
  /** The class it draws on. */
  classroom: Classroom;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** When something was last asked in it. */
  lastUsedAt: Scalars['DateTime']['output'];
  /** Answers of it that were rated, or whose source was called wrong. */
  ratingCount: Scalars['Int']['output'];
  /** When it was opened. */
  startedAt: Scalars['DateTime']['output'];
  /**
   * Its first question. Null where that was refused or handed to a person, so that such words do not stand in lists, and where
   * nothing has been asked.
   */
  title?: Maybe<Scalars['String']['output']>;
  /** Questions in it. */
  turnCount: Scalars['Int']['output'];
  /** Its questions and answers, oldest first. */
  turns: TutorTurnConnection;
};


/** A conversation of one person with the tutor of one class. */
export type TutorSessionTurnsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A page of conversations. */
export type TutorSessionConnection = {
  __typename?: 'TutorSessionConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<TutorSessionEdge>;
  /** Conversations of this page. */
  nodes: Array<TutorSession>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type TutorSessionEdge = {
  __typename?: 'TutorSessionEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: TutorSession;
};

/** How the tutor of a class answers, as its teachers decide. */
export type TutorSettings = {
  __typename?: 'TutorSettings';
  /** What it may answer from. */
  sources: TutorSources;
  /** How it speaks. */
  tone: TutorTone;
};

/** What the tutor may answer from. It never searches the web. */
export type TutorSources =
  /** The documents of the class alone. */
  | 'CLASSROOM'
  /** The documents of the class and, where they do not answer, the links that its teachers chose. */
  | 'CLASSROOM_AND_CURATED';

/** The next words of the answer. */
export type TutorToken = {
  __typename?: 'TutorToken';
  /** Give it as `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** Words, spaces and line ends included. */
  text: Scalars['String']['output'];
};

/** How the tutor speaks. It changes what a language model is told; words that are quoted from documents stay as they are. */
export type TutorTone =
  /** Plain, and with warmth. */
  | 'ENCOURAGING'
  /** Leads to the answer step by step, and gives it last. */
  | 'GUIDING'
  /** Short and plain. */
  | 'PLAIN';

/** What was done to answer a turn, step by step, at its last attempt. */
export type TutorTrace = {
  __typename?: 'TutorTrace';
  /** How often an answer was begun. */
  attempts: Scalars['Int']['output'];
  /** When the turn ended. */
  endedAt: Scalars['DateTime']['output'];
  /** In the order in which they ended. */
  steps: Array<TutorTraceStep>;
};

/** One step on the way to an answer. */
export type TutorTraceStep = {
  __typename?: 'TutorTraceStep';
  /** What came of it: scores, decisions and reasons. Never the whole text of a passage. */
  data: Array<TutorTraceValue>;
  /** What was done: settings, moderation, routing, topic, sources, cache, shared, retrieval, judgement, examples, model, failure, end; others may follow. */
  name: Scalars['String']['output'];
  /** When it began, in ms after a worker took the turn. */
  startedMs: Scalars['Float']['output'];
  /** How long it took, in ms. */
  tookMs: Scalars['Float']['output'];
};

/** A named value of a step. */
export type TutorTraceValue = {
  __typename?: 'TutorTraceValue';
  /** The value as JSON. */
  json: Scalars['String']['output'];
  /** Its name, of this kind of step. */
  name: Scalars['String']['output'];
};

/**
 * One question and its answer. For the person who asked; and, without that person's name, for teachers of the class and admins of
 * its school where it was not answered, or where that person says that it was answered badly.
 */
export type TutorTurn = Node & {
  __typename?: 'TutorTurn';
  /** Null until completed. */
  answer?: Maybe<Scalars['String']['output']>;
  /** When it was asked. */
  askedAt: Scalars['DateTime']['output'];
  /** The passages behind the answer, by number. */
  citations: Array<Citation>;
  /** What the viewer said of the answer; null where they said nothing. */
  feedback?: Maybe<TutorFeedback>;
  /** What wrote the answer; null until completed, and where moderation stopped the turn. */
  generator?: Maybe<TutorGenerator>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Where the nearest words stand when the turn ABSTAINED, nearest first, at most three; empty otherwise. */
  nearest: Array<NearestPassage>;
  /** Null while the answer is being made. */
  outcome?: Maybe<TutorOutcome>;
  /** As asked. */
  question: Scalars['String']['output'];
  /** How passages were found; null until completed, and where nothing was searched. */
  retrieval?: Maybe<RetrievalKind>;
  /** How many documents and passages of the class were searched; null until completed. */
  searched?: Maybe<SearchedMaterial>;
  /** The conversation it belongs to. */
  session: TutorSession;
  /**
   * How the answer was made, for 30 days after it ended; null when nothing is kept of it. FORBIDDEN for whoever does not teach the
   * class nor administer its school.
   */
  trace?: Maybe<TutorTrace>;
};

/** The answer is whole. */
export type TutorTurnCompleted = {
  __typename?: 'TutorTurnCompleted';
  /** Give it as `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The turn with its answer. */
  turn: TutorTurn;
};

/** A page of turns. */
export type TutorTurnConnection = {
  __typename?: 'TutorTurnConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<TutorTurnEdge>;
  /** Turns of this page. */
  nodes: Array<TutorTurn>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type TutorTurnEdge = {
  __typename?: 'TutorTurnEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: TutorTurn;
};

/** The turn ended without an answer. */
export type TutorTurnFailed = {
  __typename?: 'TutorTurnFailed';
  /** Give it as `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** What happened, in one sentence. */
  reason: Scalars['String']['output'];
  /** The turn with its outcome. */
  turn: TutorTurn;
};

/** How somebody found an answer. */
export type TutorVote =
  /** It did not. */
  | 'DOWN'
  /** Neither. */
  | 'NONE'
  /** It helped. */
  | 'UP';

/** What waits for the teachers of a class. More than 20 of each are not counted. */
export type TutorWaiting = {
  __typename?: 'TutorWaiting';
  /** Questions of the last 14 days that the material did not answer, and that were not answered since; at most 20. */
  unanswered: Scalars['Int']['output'];
  /** Passages with open reports of a wrong source; at most 20. */
  wrongSources: Scalars['Int']['output'];
};

/** How the tutor of a class did in one week, by the turns that are kept and were asked in it. */
export type TutorWeek = {
  __typename?: 'TutorWeek';
  /** Those that the material did not answer. */
  abstained: Scalars['Int']['output'];
  /** Those that were answered. */
  answered: Scalars['Int']['output'];
  /** `answered` of `answered` and `abstained`, 0 to 1; null where there were none. */
  answeredShare?: Maybe<Scalars['Float']['output']>;
  /** Answers rated as not helpful. */
  down: Scalars['Int']['output'];
  /** Median time from a question to the first words of its answer, in ms, of those with words; null where it was not measured. */
  medianFirstWordsMs?: Maybe<Scalars['Float']['output']>;
  /** Those that moderation blocked or led back to the subject; not what was handed to a person of the school. */
  refused: Scalars['Int']['output'];
  /** Monday, 00:00 UTC. */
  startsAt: Scalars['DateTime']['output'];
  /** Questions that have ended, however. */
  turns: Scalars['Int']['output'];
  /** Answers rated as helpful. */
  up: Scalars['Int']['output'];
  /** Answers of which a source was called wrong. */
  wrongSources: Scalars['Int']['output'];
};

/** A question that the material did not answer, however often it was asked. */
export type UnansweredQuestion = {
  __typename?: 'UnansweredQuestion';
  /** When the same was answered after that; null while it is not. */
  answeredSince?: Maybe<Scalars['DateTime']['output']>;
  /** Different people who asked it in vain. */
  askers: Scalars['Int']['output'];
  /** The question before it in that conversation, where it goes on from that one; null where it stands by itself. */
  before?: Maybe<Scalars['String']['output']>;
  /** When it was asked in vain last. */
  lastAskedAt: Scalars['DateTime']['output'];
  /** Global id of the turn in which that was: how it was answered can be read there. */
  lastTurnId: Scalars['ID']['output'];
  /** Where the nearest words stand, as that turn was told, nearest first, at most three. */
  nearest: Array<NearestPassage>;
  /** As it was worded last. */
  question: Scalars['String']['output'];
  /** How often it was asked in vain. */
  times: Scalars['Int']['output'];
};

/** A page of questions without an answer. */
export type UnansweredQuestionConnection = {
  __typename?: 'UnansweredQuestionConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<UnansweredQuestionEdge>;
  /** Questions of this page. */
  nodes: Array<UnansweredQuestion>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type UnansweredQuestionEdge = {
  __typename?: 'UnansweredQuestionEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: UnansweredQuestion;
};

/** An answer that did not help, as somebody says, who is not told. */
export type UnhelpfulAnswer = {
  __typename?: 'UnhelpfulAnswer';
  /** The answer, with [n] where a citation stands. */
  answer: Scalars['String']['output'];
  /** In their own words; null for none. */
  comment?: Maybe<Scalars['String']['output']>;
  /** As asked. */
  question: Scalars['String']['output'];
  /** When that was said. */
  ratedAt: Scalars['DateTime']['output'];
  /** Why it did not help; null where nothing was chosen. */
  reason?: Maybe<TutorRatingReason>;
  /** Global id of its turn: how it was answered can be read there. */
  turnId: Scalars['ID']['output'];
};

/** A page of answers that did not help. */
export type UnhelpfulAnswerConnection = {
  __typename?: 'UnhelpfulAnswerConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<UnhelpfulAnswerEdge>;
  /** Answers of this page. */
  nodes: Array<UnhelpfulAnswer>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type UnhelpfulAnswerEdge = {
  __typename?: 'UnhelpfulAnswerEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: UnhelpfulAnswer;
};

/** A person or program with an account. */
export type User = {
  __typename?: 'User';
  /** Global id. */
  id: Scalars['ID']['output'];
  /**
   * Passages for a question in the documents of all classes that the person belongs to (the 50 joined last; an admin's are
   * those they are a member of), best first; `first` is 1–50. Scores compare within one class only, so places are merged: that
   * of a hit in its class plus that of its class among the classes, which is by best match of words and closest meaning.
   * `score` is 1 / (1 + that place). Counts as one search of the 300 a minute. For the viewer's own account: null, with
   * FORBIDDEN, for others; null, with STORE_UNAVAILABLE, when a class cannot be searched in time.
   */
  passageSearch?: Maybe<Array<PassageHit>>;
};


/** A person or program with an account. */
export type UserPassageSearchArgs = {
  first?: Scalars['Int']['input'];
  query: Scalars['String']['input'];
};

/** A passage of which people say that its words do not bear an answer out. */
export type WrongSource = {
  __typename?: 'WrongSource';
  /** The words that were called wrong last, and whether their document still says so. */
  citation: Citation;
  /** Whether all of its reports are of words that have changed since. */
  isMended: Scalars['Boolean']['output'];
  /** When it was reported last. */
  lastReportedAt: Scalars['DateTime']['output'];
  /** What the passage says now that all of its reports are settled; null while one is open, and where it is hidden or gone. */
  now?: Maybe<Scalars['String']['output']>;
  /** Those of them made of the passage as it is now: 0 once it was corrected, hidden, or gone with its document. */
  openReports: Scalars['Int']['output'];
  /**
   * Global id of the passage that held the words when they were called wrong last; null where it is not there any more, or
   * the words crossed its end.
   */
  passageId?: Maybe<Scalars['ID']['output']>;
  /** What was asked, the latest first, at most five. */
  questions: Array<ReportedQuestion>;
  /** Reports of it. */
  reports: Scalars['Int']['output'];
};

/** A page of passages called wrong. */
export type WrongSourceConnection = {
  __typename?: 'WrongSourceConnection';
  /** The same, each with its cursor, as Relay's clients page. */
  edges: Array<WrongSourceEdge>;
  /** Passages of this page. */
  nodes: Array<WrongSource>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
};

/** One place of such a list. */
export type WrongSourceEdge = {
  __typename?: 'WrongSourceEdge';
  /** Give it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** What is there. */
  node: WrongSource;
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
  Assessment: Assessment;
  Attempt: Attempt;
  Classroom: Classroom;
  Material: Material;
  Meeting: Meeting;
  SafeguardingReport: SafeguardingReport;
  TutorSession: TutorSession;
  TutorTurn: TutorTurn;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
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
  SafeguardingReport:
    ( { __typename: 'SafeguardingReport' }
    & GraphQLRecursivePick<FederationTypes['SafeguardingReport'], {"id":true}> );
  TutorSession:
    ( { __typename: 'TutorSession' }
    & GraphQLRecursivePick<FederationTypes['TutorSession'], {"id":true}> );
  TutorTurn:
    ( { __typename: 'TutorTurn' }
    & GraphQLRecursivePick<FederationTypes['TutorTurn'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AcknowledgeSafeguardingReportResult:
    | ( Partial<Omit<AcknowledgeSafeguardingReportSuccess, 'report'> & { report: _RefType['SafeguardingReport'] }> )
    | ( Partial<InvalidInputProblem> )
    | ( Partial<NotAllowedProblem> )
    | ( Partial<NotFoundProblem> )
  ;
  AskTutorResult:
    | ( Partial<Omit<AskTutorSuccess, 'turn'> & { turn: _RefType['TutorTurn'] }> )
    | ( Partial<InvalidInputProblem> )
    | ( Partial<NotAllowedProblem> )
    | ( Partial<NotFoundProblem> )
    | ( Partial<RateLimitedProblem> )
  ;
  CorrectPassageResult:
    | ( Partial<Omit<CorrectPassageSuccess, 'material'> & { material: _RefType['Material'] }> )
    | ( Partial<InvalidInputProblem> )
    | ( Partial<NotAllowedProblem> )
    | ( Partial<NotFoundProblem> )
    | ( Partial<PassageConflictProblem> )
  ;
  CurateMaterialResult:
    | ( Partial<Omit<CurateMaterialSuccess, 'material'> & { material: _RefType['Material'] }> )
    | ( Partial<InvalidInputProblem> )
    | ( Partial<NotAllowedProblem> )
    | ( Partial<NotFoundProblem> )
  ;
  DecideTutorExampleResult:
    | ( Partial<Omit<DecideTutorExampleSuccess, 'example'> & { example: _RefType['TutorExample'] }> )
    | ( Partial<InvalidInputProblem> )
    | ( Partial<NotAllowedProblem> )
    | ( Partial<NotFoundProblem> )
  ;
  EraseTutorMemoryResult:
    | ( Partial<Omit<EraseTutorMemorySuccess, 'classroom'> & { classroom: _RefType['Classroom'] }> )
    | ( Partial<InvalidInputProblem> )
    | ( Partial<NotAllowedProblem> )
    | ( Partial<NotFoundProblem> )
  ;
  HandleSafeguardingReportResult:
    | ( Partial<ConflictProblem> )
    | ( Partial<Omit<HandleSafeguardingReportSuccess, 'report'> & { report: _RefType['SafeguardingReport'] }> )
    | ( Partial<InvalidInputProblem> )
    | ( Partial<NotAllowedProblem> )
    | ( Partial<NotFoundProblem> )
  ;
  HidePassageResult:
    | ( Partial<Omit<HidePassageSuccess, 'material'> & { material: _RefType['Material'] }> )
    | ( Partial<InvalidInputProblem> )
    | ( Partial<NotAllowedProblem> )
    | ( Partial<NotFoundProblem> )
  ;
  PreviewAnswerResult:
    | ( Partial<InvalidInputProblem> )
    | ( Partial<NotAllowedProblem> )
    | ( Partial<NotFoundProblem> )
    | ( Partial<Omit<PreviewAnswerSuccess, 'citations'> & { citations: Array<_RefType['Citation']> }> )
  ;
  PreviewModerationResult:
    | ( Partial<InvalidInputProblem> )
    | ( Partial<NotAllowedProblem> )
    | ( Partial<NotFoundProblem> )
    | ( Partial<PreviewModerationSuccess> )
  ;
  PreviewRoutingResult:
    | ( Partial<InvalidInputProblem> )
    | ( Partial<NotAllowedProblem> )
    | ( Partial<NotFoundProblem> )
    | ( Partial<PreviewRoutingSuccess> )
  ;
  RateTutorTurnResult:
    | ( Partial<ConflictProblem> )
    | ( Partial<InvalidInputProblem> )
    | ( Partial<NotFoundProblem> )
    | ( Partial<Omit<RateTutorTurnSuccess, 'turn'> & { turn: _RefType['TutorTurn'] }> )
  ;
  RecordObservationsResult:
    | ( Partial<InvalidInputProblem> )
    | ( Partial<NotAllowedProblem> )
    | ( Partial<NotFoundProblem> )
    | ( Partial<RecordObservationsSuccess> )
  ;
  ReleaseTopicResult:
    | ( Partial<InvalidInputProblem> )
    | ( Partial<NotFoundProblem> )
    | ( Partial<Omit<ReleaseTopicSuccess, 'session'> & { session: _RefType['TutorSession'] }> )
  ;
  SetTutorSettingsResult:
    | ( Partial<InvalidInputProblem> )
    | ( Partial<NotAllowedProblem> )
    | ( Partial<NotFoundProblem> )
    | ( Partial<Omit<SetTutorSettingsSuccess, 'classroom'> & { classroom: _RefType['Classroom'] }> )
  ;
  StopTutorTurnResult:
    | ( Partial<InvalidInputProblem> )
    | ( Partial<NotFoundProblem> )
    | ( Partial<Omit<StopTutorTurnSuccess, 'turn'> & { turn: _RefType['TutorTurn'] }> )
  ;
  TutorEvent:
    | ( Partial<Omit<TutorCitation, 'citation'> & { citation: _RefType['Citation'] }> )
    | ( Partial<TutorToken> )
    | ( Partial<Omit<TutorTurnCompleted, 'turn'> & { turn: _RefType['TutorTurn'] }> )
    | ( Partial<Omit<TutorTurnFailed, 'turn'> & { turn: _RefType['TutorTurn'] }> )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( Partial<Omit<SafeguardingReport, 'classroom' | 'log' | 'student'> & { classroom?: Maybe<_RefType['Classroom']>, log: _RefType['SafeguardingLogConnection'], student: _RefType['User'] }> )
    | ( Partial<Omit<TutorSession, 'anchor' | 'classroom' | 'turns'> & { anchor?: Maybe<_RefType['TopicAnchor']>, classroom: _RefType['Classroom'], turns: _RefType['TutorTurnConnection'] }> )
    | ( Partial<Omit<TutorTurn, 'citations' | 'nearest' | 'session'> & { citations: Array<_RefType['Citation']>, nearest: Array<_RefType['NearestPassage']>, session: _RefType['TutorSession'] }> )
  ;
  Problem:
    | ( Partial<ConflictProblem> )
    | ( Partial<InvalidInputProblem> )
    | ( Partial<NotAllowedProblem> )
    | ( Partial<NotFoundProblem> )
    | ( Partial<PassageConflictProblem> )
    | ( Partial<RateLimitedProblem> )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcknowledgeSafeguardingReportInput: ResolverTypeWrapper<Partial<AcknowledgeSafeguardingReportInput>>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  AcknowledgeSafeguardingReportResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AcknowledgeSafeguardingReportResult']>>;
  AcknowledgeSafeguardingReportSuccess: ResolverTypeWrapper<Partial<Omit<AcknowledgeSafeguardingReportSuccess, 'report'> & { report: ResolversTypes['SafeguardingReport'] }>>;
  AlertClass: ResolverTypeWrapper<Partial<AlertClass>>;
  AlertKind: ResolverTypeWrapper<Partial<AlertKind>>;
  AskTutorInput: ResolverTypeWrapper<Partial<AskTutorInput>>;
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>;
  AskTutorResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AskTutorResult']>>;
  AskTutorSuccess: ResolverTypeWrapper<Partial<Omit<AskTutorSuccess, 'turn'> & { turn: ResolversTypes['TutorTurn'] }>>;
  Assessment: ResolverTypeWrapper<EntityRow>;
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
  Attempt: ResolverTypeWrapper<EntityRow>;
  Attendance: ResolverTypeWrapper<Partial<Omit<Attendance, 'user'> & { user: ResolversTypes['User'] }>>;
  Float: ResolverTypeWrapper<Partial<Scalars['Float']['output']>>;
  AttendanceConnection: ResolverTypeWrapper<Partial<Omit<AttendanceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AttendanceEdge']>, nodes: Array<ResolversTypes['Attendance']> }>>;
  AttendanceEdge: ResolverTypeWrapper<Partial<Omit<AttendanceEdge, 'node'> & { node: ResolversTypes['Attendance'] }>>;
  AttendanceInterval: ResolverTypeWrapper<Partial<AttendanceInterval>>;
  Citation: ResolverTypeWrapper<Partial<Omit<Citation, 'material'> & { material?: Maybe<ResolversTypes['Material']> }>>;
  CitationState: ResolverTypeWrapper<Partial<CitationState>>;
  Classroom: ResolverTypeWrapper<EntityRow>;
  ClassroomKnowledge: ResolverTypeWrapper<KnowledgeRow>;
  ConflictProblem: ResolverTypeWrapper<Partial<ConflictProblem>>;
  ConversationMessageInput: ResolverTypeWrapper<Partial<ConversationMessageInput>>;
  ConversationRole: ResolverTypeWrapper<Partial<ConversationRole>>;
  CorrectPassageInput: ResolverTypeWrapper<Partial<CorrectPassageInput>>;
  CorrectPassageResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CorrectPassageResult']>>;
  CorrectPassageSuccess: ResolverTypeWrapper<Partial<Omit<CorrectPassageSuccess, 'material'> & { material: ResolversTypes['Material'] }>>;
  CurateMaterialInput: ResolverTypeWrapper<Partial<CurateMaterialInput>>;
  CurateMaterialResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CurateMaterialResult']>>;
  CurateMaterialSuccess: ResolverTypeWrapper<Partial<Omit<CurateMaterialSuccess, 'material'> & { material: ResolversTypes['Material'] }>>;
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>;
  DecideTutorExampleInput: ResolverTypeWrapper<Partial<DecideTutorExampleInput>>;
  DecideTutorExampleResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DecideTutorExampleResult']>>;
  DecideTutorExampleSuccess: ResolverTypeWrapper<Partial<Omit<DecideTutorExampleSuccess, 'example'> & { example: ResolversTypes['TutorExample'] }>>;
  EarlierTurnInput: ResolverTypeWrapper<Partial<EarlierTurnInput>>;
  EraseTutorMemoryInput: ResolverTypeWrapper<Partial<EraseTutorMemoryInput>>;
  EraseTutorMemoryResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EraseTutorMemoryResult']>>;
  EraseTutorMemorySuccess: ResolverTypeWrapper<Partial<Omit<EraseTutorMemorySuccess, 'classroom'> & { classroom: ResolversTypes['Classroom'] }>>;
  HandleSafeguardingReportInput: ResolverTypeWrapper<Partial<HandleSafeguardingReportInput>>;
  HandleSafeguardingReportResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['HandleSafeguardingReportResult']>>;
  HandleSafeguardingReportSuccess: ResolverTypeWrapper<Partial<Omit<HandleSafeguardingReportSuccess, 'report'> & { report: ResolversTypes['SafeguardingReport'] }>>;
  HidePassageInput: ResolverTypeWrapper<Partial<HidePassageInput>>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
  HidePassageResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['HidePassageResult']>>;
  HidePassageSuccess: ResolverTypeWrapper<Partial<Omit<HidePassageSuccess, 'material'> & { material: ResolversTypes['Material'] }>>;
  IndexStage: ResolverTypeWrapper<Partial<IndexStage>>;
  IndexState: ResolverTypeWrapper<Partial<IndexState>>;
  InvalidInputProblem: ResolverTypeWrapper<Partial<InvalidInputProblem>>;
  Material: ResolverTypeWrapper<EntityRow>;
  MaterialIndexingEvent: ResolverTypeWrapper<Partial<MaterialIndexingEvent>>;
  MaterialText: ResolverTypeWrapper<Partial<MaterialText>>;
  MaterialWarning: ResolverTypeWrapper<Partial<MaterialWarning>>;
  MaterialWarningConnection: ResolverTypeWrapper<Partial<MaterialWarningConnection>>;
  MaterialWarningEdge: ResolverTypeWrapper<Partial<MaterialWarningEdge>>;
  MaterialWarningKind: ResolverTypeWrapper<Partial<MaterialWarningKind>>;
  Meeting: ResolverTypeWrapper<EntityRow>;
  MeetingCue: ResolverTypeWrapper<Partial<MeetingCue>>;
  MeetingMessage: ResolverTypeWrapper<Partial<Omit<MeetingMessage, 'author'> & { author: ResolversTypes['User'] }>>;
  MeetingMessageConnection: ResolverTypeWrapper<Partial<Omit<MeetingMessageConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['MeetingMessageEdge']>, nodes: Array<ResolversTypes['MeetingMessage']> }>>;
  MeetingMessageEdge: ResolverTypeWrapper<Partial<Omit<MeetingMessageEdge, 'node'> & { node: ResolversTypes['MeetingMessage'] }>>;
  MeetingTranscript: ResolverTypeWrapper<Partial<MeetingTranscript>>;
  MessageRouting: ResolverTypeWrapper<Partial<MessageRouting>>;
  ModerationDecision: ResolverTypeWrapper<Partial<ModerationDecision>>;
  ModerationVerdict: ResolverTypeWrapper<Partial<ModerationVerdict>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NearestPassage: ResolverTypeWrapper<Partial<Omit<NearestPassage, 'material'> & { material?: Maybe<ResolversTypes['Material']> }>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NotAllowedProblem: ResolverTypeWrapper<Partial<NotAllowedProblem>>;
  NotFoundProblem: ResolverTypeWrapper<Partial<NotFoundProblem>>;
  ObservationInput: ResolverTypeWrapper<Partial<ObservationInput>>;
  ObservationKind: ResolverTypeWrapper<Partial<ObservationKind>>;
  PageInfo: ResolverTypeWrapper<Partial<PageInfo>>;
  Passage: ResolverTypeWrapper<Partial<Passage>>;
  PassageConflictProblem: ResolverTypeWrapper<Partial<PassageConflictProblem>>;
  PassageConnection: ResolverTypeWrapper<Partial<PassageConnection>>;
  PassageEdge: ResolverTypeWrapper<Partial<PassageEdge>>;
  PassageHit: ResolverTypeWrapper<Partial<Omit<PassageHit, 'material'> & { material?: Maybe<ResolversTypes['Material']> }>>;
  PassageRanking: ResolverTypeWrapper<Partial<PassageRanking>>;
  PreviewAnswerInput: ResolverTypeWrapper<Partial<PreviewAnswerInput>>;
  PreviewAnswerResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PreviewAnswerResult']>>;
  PreviewAnswerSuccess: ResolverTypeWrapper<Partial<Omit<PreviewAnswerSuccess, 'citations'> & { citations: Array<ResolversTypes['Citation']> }>>;
  PreviewModerationInput: ResolverTypeWrapper<Partial<PreviewModerationInput>>;
  PreviewModerationResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PreviewModerationResult']>>;
  PreviewModerationSuccess: ResolverTypeWrapper<Partial<PreviewModerationSuccess>>;
  PreviewRoutingInput: ResolverTypeWrapper<Partial<PreviewRoutingInput>>;
  PreviewRoutingResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PreviewRoutingResult']>>;
  PreviewRoutingSuccess: ResolverTypeWrapper<Partial<PreviewRoutingSuccess>>;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  ProctoringAlert: ResolverTypeWrapper<Partial<Omit<ProctoringAlert, 'student'> & { student?: Maybe<ResolversTypes['User']> }>>;
  ProctoringAlertConnection: ResolverTypeWrapper<Partial<Omit<ProctoringAlertConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProctoringAlertEdge']>, nodes: Array<ResolversTypes['ProctoringAlert']> }>>;
  ProctoringAlertEdge: ResolverTypeWrapper<Partial<Omit<ProctoringAlertEdge, 'node'> & { node: ResolversTypes['ProctoringAlert'] }>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QueryWord: ResolverTypeWrapper<Partial<QueryWord>>;
  RateLimitedProblem: ResolverTypeWrapper<Partial<RateLimitedProblem>>;
  RateTutorTurnInput: ResolverTypeWrapper<Partial<RateTutorTurnInput>>;
  RateTutorTurnResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RateTutorTurnResult']>>;
  RateTutorTurnSuccess: ResolverTypeWrapper<Partial<Omit<RateTutorTurnSuccess, 'turn'> & { turn: ResolversTypes['TutorTurn'] }>>;
  RecordObservationsInput: ResolverTypeWrapper<Partial<RecordObservationsInput>>;
  RecordObservationsResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordObservationsResult']>>;
  RecordObservationsSuccess: ResolverTypeWrapper<Partial<RecordObservationsSuccess>>;
  RefusedQuestion: ResolverTypeWrapper<Partial<RefusedQuestion>>;
  RefusedQuestionConnection: ResolverTypeWrapper<Partial<RefusedQuestionConnection>>;
  RefusedQuestionEdge: ResolverTypeWrapper<Partial<RefusedQuestionEdge>>;
  ReleaseTopicInput: ResolverTypeWrapper<Partial<ReleaseTopicInput>>;
  ReleaseTopicResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReleaseTopicResult']>>;
  ReleaseTopicSuccess: ResolverTypeWrapper<Partial<Omit<ReleaseTopicSuccess, 'session'> & { session: ResolversTypes['TutorSession'] }>>;
  ReportedQuestion: ResolverTypeWrapper<Partial<ReportedQuestion>>;
  RetrievalKind: ResolverTypeWrapper<Partial<RetrievalKind>>;
  RoutingDecision: ResolverTypeWrapper<Partial<RoutingDecision>>;
  RoutingRowInput: ResolverTypeWrapper<Partial<RoutingRowInput>>;
  SafeguardingAction: ResolverTypeWrapper<Partial<SafeguardingAction>>;
  SafeguardingCategory: ResolverTypeWrapper<Partial<SafeguardingCategory>>;
  SafeguardingGroup: ResolverTypeWrapper<Partial<Omit<SafeguardingGroup, 'reports' | 'student'> & { reports: Array<ResolversTypes['SafeguardingReport']>, student: ResolversTypes['User'] }>>;
  SafeguardingGroupConnection: ResolverTypeWrapper<Partial<Omit<SafeguardingGroupConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SafeguardingGroupEdge']>, nodes: Array<ResolversTypes['SafeguardingGroup']> }>>;
  SafeguardingGroupEdge: ResolverTypeWrapper<Partial<Omit<SafeguardingGroupEdge, 'node'> & { node: ResolversTypes['SafeguardingGroup'] }>>;
  SafeguardingLogConnection: ResolverTypeWrapper<Partial<Omit<SafeguardingLogConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SafeguardingLogEdge']>, nodes: Array<ResolversTypes['SafeguardingLogEntry']> }>>;
  SafeguardingLogEdge: ResolverTypeWrapper<Partial<Omit<SafeguardingLogEdge, 'node'> & { node: ResolversTypes['SafeguardingLogEntry'] }>>;
  SafeguardingLogEntry: ResolverTypeWrapper<Partial<Omit<SafeguardingLogEntry, 'person'> & { person?: Maybe<ResolversTypes['User']> }>>;
  SafeguardingReport: ResolverTypeWrapper<Partial<Omit<SafeguardingReport, 'classroom' | 'log' | 'student'> & { classroom?: Maybe<ResolversTypes['Classroom']>, log: ResolversTypes['SafeguardingLogConnection'], student: ResolversTypes['User'] }>>;
  SafeguardingReportConnection: ResolverTypeWrapper<Partial<Omit<SafeguardingReportConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SafeguardingReportEdge']>, nodes: Array<ResolversTypes['SafeguardingReport']> }>>;
  SafeguardingReportEdge: ResolverTypeWrapper<Partial<Omit<SafeguardingReportEdge, 'node'> & { node: ResolversTypes['SafeguardingReport'] }>>;
  SafeguardingStatus: ResolverTypeWrapper<Partial<SafeguardingStatus>>;
  SearchedMaterial: ResolverTypeWrapper<Partial<SearchedMaterial>>;
  SetTutorSettingsInput: ResolverTypeWrapper<Partial<SetTutorSettingsInput>>;
  SetTutorSettingsResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetTutorSettingsResult']>>;
  SetTutorSettingsSuccess: ResolverTypeWrapper<Partial<Omit<SetTutorSettingsSuccess, 'classroom'> & { classroom: ResolversTypes['Classroom'] }>>;
  SourceKind: ResolverTypeWrapper<Partial<SourceKind>>;
  StopTutorTurnInput: ResolverTypeWrapper<Partial<StopTutorTurnInput>>;
  StopTutorTurnResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StopTutorTurnResult']>>;
  StopTutorTurnSuccess: ResolverTypeWrapper<Partial<Omit<StopTutorTurnSuccess, 'turn'> & { turn: ResolversTypes['TutorTurn'] }>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TextBox: ResolverTypeWrapper<Partial<TextBox>>;
  TextLine: ResolverTypeWrapper<Partial<TextLine>>;
  TextSource: ResolverTypeWrapper<Partial<TextSource>>;
  TopicAnchor: ResolverTypeWrapper<Partial<Omit<TopicAnchor, 'material'> & { material?: Maybe<ResolversTypes['Material']> }>>;
  TutorCitation: ResolverTypeWrapper<Partial<Omit<TutorCitation, 'citation'> & { citation: ResolversTypes['Citation'] }>>;
  TutorEvent: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TutorEvent']>>;
  TutorExample: ResolverTypeWrapper<Partial<Omit<TutorExample, 'citations'> & { citations: Array<ResolversTypes['Citation']> }>>;
  TutorExampleConnection: ResolverTypeWrapper<Partial<Omit<TutorExampleConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TutorExampleEdge']>, nodes: Array<ResolversTypes['TutorExample']> }>>;
  TutorExampleDecision: ResolverTypeWrapper<Partial<TutorExampleDecision>>;
  TutorExampleEdge: ResolverTypeWrapper<Partial<Omit<TutorExampleEdge, 'node'> & { node: ResolversTypes['TutorExample'] }>>;
  TutorExampleStanding: ResolverTypeWrapper<Partial<TutorExampleStanding>>;
  TutorFeedback: ResolverTypeWrapper<Partial<TutorFeedback>>;
  TutorGenerator: ResolverTypeWrapper<Partial<TutorGenerator>>;
  TutorInsights: ResolverTypeWrapper<InsightsRow>;
  TutorMemory: ResolverTypeWrapper<Partial<TutorMemory>>;
  TutorMode: ResolverTypeWrapper<Partial<TutorMode>>;
  TutorOutcome: ResolverTypeWrapper<Partial<TutorOutcome>>;
  TutorRatingReason: ResolverTypeWrapper<Partial<TutorRatingReason>>;
  TutorSession: ResolverTypeWrapper<Partial<Omit<TutorSession, 'anchor' | 'classroom' | 'turns'> & { anchor?: Maybe<ResolversTypes['TopicAnchor']>, classroom: ResolversTypes['Classroom'], turns: ResolversTypes['TutorTurnConnection'] }>>;
  TutorSessionConnection: ResolverTypeWrapper<Partial<Omit<TutorSessionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TutorSessionEdge']>, nodes: Array<ResolversTypes['TutorSession']> }>>;
  TutorSessionEdge: ResolverTypeWrapper<Partial<Omit<TutorSessionEdge, 'node'> & { node: ResolversTypes['TutorSession'] }>>;
  TutorSettings: ResolverTypeWrapper<Partial<TutorSettings>>;
  TutorSources: ResolverTypeWrapper<Partial<TutorSources>>;
  TutorToken: ResolverTypeWrapper<Partial<TutorToken>>;
  TutorTone: ResolverTypeWrapper<Partial<TutorTone>>;
  TutorTrace: ResolverTypeWrapper<Partial<TutorTrace>>;
  TutorTraceStep: ResolverTypeWrapper<Partial<TutorTraceStep>>;
  TutorTraceValue: ResolverTypeWrapper<Partial<TutorTraceValue>>;
  TutorTurn: ResolverTypeWrapper<Partial<Omit<TutorTurn, 'citations' | 'nearest' | 'session'> & { citations: Array<ResolversTypes['Citation']>, nearest: Array<ResolversTypes['NearestPassage']>, session: ResolversTypes['TutorSession'] }>>;
  TutorTurnCompleted: ResolverTypeWrapper<Partial<Omit<TutorTurnCompleted, 'turn'> & { turn: ResolversTypes['TutorTurn'] }>>;
  TutorTurnConnection: ResolverTypeWrapper<Partial<Omit<TutorTurnConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TutorTurnEdge']>, nodes: Array<ResolversTypes['TutorTurn']> }>>;
  TutorTurnEdge: ResolverTypeWrapper<Partial<Omit<TutorTurnEdge, 'node'> & { node: ResolversTypes['TutorTurn'] }>>;
  TutorTurnFailed: ResolverTypeWrapper<Partial<Omit<TutorTurnFailed, 'turn'> & { turn: ResolversTypes['TutorTurn'] }>>;
  TutorVote: ResolverTypeWrapper<Partial<TutorVote>>;
  TutorWaiting: ResolverTypeWrapper<Partial<TutorWaiting>>;
  TutorWeek: ResolverTypeWrapper<Partial<TutorWeek>>;
  UnansweredQuestion: ResolverTypeWrapper<Partial<Omit<UnansweredQuestion, 'nearest'> & { nearest: Array<ResolversTypes['NearestPassage']> }>>;
  UnansweredQuestionConnection: ResolverTypeWrapper<Partial<Omit<UnansweredQuestionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['UnansweredQuestionEdge']>, nodes: Array<ResolversTypes['UnansweredQuestion']> }>>;
  UnansweredQuestionEdge: ResolverTypeWrapper<Partial<Omit<UnansweredQuestionEdge, 'node'> & { node: ResolversTypes['UnansweredQuestion'] }>>;
  UnhelpfulAnswer: ResolverTypeWrapper<Partial<UnhelpfulAnswer>>;
  UnhelpfulAnswerConnection: ResolverTypeWrapper<Partial<UnhelpfulAnswerConnection>>;
  UnhelpfulAnswerEdge: ResolverTypeWrapper<Partial<UnhelpfulAnswerEdge>>;
  User: ResolverTypeWrapper<EntityRow>;
  WrongSource: ResolverTypeWrapper<Partial<Omit<WrongSource, 'citation'> & { citation: ResolversTypes['Citation'] }>>;
  WrongSourceConnection: ResolverTypeWrapper<Partial<Omit<WrongSourceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['WrongSourceEdge']>, nodes: Array<ResolversTypes['WrongSource']> }>>;
  WrongSourceEdge: ResolverTypeWrapper<Partial<Omit<WrongSourceEdge, 'node'> & { node: ResolversTypes['WrongSource'] }>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcknowledgeSafeguardingReportInput: Partial<AcknowledgeSafeguardingReportInput>;
  ID: Partial<Scalars['ID']['output']>;
  AcknowledgeSafeguardingReportResult: Partial<ResolversUnionTypes<ResolversParentTypes>['AcknowledgeSafeguardingReportResult']>;
  AcknowledgeSafeguardingReportSuccess: Partial<Omit<AcknowledgeSafeguardingReportSuccess, 'report'> & { report: ResolversParentTypes['SafeguardingReport'] }>;
  AskTutorInput: Partial<AskTutorInput>;
  String: Partial<Scalars['String']['output']>;
  AskTutorResult: Partial<ResolversUnionTypes<ResolversParentTypes>['AskTutorResult']>;
  AskTutorSuccess: Partial<Omit<AskTutorSuccess, 'turn'> & { turn: ResolversParentTypes['TutorTurn'] }>;
  Assessment: EntityRow;
  Int: Partial<Scalars['Int']['output']>;
  Attempt: EntityRow;
  Attendance: Partial<Omit<Attendance, 'user'> & { user: ResolversParentTypes['User'] }>;
  Float: Partial<Scalars['Float']['output']>;
  AttendanceConnection: Partial<Omit<AttendanceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AttendanceEdge']>, nodes: Array<ResolversParentTypes['Attendance']> }>;
  AttendanceEdge: Partial<Omit<AttendanceEdge, 'node'> & { node: ResolversParentTypes['Attendance'] }>;
  AttendanceInterval: Partial<AttendanceInterval>;
  Citation: Partial<Omit<Citation, 'material'> & { material?: Maybe<ResolversParentTypes['Material']> }>;
  Classroom: EntityRow;
  ClassroomKnowledge: KnowledgeRow;
  ConflictProblem: Partial<ConflictProblem>;
  ConversationMessageInput: Partial<ConversationMessageInput>;
  CorrectPassageInput: Partial<CorrectPassageInput>;
  CorrectPassageResult: Partial<ResolversUnionTypes<ResolversParentTypes>['CorrectPassageResult']>;
  CorrectPassageSuccess: Partial<Omit<CorrectPassageSuccess, 'material'> & { material: ResolversParentTypes['Material'] }>;
  CurateMaterialInput: Partial<CurateMaterialInput>;
  CurateMaterialResult: Partial<ResolversUnionTypes<ResolversParentTypes>['CurateMaterialResult']>;
  CurateMaterialSuccess: Partial<Omit<CurateMaterialSuccess, 'material'> & { material: ResolversParentTypes['Material'] }>;
  DateTime: Partial<Scalars['DateTime']['output']>;
  DecideTutorExampleInput: Partial<DecideTutorExampleInput>;
  DecideTutorExampleResult: Partial<ResolversUnionTypes<ResolversParentTypes>['DecideTutorExampleResult']>;
  DecideTutorExampleSuccess: Partial<Omit<DecideTutorExampleSuccess, 'example'> & { example: ResolversParentTypes['TutorExample'] }>;
  EarlierTurnInput: Partial<EarlierTurnInput>;
  EraseTutorMemoryInput: Partial<EraseTutorMemoryInput>;
  EraseTutorMemoryResult: Partial<ResolversUnionTypes<ResolversParentTypes>['EraseTutorMemoryResult']>;
  EraseTutorMemorySuccess: Partial<Omit<EraseTutorMemorySuccess, 'classroom'> & { classroom: ResolversParentTypes['Classroom'] }>;
  HandleSafeguardingReportInput: Partial<HandleSafeguardingReportInput>;
  HandleSafeguardingReportResult: Partial<ResolversUnionTypes<ResolversParentTypes>['HandleSafeguardingReportResult']>;
  HandleSafeguardingReportSuccess: Partial<Omit<HandleSafeguardingReportSuccess, 'report'> & { report: ResolversParentTypes['SafeguardingReport'] }>;
  HidePassageInput: Partial<HidePassageInput>;
  Boolean: Partial<Scalars['Boolean']['output']>;
  HidePassageResult: Partial<ResolversUnionTypes<ResolversParentTypes>['HidePassageResult']>;
  HidePassageSuccess: Partial<Omit<HidePassageSuccess, 'material'> & { material: ResolversParentTypes['Material'] }>;
  InvalidInputProblem: Partial<InvalidInputProblem>;
  Material: EntityRow;
  MaterialIndexingEvent: Partial<MaterialIndexingEvent>;
  MaterialText: Partial<MaterialText>;
  MaterialWarning: Partial<MaterialWarning>;
  MaterialWarningConnection: Partial<MaterialWarningConnection>;
  MaterialWarningEdge: Partial<MaterialWarningEdge>;
  Meeting: EntityRow;
  MeetingCue: Partial<MeetingCue>;
  MeetingMessage: Partial<Omit<MeetingMessage, 'author'> & { author: ResolversParentTypes['User'] }>;
  MeetingMessageConnection: Partial<Omit<MeetingMessageConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['MeetingMessageEdge']>, nodes: Array<ResolversParentTypes['MeetingMessage']> }>;
  MeetingMessageEdge: Partial<Omit<MeetingMessageEdge, 'node'> & { node: ResolversParentTypes['MeetingMessage'] }>;
  MeetingTranscript: Partial<MeetingTranscript>;
  MessageRouting: Partial<MessageRouting>;
  ModerationVerdict: Partial<ModerationVerdict>;
  Mutation: Record<PropertyKey, never>;
  NearestPassage: Partial<Omit<NearestPassage, 'material'> & { material?: Maybe<ResolversParentTypes['Material']> }>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NotAllowedProblem: Partial<NotAllowedProblem>;
  NotFoundProblem: Partial<NotFoundProblem>;
  ObservationInput: Partial<ObservationInput>;
  PageInfo: Partial<PageInfo>;
  Passage: Partial<Passage>;
  PassageConflictProblem: Partial<PassageConflictProblem>;
  PassageConnection: Partial<PassageConnection>;
  PassageEdge: Partial<PassageEdge>;
  PassageHit: Partial<Omit<PassageHit, 'material'> & { material?: Maybe<ResolversParentTypes['Material']> }>;
  PreviewAnswerInput: Partial<PreviewAnswerInput>;
  PreviewAnswerResult: Partial<ResolversUnionTypes<ResolversParentTypes>['PreviewAnswerResult']>;
  PreviewAnswerSuccess: Partial<Omit<PreviewAnswerSuccess, 'citations'> & { citations: Array<ResolversParentTypes['Citation']> }>;
  PreviewModerationInput: Partial<PreviewModerationInput>;
  PreviewModerationResult: Partial<ResolversUnionTypes<ResolversParentTypes>['PreviewModerationResult']>;
  PreviewModerationSuccess: Partial<PreviewModerationSuccess>;
  PreviewRoutingInput: Partial<PreviewRoutingInput>;
  PreviewRoutingResult: Partial<ResolversUnionTypes<ResolversParentTypes>['PreviewRoutingResult']>;
  PreviewRoutingSuccess: Partial<PreviewRoutingSuccess>;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  ProctoringAlert: Partial<Omit<ProctoringAlert, 'student'> & { student?: Maybe<ResolversParentTypes['User']> }>;
  ProctoringAlertConnection: Partial<Omit<ProctoringAlertConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProctoringAlertEdge']>, nodes: Array<ResolversParentTypes['ProctoringAlert']> }>;
  ProctoringAlertEdge: Partial<Omit<ProctoringAlertEdge, 'node'> & { node: ResolversParentTypes['ProctoringAlert'] }>;
  Query: Record<PropertyKey, never>;
  QueryWord: Partial<QueryWord>;
  RateLimitedProblem: Partial<RateLimitedProblem>;
  RateTutorTurnInput: Partial<RateTutorTurnInput>;
  RateTutorTurnResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RateTutorTurnResult']>;
  RateTutorTurnSuccess: Partial<Omit<RateTutorTurnSuccess, 'turn'> & { turn: ResolversParentTypes['TutorTurn'] }>;
  RecordObservationsInput: Partial<RecordObservationsInput>;
  RecordObservationsResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RecordObservationsResult']>;
  RecordObservationsSuccess: Partial<RecordObservationsSuccess>;
  RefusedQuestion: Partial<RefusedQuestion>;
  RefusedQuestionConnection: Partial<RefusedQuestionConnection>;
  RefusedQuestionEdge: Partial<RefusedQuestionEdge>;
  ReleaseTopicInput: Partial<ReleaseTopicInput>;
  ReleaseTopicResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ReleaseTopicResult']>;
  ReleaseTopicSuccess: Partial<Omit<ReleaseTopicSuccess, 'session'> & { session: ResolversParentTypes['TutorSession'] }>;
  ReportedQuestion: Partial<ReportedQuestion>;
  RoutingRowInput: Partial<RoutingRowInput>;
  SafeguardingGroup: Partial<Omit<SafeguardingGroup, 'reports' | 'student'> & { reports: Array<ResolversParentTypes['SafeguardingReport']>, student: ResolversParentTypes['User'] }>;
  SafeguardingGroupConnection: Partial<Omit<SafeguardingGroupConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SafeguardingGroupEdge']>, nodes: Array<ResolversParentTypes['SafeguardingGroup']> }>;
  SafeguardingGroupEdge: Partial<Omit<SafeguardingGroupEdge, 'node'> & { node: ResolversParentTypes['SafeguardingGroup'] }>;
  SafeguardingLogConnection: Partial<Omit<SafeguardingLogConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SafeguardingLogEdge']>, nodes: Array<ResolversParentTypes['SafeguardingLogEntry']> }>;
  SafeguardingLogEdge: Partial<Omit<SafeguardingLogEdge, 'node'> & { node: ResolversParentTypes['SafeguardingLogEntry'] }>;
  SafeguardingLogEntry: Partial<Omit<SafeguardingLogEntry, 'person'> & { person?: Maybe<ResolversParentTypes['User']> }>;
  SafeguardingReport: Partial<Omit<SafeguardingReport, 'classroom' | 'log' | 'student'> & { classroom?: Maybe<ResolversParentTypes['Classroom']>, log: ResolversParentTypes['SafeguardingLogConnection'], student: ResolversParentTypes['User'] } | FederationReferenceTypes['SafeguardingReport']>;
  SafeguardingReportConnection: Partial<Omit<SafeguardingReportConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SafeguardingReportEdge']>, nodes: Array<ResolversParentTypes['SafeguardingReport']> }>;
  SafeguardingReportEdge: Partial<Omit<SafeguardingReportEdge, 'node'> & { node: ResolversParentTypes['SafeguardingReport'] }>;
  SearchedMaterial: Partial<SearchedMaterial>;
  SetTutorSettingsInput: Partial<SetTutorSettingsInput>;
  SetTutorSettingsResult: Partial<ResolversUnionTypes<ResolversParentTypes>['SetTutorSettingsResult']>;
  SetTutorSettingsSuccess: Partial<Omit<SetTutorSettingsSuccess, 'classroom'> & { classroom: ResolversParentTypes['Classroom'] }>;
  StopTutorTurnInput: Partial<StopTutorTurnInput>;
  StopTutorTurnResult: Partial<ResolversUnionTypes<ResolversParentTypes>['StopTutorTurnResult']>;
  StopTutorTurnSuccess: Partial<Omit<StopTutorTurnSuccess, 'turn'> & { turn: ResolversParentTypes['TutorTurn'] }>;
  Subscription: Record<PropertyKey, never>;
  TextBox: Partial<TextBox>;
  TextLine: Partial<TextLine>;
  TopicAnchor: Partial<Omit<TopicAnchor, 'material'> & { material?: Maybe<ResolversParentTypes['Material']> }>;
  TutorCitation: Partial<Omit<TutorCitation, 'citation'> & { citation: ResolversParentTypes['Citation'] }>;
  TutorEvent: Partial<ResolversUnionTypes<ResolversParentTypes>['TutorEvent']>;
  TutorExample: Partial<Omit<TutorExample, 'citations'> & { citations: Array<ResolversParentTypes['Citation']> }>;
  TutorExampleConnection: Partial<Omit<TutorExampleConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TutorExampleEdge']>, nodes: Array<ResolversParentTypes['TutorExample']> }>;
  TutorExampleEdge: Partial<Omit<TutorExampleEdge, 'node'> & { node: ResolversParentTypes['TutorExample'] }>;
  TutorFeedback: Partial<TutorFeedback>;
  TutorInsights: InsightsRow;
  TutorMemory: Partial<TutorMemory>;
  TutorSession: Partial<Omit<TutorSession, 'anchor' | 'classroom' | 'turns'> & { anchor?: Maybe<ResolversParentTypes['TopicAnchor']>, classroom: ResolversParentTypes['Classroom'], turns: ResolversParentTypes['TutorTurnConnection'] } | FederationReferenceTypes['TutorSession']>;
  TutorSessionConnection: Partial<Omit<TutorSessionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TutorSessionEdge']>, nodes: Array<ResolversParentTypes['TutorSession']> }>;
  TutorSessionEdge: Partial<Omit<TutorSessionEdge, 'node'> & { node: ResolversParentTypes['TutorSession'] }>;
  TutorSettings: Partial<TutorSettings>;
  TutorToken: Partial<TutorToken>;
  TutorTrace: Partial<TutorTrace>;
  TutorTraceStep: Partial<TutorTraceStep>;
  TutorTraceValue: Partial<TutorTraceValue>;
  TutorTurn: Partial<Omit<TutorTurn, 'citations' | 'nearest' | 'session'> & { citations: Array<ResolversParentTypes['Citation']>, nearest: Array<ResolversParentTypes['NearestPassage']>, session: ResolversParentTypes['TutorSession'] } | FederationReferenceTypes['TutorTurn']>;
  TutorTurnCompleted: Partial<Omit<TutorTurnCompleted, 'turn'> & { turn: ResolversParentTypes['TutorTurn'] }>;
  TutorTurnConnection: Partial<Omit<TutorTurnConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TutorTurnEdge']>, nodes: Array<ResolversParentTypes['TutorTurn']> }>;
  TutorTurnEdge: Partial<Omit<TutorTurnEdge, 'node'> & { node: ResolversParentTypes['TutorTurn'] }>;
  TutorTurnFailed: Partial<Omit<TutorTurnFailed, 'turn'> & { turn: ResolversParentTypes['TutorTurn'] }>;
  TutorWaiting: Partial<TutorWaiting>;
  TutorWeek: Partial<TutorWeek>;
  UnansweredQuestion: Partial<Omit<UnansweredQuestion, 'nearest'> & { nearest: Array<ResolversParentTypes['NearestPassage']> }>;
  UnansweredQuestionConnection: Partial<Omit<UnansweredQuestionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['UnansweredQuestionEdge']>, nodes: Array<ResolversParentTypes['UnansweredQuestion']> }>;
  UnansweredQuestionEdge: Partial<Omit<UnansweredQuestionEdge, 'node'> & { node: ResolversParentTypes['UnansweredQuestion'] }>;
  UnhelpfulAnswer: Partial<UnhelpfulAnswer>;
  UnhelpfulAnswerConnection: Partial<UnhelpfulAnswerConnection>;
  UnhelpfulAnswerEdge: Partial<UnhelpfulAnswerEdge>;
  User: EntityRow;
  WrongSource: Partial<Omit<WrongSource, 'citation'> & { citation: ResolversParentTypes['Citation'] }>;
  WrongSourceConnection: Partial<Omit<WrongSourceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['WrongSourceEdge']>, nodes: Array<ResolversParentTypes['WrongSource']> }>;
  WrongSourceEdge: Partial<Omit<WrongSourceEdge, 'node'> & { node: ResolversParentTypes['WrongSource'] }>;
};

export type AcknowledgeSafeguardingReportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcknowledgeSafeguardingReportResult'] = ResolversParentTypes['AcknowledgeSafeguardingReportResult']> = {
  __resolveType: TypeResolveFn<'AcknowledgeSafeguardingReportSuccess' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem', ParentType, ContextType>;
};

export type AcknowledgeSafeguardingReportSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcknowledgeSafeguardingReportSuccess'] = ResolversParentTypes['AcknowledgeSafeguardingReportSuccess']> = {
  report?: Resolver<ResolversTypes['SafeguardingReport'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AskTutorResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AskTutorResult'] = ResolversParentTypes['AskTutorResult']> = {
  __resolveType: TypeResolveFn<'AskTutorSuccess' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'RateLimitedProblem', ParentType, ContextType>;
};

export type AskTutorSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AskTutorSuccess'] = ResolversParentTypes['AskTutorSuccess']> = {
  turn?: Resolver<ResolversTypes['TutorTurn'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssessmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Assessment'] = ResolversParentTypes['Assessment'], FederationReferenceType extends FederationReferenceTypes['Assessment'] = FederationReferenceTypes['Assessment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Assessment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alerts?: Resolver<ResolversTypes['ProctoringAlertConnection'], ParentType, ContextType, RequireFields<AssessmentAlertsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AttemptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Attempt'] = ResolversParentTypes['Attempt'], FederationReferenceType extends FederationReferenceTypes['Attempt'] = FederationReferenceTypes['Attempt']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Attempt']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alerts?: Resolver<ResolversTypes['ProctoringAlertConnection'], ParentType, ContextType, RequireFields<AttemptAlertsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastHeardAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type AttendanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Attendance'] = ResolversParentTypes['Attendance']> = {
  intervals?: Resolver<Array<ResolversTypes['AttendanceInterval']>, ParentType, ContextType>;
  presentMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type AttendanceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceConnection'] = ResolversParentTypes['AttendanceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AttendanceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Attendance']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AttendanceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceEdge'] = ResolversParentTypes['AttendanceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Attendance'], ParentType, ContextType>;
};

export type AttendanceIntervalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceInterval'] = ResolversParentTypes['AttendanceInterval']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Citation'] = ResolversParentTypes['Citation']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  material?: Resolver<Maybe<ResolversTypes['Material']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  page?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  quote?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CitationState'], ParentType, ContextType>;
};

export type ClassroomResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Classroom'] = ResolversParentTypes['Classroom'], FederationReferenceType extends FederationReferenceTypes['Classroom'] = FederationReferenceTypes['Classroom']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Classroom']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  knowledge?: Resolver<Maybe<ResolversTypes['ClassroomKnowledge']>, ParentType, ContextType>;
  tutorInsights?: Resolver<Maybe<ResolversTypes['TutorInsights']>, ParentType, ContextType>;
  tutorMemory?: Resolver<Maybe<ResolversTypes['TutorMemory']>, ParentType, ContextType>;
  tutorSessions?: Resolver<ResolversTypes['TutorSessionConnection'], ParentType, ContextType, RequireFields<ClassroomTutorSessionsArgs, 'first'>>;
  tutorSettings?: Resolver<Maybe<ResolversTypes['TutorSettings']>, ParentType, ContextType>;
};

export type ClassroomKnowledgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClassroomKnowledge'] = ResolversParentTypes['ClassroomKnowledge']> = {
  search?: Resolver<Array<ResolversTypes['PassageHit']>, ParentType, ContextType, RequireFields<ClassroomKnowledgeSearchArgs, 'by' | 'first' | 'query'>>;
};

export type ConflictProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConflictProblem'] = ResolversParentTypes['ConflictProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CorrectPassageResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectPassageResult'] = ResolversParentTypes['CorrectPassageResult']> = {
  __resolveType: TypeResolveFn<'CorrectPassageSuccess' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'PassageConflictProblem', ParentType, ContextType>;
};

export type CorrectPassageSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectPassageSuccess'] = ResolversParentTypes['CorrectPassageSuccess']> = {
  material?: Resolver<ResolversTypes['Material'], ParentType, ContextType>;
  passage?: Resolver<ResolversTypes['Passage'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CurateMaterialResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CurateMaterialResult'] = ResolversParentTypes['CurateMaterialResult']> = {
  __resolveType: TypeResolveFn<'CurateMaterialSuccess' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem', ParentType, ContextType>;
};

export type CurateMaterialSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CurateMaterialSuccess'] = ResolversParentTypes['CurateMaterialSuccess']> = {
  material?: Resolver<ResolversTypes['Material'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecideTutorExampleResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideTutorExampleResult'] = ResolversParentTypes['DecideTutorExampleResult']> = {
  __resolveType: TypeResolveFn<'DecideTutorExampleSuccess' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem', ParentType, ContextType>;
};

export type DecideTutorExampleSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideTutorExampleSuccess'] = ResolversParentTypes['DecideTutorExampleSuccess']> = {
  example?: Resolver<ResolversTypes['TutorExample'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EraseTutorMemoryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EraseTutorMemoryResult'] = ResolversParentTypes['EraseTutorMemoryResult']> = {
  __resolveType: TypeResolveFn<'EraseTutorMemorySuccess' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem', ParentType, ContextType>;
};

export type EraseTutorMemorySuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EraseTutorMemorySuccess'] = ResolversParentTypes['EraseTutorMemorySuccess']> = {
  classroom?: Resolver<ResolversTypes['Classroom'], ParentType, ContextType>;
  conversations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  turns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HandleSafeguardingReportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HandleSafeguardingReportResult'] = ResolversParentTypes['HandleSafeguardingReportResult']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'HandleSafeguardingReportSuccess' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem', ParentType, ContextType>;
};

export type HandleSafeguardingReportSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HandleSafeguardingReportSuccess'] = ResolversParentTypes['HandleSafeguardingReportSuccess']> = {
  report?: Resolver<ResolversTypes['SafeguardingReport'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HidePassageResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HidePassageResult'] = ResolversParentTypes['HidePassageResult']> = {
  __resolveType: TypeResolveFn<'HidePassageSuccess' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem', ParentType, ContextType>;
};

export type HidePassageSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HidePassageSuccess'] = ResolversParentTypes['HidePassageSuccess']> = {
  material?: Resolver<ResolversTypes['Material'], ParentType, ContextType>;
  passage?: Resolver<ResolversTypes['Passage'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidInputProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInputProblem'] = ResolversParentTypes['InvalidInputProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MaterialResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Material'] = ResolversParentTypes['Material'], FederationReferenceType extends FederationReferenceTypes['Material'] = FederationReferenceTypes['Material']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Material']> | FederationReferenceType, FederationReferenceType, ContextType>;
  curatedFrom?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indexState?: Resolver<ResolversTypes['IndexState'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pages?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  passageList?: Resolver<ResolversTypes['PassageConnection'], ParentType, ContextType, RequireFields<MaterialPassageListArgs, 'first'>>;
  passages?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['MaterialText']>, ParentType, ContextType, RequireFields<MaterialTextArgs, 'length' | 'start'>>;
  warnings?: Resolver<ResolversTypes['MaterialWarningConnection'], ParentType, ContextType, RequireFields<MaterialWarningsArgs, 'first'>>;
};

export type MaterialIndexingEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaterialIndexingEvent'] = ResolversParentTypes['MaterialIndexingEvent']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pages?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  passages?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  percent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['IndexStage'], ParentType, ContextType>;
};

export type MaterialTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaterialText'] = ResolversParentTypes['MaterialText']> = {
  aspectRatio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  lines?: Resolver<Maybe<Array<ResolversTypes['TextLine']>>, ParentType, ContextType>;
  page?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  readBy?: Resolver<ResolversTypes['TextSource'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totalLength?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MaterialWarningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaterialWarning'] = ResolversParentTypes['MaterialWarning']> = {
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MaterialWarningKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  page?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MaterialWarningConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaterialWarningConnection'] = ResolversParentTypes['MaterialWarningConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MaterialWarningEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MaterialWarning']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MaterialWarningEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaterialWarningEdge'] = ResolversParentTypes['MaterialWarningEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MaterialWarning'], ParentType, ContextType>;
};

export type MeetingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Meeting'] = ResolversParentTypes['Meeting'], FederationReferenceType extends FederationReferenceTypes['Meeting'] = FederationReferenceTypes['Meeting']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Meeting']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attendance?: Resolver<Maybe<ResolversTypes['AttendanceConnection']>, ParentType, ContextType, RequireFields<MeetingAttendanceArgs, 'first'>>;
  chat?: Resolver<Maybe<ResolversTypes['MeetingMessageConnection']>, ParentType, ContextType, RequireFields<MeetingChatArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  transcript?: Resolver<Maybe<ResolversTypes['MeetingTranscript']>, ParentType, ContextType>;
};

export type MeetingCueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeetingCue'] = ResolversParentTypes['MeetingCue']> = {
  endMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  speaker?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MeetingMessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeetingMessage'] = ResolversParentTypes['MeetingMessage']> = {
  author?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  saidAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MeetingMessageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeetingMessageConnection'] = ResolversParentTypes['MeetingMessageConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MeetingMessageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MeetingMessage']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MeetingMessageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeetingMessageEdge'] = ResolversParentTypes['MeetingMessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MeetingMessage'], ParentType, ContextType>;
};

export type MeetingTranscriptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeetingTranscript'] = ResolversParentTypes['MeetingTranscript']> = {
  cueCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cues?: Resolver<Array<ResolversTypes['MeetingCue']>, ParentType, ContextType, RequireFields<MeetingTranscriptCuesArgs, 'first' | 'from'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastsMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  search?: Resolver<Array<ResolversTypes['MeetingCue']>, ParentType, ContextType, RequireFields<MeetingTranscriptSearchArgs, 'first' | 'query'>>;
  speakers?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  uploadedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MessageRoutingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageRouting'] = ResolversParentTypes['MessageRouting']> = {
  decision?: Resolver<ResolversTypes['RoutingDecision'], ParentType, ContextType>;
  isRead?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  turn?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  withMeaning?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ModerationVerdictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModerationVerdict'] = ResolversParentTypes['ModerationVerdict']> = {
  decision?: Resolver<ResolversTypes['ModerationDecision'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acknowledgeSafeguardingReport?: Resolver<ResolversTypes['AcknowledgeSafeguardingReportResult'], ParentType, ContextType, RequireFields<MutationAcknowledgeSafeguardingReportArgs, 'input'>>;
  askTutor?: Resolver<ResolversTypes['AskTutorResult'], ParentType, ContextType, RequireFields<MutationAskTutorArgs, 'input'>>;
  correctPassage?: Resolver<ResolversTypes['CorrectPassageResult'], ParentType, ContextType, RequireFields<MutationCorrectPassageArgs, 'input'>>;
  curateMaterial?: Resolver<ResolversTypes['CurateMaterialResult'], ParentType, ContextType, RequireFields<MutationCurateMaterialArgs, 'input'>>;
  decideTutorExample?: Resolver<ResolversTypes['DecideTutorExampleResult'], ParentType, ContextType, RequireFields<MutationDecideTutorExampleArgs, 'input'>>;
  eraseTutorMemory?: Resolver<ResolversTypes['EraseTutorMemoryResult'], ParentType, ContextType, RequireFields<MutationEraseTutorMemoryArgs, 'input'>>;
  handleSafeguardingReport?: Resolver<ResolversTypes['HandleSafeguardingReportResult'], ParentType, ContextType, RequireFields<MutationHandleSafeguardingReportArgs, 'input'>>;
  hidePassage?: Resolver<ResolversTypes['HidePassageResult'], ParentType, ContextType, RequireFields<MutationHidePassageArgs, 'input'>>;
  rateTutorTurn?: Resolver<ResolversTypes['RateTutorTurnResult'], ParentType, ContextType, RequireFields<MutationRateTutorTurnArgs, 'input'>>;
  recordObservations?: Resolver<ResolversTypes['RecordObservationsResult'], ParentType, ContextType, RequireFields<MutationRecordObservationsArgs, 'input'>>;
  releaseTopic?: Resolver<ResolversTypes['ReleaseTopicResult'], ParentType, ContextType, RequireFields<MutationReleaseTopicArgs, 'input'>>;
  setTutorSettings?: Resolver<ResolversTypes['SetTutorSettingsResult'], ParentType, ContextType, RequireFields<MutationSetTutorSettingsArgs, 'input'>>;
  stopTutorTurn?: Resolver<ResolversTypes['StopTutorTurnResult'], ParentType, ContextType, RequireFields<MutationStopTutorTurnArgs, 'input'>>;
};

export type NearestPassageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NearestPassage'] = ResolversParentTypes['NearestPassage']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  material?: Resolver<Maybe<ResolversTypes['Material']>, ParentType, ContextType>;
  page?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CitationState'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'SafeguardingReport' | 'TutorSession' | 'TutorTurn', ParentType, ContextType>;
};

export type NotAllowedProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotAllowedProblem'] = ResolversParentTypes['NotAllowedProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotFoundProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFoundProblem'] = ResolversParentTypes['NotFoundProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PassageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Passage'] = ResolversParentTypes['Passage']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  headings?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isCorrected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isHidden?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ordinal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  page?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PassageConflictProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PassageConflictProblem'] = ResolversParentTypes['PassageConflictProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  passage?: Resolver<ResolversTypes['Passage'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PassageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PassageConnection'] = ResolversParentTypes['PassageConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PassageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Passage']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PassageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PassageEdge'] = ResolversParentTypes['PassageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Passage'], ParentType, ContextType>;
};

export type PassageHitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PassageHit'] = ResolversParentTypes['PassageHit']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  headings?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  keywordScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  material?: Resolver<Maybe<ResolversTypes['Material']>, ParentType, ContextType>;
  meaningScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  page?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  passageId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['SourceKind']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  words?: Resolver<Array<ResolversTypes['QueryWord']>, ParentType, ContextType>;
};

export type PreviewAnswerResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewAnswerResult'] = ResolversParentTypes['PreviewAnswerResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'PreviewAnswerSuccess', ParentType, ContextType>;
};

export type PreviewAnswerSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewAnswerSuccess'] = ResolversParentTypes['PreviewAnswerSuccess']> = {
  answer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  generator?: Resolver<ResolversTypes['TutorGenerator'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['TutorOutcome'], ParentType, ContextType>;
  retrieval?: Resolver<ResolversTypes['RetrievalKind'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PreviewModerationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewModerationResult'] = ResolversParentTypes['PreviewModerationResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'PreviewModerationSuccess', ParentType, ContextType>;
};

export type PreviewModerationSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewModerationSuccess'] = ResolversParentTypes['PreviewModerationSuccess']> = {
  verdicts?: Resolver<Array<ResolversTypes['ModerationVerdict']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PreviewRoutingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewRoutingResult'] = ResolversParentTypes['PreviewRoutingResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'PreviewRoutingSuccess', ParentType, ContextType>;
};

export type PreviewRoutingSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewRoutingSuccess'] = ResolversParentTypes['PreviewRoutingSuccess']> = {
  routings?: Resolver<Array<ResolversTypes['MessageRouting']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'PassageConflictProblem' | 'RateLimitedProblem', ParentType, ContextType>;
};

export type ProctoringAlertResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProctoringAlert'] = ResolversParentTypes['ProctoringAlert']> = {
  attemptId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  class?: Resolver<ResolversTypes['AlertClass'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  durationMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AlertKind'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  student?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type ProctoringAlertConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProctoringAlertConnection'] = ResolversParentTypes['ProctoringAlertConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProctoringAlertEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ProctoringAlert']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProctoringAlertEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProctoringAlertEdge'] = ResolversParentTypes['ProctoringAlertEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProctoringAlert'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  previewAnswer?: Resolver<ResolversTypes['PreviewAnswerResult'], ParentType, ContextType, RequireFields<QueryPreviewAnswerArgs, 'input'>>;
  previewModeration?: Resolver<ResolversTypes['PreviewModerationResult'], ParentType, ContextType, RequireFields<QueryPreviewModerationArgs, 'input'>>;
  previewRouting?: Resolver<ResolversTypes['PreviewRoutingResult'], ParentType, ContextType, RequireFields<QueryPreviewRoutingArgs, 'input'>>;
  safeguardingGroups?: Resolver<ResolversTypes['SafeguardingGroupConnection'], ParentType, ContextType, RequireFields<QuerySafeguardingGroupsArgs, 'first'>>;
  safeguardingReports?: Resolver<ResolversTypes['SafeguardingReportConnection'], ParentType, ContextType, RequireFields<QuerySafeguardingReportsArgs, 'first'>>;
};

export type QueryWordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueryWord'] = ResolversParentTypes['QueryWord']> = {
  asked?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isCorrected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  met?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RateLimitedProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateLimitedProblem'] = ResolversParentTypes['RateLimitedProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RateTutorTurnResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateTutorTurnResult'] = ResolversParentTypes['RateTutorTurnResult']> = {
  __resolveType: TypeResolveFn<'ConflictProblem' | 'InvalidInputProblem' | 'NotFoundProblem' | 'RateTutorTurnSuccess', ParentType, ContextType>;
};

export type RateTutorTurnSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateTutorTurnSuccess'] = ResolversParentTypes['RateTutorTurnSuccess']> = {
  reply?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  turn?: Resolver<ResolversTypes['TutorTurn'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordObservationsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordObservationsResult'] = ResolversParentTypes['RecordObservationsResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'RecordObservationsSuccess', ParentType, ContextType>;
};

export type RecordObservationsSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordObservationsSuccess'] = ResolversParentTypes['RecordObservationsSuccess']> = {
  acceptedBatch?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefusedQuestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefusedQuestion'] = ResolversParentTypes['RefusedQuestion']> = {
  askers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastAskedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['TutorOutcome'], ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reply?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  times?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RefusedQuestionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefusedQuestionConnection'] = ResolversParentTypes['RefusedQuestionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RefusedQuestionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RefusedQuestion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RefusedQuestionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefusedQuestionEdge'] = ResolversParentTypes['RefusedQuestionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RefusedQuestion'], ParentType, ContextType>;
};

export type ReleaseTopicResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseTopicResult'] = ResolversParentTypes['ReleaseTopicResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'NotFoundProblem' | 'ReleaseTopicSuccess', ParentType, ContextType>;
};

export type ReleaseTopicSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseTopicSuccess'] = ResolversParentTypes['ReleaseTopicSuccess']> = {
  session?: Resolver<ResolversTypes['TutorSession'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReportedQuestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportedQuestion'] = ResolversParentTypes['ReportedQuestion']> = {
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reportedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  turnId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SafeguardingGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafeguardingGroup'] = ResolversParentTypes['SafeguardingGroup']> = {
  reportCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reports?: Resolver<Array<ResolversTypes['SafeguardingReport']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SafeguardingStatus'], ParentType, ContextType>;
  student?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type SafeguardingGroupConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafeguardingGroupConnection'] = ResolversParentTypes['SafeguardingGroupConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SafeguardingGroupEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SafeguardingGroup']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SafeguardingGroupEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafeguardingGroupEdge'] = ResolversParentTypes['SafeguardingGroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SafeguardingGroup'], ParentType, ContextType>;
};

export type SafeguardingLogConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafeguardingLogConnection'] = ResolversParentTypes['SafeguardingLogConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SafeguardingLogEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SafeguardingLogEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SafeguardingLogEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafeguardingLogEdge'] = ResolversParentTypes['SafeguardingLogEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SafeguardingLogEntry'], ParentType, ContextType>;
};

export type SafeguardingLogEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafeguardingLogEntry'] = ResolversParentTypes['SafeguardingLogEntry']> = {
  action?: Resolver<ResolversTypes['SafeguardingAction'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type SafeguardingReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafeguardingReport'] = ResolversParentTypes['SafeguardingReport'], FederationReferenceType extends FederationReferenceTypes['SafeguardingReport'] = FederationReferenceTypes['SafeguardingReport']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SafeguardingReport']> | FederationReferenceType, FederationReferenceType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['SafeguardingCategory']>, ParentType, ContextType>;
  classroom?: Resolver<Maybe<ResolversTypes['Classroom']>, ParentType, ContextType>;
  classroomName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  log?: Resolver<ResolversTypes['SafeguardingLogConnection'], ParentType, ContextType, RequireFields<SafeguardingReportLogArgs, 'first'>>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  said?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SafeguardingStatus'], ParentType, ContextType>;
  student?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SafeguardingReportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafeguardingReportConnection'] = ResolversParentTypes['SafeguardingReportConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SafeguardingReportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SafeguardingReport']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SafeguardingReportEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafeguardingReportEdge'] = ResolversParentTypes['SafeguardingReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SafeguardingReport'], ParentType, ContextType>;
};

export type SearchedMaterialResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchedMaterial'] = ResolversParentTypes['SearchedMaterial']> = {
  materials?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  passages?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SetTutorSettingsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetTutorSettingsResult'] = ResolversParentTypes['SetTutorSettingsResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'SetTutorSettingsSuccess', ParentType, ContextType>;
};

export type SetTutorSettingsSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetTutorSettingsSuccess'] = ResolversParentTypes['SetTutorSettingsSuccess']> = {
  classroom?: Resolver<ResolversTypes['Classroom'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StopTutorTurnResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StopTutorTurnResult'] = ResolversParentTypes['StopTutorTurnResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputProblem' | 'NotFoundProblem' | 'StopTutorTurnSuccess', ParentType, ContextType>;
};

export type StopTutorTurnSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StopTutorTurnSuccess'] = ResolversParentTypes['StopTutorTurnSuccess']> = {
  turn?: Resolver<ResolversTypes['TutorTurn'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  materialIndexing?: SubscriptionResolver<ResolversTypes['MaterialIndexingEvent'], "materialIndexing", ParentType, ContextType, RequireFields<SubscriptionMaterialIndexingArgs, 'materialId'>>;
  proctoringAlerts?: SubscriptionResolver<ResolversTypes['ProctoringAlert'], "proctoringAlerts", ParentType, ContextType, RequireFields<SubscriptionProctoringAlertsArgs, 'assessmentId'>>;
  tutorTurn?: SubscriptionResolver<ResolversTypes['TutorEvent'], "tutorTurn", ParentType, ContextType, RequireFields<SubscriptionTutorTurnArgs, 'id'>>;
};

export type TextBoxResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TextBox'] = ResolversParentTypes['TextBox']> = {
  height?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  width?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  x?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  y?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type TextLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TextLine'] = ResolversParentTypes['TextLine']> = {
  box?: Resolver<ResolversTypes['TextBox'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TopicAnchorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TopicAnchor'] = ResolversParentTypes['TopicAnchor']> = {
  heading?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  material?: Resolver<Maybe<ResolversTypes['Material']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  turns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TutorCitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TutorCitation'] = ResolversParentTypes['TutorCitation']> = {
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TutorEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TutorEvent'] = ResolversParentTypes['TutorEvent']> = {
  __resolveType: TypeResolveFn<'TutorCitation' | 'TutorToken' | 'TutorTurnCompleted' | 'TutorTurnFailed', ParentType, ContextType>;
};

export type TutorExampleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TutorExample'] = ResolversParentTypes['TutorExample']> = {
  answer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDecided?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['TutorExampleStanding'], ParentType, ContextType>;
  votes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TutorExampleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TutorExampleConnection'] = ResolversParentTypes['TutorExampleConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TutorExampleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TutorExample']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TutorExampleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TutorExampleEdge'] = ResolversParentTypes['TutorExampleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TutorExample'], ParentType, ContextType>;
};

export type TutorFeedbackResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TutorFeedback'] = ResolversParentTypes['TutorFeedback']> = {
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ratedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['TutorRatingReason']>, ParentType, ContextType>;
  vote?: Resolver<ResolversTypes['TutorVote'], ParentType, ContextType>;
  wrongSource?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TutorInsightsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TutorInsights'] = ResolversParentTypes['TutorInsights']> = {
  examples?: Resolver<ResolversTypes['TutorExampleConnection'], ParentType, ContextType, RequireFields<TutorInsightsExamplesArgs, 'first'>>;
  refused?: Resolver<ResolversTypes['RefusedQuestionConnection'], ParentType, ContextType, RequireFields<TutorInsightsRefusedArgs, 'first'>>;
  unanswered?: Resolver<ResolversTypes['UnansweredQuestionConnection'], ParentType, ContextType, RequireFields<TutorInsightsUnansweredArgs, 'first'>>;
  unhelpful?: Resolver<ResolversTypes['UnhelpfulAnswerConnection'], ParentType, ContextType, RequireFields<TutorInsightsUnhelpfulArgs, 'first'>>;
  waiting?: Resolver<ResolversTypes['TutorWaiting'], ParentType, ContextType>;
  weeks?: Resolver<Array<ResolversTypes['TutorWeek']>, ParentType, ContextType, RequireFields<TutorInsightsWeeksArgs, 'last'>>;
  wrongSources?: Resolver<ResolversTypes['WrongSourceConnection'], ParentType, ContextType, RequireFields<TutorInsightsWrongSourcesArgs, 'first'>>;
};

export type TutorMemoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TutorMemory'] = ResolversParentTypes['TutorMemory']> = {
  conversations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ratings?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  turns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TutorSessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TutorSession'] = ResolversParentTypes['TutorSession'], FederationReferenceType extends FederationReferenceTypes['TutorSession'] = FederationReferenceTypes['TutorSession']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TutorSession']> | FederationReferenceType, FederationReferenceType, ContextType>;
  anchor?: Resolver<Maybe<ResolversTypes['TopicAnchor']>, ParentType, ContextType>;
  classroom?: Resolver<ResolversTypes['Classroom'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  ratingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  turnCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  turns?: Resolver<ResolversTypes['TutorTurnConnection'], ParentType, ContextType, RequireFields<TutorSessionTurnsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TutorSessionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TutorSessionConnection'] = ResolversParentTypes['TutorSessionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TutorSessionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TutorSession']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TutorSessionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TutorSessionEdge'] = ResolversParentTypes['TutorSessionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TutorSession'], ParentType, ContextType>;
};

export type TutorSettingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TutorSettings'] = ResolversParentTypes['TutorSettings']> = {
  sources?: Resolver<ResolversTypes['TutorSources'], ParentType, ContextType>;
  tone?: Resolver<ResolversTypes['TutorTone'], ParentType, ContextType>;
};

export type TutorTokenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TutorToken'] = ResolversParentTypes['TutorToken']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TutorTraceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TutorTrace'] = ResolversParentTypes['TutorTrace']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['TutorTraceStep']>, ParentType, ContextType>;
};

export type TutorTraceStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TutorTraceStep'] = ResolversParentTypes['TutorTraceStep']> = {
  data?: Resolver<Array<ResolversTypes['TutorTraceValue']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startedMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  tookMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type TutorTraceValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TutorTraceValue'] = ResolversParentTypes['TutorTraceValue']> = {
  json?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TutorTurnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TutorTurn'] = ResolversParentTypes['TutorTurn'], FederationReferenceType extends FederationReferenceTypes['TutorTurn'] = FederationReferenceTypes['TutorTurn']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TutorTurn']> | FederationReferenceType, FederationReferenceType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  feedback?: Resolver<Maybe<ResolversTypes['TutorFeedback']>, ParentType, ContextType>;
  generator?: Resolver<Maybe<ResolversTypes['TutorGenerator']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nearest?: Resolver<Array<ResolversTypes['NearestPassage']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['TutorOutcome']>, ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retrieval?: Resolver<Maybe<ResolversTypes['RetrievalKind']>, ParentType, ContextType>;
  searched?: Resolver<Maybe<ResolversTypes['SearchedMaterial']>, ParentType, ContextType>;
  session?: Resolver<ResolversTypes['TutorSession'], ParentType, ContextType>;
  trace?: Resolver<Maybe<ResolversTypes['TutorTrace']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TutorTurnCompletedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TutorTurnCompleted'] = ResolversParentTypes['TutorTurnCompleted']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  turn?: Resolver<ResolversTypes['TutorTurn'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TutorTurnConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TutorTurnConnection'] = ResolversParentTypes['TutorTurnConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TutorTurnEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TutorTurn']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TutorTurnEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TutorTurnEdge'] = ResolversParentTypes['TutorTurnEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TutorTurn'], ParentType, ContextType>;
};

export type TutorTurnFailedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TutorTurnFailed'] = ResolversParentTypes['TutorTurnFailed']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  turn?: Resolver<ResolversTypes['TutorTurn'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TutorWaitingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TutorWaiting'] = ResolversParentTypes['TutorWaiting']> = {
  unanswered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  wrongSources?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TutorWeekResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TutorWeek'] = ResolversParentTypes['TutorWeek']> = {
  abstained?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  answered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  answeredShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  down?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  medianFirstWordsMs?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  turns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  up?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  wrongSources?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UnansweredQuestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnansweredQuestion'] = ResolversParentTypes['UnansweredQuestion']> = {
  answeredSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  askers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastAskedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastTurnId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nearest?: Resolver<Array<ResolversTypes['NearestPassage']>, ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  times?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UnansweredQuestionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnansweredQuestionConnection'] = ResolversParentTypes['UnansweredQuestionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UnansweredQuestionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['UnansweredQuestion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UnansweredQuestionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnansweredQuestionEdge'] = ResolversParentTypes['UnansweredQuestionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UnansweredQuestion'], ParentType, ContextType>;
};

export type UnhelpfulAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnhelpfulAnswer'] = ResolversParentTypes['UnhelpfulAnswer']> = {
  answer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ratedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['TutorRatingReason']>, ParentType, ContextType>;
  turnId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UnhelpfulAnswerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnhelpfulAnswerConnection'] = ResolversParentTypes['UnhelpfulAnswerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UnhelpfulAnswerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['UnhelpfulAnswer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UnhelpfulAnswerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnhelpfulAnswerEdge'] = ResolversParentTypes['UnhelpfulAnswerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UnhelpfulAnswer'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  passageSearch?: Resolver<Maybe<Array<ResolversTypes['PassageHit']>>, ParentType, ContextType, RequireFields<UserPassageSearchArgs, 'first' | 'query'>>;
};

export type WrongSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WrongSource'] = ResolversParentTypes['WrongSource']> = {
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  isMended?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastReportedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  now?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openReports?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  passageId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  questions?: Resolver<Array<ResolversTypes['ReportedQuestion']>, ParentType, ContextType>;
  reports?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WrongSourceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WrongSourceConnection'] = ResolversParentTypes['WrongSourceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WrongSourceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['WrongSource']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WrongSourceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WrongSourceEdge'] = ResolversParentTypes['WrongSourceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WrongSource'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AcknowledgeSafeguardingReportResult?: AcknowledgeSafeguardingReportResultResolvers<ContextType>;
  AcknowledgeSafeguardingReportSuccess?: AcknowledgeSafeguardingReportSuccessResolvers<ContextType>;
  AskTutorResult?: AskTutorResultResolvers<ContextType>;
  AskTutorSuccess?: AskTutorSuccessResolvers<ContextType>;
  Assessment?: AssessmentResolvers<ContextType>;
  Attempt?: AttemptResolvers<ContextType>;
  Attendance?: AttendanceResolvers<ContextType>;
  AttendanceConnection?: AttendanceConnectionResolvers<ContextType>;
  AttendanceEdge?: AttendanceEdgeResolvers<ContextType>;
  AttendanceInterval?: AttendanceIntervalResolvers<ContextType>;
  Citation?: CitationResolvers<ContextType>;
  Classroom?: ClassroomResolvers<ContextType>;
  ClassroomKnowledge?: ClassroomKnowledgeResolvers<ContextType>;
  ConflictProblem?: ConflictProblemResolvers<ContextType>;
  CorrectPassageResult?: CorrectPassageResultResolvers<ContextType>;
  CorrectPassageSuccess?: CorrectPassageSuccessResolvers<ContextType>;
  CurateMaterialResult?: CurateMaterialResultResolvers<ContextType>;
  CurateMaterialSuccess?: CurateMaterialSuccessResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DecideTutorExampleResult?: DecideTutorExampleResultResolvers<ContextType>;
  DecideTutorExampleSuccess?: DecideTutorExampleSuccessResolvers<ContextType>;
  EraseTutorMemoryResult?: EraseTutorMemoryResultResolvers<ContextType>;
  EraseTutorMemorySuccess?: EraseTutorMemorySuccessResolvers<ContextType>;
  HandleSafeguardingReportResult?: HandleSafeguardingReportResultResolvers<ContextType>;
  HandleSafeguardingReportSuccess?: HandleSafeguardingReportSuccessResolvers<ContextType>;
  HidePassageResult?: HidePassageResultResolvers<ContextType>;
  HidePassageSuccess?: HidePassageSuccessResolvers<ContextType>;
  InvalidInputProblem?: InvalidInputProblemResolvers<ContextType>;
  Material?: MaterialResolvers<ContextType>;
  MaterialIndexingEvent?: MaterialIndexingEventResolvers<ContextType>;
  MaterialText?: MaterialTextResolvers<ContextType>;
  MaterialWarning?: MaterialWarningResolvers<ContextType>;
  MaterialWarningConnection?: MaterialWarningConnectionResolvers<ContextType>;
  MaterialWarningEdge?: MaterialWarningEdgeResolvers<ContextType>;
  Meeting?: MeetingResolvers<ContextType>;
  MeetingCue?: MeetingCueResolvers<ContextType>;
  MeetingMessage?: MeetingMessageResolvers<ContextType>;
  MeetingMessageConnection?: MeetingMessageConnectionResolvers<ContextType>;
  MeetingMessageEdge?: MeetingMessageEdgeResolvers<ContextType>;
  MeetingTranscript?: MeetingTranscriptResolvers<ContextType>;
  MessageRouting?: MessageRoutingResolvers<ContextType>;
  ModerationVerdict?: ModerationVerdictResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NearestPassage?: NearestPassageResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  NotAllowedProblem?: NotAllowedProblemResolvers<ContextType>;
  NotFoundProblem?: NotFoundProblemResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Passage?: PassageResolvers<ContextType>;
  PassageConflictProblem?: PassageConflictProblemResolvers<ContextType>;
  PassageConnection?: PassageConnectionResolvers<ContextType>;
  PassageEdge?: PassageEdgeResolvers<ContextType>;
  PassageHit?: PassageHitResolvers<ContextType>;
  PreviewAnswerResult?: PreviewAnswerResultResolvers<ContextType>;
  PreviewAnswerSuccess?: PreviewAnswerSuccessResolvers<ContextType>;
  PreviewModerationResult?: PreviewModerationResultResolvers<ContextType>;
  PreviewModerationSuccess?: PreviewModerationSuccessResolvers<ContextType>;
  PreviewRoutingResult?: PreviewRoutingResultResolvers<ContextType>;
  PreviewRoutingSuccess?: PreviewRoutingSuccessResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  ProctoringAlert?: ProctoringAlertResolvers<ContextType>;
  ProctoringAlertConnection?: ProctoringAlertConnectionResolvers<ContextType>;
  ProctoringAlertEdge?: ProctoringAlertEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QueryWord?: QueryWordResolvers<ContextType>;
  RateLimitedProblem?: RateLimitedProblemResolvers<ContextType>;
  RateTutorTurnResult?: RateTutorTurnResultResolvers<ContextType>;
  RateTutorTurnSuccess?: RateTutorTurnSuccessResolvers<ContextType>;
  RecordObservationsResult?: RecordObservationsResultResolvers<ContextType>;
  RecordObservationsSuccess?: RecordObservationsSuccessResolvers<ContextType>;
  RefusedQuestion?: RefusedQuestionResolvers<ContextType>;
  RefusedQuestionConnection?: RefusedQuestionConnectionResolvers<ContextType>;
  RefusedQuestionEdge?: RefusedQuestionEdgeResolvers<ContextType>;
  ReleaseTopicResult?: ReleaseTopicResultResolvers<ContextType>;
  ReleaseTopicSuccess?: ReleaseTopicSuccessResolvers<ContextType>;
  ReportedQuestion?: ReportedQuestionResolvers<ContextType>;
  SafeguardingGroup?: SafeguardingGroupResolvers<ContextType>;
  SafeguardingGroupConnection?: SafeguardingGroupConnectionResolvers<ContextType>;
  SafeguardingGroupEdge?: SafeguardingGroupEdgeResolvers<ContextType>;
  SafeguardingLogConnection?: SafeguardingLogConnectionResolvers<ContextType>;
  SafeguardingLogEdge?: SafeguardingLogEdgeResolvers<ContextType>;
  SafeguardingLogEntry?: SafeguardingLogEntryResolvers<ContextType>;
  SafeguardingReport?: SafeguardingReportResolvers<ContextType>;
  SafeguardingReportConnection?: SafeguardingReportConnectionResolvers<ContextType>;
  SafeguardingReportEdge?: SafeguardingReportEdgeResolvers<ContextType>;
  SearchedMaterial?: SearchedMaterialResolvers<ContextType>;
  SetTutorSettingsResult?: SetTutorSettingsResultResolvers<ContextType>;
  SetTutorSettingsSuccess?: SetTutorSettingsSuccessResolvers<ContextType>;
  StopTutorTurnResult?: StopTutorTurnResultResolvers<ContextType>;
  StopTutorTurnSuccess?: StopTutorTurnSuccessResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TextBox?: TextBoxResolvers<ContextType>;
  TextLine?: TextLineResolvers<ContextType>;
  TopicAnchor?: TopicAnchorResolvers<ContextType>;
  TutorCitation?: TutorCitationResolvers<ContextType>;
  TutorEvent?: TutorEventResolvers<ContextType>;
  TutorExample?: TutorExampleResolvers<ContextType>;
  TutorExampleConnection?: TutorExampleConnectionResolvers<ContextType>;
  TutorExampleEdge?: TutorExampleEdgeResolvers<ContextType>;
  TutorFeedback?: TutorFeedbackResolvers<ContextType>;
  TutorInsights?: TutorInsightsResolvers<ContextType>;
  TutorMemory?: TutorMemoryResolvers<ContextType>;
  TutorSession?: TutorSessionResolvers<ContextType>;
  TutorSessionConnection?: TutorSessionConnectionResolvers<ContextType>;
  TutorSessionEdge?: TutorSessionEdgeResolvers<ContextType>;
  TutorSettings?: TutorSettingsResolvers<ContextType>;
  TutorToken?: TutorTokenResolvers<ContextType>;
  TutorTrace?: TutorTraceResolvers<ContextType>;
  TutorTraceStep?: TutorTraceStepResolvers<ContextType>;
  TutorTraceValue?: TutorTraceValueResolvers<ContextType>;
  TutorTurn?: TutorTurnResolvers<ContextType>;
  TutorTurnCompleted?: TutorTurnCompletedResolvers<ContextType>;
  TutorTurnConnection?: TutorTurnConnectionResolvers<ContextType>;
  TutorTurnEdge?: TutorTurnEdgeResolvers<ContextType>;
  TutorTurnFailed?: TutorTurnFailedResolvers<ContextType>;
  TutorWaiting?: TutorWaitingResolvers<ContextType>;
  TutorWeek?: TutorWeekResolvers<ContextType>;
  UnansweredQuestion?: UnansweredQuestionResolvers<ContextType>;
  UnansweredQuestionConnection?: UnansweredQuestionConnectionResolvers<ContextType>;
  UnansweredQuestionEdge?: UnansweredQuestionEdgeResolvers<ContextType>;
  UnhelpfulAnswer?: UnhelpfulAnswerResolvers<ContextType>;
  UnhelpfulAnswerConnection?: UnhelpfulAnswerConnectionResolvers<ContextType>;
  UnhelpfulAnswerEdge?: UnhelpfulAnswerEdgeResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  WrongSource?: WrongSourceResolvers<ContextType>;
  WrongSourceConnection?: WrongSourceConnectionResolvers<ContextType>;
  WrongSourceEdge?: WrongSourceEdgeResolvers<ContextType>;
};

