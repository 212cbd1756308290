/** The form shared by signing in and signing up: a heading, fields, one button, and the reason when it is refused. */
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ActionProblem } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { PageHeading } from '../../components/ui/page-heading.tsx';
import { ProblemForm } from '../../components/ui/problem-form.tsx';
import styles from './credentials-form.module.css';

interface CredentialsFormProps {
  heading: string;
  lead: string;
  submitLabel: string;
  busy: boolean;
  problem: ActionProblem | null;
  onSubmit(values: Record<string, string>): void;
  children: ReactNode;
  footer: ReactNode;
}

export function CredentialsForm(props: CredentialsFormProps) {
  const { heading, lead, submitLabel, busy, problem, onSubmit, children, footer } = props;
  const t = useTranslations('session');
  const field = problem?.path.at(-1);
  return (
    <div className={styles.page}>
      <div className={styles.panel}>
        <PageHeading title={heading}>{lead}</PageHeading>
        <ProblemForm
          className={styles.form}
          problem={problem}
          field={field}
          onSubmit={(event) => {
            event.preventDefault();
            const values = [...new FormData(event.currentTarget)].map(([name, value]) => [
              name,
              String(value),
            ]);
            onSubmit(Object.fromEntries(values) as Record<string, string>);
          }}
        >
          {children}
          <Button type="submit" busy={busy} wide>
            {submitLabel}
          </Button>
        </ProblemForm>
        <p className={styles.footer}>{footer}</p>
      </div>
      <aside className={styles.promise} aria-label={t('whatItDoes')}>
        <figure>
          <blockquote>
            {t.rich('promise', { mark: (line) => <mark>{line}</mark> })}
            <span className={styles.chip}>1</span>
          </blockquote>
          <figcaption>{t('promiseLead')}</figcaption>
        </figure>
      </aside>
    </div>
  );
}
