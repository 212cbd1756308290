/** Runs a mutation whose answer is a union of one success and several problems. */
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { say } from '../sentences/said.tsx';
import { runAction, type Guess, type SuccessOf } from './run-action.ts';
import { useErrorWords } from './use-error-words.ts';

/** Why an action was not done, in one sentence, and where in the input the reason lies. */
export interface ActionProblem {
  kind: string;
  /** In the reader’s language. */
  message: ReactNode;
  path: readonly string[];
}

/** Answers `run`, which gives the success or undefined, and the problem of the last run. */
export function useAction<Data, Variables extends OperationVariables, Field extends keyof Data & string>(
  document: TypedDocumentNode<Data, Variables>,
  field: Field,
) {
  type Success = SuccessOf<Data, Field>;
  const client = useApolloClient();
  const t = useTranslations('errors');
  const errorWords = useErrorWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ActionProblem | null>(null);
  const run = useCallback(
    async (variables: Variables, guess?: Guess<Success>): Promise<Success | undefined> => {
      setProblem(null);
      setBusy(true);
      try {
        const { success, payload } = await runAction(client, { document, field, variables, guess });
        if (success) return success;
        setProblem({
          kind: payload?.__typename ?? 'unknown',
          message: payload?.message ? say(payload.message) : t('noAnswer'),
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
