import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import { graphql } from '../../gql/index.ts';

const RenewJoinCodeDocument = graphql(`
  mutation RenewJoinCode($input: RenewJoinCodeInput!) {
    renewJoinCode(input: $input) {
      __typename
      ... on RenewJoinCodeSuccess {
        classroom {
          id
          joinCode
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

/** Makes a new join code, for a class whose code got about; it says first what that ends. */
export function NewJoinCode({ classroomId, code }: { classroomId: string; code: string }) {
  const t = useTranslations('classrooms.newCode');
  const [isAsking, setIsAsking] = useState(false);
  const { run, busy, problem } = useAction(RenewJoinCodeDocument, 'renewJoinCode');

  async function renew() {
    const success = await run({ input: { classroomId } });
    if (!success) return;
    showToast({ message: t('done', { code: success.classroom.joinCode ?? '' }) });
    setIsAsking(false);
  }
  return (
    <>
      <Button look="secondary" small onPress={() => setIsAsking(true)}>
        {t('button')}
      </Button>
      <ConfirmDialog
        title={t('title')}
        isOpen={isAsking}
        confirmLabel={t('confirm')}
        busy={busy}
        problem={problem}
        onConfirm={() => void renew()}
        onClose={() => setIsAsking(false)}
      >
        {t('lead', { code })}
      </ConfirmDialog>
    </>
  );
}
