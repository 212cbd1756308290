import type { TokenScope } from '@ensure-study/contracts/scopes';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { useTranslations } from 'use-intl';
import { CheckboxField } from '../../components/ui/checkbox-field.tsx';
import { FieldWords } from '../../components/ui/problem-form.tsx';
import styles from './access-tokens.module.css';
import { missingWay, scopeRows } from './domain/scope-needs.ts';

interface ScopeChoicesProps {
  chosen: readonly TokenScope[];
  onChange(chosen: readonly TokenScope[]): void;
}

/** What a token is for, each part in words and by the name that programmers know it by. */
export function ScopeChoices({ chosen, onChange }: ScopeChoicesProps) {
  const t = useTranslations('access-tokens');
  return (
    <CheckboxGroup
      name="scopes"
      className={styles.scopes}
      value={[...chosen]}
      onChange={(names) => onChange(names as TokenScope[])}
      validate={(names) => (names.length === 0 ? t('scopesMissing') : null)}
    >
      <Label className={styles.legend}>{t('whatFor')}</Label>
      <Text slot="description" className={styles.soft}>
        {t('writeReads')}
      </Text>
      <FieldWords />
      {scopeRows.map((row) => (
        <ScopeRow key={row[0]} row={row} chosen={chosen} />
      ))}
    </CheckboxGroup>
  );
}

/** The scopes of one thing, and what else they need to be of use. */
function ScopeRow({ row, chosen }: { row: readonly TokenScope[]; chosen: readonly TokenScope[] }) {
  const t = useTranslations('access-tokens');
  const missing = missingWay(row, chosen);
  return (
    <div className={styles.row}>
      {row.map((name) => (
        <CheckboxField key={name} value={name}>
          <span className={styles.named}>
            <span>{t(`scope.${name}`)}</span>
            <code className={styles.soft}>{name}</code>
          </span>
        </CheckboxField>
      ))}
      <span className={styles.missing} role="status">
        {missing && t.rich(`missing.${missing}`, { code: (words) => <code>{words}</code> })}
      </span>
    </div>
  );
}
