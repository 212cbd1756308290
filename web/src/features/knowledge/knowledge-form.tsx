import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { SelectField } from '../../components/ui/select-field.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import type { PassageRanking } from '../../gql/graphql.ts';
import styles from './knowledge.module.css';

export const rankings = ['BLEND', 'WORDS', 'MEANING'] as const satisfies readonly PassageRanking[];
const lengthMax = 1_000;

interface KnowledgeFormProps {
  query: string;
  by: PassageRanking;
  onSearch(query: string, by: PassageRanking): void;
}

/** What to look for, and how. Another order of the same is asked for at once, other words when they are whole. */
export function KnowledgeForm({ query, by, onSearch }: KnowledgeFormProps) {
  const t = useTranslations('knowledge');
  const [typed, setTyped] = useState(query);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (typed.trim()) onSearch(typed.trim(), by);
  }
  return (
    <search>
      <form className={styles.form} onSubmit={submit}>
        <TextField
          label={t('query')}
          type="search"
          value={typed}
          onChange={setTyped}
          maxLength={lengthMax}
          autoFocus
        />
        <SelectField
          label={t('by')}
          value={by}
          options={rankings.map((key) => ({ key, label: t(`ranking.${key}`) }))}
          onChange={(chosen) => onSearch(typed.trim(), chosen)}
        />
        <Button type="submit">{t('search')}</Button>
      </form>
    </search>
  );
}
