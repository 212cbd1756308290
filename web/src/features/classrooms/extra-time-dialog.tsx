import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { Dialog } from '../../components/ui/dialog.tsx';
import { DialogForm } from '../../components/ui/dialog-form.tsx';
import { NumberField } from '../../components/ui/number-field.tsx';
import { SelectField } from '../../components/ui/select-field.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import { graphql } from '../../gql/index.ts';
import { putTimeFactor } from './classroom-cache.ts';
import {
  choiceOf,
  extraShareMax,
  extraShareOf,
  extraTimeChoices,
  timeFactorOf,
  type ExtraTimeChoice,
} from './domain/extra-time.ts';

const SetAccommodationDocument = graphql(`
  mutation SetAccommodation($input: SetAccommodationInput!) {
    setAccommodation(input: $input) {
      __typename
      ... on SetAccommodationSuccess {
        accommodation {
          timeFactor
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

const percents = { style: 'percent', maximumFractionDigits: 1 } as const;

interface ExtraTimeDialogProps {
  classroomId: string;
  student: { id: string; name: string };
  /** What the student has now. */
  timeFactor: number;
  onClose(): void;
}

/** Gives one student more time in everything the class sits, or takes it away. */
export function ExtraTimeDialog({ classroomId, student, timeFactor, onClose }: ExtraTimeDialogProps) {
  const t = useTranslations('classrooms.extraTime');
  const tUi = useTranslations('ui');
  const format = useFormatter();
  const { cache } = useApolloClient();
  const [choice, setChoice] = useState<ExtraTimeChoice>(choiceOf(extraShareOf(timeFactor)));
  const [written, setWritten] = useState<number | null>(extraShareOf(timeFactor) || null);
  const { run, busy, problem } = useAction(SetAccommodationDocument, 'setAccommodation');
  const { id: userId, name } = student;
  const share = choice === 'another' ? written : Number(choice);

  async function give() {
    if (share === null) return;
    const input = { classroomId, studentId: userId, timeFactor: timeFactorOf(share) };
    const given = await run({ input });
    if (!given) return;
    putTimeFactor(cache, { classroomId, userId, timeFactor: given.accommodation.timeFactor });
    showToast({
      message:
        share === 0 ? t('taken', { name }) : t('given', { name, share: format.number(share, percents) }),
    });
    onClose();
  }
  const labelOf = (key: ExtraTimeChoice) => {
    if (key === 'another') return t('another');
    return key === '0' ? t('none') : format.number(Number(key), percents);
  };
  return (
    <Dialog title={t('of', { name })} isOpen onClose={onClose}>
      <DialogForm
        submitLabel={tUi('save')}
        busy={busy}
        problem={problem}
        isDisabled={share === null}
        onSubmit={() => void give()}
        onCancel={onClose}
      >
        <p>{t('lead')}</p>
        <SelectField
          label={t('button')}
          value={choice}
          onChange={(key) => setChoice(key)}
          options={extraTimeChoices.map((key) => ({ key, label: labelOf(key) }))}
        />
        {choice === 'another' && (
          <NumberField
            label={t('percent')}
            hint={t('percentHint')}
            formatOptions={percents}
            minValue={0.01}
            maxValue={extraShareMax}
            value={written}
            onChange={setWritten}
            isRequired
            autoFocus
          />
        )}
      </DialogForm>
    </Dialog>
  );
}
