import { useApolloClient } from '@apollo/client/react';
import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import { graphql } from '../../gql/index.ts';

const EraseTutorMemoryDocument = graphql(`
  mutation EraseTutorMemory($input: EraseTutorMemoryInput!) {
    eraseTutorMemory(input: $input) {
      __typename
      ... on EraseTutorMemorySuccess {
        conversations
        turns
        classroom {
          id
          tutorMemory {
            conversations
            turns
            ratings
          }
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

/** One conversation, by its title, or all of the class. */
export type ErasedPart = { sessionId: string; name: string } | { sessionId: null; name: null };

interface EraseMemoryProps {
  classroomId: string;
  part: ErasedPart;
  onClose(isErased: boolean): void;
}

/** Asks once more, because what is erased does not come back. */
export function EraseMemory({ classroomId, part, onClose }: EraseMemoryProps) {
  const t = useTranslations('tutor.memory');
  const { cache } = useApolloClient();
  const { run, busy, problem } = useAction(EraseTutorMemoryDocument, 'eraseTutorMemory');
  async function erase() {
    const { sessionId } = part;
    const erased = await run({ input: { classroomId, sessionId } });
    if (!erased) return;
    // The page forgets it too.
    if (sessionId === null) cache.evict({ id: `Classroom:${classroomId}`, fieldName: 'tutorSessions' });
    else cache.evict({ id: `TutorSession:${sessionId}` });
    cache.gc();
    showToast({ message: t('erased', { turns: erased.turns }) });
    onClose(true);
  }
  return (
    <ConfirmDialog
      title={part.name === null ? t('eraseAllTitle') : t('eraseOne', { name: part.name })}
      isOpen
      confirmLabel={t('eraseForGood')}
      busy={busy}
      problem={problem}
      onConfirm={() => void erase()}
      onClose={() => onClose(false)}
    >
      {t('eraseLead')}
    </ConfirmDialog>
  );
}
