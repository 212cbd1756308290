import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { showToast } from '../../components/ui/toasts.tsx';
import { graphql } from '../../gql/index.ts';
import { say } from '../../sentences/said.tsx';

const DeleteMaterialDocument = graphql(`
  mutation DeleteMaterial($input: DeleteMaterialInput!) {
    deleteMaterial(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

const RestoreMaterialDocument = graphql(`
  mutation RestoreMaterial($input: RestoreMaterialInput!) {
    restoreMaterial(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

interface Named {
  materialId: string;
  name: string;
}

interface Said {
  __typename: string;
  message?: string;
}

/**
 * Deletes a document at once, and says how to take that back; what was shown of the class is asked for again. Who deletes
 * may have left the page by the time they change their mind, so nothing here depends on it.
 */
export function useMaterialDeletion() {
  const client = useApolloClient();
  const t = useTranslations('materials');
  const errorWords = useErrorWords();
  const [busy, setBusy] = useState(false);

  /** Answers whether it was done; why not is said in a toast. */
  const attempt = useCallback(
    async (action: () => Promise<Said | undefined>): Promise<boolean> => {
      setBusy(true);
      try {
        const said = await action();
        if (said?.__typename.endsWith('Success')) {
          await client.refetchQueries({ include: 'active' });
          return true;
        }
        showToast({ message: said?.message ? say(said.message) : t('notDone'), tone: 'danger' });
      } catch (error) {
        showToast({ message: errorWords(error), tone: 'danger' });
      } finally {
        setBusy(false);
      }
      return false;
    },
    [client, t, errorWords],
  );

  const restore = useCallback(
    async ({ materialId, name }: Named) => {
      const variables = { input: { materialId } };
      const done = await attempt(async () => {
        const { data } = await client.mutate({ mutation: RestoreMaterialDocument, variables });
        return data?.restoreMaterial;
      });
      if (done) showToast({ message: t('restored', { name }) });
      return done;
    },
    [client, attempt, t],
  );

  const remove = useCallback(
    async ({ materialId, name }: Named) => {
      const variables = { input: { materialId } };
      const done = await attempt(async () => {
        const { data } = await client.mutate({ mutation: DeleteMaterialDocument, variables });
        return data?.deleteMaterial;
      });
      const undo = () => void restore({ materialId, name });
      if (done) showToast({ message: t('deleted', { name }), undo });
      return done;
    },
    [client, attempt, restore, t],
  );

  return { remove, restore, busy };
}
