import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { say } from '../../sentences/said.tsx';
import type { Refusal } from './domain/upload-list.ts';

/** Why a file was refused, in the reader’s language. */
export function useRefusalWords(): (reason: Refusal) => ReactNode {
  const t = useTranslations('materials.upload.refused');
  const errors = useTranslations('errors');
  return (reason) => {
    if (typeof reason === 'string') return t(reason);
    return 'error' in reason ? errors(reason.error) : say(reason.said);
  };
}
