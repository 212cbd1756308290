/** A form that says beside a field why it was refused, in the reader's language. */
import { createContext, use, type ComponentProps, type ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Form } from 'react-aria-components/Form';
import { useTranslations } from 'use-intl';
import type { ActionProblem } from '../../api/use-action.ts';
import { Notice } from './notice.tsx';
import styles from './text-field.module.css';

interface ProblemFormProps extends Omit<ComponentProps<typeof Form>, 'validationErrors'> {
  /** Why the last try was refused. */
  problem: ActionProblem | null;
  /** Name of the field that the reason lies in; without one it is said above all fields. */
  field: string | undefined;
  children: ReactNode;
}

const ProblemContext = createContext<ActionProblem | null>(null);

/** Names what was refused to the library's fields, which know when it is over, and words only to people. */
const refusal = 'refused';

/** Of a long form the button may be seen while its beginning is not. */
const bringIntoView = (words: HTMLElement | null) => words?.scrollIntoView({ block: 'nearest' });

export function ProblemForm({ problem, field, children, ...form }: ProblemFormProps) {
  return (
    <ProblemContext value={problem}>
      <Form {...form} validationErrors={problem && field ? { [field]: refusal } : {}}>
        {problem && !field && (
          <div ref={bringIntoView}>
            <Notice tone="danger">{problem.message}</Notice>
          </div>
        )}
        {children}
      </Form>
    </ProblemContext>
  );
}

/** What is wrong with a field: what its form was refused for, or what it lacks, in the page's language, not the browser's. */
export function FieldWords() {
  const problem = use(ProblemContext);
  const t = useTranslations('ui.field');
  return (
    <FieldError className={styles.error}>
      {({ validationErrors, validationDetails: lacks }) => {
        if (problem && validationErrors.includes(refusal)) return problem.message;
        if (lacks.customError) return validationErrors.join(' ');
        if (lacks.valueMissing) return t('missing');
        if (lacks.tooShort) return t('tooShort');
        if (lacks.rangeOverflow) return t('tooHigh');
        if (lacks.rangeUnderflow) return t('tooLow');
        // Of the types that the page's fields have, only this one can be missed.
        return lacks.typeMismatch ? t('notEmail') : validationErrors.join(' ');
      }}
    </FieldError>
  );
}
