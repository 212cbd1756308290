import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { ProblemForm } from '../../components/ui/problem-form.tsx';
import { SelectField } from '../../components/ui/select-field.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import { graphql } from '../../gql/index.ts';
import type { TutorSources, TutorTone } from '../../gql/graphql.ts';
import styles from '../classrooms/classroom-settings.module.css';

const SetTutorSettingsDocument = graphql(`
  mutation SetTutorSettings($input: SetTutorSettingsInput!) {
    setTutorSettings(input: $input) {
      __typename
      ... on SetTutorSettingsSuccess {
        classroom {
          id
          tutorSettings {
            tone
            sources
          }
        }
      }
      ... on InvalidInputProblem {
        path
      }
      ... on Problem {
        message
      }
    }
  }
`);

const tones = ['PLAIN', 'ENCOURAGING', 'GUIDING'] as const satisfies readonly TutorTone[];
const kinds = ['CLASSROOM', 'CLASSROOM_AND_CURATED'] as const satisfies readonly TutorSources[];

interface SettingsFormProps {
  classroomId: string;
  settings: { tone: TutorTone; sources: TutorSources };
}

/** How the tutor speaks, and what it may answer from. */
export function SettingsForm({ classroomId, settings }: SettingsFormProps) {
  const t = useTranslations('tutor-settings');
  const tUi = useTranslations('ui');
  const [tone, setTone] = useState(settings.tone);
  const [sources, setSources] = useState(settings.sources);
  const { run, busy, problem } = useAction(SetTutorSettingsDocument, 'setTutorSettings');
  async function save() {
    if (await run({ input: { classroomId, tone, sources } })) showToast({ message: t('saved') });
  }
  return (
    <ProblemForm
      className={styles.form}
      problem={problem}
      field={undefined}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <SelectField
        label={t('sources')}
        hint={t('sourcesHint')}
        value={sources}
        options={kinds.map((key) => ({ key, label: t(`kinds.${key}`) }))}
        onChange={(chosen) => setSources(chosen)}
      />
      <SelectField
        label={t('tone')}
        hint={t('toneHint')}
        value={tone}
        options={tones.map((key) => ({ key, label: t(`tones.${key}`) }))}
        onChange={(chosen) => setTone(chosen)}
      />
      <div>
        <Button type="submit" busy={busy}>
          {tUi('save')}
        </Button>
      </div>
    </ProblemForm>
  );
}
