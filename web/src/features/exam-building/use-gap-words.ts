import { useCallback, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { say } from '../../sentences/said.tsx';
import { placeGap, type Gap } from './domain/gaps.ts';

/** Words for what each question lacks, by its place from 0. */
export function useGapWords() {
  const t = useTranslations('exam-building.gaps');
  return useCallback(
    (gaps: readonly Gap[]): ReadonlyMap<number, readonly ReactNode[]> => {
      const words = new Map<number, ReactNode[]>();
      for (const gap of gaps) {
        const { question, kind, choice, message } = placeGap(gap);
        if (question === null) continue;
        const said =
          kind === 'choiceText'
            ? t('choiceText', { number: (choice ?? 0) + 1 })
            : kind === 'other'
              ? say(withoutPlace(message))
              : t(kind);
        words.set(question, [...(words.get(question) ?? []), said]);
      }
      return words;
    },
    [t],
  );
}

/** “Question 3: no choice is right yet.” stands at question 3 already. */
function withoutPlace(message: string): string {
  const rest = message.replace(/^Question \d+: /, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
