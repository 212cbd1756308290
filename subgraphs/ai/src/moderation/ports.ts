/** What others may ask of moderation. */
import type { Verdict } from './domain/verdict.ts';

/** The verdict on a question after the person's earlier ones, oldest first. */
export type JudgeQuestion = (question: string, earlier: readonly string[]) => Verdict;
