import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { reasonOf } from './errors.ts';

/** Tells people what went wrong in one sentence that says what to do next. */
export function useErrorWords(): (error: unknown) => string {
  const t = useTranslations('errors');
  return useCallback(
    (error) => {
      const reason = reasonOf(error);
      return 'key' in reason ? t(reason.key) : reason.message;
    },
    [t],
  );
}
