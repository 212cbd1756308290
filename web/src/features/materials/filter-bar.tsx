import { Search } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { MaterialFilter, StateChoice } from './domain/material-filter.ts';
import styles from './materials.module.css';

interface FilterBarProps {
  filter: MaterialFilter;
  onChange(filter: MaterialFilter): void;
  /** States that the viewer is shown at all. */
  choices: readonly StateChoice[];
}

export function FilterBar({ filter, onChange, choices }: FilterBarProps) {
  const t = useTranslations('materials');
  return (
    <search className={styles.filter}>
      <label className={styles.filterName}>
        <Search aria-hidden />
        <span className="visually-hidden">{t('filter.name')}</span>
        <input
          type="search"
          dir="auto"
          placeholder={t('filter.name')}
          value={filter.name}
          onChange={({ target }) => onChange({ ...filter, name: target.value })}
        />
      </label>
      {choices.length > 1 && (
        <label>
          <span className="visually-hidden">{t('filter.state')}</span>
          <select
            value={filter.state}
            onChange={({ target }) => onChange({ ...filter, state: target.value as StateChoice })}
          >
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {t(`filter.states.${choice}`)}
              </option>
            ))}
          </select>
        </label>
      )}
    </search>
  );
}
