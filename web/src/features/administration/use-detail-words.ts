import { useTranslations } from 'use-intl';
import type { GuardiansTold, Role, SharingRule } from '../../gql/graphql.ts';
import { sharedKinds } from '../family/domain/shared-kinds.ts';

const roles = ['STUDENT', 'TEACHER', 'PARENT', 'ADMIN', 'INTEGRATOR'] as const satisfies readonly Role[];
const rules = ['STUDENT_DECIDES', 'ALWAYS', 'NEVER'] as const satisfies readonly SharingRule[];
const told = ['NEVER', 'SELF_HARM_AND_THREATS'] as const satisfies readonly GuardiansTold[];

/** What an entry of the log says in the words of the page; what it has none for, as names are, stands as it was noted. */
export function useDetailWords() {
  const t = useTranslations('admin');
  const tShell = useTranslations('shell');
  const tFamily = useTranslations('family');
  const valueWords = (value: string): string => {
    const role = roles.find((known) => known === value);
    if (role) return tShell(`role.${role}`);
    const rule = rules.find((known) => known === value);
    if (rule) return t(`rule.${rule}`);
    if (value === '') return t('nothing');
    if (value === 'true' || value === 'false') return t(value === 'true' ? 'yes' : 'no');
    return value;
  };
  const nameWords = (name: string): string => {
    const kind = sharedKinds.find((known) => known === name);
    if (kind) return tFamily(`kind.${kind}`);
    return name === 'staffMakesGuardianCodes' || name === 'guardiansTold' ? t(name) : name;
  };
  return (details: ReadonlyArray<{ name: string; value: string }>): string => {
    const valueOf = (wanted: string) => details.find(({ name }) => name === wanted)?.value;
    const from = valueOf('from');
    const to = valueOf('to');
    if (to !== undefined && from !== undefined)
      return t('changed', { from: valueWords(from), to: valueWords(to) });
    if (to !== undefined) return valueWords(to);
    const wordsOf = (name: string, value: string) => {
      const choice = name === 'guardiansTold' && told.find((known) => known === value);
      return choice ? t(`told.${choice}`) : valueWords(value);
    };
    return details.map(({ name, value }) => `${nameWords(name)}: ${wordsOf(name, value)}`).join('; ');
  };
}
