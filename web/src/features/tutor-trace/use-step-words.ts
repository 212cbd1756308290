import { useFormatter, useTranslations } from 'use-intl';

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
  ...['known', 'alike'],
] as const;
const isOneOf = <T extends string>(known: readonly T[], name: string): name is T =>
  (known as readonly string[]).includes(name);

/** What the steps of an answer and their values are called; one that the page does not know keeps its own name. */
export function useStepWords() {
  const t = useTranslations('tutor-trace');
  const format = useFormatter();
  return {
    stepWords: (name: string) => (isOneOf(steps, name) ? t(`steps.${name}`) : name),
    valueWords: (name: string) => (isOneOf(values, name) ? t(`values.${name}`) : name),
    ms: (value: number) => t('ms', { ms: format.number(value, { maximumFractionDigits: 1 }) }),
  };
}
