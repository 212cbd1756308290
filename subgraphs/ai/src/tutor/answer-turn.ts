/** What is done for one turn while its lease is held: it is understood from its conversation, answered, and ended. */
import { answerFromMemory, type MemoryDeps } from './answer-from-memory.ts';
import { answerIsolated, type IsolationDeps } from './answer-isolated.ts';
import { answerJudged, type JudgedDeps } from './answer-judged.ts';
import type { EmitParts } from './answer-question.ts';
import { readClassRules, type ClassRulesDeps } from './choose-sources.ts';
import { askedAs } from './domain/asked-as.ts';
import { readingsOf, type TakenFor } from './domain/conversation.ts';
import type { AnswerPart, Citation } from './domain/passage.ts';
import type { FollowedTopic } from './domain/topic/topic.ts';
import type { TraceStep, TurnTrace } from './domain/turn-trace.ts';
import { judgedTurns, weighedTurns } from './domain/judged-turns.ts';
import { goesOn, topicAfter, type FollowTopicDeps } from './follow-topic.ts';
import type { TraceKeeper } from './keep-traces.ts';
import type { KeptTopic } from './class-ports.ts';
import type { ClaimedTurn, TurnQueue } from './ports.ts';
import { routeTurn, turnsMax } from './route-next.ts';

export interface AnswerOneDeps
  extends MemoryDeps, JudgedDeps, FollowTopicDeps, IsolationDeps, ClassRulesDeps {
  queue: TurnQueue;
  /** Absent: nothing is kept of how turns were answered. */
  traces?: TraceKeeper;
}
/** What other features and the model that comes with the product do for an answer. */
export type Beside = Pick<AnswerOneDeps, 'neighbours' | 'conversationReader'>;
export interface HeldTurn {
  deps: AnswerOneDeps;
  turn: ClaimedTurn;
  trace: TurnTrace;
}

/** Throws LeaseLost where the turn is not held any more, the signal's reason, and what keeps it from being answered. */
export async function answerTurn(
  held: HeldTurn,
  { signal, modelsMs }: { signal: AbortSignal; modelsMs: number },
): Promise<void> {
  const { deps, turn, trace } = held;
  const { queue } = deps;
  const { classroomId, question, userId: payer } = turn;
  const [history, earlier, kept, rules] = await Promise.all([
    queue.historyOf(turn, turnsMax),
    queue.questionsBefore(turn, judgedTurns),
    queue.topicOf(turn),
    readClassRules(deps, classroomId),
  ]);
  noteSettings(held, { earlierTurns: history.length, tone: rules.tone, policy: rules.policy });
  const said = { answer: turn.answer, citations: turn.citations };
  const allEarlier = () => queue.questionsBefore(turn, weighedTurns);
  const asked = {
    ...{ classroomId, question, history, earlier, allEarlier },
    ...{ said, signal, modelsMs, trace, payer },
  };
  const citations = [...turn.citations];
  const append: EmitParts = async (parts) => {
    await queue.append(turn, parts);
    citations.push(...citedIn(parts));
  };
  let taken: TakenFor | undefined;
  const ending = await answerJudged(deps, asked, async (allowed) => {
    taken = await routeTurn(deps, { next: question, history, signal, trace });
    const isFollowUp = goesOn({ question, history, taken }, deps.stem);
    const near = isFollowUp ? (kept.topic ?? undefined) : undefined;
    const { policy } = rules;
    return answerIsolated(deps, { classroomId, policy, near, trace }, append, (emit) =>
      answerFromMemory(deps, { ...allowed, taken, near, rules }, emit),
    );
  });
  citations.push(...citedIn(ending.parts));
  const followed = trace.begin('topic');
  const after = await topicAfter(deps, kept, { question, history, taken, citations, ...ending });
  const isUsed = readingsOf(question, history, deps.stem, taken).some((reading) => reading !== question);
  followed(topicData(kept, after, isUsed));
  const stored = trace.begin('end');
  await queue.finish(turn, ending, {
    topic: after.topic === kept.topic ? undefined : after.topic,
    // What moderation stopped was not read with anything.
    ...('generator' in ending && { askedAs: askedAs(question, history, deps.stem, taken) }),
  });
  const made = 'generator' in ending ? ending : { generator: null, retrieval: null };
  stored({ outcome: ending.outcome, generator: made.generator, retrieval: made.retrieval });
  deps.traces?.keep(turn, trace);
}

function noteSettings({ deps, turn, trace }: HeldTurn, data: TraceStep['data']): void {
  trace.begin('settings')({
    models: deps.models.map(({ name }) => name),
    meaning: deps.embedder?.model ?? null,
    attempt: turn.attempts,
    ...data,
  });
}

const citedIn = (parts: readonly AnswerPart[]): Citation[] =>
  parts.flatMap((part) => (part.kind === 'citation' ? [part.citation] : []));

const topicData = ({ topic, isReleased }: KeptTopic, after: FollowedTopic, isUsed: boolean) => ({
  topic: topic?.label ?? null,
  used: topic !== null && isUsed,
  released: isReleased,
  change: after.change,
  topicAfter: after.topic?.label ?? null,
});
