import { Languages } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { languageNames, languages, type Language } from '../../messages/languages.ts';
import { useLanguage } from '../../messages/language-context.tsx';
import styles from './language-menu.module.css';

/** The browser's own list: it works on every device, and each language is written and spoken as itself. */
export function LanguageMenu() {
  const t = useTranslations('shell');
  const { language, choose } = useLanguage();
  return (
    <label className={styles.menu}>
      <Languages aria-hidden />
      <span className="visually-hidden">{t('language')}</span>
      <select value={language} onChange={({ target }) => choose(target.value as Language)}>
        {languages.map((name) => (
          <option key={name} value={name} lang={name}>
            {languageNames[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
