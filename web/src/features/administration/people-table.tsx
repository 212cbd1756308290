import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Badge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { DataTable } from '../../components/ui/data-table.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { SelectField } from '../../components/ui/select-field.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { readFragment } from '../../gql/index.ts';
import type { Role } from '../../gql/graphql.ts';
import styles from './administration.module.css';
import { ManagedPersonFragmentDefinition, usePeople, type ManagedPerson } from './people-query.ts';
import { PersonDialog } from './person-dialog.tsx';

export const roles = [
  'STUDENT',
  'TEACHER',
  'PARENT',
  'ADMIN',
  'INTEGRATOR',
] as const satisfies readonly Role[];
const states = ['active', 'shut'] as const;

/** Everybody of the school, to be found by name and changed one by one. */
export function PeopleTable() {
  const t = useTranslations('admin');
  const tUi = useTranslations('ui');
  const tShell = useTranslations('shell');
  const errorWords = useErrorWords();
  const [typed, setTyped] = useState('');
  const [role, setRole] = useState<Role | 'all'>('all');
  const [state, setState] = useState<(typeof states)[number] | 'all'>('active');
  const [open, setOpen] = useState<ManagedPerson | null>(null);
  const query = useDeferredValue(typed.trim());
  const { people, hasMore, isFetchingMore, showMore, refresh, error } = usePeople({
    query,
    role: role === 'all' ? null : role,
    isActive: state === 'all' ? null : state === 'active',
  });
  const again = (
    <Button look="secondary" small onPress={refresh}>
      {tUi('tryAgain')}
    </Button>
  );
  const all = { key: 'all' as const, label: t('all') };
  return (
    <>
      <search className={styles.filters}>
        <TextField label={t('findPerson')} type="search" value={typed} onChange={setTyped} maxLength={200} />
        <SelectField
          label={t('role')}
          value={role}
          onChange={(key) => setRole(key)}
          options={[all, ...roles.map((key) => ({ key, label: tShell(`role.${key}`) }))]}
        />
        <SelectField
          label={t('account')}
          value={state}
          onChange={(key) => setState(key)}
          options={[all, ...states.map((key) => ({ key, label: t(`state.${key}`) }))]}
        />
      </search>
      {error && (
        <Notice tone="danger" action={again}>
          {errorWords(error)}
        </Notice>
      )}
      {!people && !error && <Loading label={t('lookingForPeople')} />}
      {people?.length === 0 && <EmptyState heading={t('nobody')}>{t('nobodyLead')}</EmptyState>}
      {people && people.length > 0 && (
        <DataTable
          label={t('people')}
          columns={[t('person'), t('role'), t('account'), t('change')]}
          rows={people.map((node) => {
            const person = readFragment(ManagedPersonFragmentDefinition, node);
            return {
              key: person.id,
              cells: [
                <Who key="who" person={person} />,
                tShell(`role.${person.role}`),
                <State key="state" person={person} />,
                <Button
                  key="change"
                  look="secondary"
                  small
                  aria-label={t('changeWho', { name: person.name })}
                  onPress={() => setOpen(person)}
                >
                  {t('change')}
                </Button>,
              ],
            };
          })}
        />
      )}
      {hasMore && (
        <Button look="secondary" busy={isFetchingMore} onPress={showMore}>
          {t('morePeople')}
        </Button>
      )}
      {open && <PersonDialog key={open.id} person={open} onClose={() => setOpen(null)} onChange={refresh} />}
    </>
  );
}

function Who({ person }: { person: ManagedPerson }) {
  return (
    <span className={styles.person}>
      <strong>{person.name}</strong>
      <span className={styles.soft}>{person.email}</span>
    </span>
  );
}

function State({ person }: { person: ManagedPerson }) {
  const t = useTranslations('admin');
  if (person.deactivatedAt) return <Badge tone="danger">{t('state.shut')}</Badge>;
  if (person.hasPassword === false) return <Badge tone="warning">{t('state.invited')}</Badge>;
  return <Badge>{t('state.active')}</Badge>;
}
