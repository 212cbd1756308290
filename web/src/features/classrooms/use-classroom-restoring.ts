import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { runAction } from '../../api/run-action.ts';
import { useErrorWords } from '../../api/use-error-words.ts';
import { showToast } from '../../components/ui/toasts.tsx';
import { graphql } from '../../gql/index.ts';
import { say } from '../../sentences/said.tsx';

const RestoreClassroomDocument = graphql(`
  mutation RestoreClassroom($input: RestoreClassroomInput!) {
    restoreClassroom(input: $input) {
      __typename
      ... on RestoreClassroomSuccess {
        classroom {
          id
          name
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

/**
 * Brings a deleted class back and says so, or why not; what is on the page by then is asked for again. Whoever takes a
 * deletion back may be on another page already, so nothing here depends on it.
 */
export function useClassroomRestoring() {
  const client = useApolloClient();
  const t = useTranslations('classrooms.bin');
  const tErrors = useTranslations('errors');
  const errorWords = useErrorWords();
  const [busy, setBusy] = useState(false);
  const restore = useCallback(
    async (classroomId: string): Promise<boolean> => {
      setBusy(true);
      try {
        const { success, payload } = await runAction(client, {
          document: RestoreClassroomDocument,
          field: 'restoreClassroom',
          variables: { input: { classroomId } },
        });
        if (success) {
          await client.refetchQueries({ include: 'active' });
          showToast({ message: t('restored', { name: success.classroom.name }) });
          return true;
        }
        showToast({ message: payload?.message ? say(payload.message) : tErrors('noAnswer'), tone: 'danger' });
      } catch (error) {
        showToast({ message: errorWords(error), tone: 'danger' });
      } finally {
        setBusy(false);
      }
      return false;
    },
    [client, t, tErrors, errorWords],
  );
  return { restore, busy };
}
