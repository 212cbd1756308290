/** The language of the page: its words, its dates and numbers, and what `<html>` says of it. */
import { createContext, use, useCallback, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nProvider, useLocale } from 'react-aria-components/I18nProvider';
import { IntlProvider } from 'use-intl';
import { pageConnection } from '../api/page-connection.ts';
import { localeOf, type Language } from './languages.ts';
import { loadMessages } from './load-messages.ts';
import { rememberLanguage } from './language-memory.ts';
import type { Messages } from './messages.generated.ts';

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages;
  }
}

export interface SpokenLanguage {
  language: Language;
  messages: Messages;
}

interface LanguageChoice {
  language: Language;
  choose(language: Language): void;
}

const LanguageContext = createContext<LanguageChoice | null>(null);

export function useLanguage(): LanguageChoice {
  const choice = use(LanguageContext);
  if (!choice) throw new Error('No language around this part of the page.');
  return choice;
}

const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

/** Begins with the language whose words are here; another one takes over when its words have come. */
export function LanguageProvider({ begin, children }: { begin: SpokenLanguage; children: ReactNode }) {
  const [{ language, messages }, setSpoken] = useState(begin);
  const choose = useCallback((chosen: Language) => {
    loadMessages(chosen).then(
      (words) => {
        rememberLanguage(chosen);
        setSpoken({ language: chosen, messages: words });
      },
      // The page goes on in the language it has, and says that the server is away.
      () => pageConnection.doubt(),
    );
  }, []);
  const choice = useMemo(() => ({ language, choose }), [language, choose]);
  const locale = localeOf(language, navigator.languages);
  return (
    <LanguageContext value={choice}>
      <IntlProvider locale={locale} messages={messages} timeZone={timeZone}>
        <I18nProvider locale={locale}>
          <DocumentLanguage language={language} />
          {children}
        </I18nProvider>
      </IntlProvider>
    </LanguageContext>
  );
}

/** Tells screen readers how to pronounce the page, and the browser on which side lines begin. */
function DocumentLanguage({ language }: { language: Language }) {
  const { direction } = useLocale();
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
  }, [language, direction]);
  return null;
}
