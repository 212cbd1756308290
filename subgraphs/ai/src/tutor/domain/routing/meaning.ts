/** What of a turn is held against a message by meaning. */
import type { Exchange } from '../conversation.ts';

/** About what the model reads of a text at once. */
const answerCharactersMax = 700;

/** Question and answer together: "and why?" alone means nothing. */
export const textOfTurn = ({ question, answer }: Exchange): string =>
  `${question}\n${answer.slice(0, answerCharactersMax)}`;
