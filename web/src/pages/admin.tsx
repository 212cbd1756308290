import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../components/ui/button.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { Page } from '../components/ui/page.tsx';
import { PageHeading } from '../components/ui/page-heading.tsx';
import styles from '../features/administration/administration.module.css';
import { AnotherSchool } from '../features/administration/another-school.tsx';
import { AuditLog } from '../features/administration/audit-log.tsx';
import { CreatePerson } from '../features/administration/create-person.tsx';
import { PeopleTable } from '../features/administration/people-table.tsx';
import { SetPlacesOfHelp } from '../features/safeguarding/places-of-help.tsx';
import { SafeguardingContacts } from '../features/safeguarding/safeguarding-contacts.tsx';
import { SchoolForm } from '../features/administration/school-form.tsx';
import { Usage } from '../features/administration/usage.tsx';
import { useViewer } from '../features/session/session-context.tsx';

const tabs = ['people', 'school', 'usage', 'log'] as const;

export default function AdminPage() {
  const t = useTranslations('admin');
  const tShell = useTranslations('shell');
  const { role, organisation } = useViewer();
  const { tab = 'people' } = useParams();
  const [created, setCreated] = useState(0);
  const open = tabs.find((name) => name === tab);
  if (role !== 'ADMIN' || !open) {
    return (
      <EmptyState
        heading={t('notOpen')}
        level={1}
        action={<LinkButton to="/">{tShell('toMyClasses')}</LinkButton>}
      >
        {t('notOpenLead')}
      </EmptyState>
    );
  }
  return (
    <Page>
      <nav aria-label={t('title')} className={styles.tabs}>
        {tabs.map((name) => (
          <Link
            key={name}
            to={name === 'people' ? '/admin' : `/admin/${name}`}
            aria-current={name === open ? 'page' : undefined}
          >
            {t(`tab.${name}`)}
          </Link>
        ))}
      </nav>
      <PageHeading
        key={open}
        title={t(`tab.${open}`)}
        eyebrow={organisation.name}
        actions={open === 'people' && <CreatePerson onCreated={() => setCreated(created + 1)} />}
      >
        {t(`lead.${open}`)}
      </PageHeading>
      {open === 'people' && <PeopleTable key={created} />}
      {open === 'school' && (
        <>
          <SchoolForm />
          <SafeguardingContacts />
          <SetPlacesOfHelp />
          <AnotherSchool />
        </>
      )}
      {open === 'usage' && <Usage />}
      {open === 'log' && <AuditLog />}
    </Page>
  );
}
