/** The questions of a draft while they are written, each change one step, the last removal undone at will. Pure. */
import {
  emptyQuestion,
  toDraft,
  type DraftQuestion,
  type KnownQuestion,
  type QuestionKind,
} from './draft-question.ts';

export interface QuestionList {
  questions: readonly DraftQuestion[];
  /** What was removed last, and where it was. */
  removed: { question: DraftQuestion; index: number } | null;
  /** For keys of what is new. */
  made: number;
  /** Grows with each change that the server should have. */
  version: number;
}

/** What was sent in a save, by key: answers come back in the same order. */
export type SentKeys = ReadonlyArray<{ key: string; choices: readonly string[] }>;

export type QuestionListChange =
  | { type: 'added'; kind: QuestionKind }
  | { type: 'edited'; question: DraftQuestion }
  | { type: 'moved'; key: string; to: number }
  | { type: 'duplicated'; key: string }
  | { type: 'removed'; key: string }
  | { type: 'undone' }
  | { type: 'saved'; sent: SentKeys; known: readonly KnownQuestion[] }
  | { type: 'replaced'; known: readonly KnownQuestion[] };

export const openList = (known: readonly KnownQuestion[]): QuestionList => ({
  questions: known.map(toDraft),
  removed: null,
  made: 0,
  version: 0,
});

const changed = (list: QuestionList, questions: readonly DraftQuestion[]): QuestionList => ({
  ...list,
  questions,
  version: list.version + 1,
});

function insert(list: readonly DraftQuestion[], index: number, question: DraftQuestion): DraftQuestion[] {
  return [...list.slice(0, index), question, ...list.slice(index)];
}

function duplicate(list: QuestionList, key: string): QuestionList {
  const index = list.questions.findIndex((question) => question.key === key);
  const original = list.questions[index];
  if (!original) return list;
  const copyKey = `new-${list.made}`;
  const choices = original.choices.map((choice, number) => ({
    ...choice,
    id: null,
    key: `${copyKey}.${number}`,
  }));
  const copy = { ...original, key: copyKey, id: null, choices };
  return { ...changed(list, insert(list.questions, index + 1, copy)), made: list.made + 1 };
}

function move(list: QuestionList, key: string, to: number): QuestionList {
  const question = list.questions.find((held) => held.key === key);
  const index = Math.min(Math.max(0, to), list.questions.length - 1);
  if (!question || list.questions[index] === question) return list;
  const rest = list.questions.filter((held) => held.key !== key);
  return changed(list, insert(rest, index, question));
}

function remove(list: QuestionList, key: string): QuestionList {
  const index = list.questions.findIndex((question) => question.key === key);
  const question = list.questions[index];
  if (!question) return list;
  const questions = list.questions.filter((held) => held.key !== key);
  return { ...changed(list, questions), removed: { question, index } };
}

function undo(list: QuestionList): QuestionList {
  if (!list.removed) return list;
  const { question, index } = list.removed;
  // The server let go of its ids when it was removed: it comes back as a new one.
  const choices = question.choices.map((choice) => ({ ...choice, id: null }));
  return {
    ...changed(list, insert(list.questions, index, { ...question, id: null, choices })),
    removed: null,
  };
}

/** Takes the ids that the server gave, and leaves what was written since. */
function takeIds(list: QuestionList, sent: SentKeys, known: readonly KnownQuestion[]): QuestionList {
  const idOf = new Map<string, string>();
  sent.forEach(({ key, choices }, index) => {
    const question = known[index];
    if (!question) return;
    idOf.set(key, question.id);
    choices.forEach((choice, number) => {
      const id = question.choices?.[number]?.id;
      if (id) idOf.set(choice, id);
    });
  });
  const questions = list.questions.map((question) => ({
    ...question,
    id: idOf.get(question.key) ?? question.id,
    choices: question.choices.map((choice) => ({ ...choice, id: idOf.get(choice.key) ?? choice.id })),
  }));
  return { ...list, questions };
}

export function changeList(list: QuestionList, change: QuestionListChange): QuestionList {
  switch (change.type) {
    case 'added': {
      const question = emptyQuestion(change.kind, `new-${list.made}`);
      return { ...changed(list, [...list.questions, question]), made: list.made + 1 };
    }
    case 'edited':
      return changed(
        list,
        list.questions.map((held) => (held.key === change.question.key ? change.question : held)),
      );
    case 'moved':
      return move(list, change.key, change.to);
    case 'duplicated':
      return duplicate(list, change.key);
    case 'removed':
      return remove(list, change.key);
    case 'undone':
      return undo(list);
    case 'saved':
      return takeIds(list, change.sent, change.known);
    case 'replaced':
      return { ...openList(change.known), made: list.made };
  }
}

export const sentKeys = ({ questions }: QuestionList): SentKeys =>
  questions.map(({ key, choices }) => ({ key, choices: choices.map((choice) => choice.key) }));
