/** What the tutor needs to know of a class: what its teachers decided, what its documents are, and what a talk is about. */
import type { Citation } from './domain/passage.ts';
import type { TutorSettings } from './domain/settings.ts';
import type { Origin } from './domain/sources/isolation.ts';
import type { NamedPlace } from './domain/topic/label.ts';
import type { Topic } from './domain/topic/topic.ts';

export interface CitedPages {
  /** The text of each page as it is now, in the order asked; undefined where there is none. Page null: no pages. */
  textsOf(pages: readonly { materialId: string; page: number | null }[]): Promise<(string | undefined)[]>;
}

export interface CitedSections {
  /** Where these citations stand, in their order; what stands nowhere any more, or is hidden, is left out. */
  of(citations: readonly Citation[]): Promise<NamedPlace[]>;
}

export interface SettingsStore {
  /** Of a class whose teachers have decided nothing, the default. */
  of(classroomId: string): Promise<TutorSettings>;
  set(classroomId: string, settings: TutorSettings): Promise<void>;
}
/** Links that the teachers of a class chose, and how many of their documents and passages can be found. */
export interface CuratedLinks {
  materialIds: readonly string[];
  materials: number;
  passages: number;
}
export interface ClassSources {
  /** What these documents are; one that is not of the class is not among them. */
  originsOf(classroomId: string, materialIds: readonly string[]): Promise<Map<string, Origin>>;
  curatedIn(classroomId: string): Promise<CuratedLinks>;
}

/** What a conversation is about, as it is kept. */
export interface KeptTopic {
  topic: Topic | null;
  /** Whether it is about nothing because a topic was released before this turn was asked. */
  isReleased: boolean;
}
export interface TopicStore {
  /** By conversation of this person; one without a topic is not among them. */
  ofSessions(userId: string, sessionIds: readonly string[]): Promise<Map<string, Topic>>;
  /** Lets the topic go; where there is none, nothing changes. */
  release(sessionId: string): Promise<void>;
}
