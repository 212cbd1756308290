import { useCallback, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { say } from '../sentences/said.tsx';
import { reasonOf } from './errors.ts';

/** Tells people what went wrong in one sentence that says what to do next. */
export function useErrorWords(): (error: unknown) => ReactNode {
  const t = useTranslations('errors');
  return useCallback(
    (error) => {
      const reason = reasonOf(error);
      return 'key' in reason ? t(reason.key) : say(reason.message);
    },
    [t],
  );
}
