/** Runs a mutation whose answer is a union of one success and several problems. */
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorWords } from './use-error-words.ts';

/** Why an action was not done, in one sentence, and where in the input the reason lies. */
export interface ActionProblem {
  kind: string;
  message: string;
  path: readonly string[];
}

interface Payload {
  __typename?: string;
  message?: string;
  path?: readonly string[];
}

export type SuccessOf<Data, Field extends keyof Data> = Extract<
  Data[Field],
  { __typename: `${string}Success` }
>;

/** Answers `run`, which gives the success or undefined, and the problem of the last run. */
export function useAction<Data, Variables extends OperationVariables, Field extends keyof Data & string>(
  document: TypedDocumentNode<Data, Variables>,
  field: Field,
) {
  const client = useApolloClient();
  const t = useTranslations('errors');
  const errorWords = useErrorWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ActionProblem | null>(null);
  const run = useCallback(
    async (variables: Variables): Promise<SuccessOf<Data, Field> | undefined> => {
      setProblem(null);
      setBusy(true);
      try {
        const { data } = await client.mutate<Data, OperationVariables>({ mutation: document, variables });
        const payload = (data as Data | undefined)?.[field] as Payload | undefined;
        if (payload?.__typename?.endsWith('Success')) return payload as SuccessOf<Data, Field>;
        setProblem({
          kind: payload?.__typename ?? 'unknown',
          message: payload?.message ?? t('noAnswer'),
          path: payload?.path ?? [],
        });
      } catch (error) {
        setProblem({ kind: 'error', message: errorWords(error), path: [] });
      } finally {
        setBusy(false);
      }
      return undefined;
    },
    [client, document, field, t, errorWords],
  );
  return { run, busy, problem };
}
