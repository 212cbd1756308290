import { useApolloClient } from '@apollo/client/react';
import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import { graphql } from '../../gql/index.ts';
import { takeOutMember } from './classroom-cache.ts';

const RemoveMemberDocument = graphql(`
  mutation RemoveMember($input: RemoveMemberInput!) {
    removeMember(input: $input) {
      __typename
      ... on RemoveMemberSuccess {
        classroom {
          id
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

interface RemoveMemberProps {
  classroomId: string;
  person: { id: string; name: string };
  onClose(): void;
  onRemoved(): void;
}

/** Asks once more before somebody's place in the class ends: only that person can come back by themselves. */
export function RemoveMember({ classroomId, person, onClose, onRemoved }: RemoveMemberProps) {
  const t = useTranslations('classrooms.remove');
  const { cache } = useApolloClient();
  const { run, busy, problem } = useAction(RemoveMemberDocument, 'removeMember');
  const { id: userId, name } = person;

  async function remove() {
    if (!(await run({ input: { classroomId, userId } }))) return;
    takeOutMember(cache, { classroomId, userId });
    showToast({ message: t('done', { name }) });
    onRemoved();
  }
  return (
    <ConfirmDialog
      title={t('title', { name })}
      isOpen
      confirmLabel={t('button')}
      busy={busy}
      problem={problem}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      {t('lead', { name })}
    </ConfirmDialog>
  );
}
