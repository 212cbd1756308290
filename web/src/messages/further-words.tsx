import { use, useMemo, type ReactNode } from 'react';
import { IntlProvider, useLocale, useMessages } from 'use-intl';
import { useLanguage } from './language-context.tsx';
import type { Language } from './languages.ts';
import type { Messages } from './messages.generated.ts';

/** Around what few read: its words are fetched when it opens, and stand beside everybody's. */
export function FurtherWords({
  load,
  children,
}: {
  load(language: Language): Promise<Messages>;
  children: ReactNode;
}) {
  const { language } = useLanguage();
  const everybodys = useMessages();
  const further = use(load(language));
  const messages = useMemo(() => ({ ...everybodys, ...further }), [everybodys, further]);
  return (
    <IntlProvider locale={useLocale()} messages={messages}>
      {children}
    </IntlProvider>
  );
}
