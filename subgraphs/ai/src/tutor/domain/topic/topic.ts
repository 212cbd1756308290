/**
 * What a conversation is about at the moment: the place of the material that its last answers came from. Follow-ups
 * strengthen it, a question on another matter takes it along, and its student may release it. It is never gone back to.
 */

/** Where words of the material stand: a document, and the headings above them, outermost first. */
export interface Place {
  materialId: string;
  headings: readonly string[];
}
export interface Topic extends Place {
  /** A few words for people. */
  label: string;
  since: Date;
  /** Answered turns that were about it. */
  turns: number;
}

/** A turn that has ended, as far as it says what the conversation is about. */
export interface EndedTurn {
  at: Date;
  /** Whether its question goes on from an earlier one. */
  isFollowUp: boolean;
  /** Where its answer mostly stands, and what that is called; undefined where it was not answered from the material. */
  answeredFrom?: Place & { label: string };
}

export type TopicChange = 'none' | 'anchored' | 'strengthened' | 'moved' | 'kept' | 'ended';
export interface FollowedTopic {
  topic: Topic | null;
  change: TopicChange;
}

/** The topic after a turn. */
export function followTopic(topic: Topic | null, turn: EndedTurn): FollowedTopic {
  const { answeredFrom, isFollowUp, at } = turn;
  if (!answeredFrom) {
    if (!topic) return { topic, change: 'none' };
    // What was asked instead has no place in the material, and the former topic is not what the talk is about any more.
    return isFollowUp ? { topic, change: 'kept' } : { topic: null, change: 'ended' };
  }
  const isSame = topic && (isFollowUp ? isOneDocument(topic, answeredFrom) : isInside(topic, answeredFrom));
  if (isSame) return { topic: { ...topic, turns: topic.turns + 1 }, change: 'strengthened' };
  const { materialId, headings, label } = answeredFrom;
  return {
    topic: { materialId, headings: [...headings], label, since: at, turns: 1 },
    change: topic ? 'moved' : 'anchored',
  };
}

export const isOneDocument = (topic: Place, place: Place): boolean => topic.materialId === place.materialId;

/** Whether a place stands in the topic's section, or in one below it. Without headings nothing is known of sections. */
export const isInside = (topic: Place, place: Place): boolean =>
  isOneDocument(topic, place) &&
  topic.headings.length > 0 &&
  topic.headings.every((heading, level) => place.headings[level] === heading);
