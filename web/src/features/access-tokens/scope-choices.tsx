import { tokenScopeNames, type TokenScope } from '@ensure-study/contracts/scopes';
import { useTranslations } from 'use-intl';
import { CheckboxField } from '../../components/ui/checkbox-field.tsx';
import styles from './access-tokens.module.css';

interface ScopeChoicesProps {
  chosen: ReadonlySet<TokenScope>;
  onChange(chosen: ReadonlySet<TokenScope>): void;
}

/** What a token is for, each part in words and by the name that programmers know it by. */
export function ScopeChoices({ chosen, onChange }: ScopeChoicesProps) {
  const t = useTranslations('access-tokens');
  const choose = (name: TokenScope, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(name);
    else next.delete(name);
    onChange(next);
  };
  return (
    <fieldset className={styles.scopes}>
      <legend>{t('whatFor')}</legend>
      {tokenScopeNames.map((name) => (
        <CheckboxField
          key={name}
          isSelected={chosen.has(name)}
          onChange={(isChosen) => choose(name, isChosen)}
        >
          <span className={styles.named}>
            <span>{t(`scope.${name}`)}</span>
            <code className={styles.soft}>{name}</code>
          </span>
        </CheckboxField>
      ))}
    </fieldset>
  );
}
