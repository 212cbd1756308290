/** What an assessment lacks before students can sit it. */
import { hasChoices, rightChoices } from './answer-key.ts';
import type { KeyedQuestion } from '../ports.ts';
import type { AssessmentSettings } from './settings.ts';

export interface Gap {
  /** As in the input: `questions`, the question's place from 0, its field; or the setting. */
  path: string[];
  message: string;
}

type Watching = Pick<AssessmentSettings, 'isProctored' | 'consentText'>;

/** Everything that is missing: of the questions in their order, then of the settings; nothing for one that can be published. */
export const findGaps = (settings: Watching, questions: readonly KeyedQuestion[]): Gap[] => [
  ...findQuestionGaps(questions),
  ...(lacksConsent(settings) ? [consentGap] : []),
];

/** Whether people would be watched without having agreed to anything. */
export const lacksConsent = ({ isProctored, consentText }: Watching): boolean =>
  isProctored && !consentText?.trim();

export const consentGap: Gap = {
  path: ['consentText'],
  message: 'It is watched, so it needs a text that students agree to.',
};

/** What the questions lack, in their order. */
export function findQuestionGaps(questions: readonly KeyedQuestion[]): Gap[] {
  if (questions.length === 0) return [{ path: ['questions'], message: 'There is no question yet.' }];
  return questions.flatMap((keyed, place) =>
    gapsOf(keyed).map(({ field, message }) => ({
      path: ['questions', String(place), ...field],
      message: `Question ${place + 1}: ${message}`,
    })),
  );
}

interface QuestionGap {
  field: string[];
  message: string;
}

function gapsOf({ question, key }: KeyedQuestion): QuestionGap[] {
  const gaps: QuestionGap[] =
    question.prompt.trim() === '' ? [{ field: ['prompt'], message: 'the question is empty.' }] : [];
  if (hasChoices(question.kind)) gaps.push(...gapsOfChoices({ question, key }));
  if (key.kind === 'SHORT_ANSWER' && key.acceptedAnswers.length === 0)
    gaps.push({ field: ['acceptedAnswers'], message: 'no wording is right yet.' });
  if (key.kind === 'NUMERIC' && key.value === null)
    gaps.push({ field: ['value'], message: 'the right number is missing.' });
  return gaps;
}

function gapsOfChoices({ question: { kind, choices }, key }: KeyedQuestion): QuestionGap[] {
  const gaps: QuestionGap[] = [];
  const texts = (choices ?? []).map(({ text }) => text.trim());
  if (texts.length < 2) gaps.push({ field: ['choices'], message: 'there must be at least two choices.' });
  texts.forEach((text, place) => {
    const field = ['choices', String(place), 'text'];
    if (text === '') gaps.push({ field, message: `choice ${place + 1} is empty.` });
    else if (texts.indexOf(text) < place)
      gaps.push({ field, message: `choice ${place + 1} is there twice.` });
  });
  const right = rightChoices(key).length;
  if (right === 0) gaps.push({ field: ['choices'], message: 'no choice is right yet.' });
  if (kind === 'MULTIPLE_CHOICE' && right > 1)
    gaps.push({ field: ['choices'], message: 'only one choice can be right.' });
  return gaps;
}
