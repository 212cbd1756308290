import { use, useMemo, type ReactNode } from 'react';
import { IntlProvider, useLocale, useMessages } from 'use-intl';
import { useLanguage } from './language-context.tsx';
import { loadStaffMessages } from './load-messages.ts';

/** Around what teachers and admins alone read: its words are most of all, and no student waits for them. */
export function StaffWords({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  const everybodys = useMessages();
  const staffs = use(loadStaffMessages(language));
  const messages = useMemo(() => ({ ...everybodys, ...staffs }), [everybodys, staffs]);
  return (
    <IntlProvider locale={useLocale()} messages={messages}>
      {children}
    </IntlProvider>
  );
}
