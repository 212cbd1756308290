import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import { graphql } from '../../gql/index.ts';
import { useClassroomRestoring } from './use-classroom-restoring.ts';
import { useGoneClassroom } from './use-gone-classroom.ts';

const DeleteClassroomDocument = graphql(`
  mutation DeleteClassroom($input: DeleteClassroomInput!) {
    deleteClassroom(input: $input) {
      __typename
      ... on DeleteClassroomSuccess {
        classroomId
        name
      }
      ... on Problem {
        message
      }
    }
  }
`);

/** Deletes the class at once, and says how to take that back. */
export function DeleteClassroom({ classroomId }: { classroomId: string }) {
  const t = useTranslations('classrooms.delete');
  const { run, busy, problem } = useAction(DeleteClassroomDocument, 'deleteClassroom');
  const { restore } = useClassroomRestoring();
  const goFrom = useGoneClassroom();

  async function remove() {
    const success = await run({ input: { classroomId } });
    if (!success) return;
    showToast({
      message: t('done', { name: success.name }),
      undo: () => void restore(classroomId),
    });
    goFrom(classroomId);
  }
  return (
    <>
      {problem && <Notice tone="danger">{problem.message}</Notice>}
      <Button look="danger" busy={busy} onPress={() => void remove()}>
        {t('button')}
      </Button>
    </>
  );
}
