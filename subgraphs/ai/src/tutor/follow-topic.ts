/** Says what a conversation is about after a turn, from where the answer stands. */
import type { Clock } from '@ensure-study/kit/clock';
import { expandQuestion, type Exchange, type TakenFor } from './domain/conversation.ts';
import type { Stem } from './domain/language/tokens.ts';
import type { Citation } from './domain/passage.ts';
import { labelOf, mostCited } from './domain/topic/label.ts';
import { followTopic, type FollowedTopic } from './domain/topic/topic.ts';
import type { CitedSections, KeptTopic } from './class-ports.ts';
import type { TurnEnding } from './ports.ts';

export interface FollowTopicDeps {
  sections: CitedSections;
  stem: Stem;
  clock: Clock;
}
export interface AnsweredTurn {
  question: string;
  /** Oldest first, since the last release. */
  history: readonly Exchange[];
  /** Absent where questions are not routed, and where moderation stopped the turn. */
  taken?: TakenFor;
  outcome: TurnEnding['outcome'];
  /** All that the answer rests on. */
  citations: readonly Citation[];
}

/** Whether a question goes on from an earlier one: as it was routed, or else by its own words. */
export const goesOn = (
  { question, history, taken }: Pick<AnsweredTurn, 'question' | 'history' | 'taken'>,
  stem: Stem,
): boolean =>
  taken
    ? taken.decision === 'follow_up'
    : history.length > 0 && expandQuestion(question, history, stem) !== question;

/** Throws when the passages cannot be read. What was stopped by moderation, or failed, says nothing of the topic. */
export async function topicAfter(
  { sections, stem, clock }: FollowTopicDeps,
  { topic }: KeptTopic,
  turn: AnsweredTurn,
): Promise<FollowedTopic> {
  const { question, history, taken, outcome, citations } = turn;
  if (outcome !== 'ANSWERED' && outcome !== 'ABSTAINED') return { topic, change: topic ? 'kept' : 'none' };
  const isFollowUp = goesOn({ question, history, taken }, stem);
  const place = outcome === 'ANSWERED' ? mostCited(await sections.of(citations)) : undefined;
  const answeredFrom = place && { ...place, label: labelOf(place, question, stem) };
  return followTopic(topic, { at: new Date(clock.now()), isFollowUp, answeredFrom });
}
