import { useApolloClient, useQuery } from '@apollo/client/react';
import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button } from '../../components/ui/button.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import { readFragment } from '../../gql/index.ts';
import { ManagedPersonFragmentDefinition, usePeople } from '../administration/people-query.ts';
import {
  AppointContactDocument,
  DismissContactDocument,
  SafeguardingContactsDocument,
} from './operations.ts';
import styles from './safeguarding.module.css';

interface Contact {
  id: string;
  name: string;
}

/** Who must look: an admin appoints and dismisses them. */
export function SafeguardingContacts() {
  const t = useTranslations('safeguarding.school');
  const errorWords = useErrorWords();
  const { data, error } = useQuery(SafeguardingContactsDocument, { fetchPolicy: 'cache-and-network' });
  const contacts = data?.viewer?.organisation.safeguardingContacts.nodes;
  return (
    <section className={styles.section} aria-labelledby="safeguarding-contacts">
      <h2 id="safeguarding-contacts">{t('heading')}</h2>
      <p>{t('lead')}</p>
      {error && <Notice tone="danger">{errorWords(error)}</Notice>}
      {!contacts && !error && <Loading label={t('opening')} />}
      {contacts && <Appointed contacts={contacts} />}
      {contacts && <FindContact contacts={contacts} />}
    </section>
  );
}

/** Asks again who the contacts are, and whether the admin has to look. */
function useContactsAgain() {
  const client = useApolloClient();
  return () => client.query({ query: SafeguardingContactsDocument, fetchPolicy: 'network-only' });
}

function Appointed({ contacts }: { contacts: readonly Contact[] }) {
  const t = useTranslations('safeguarding.school');
  const again = useContactsAgain();
  const { run, busy, problem } = useAction(DismissContactDocument, 'dismissSafeguardingContact');
  async function dismiss({ id: userId, name }: Contact) {
    if (!(await run({ input: { userId } }))) return;
    showToast({ message: t('dismissed', { name }) });
    await again().catch(() => undefined);
  }
  return (
    <>
      {problem && <Notice tone="danger">{problem.message}</Notice>}
      {contacts.length === 0 && <Notice>{t('none')}</Notice>}
      <ul className={styles.people} aria-label={t('contacts')}>
        {contacts.map((contact) => (
          <li key={contact.id}>
            <span>{contact.name}</span>
            <Button
              look="secondary"
              small
              busy={busy}
              aria-label={t('dismissWho', { name: contact.name })}
              onPress={() => void dismiss(contact)}
            >
              {t('dismiss')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function FindContact({ contacts }: { contacts: readonly Contact[] }) {
  const t = useTranslations('safeguarding.school');
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim());
  return (
    <>
      <TextField label={t('find')} type="search" value={typed} onChange={setTyped} maxLength={200} />
      {query !== '' && <Found query={query} contacts={contacts} onDone={() => setTyped('')} />}
    </>
  );
}

interface FoundProps {
  query: string;
  contacts: readonly Contact[];
  onDone(): void;
}

function Found({ query, contacts, onDone }: FoundProps) {
  const t = useTranslations('safeguarding.school');
  const again = useContactsAgain();
  const { run, busy, problem } = useAction(AppointContactDocument, 'appointSafeguardingContact');
  const { people } = usePeople({ query, role: null, isActive: true });
  const fitting = (people ?? [])
    .map((node) => readFragment(ManagedPersonFragmentDefinition, node))
    .filter(({ role }) => role === 'TEACHER' || role === 'ADMIN')
    .filter(({ id }) => !contacts.some((contact) => contact.id === id));
  async function appoint({ id: userId, name }: Contact) {
    if (!(await run({ input: { userId } }))) return;
    showToast({ message: t('appointed', { name }) });
    await again().catch(() => undefined);
    onDone();
  }
  return (
    <>
      {problem && <Notice tone="danger">{problem.message}</Notice>}
      {people && fitting.length === 0 && <p className={styles.soft}>{t('nobody')}</p>}
      <ul className={styles.people} aria-label={t('found')}>
        {fitting.map((person) => (
          <li key={person.id}>
            <span>
              {person.name} <span className={styles.soft}>{person.email}</span>
            </span>
            <Button
              look="secondary"
              small
              busy={busy}
              aria-label={t('appointWho', { name: person.name })}
              onPress={() => void appoint(person)}
            >
              {t('appoint')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
