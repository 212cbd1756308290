import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button } from '../../components/ui/button.tsx';
import { CheckboxField } from '../../components/ui/checkbox-field.tsx';
import { CopyCode } from '../../components/ui/copy-code.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { SelectField } from '../../components/ui/select-field.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import { graphql, readFragment } from '../../gql/index.ts';
import type { GuardiansTold, ManagedSchoolFragment, SharingRule } from '../../gql/graphql.ts';
import styles from './administration.module.css';

const ManagedSchoolFragmentDefinition = graphql(`
  fragment ManagedSchool on Organisation {
    id
    name
    signUpCode
    policy {
      staffMakesGuardianCodes
      activity
      results
      classes
      alerts
      guardiansTold
    }
  }
`);

const SchoolDocument = graphql(`
  query School {
    viewer {
      id
      organisation {
        id
        ...ManagedSchool
      }
    }
  }
`);

const UpdateOrganisationDocument = graphql(`
  mutation UpdateOrganisation($input: UpdateOrganisationInput!) {
    updateOrganisation(input: $input) {
      __typename
      ... on UpdateOrganisationSuccess {
        organisation {
          id
          ...ManagedSchool
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

const kinds = ['activity', 'results', 'classes', 'alerts'] as const;
const told = ['NEVER', 'SELF_HARM_AND_THREATS'] as const satisfies readonly GuardiansTold[];
const rules = ['STUDENT_DECIDES', 'ALWAYS', 'NEVER'] as const satisfies readonly SharingRule[];

/** What the school has decided for everybody in it. */
export function SchoolForm() {
  const t = useTranslations('admin');
  const errorWords = useErrorWords();
  const { data, error } = useQuery(SchoolDocument);
  const school = readFragment(ManagedSchoolFragmentDefinition, data?.viewer?.organisation);
  if (school) return <Decisions key={school.id} school={school} />;
  return error ? <Notice tone="danger">{errorWords(error)}</Notice> : <Loading label={t('openingSchool')} />;
}

function Decisions({ school }: { school: ManagedSchoolFragment }) {
  const t = useTranslations('admin');
  const { run, busy, problem } = useAction(UpdateOrganisationDocument, 'updateOrganisation');
  const [name, setName] = useState(school.name);
  const [{ __typename: _, ...policy }, setPolicy] = useState<
    ManagedSchoolFragment['policy'] & { __typename?: string }
  >(school.policy);
  const organisationId = school.id;
  async function save() {
    if (await run({ input: { organisationId, name: name.trim(), policy } }))
      showToast({ message: t('schoolSaved') });
  }
  return (
    <Form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {problem && <Notice tone="danger">{problem.message}</Notice>}
      <TextField label={t('schoolName')} value={name} onChange={setName} maxLength={200} isRequired />
      {school.signUpCode && (
        <div className={styles.row}>
          <CopyCode label={t('signUpCode')} copyLabel={t('copySignUpCode')} code={school.signUpCode} />
          <Button
            look="secondary"
            onPress={() => void run({ input: { organisationId, newSignUpCode: true } })}
          >
            {t('newSignUpCode')}
          </Button>
        </div>
      )}
      <WhatParentsSee policy={policy} onChange={setPolicy} />
      <div>
        <Button type="submit" busy={busy}>
          {t('save')}
        </Button>
      </div>
    </Form>
  );
}

type Policy = ManagedSchoolFragment['policy'];

function WhatParentsSee({ policy, onChange }: { policy: Policy; onChange(policy: Policy): void }) {
  const t = useTranslations('admin');
  const tFamily = useTranslations('family');
  return (
    <>
      <h2>{t('whatParentsSee')}</h2>
      {kinds.map((kind) => (
        <SelectField
          key={kind}
          label={tFamily(`kind.${kind}`)}
          value={policy[kind]}
          onChange={(rule) => onChange({ ...policy, [kind]: rule })}
          options={rules.map((key) => ({ key, label: t(`rule.${key}`) }))}
        />
      ))}
      <CheckboxField
        isSelected={policy.staffMakesGuardianCodes}
        onChange={(staffMakesGuardianCodes) => onChange({ ...policy, staffMakesGuardianCodes })}
      >
        {t('staffMakesGuardianCodes')}
      </CheckboxField>
      <SelectField
        label={t('guardiansTold')}
        hint={t('guardiansToldHint')}
        value={policy.guardiansTold}
        onChange={(guardiansTold) => onChange({ ...policy, guardiansTold })}
        options={told.map((key) => ({ key, label: t(`told.${key}`) }))}
      />
    </>
  );
}
