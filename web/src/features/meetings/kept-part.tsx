import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { codeOf } from '../../api/errors.ts';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button } from '../../components/ui/button.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';

interface KeptPartProps<T> {
  value: T | null | undefined;
  error: unknown;
  onRetry(): void;
  children(value: T): ReactNode;
}

/** A part of the page that is kept elsewhere: while it cannot be reached the others stay, and this one says so. */
export function KeptPart<T>({ value, error, onRetry, children }: KeptPartProps<T>) {
  const t = useTranslations('meetings');
  const tUi = useTranslations('ui');
  const errorWords = useErrorWords();
  if (value !== null && value !== undefined) return children(value);
  if (!error) return <Loading label={t('looking')} />;
  const again = (
    <Button look="secondary" small onPress={onRetry}>
      {tUi('tryAgain')}
    </Button>
  );
  return (
    <Notice tone="warning" action={again}>
      {codeOf(error) === 'STORE_UNAVAILABLE' ? t('cannotBeReached') : errorWords(error)}
    </Notice>
  );
}
