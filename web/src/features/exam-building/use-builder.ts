import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { scheduleInBrowser } from '../../api/schedule.ts';
import type { BuiltAssessmentFragment } from '../../gql/graphql.ts';
import { readFragment, type FragmentType } from '../../gql/index.ts';
import { toInput } from './domain/draft-question.ts';
import {
  changeList,
  openList,
  sentKeys,
  type QuestionList,
  type QuestionListChange,
} from './domain/question-list.ts';
import { changedSettings, settingsGaps, type Settings } from './domain/settings.ts';
import {
  BuiltAssessmentFragment as Fragment,
  ReplaceQuestionsDocument,
  UpdateAssessmentDocument,
} from './operations.ts';
import { createSaver, type SaveAnswer, type Saver, type SaveState } from './saver.ts';

export function toSettings(built: BuiltAssessmentFragment): Settings {
  const { title, instructions, showQuestions, isShuffled, releasePolicy, isProctored } = built;
  return {
    ...{ title, instructions, showQuestions, isShuffled, releasePolicy, isProctored },
    opensAt: built.opensAt ?? null,
    closesAt: built.closesAt ?? null,
    timeLimitMs: built.timeLimitMs ?? null,
    attemptsMax: built.attemptsMax ?? null,
    consentText: built.consentText ?? null,
  };
}

interface Written {
  list: QuestionList;
  settings: Settings;
}

/** How the server answers a change: the assessment as it is now, or why not. */
type Payload =
  | { __typename: `${string}Success`; assessment: FragmentType<typeof Fragment> }
  | { __typename: string; message: string; path?: readonly string[] };

/**
 * Sends what was written, settings before questions, each with the revision that the last answer told; `onKnown` gets
 * what the server has now.
 */
function useSave(written: React.RefObject<Written>, begin: BuiltAssessmentFragment) {
  const client = useApolloClient();
  const known = useRef({ built: begin, version: 0 });
  const [built, setBuilt] = useState(begin);

  const take = useCallback((payload: Payload | undefined): SaveAnswer => {
    if (payload && 'assessment' in payload) {
      known.current.built = readFragment(Fragment, payload.assessment);
      setBuilt(known.current.built);
      return { taken: true };
    }
    const { __typename: kind = '', message = '', path = [] } = payload ?? {};
    return { taken: false, isConflict: kind === 'ConflictProblem', message, path };
  }, []);

  const save = useCallback(
    async (onIds: (change: QuestionListChange) => void): Promise<SaveAnswer> => {
      const { list, settings } = written.current;
      const { id: assessmentId } = known.current.built;
      const changed = changedSettings(toSettings(known.current.built), settings);
      if (Object.keys(changed).length > 0 && settingsGaps(settings).length === 0) {
        const input = { assessmentId, revision: known.current.built.revision, ...changed };
        const { data } = await client.mutate({ mutation: UpdateAssessmentDocument, variables: { input } });
        const answer = take(data?.updateAssessment);
        if (!answer.taken) return answer;
      }
      if (known.current.version === list.version) return { taken: true };
      const questions = list.questions.map(toInput);
      const input = { assessmentId, revision: known.current.built.revision, questions };
      const { data } = await client.mutate({ mutation: ReplaceQuestionsDocument, variables: { input } });
      const answer = take(data?.replaceQuestions);
      if (!answer.taken) return answer;
      known.current.version = list.version;
      onIds({ type: 'saved', sent: sentKeys(list), known: known.current.built.questions });
      return answer;
    },
    [client, take, written],
  );
  /** Takes over what is on the server, whatever is written here. */
  const restart = useCallback((fresh: BuiltAssessmentFragment, version: number) => {
    known.current = { built: fresh, version };
    setBuilt(fresh);
  }, []);
  return { built, save, restart };
}

/** An exam while it is written: every change is saved by itself, and what the server said last stands in `built`. */
export function useBuilder(begin: BuiltAssessmentFragment) {
  const [list, changeQuestions] = useReducer(changeList, begin.questions, openList);
  const [settings, setSettings] = useState(() => toSettings(begin));
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'saved' });
  const written = useRef<Written>({ list, settings });
  useEffect(() => {
    written.current = { list, settings };
  });
  const { built, save, restart } = useSave(written, begin);
  const saver = useRef<Saver | null>(null);
  useEffect(() => {
    const created = createSaver({
      save: () => save(changeQuestions),
      schedule: scheduleInBrowser,
      random: Math.random,
      onState: setSaveState,
    });
    saver.current = created;
    return () => {
      void created.saveNow();
      created.stop();
    };
  }, [save]);

  const firstVersion = useRef(list.version);
  useEffect(() => {
    if (list.version === firstVersion.current) return;
    firstVersion.current = list.version;
    saver.current?.touch();
  }, [list.version]);
  const edit = useCallback((patch: Partial<Settings>) => {
    setSettings((held) => ({ ...held, ...patch }));
    saver.current?.touch();
  }, []);
  const reload = useCallback(
    (fresh: BuiltAssessmentFragment) => {
      changeQuestions({ type: 'replaced', known: fresh.questions });
      setSettings(toSettings(fresh));
      restart(fresh, 0);
      firstVersion.current = 0;
      setSaveState({ kind: 'saved' });
    },
    [restart],
  );
  const saveNow = useCallback(async () => (await saver.current?.saveNow()) ?? true, []);
  return { built, list, changeQuestions, settings, edit, saveState, saveNow, reload, restart };
}
