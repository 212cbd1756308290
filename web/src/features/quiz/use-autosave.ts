import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useReducer, useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { say } from '../../sentences/said.tsx';
import { attemptDrawer } from '../proctoring/attempt-memory.ts';
import { SaveAnswerDocument } from './attempt-operations.ts';
import {
  reduceDrafts,
  restoreDrafts,
  saveDelayMs,
  unsavedDrafts,
  type AnswerValue,
  type Draft,
  type SavedAnswer,
} from './domain/answer-drafts.ts';

type Drawer = Readonly<Record<string, Draft>>;

/**
 * Saves answers shortly after each change, again and again until the server has them; what is not saved yet survives a
 * reload. `saveNow` answers whether everything is saved.
 */
export function useAutosave(
  attemptId: string,
  { answers, lastSequence }: { answers: readonly SavedAnswer[]; lastSequence: number },
) {
  const client = useApolloClient();
  const t = useTranslations('quiz.save');
  const [drafts, change] = useReducer(reduceDrafts, null, () =>
    restoreDrafts(answers, attemptDrawer<Drawer>(attemptId, 'drafts').load() ?? {}, lastSequence),
  );
  const [refusal, setRefusal] = useState<ReactNode>(null);
  const current = useRef(drafts);
  useEffect(() => {
    current.current = drafts;
    attemptDrawer<Drawer>(attemptId, 'drafts').save(drafts.byQuestion);
  }, [attemptId, drafts]);

  const saveNow = useCallback(async (): Promise<boolean> => {
    const save = async ({ questionId, choices, response, sequence }: Draft & { questionId: string }) => {
      const input = { attemptId, questionId, sequence, choices: choices && [...choices], response };
      const { data } = await client.mutate({ mutation: SaveAnswerDocument, variables: { input } });
      const answer = data?.saveAnswer;
      if (answer?.__typename === 'SaveAnswerSuccess') {
        change({ type: 'accepted', questionId, sequence, acceptedSequence: answer.acceptedSequence });
        return answer.acceptedSequence === sequence;
      }
      if (answer?.__typename === 'ConflictProblem') setRefusal(t('closed'));
      else setRefusal(answer?.message ? say(answer.message) : t('noAnswer'));
      return false;
    };
    try {
      const saved = await Promise.all(unsavedDrafts(current.current).map(save));
      return saved.every(Boolean);
    } catch {
      change({ type: 'failed' });
      return false;
    }
  }, [attemptId, client, t]);

  const unsaved = unsavedDrafts(drafts).length;
  useEffect(() => {
    if (unsaved === 0 || refusal) return;
    const timer = setTimeout(() => void saveNow(), saveDelayMs(drafts));
    return () => clearTimeout(timer);
  }, [drafts, unsaved, refusal, saveNow]);

  const answer = useCallback(
    (questionId: string, value: AnswerValue) => change({ type: 'changed', questionId, value }),
    [],
  );
  return { drafts: drafts.byQuestion, unsaved, failing: drafts.failures > 0, refusal, answer, saveNow };
}
