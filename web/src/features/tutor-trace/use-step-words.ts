import { useFormatter, useTranslations } from 'use-intl';
import { codeOf } from './domain/codes.ts';
import { isSign } from './domain/signs.ts';
import type { Step } from './domain/steps.ts';

const steps = [
  ...[
    'settings',
    'moderation',
    'routing',
    'topic',
    'sources',
    'cache',
    'shared',
    'retrieval',
    'judgement',
    'model',
    'failure',
  ],
  ...['neighbours', 'grounding', 'examples', 'end'],
] as const;
const values = [
  ...[
    'asked',
    'retrieval',
    'materials',
    'passages',
    'answered',
    'confidence',
    'withMeaning',
    'isRead',
    'expected',
    'terms',
  ],
  ...[
    'model',
    'models',
    'outcome',
    'generator',
    'shown',
    'leftOut',
    'withheld',
    'declined',
    'used',
    'corpusVersion',
    'attempt',
  ],
  ...[
    'topic',
    'topicAfter',
    'change',
    'released',
    'tone',
    'policy',
    'breach',
    'ANCHOR',
    'CLASSROOM',
    'CURATED',
  ],
  ...['decision', 'reason', 'score', 'tokens', 'why', 'earlierTurns', 'meaning', 'made', 'error'],
  ...['known', 'alike', 'class', 'turn', 'because'],
] as const;
const isOneOf = <T extends string>(known: readonly T[], name: string): name is T =>
  (known as readonly string[]).includes(name);

/** What the steps of an answer and their values are called; one that the page does not know keeps its own name. */
export function useStepWords() {
  const t = useTranslations('tutor-trace');
  const format = useFormatter();
  const reasonWords = useReasonWords();
  return {
    stepWords: (name: string) => (isOneOf(steps, name) ? t(`steps.${name}`) : name),
    valueWords: (name: string) => (isOneOf(values, name) ? t(`values.${name}`) : name),
    signWords: (name: string) => (isSign(name) ? t(`signs.${name}`) : name),
    saidOf: (name: string, value: string | boolean): string => {
      const code = codeOf(name, value);
      if (code) return t(`codes.${code}`);
      if (value === 'null' || value === '') return '–';
      return String(value);
    },
    reasonWords,
    ms: (value: number) => t('ms', { ms: format.number(value, { maximumFractionDigits: 1 }) }),
  };
}

/** Why a question was routed as it was, in the words of the page. */
function useReasonWords() {
  const t = useTranslations('tutor-trace');
  return ({ reason, turn }: NonNullable<Step['routed']>): string => {
    if (reason === 'first') return t('routing.first');
    const { signs, inCommon, isAgainst } = reason;
    const listed = signs.map((name) => t(`reasons.${name}`)).join('; ') || t('reasons.little');
    const words = inCommon.join(', ');
    const because = words === '' ? listed : t('routing.inCommon', { because: listed, words });
    const said = turn === null ? t('routing.newTopic', { because }) : t('routing.goesOn', { because, turn });
    return isAgainst ? `${said} ${t('routing.against')}` : said;
  };
}
