import { expect, it } from 'vitest';
import { createRecount, differencesOf, spansOf, type Deed } from './recount.ts';

const deed = (change: Partial<Deed>): Deed => ({
  ...{ id: 'e1', date: '2026-01-02', kind: 'QUESTION_ASKED', person: { id: 'p' }, classroom: { id: 'c' } },
  ...change,
});
const nothing = { materialsOpened: 0, attemptsSubmitted: 0 };

function recounted() {
  const recount = createRecount('o');
  for (const one of [deed({}), deed({}), deed({ id: 'e2', person: { id: 'q' } })]) recount.add(one);
  return recount.subjects;
}

it('counts a deed once for its person, its class and its organisation', () => {
  const subjects = recounted();
  const day = { date: '2026-01-02', ...nothing };
  expect(differencesOf(subjects.get('p')!, [{ ...day, questionsAsked: 1 }])).toEqual([]);
  for (const id of ['c', 'o'])
    expect(differencesOf(subjects.get(id)!, [{ ...day, questionsAsked: 2, activePeople: 2 }])).toEqual([]);
});

it('finds days that are told wrong, that are missing, and that nobody has seen', () => {
  const told = [
    { date: '2026-01-02', questionsAsked: 2, ...nothing, activePeople: 1 },
    { date: '2026-01-03', questionsAsked: 1, ...nothing, activePeople: 1 },
  ];
  expect(differencesOf(recounted().get('c')!, told)).toEqual([
    {
      date: '2026-01-02',
      recounted: '2 questions, 0 documents, 0 attempts, 2 people',
      told: '2 questions, 0 documents, 0 attempts, 1 people',
    },
    { date: '2026-01-03', recounted: 'nothing', told: '1 questions, 0 documents, 0 attempts, 1 people' },
  ]);
  expect(differencesOf(recounted().get('p')!, [])).toMatchObject([{ told: 'nothing' }]);
});

it('asks for at most 366 days at once', () => {
  const recount = createRecount('o');
  for (const [id, date] of [
    ['a', '2024-01-01'],
    ['b', '2024-12-31'],
    ['c', '2025-01-01'],
  ] as const)
    recount.add(deed({ id, date }));
  expect(spansOf(recount.subjects.get('o')!)).toEqual([
    { from: '2024-01-01', to: '2024-12-31' },
    { from: '2025-01-01', to: '2025-01-01' },
  ]);
});
