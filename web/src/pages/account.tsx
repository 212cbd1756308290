import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { useTranslations } from 'use-intl';
import { useAction } from '../api/use-action.ts';
import { Button, LinkButton } from '../components/ui/button.tsx';
import { Notice } from '../components/ui/notice.tsx';
import { Page } from '../components/ui/page.tsx';
import { PageHeading } from '../components/ui/page-heading.tsx';
import { TextField } from '../components/ui/text-field.tsx';
import { showToast } from '../components/ui/toasts.tsx';
import { mayHoldTokens } from '../features/access-tokens/domain/token-state.ts';
import { SetUserNameDocument } from '../features/administration/person-operations.ts';
import { useViewer } from '../features/session/session-context.tsx';
import { AppearanceToggle } from '../features/shell/appearance-toggle.tsx';
import { LanguageMenu } from '../features/shell/language-menu.tsx';
import { SignOut } from '../features/shell/sign-out.tsx';
import styles from './account.module.css';

export default function AccountPage() {
  const t = useTranslations('account');
  const { id, name, email, role, organisation } = useViewer();
  const { run, busy, problem } = useAction(SetUserNameDocument, 'setUserName');
  const [typed, setTyped] = useState(name);
  async function save() {
    if (await run({ input: { userId: id, name: typed.trim() } })) showToast({ message: t('saved') });
  }
  return (
    <Page narrow>
      <PageHeading title={t('title')}>{t('lead', { email, school: organisation.name })}</PageHeading>
      <Form
        className={styles.section}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {problem && <Notice tone="danger">{problem.message}</Notice>}
        <TextField
          label={t('name')}
          hint={t('nameHint')}
          value={typed}
          onChange={setTyped}
          autoComplete="name"
          maxLength={200}
          isRequired
        />
        <div>
          <Button type="submit" busy={busy}>
            {t('save')}
          </Button>
        </div>
      </Form>
      <section className={styles.section} aria-labelledby="appearance">
        <h2 id="appearance">{t('appearance')}</h2>
        <div className={styles.row}>
          <LanguageMenu />
          <AppearanceToggle />
        </div>
      </section>
      {mayHoldTokens(role) && <Programs />}
      <section className={styles.section} aria-labelledby="leave">
        <h2 id="leave">{t('leave')}</h2>
        <p>{t('leaveLead')}</p>
        <div>
          <SignOut />
        </div>
      </section>
    </Page>
  );
}

/** The way to the tokens by which programs act for who is signed in. */
function Programs() {
  const t = useTranslations('account');
  return (
    <section className={styles.section} aria-labelledby="programs">
      <h2 id="programs">{t('programs')}</h2>
      <p>{t('programsLead')}</p>
      <div>
        <LinkButton look="secondary" to="/account/tokens">
          {t('toTokens')}
        </LinkButton>
      </div>
    </section>
  );
}
