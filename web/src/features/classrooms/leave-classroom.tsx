import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import { graphql } from '../../gql/index.ts';
import { useGoneClassroom } from './use-gone-classroom.ts';

const LeaveClassroomDocument = graphql(`
  mutation LeaveClassroom($input: LeaveClassroomInput!) {
    leaveClassroom(input: $input) {
      __typename
      ... on LeaveClassroomSuccess {
        classroomId
      }
      ... on Problem {
        message
      }
    }
  }
`);

/** Leaves a class after asking once more; why somebody has to stay, the only teacher for one, is said there. */
export function LeaveClassroom({ classroom: { id, name } }: { classroom: { id: string; name: string } }) {
  const t = useTranslations('classrooms.leave');
  const [isAsking, setIsAsking] = useState(false);
  const { run, busy, problem } = useAction(LeaveClassroomDocument, 'leaveClassroom');
  const goFrom = useGoneClassroom();

  async function leave() {
    if (!(await run({ input: { classroomId: id } }))) return;
    showToast({ message: t('done', { name }) });
    goFrom(id);
  }
  return (
    <>
      <Button look="danger" onPress={() => setIsAsking(true)}>
        {t('button')}
      </Button>
      <ConfirmDialog
        title={t('title', { name })}
        isOpen={isAsking}
        confirmLabel={t('button')}
        busy={busy}
        problem={problem}
        onConfirm={() => void leave()}
        onClose={() => setIsAsking(false)}
      >
        {t('lead')}
      </ConfirmDialog>
    </>
  );
}
