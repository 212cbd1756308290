/**
 * Nobody sees a word of a class that he or she is not a member of, on any path, in whatever order people ask, come, go and
 * take documents away. The classes teach the same in the same words, but for a mark of each.
 */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Caller } from '../clients.ts';
import { signUp } from '../matrix/fixture.ts';
import { makeStrangers } from '../matrix/strangers.ts';
import type { Supergraph } from '../supergraph.ts';
import { makeLesson, openSchool, type School, type Step } from './school.ts';

/** Of a supergraph that is open already. */
export function leaksContract(opened: () => Supergraph): void {
  let school: School;
  beforeAll(async () => {
    const supergraph = opened();
    const { signIn, mutate } = supergraph;
    const teacher = await signIn('teacher');
    const { otherTeacher } = await makeStrangers(supergraph, await signIn('admin'));
    const lessons = [
      await makeLesson(supergraph, teacher, 'quorvex'),
      await makeLesson(supergraph, teacher, 'blanthip'),
      await makeLesson(supergraph, otherTeacher, 'zumdrel'),
    ];
    school = openSchool(supergraph, lessons, [await signUp(mutate), await signUp(mutate)]);
  });

  async function expectNoLeak(who: Required<Caller>): Promise<Record<string, string>> {
    const seen = await school.look(who);
    for (const { mark } of school.lessons.filter((lesson) => !school.isMember(who, lesson)))
      for (const [path, answer] of Object.entries(seen))
        expect(answer.includes(mark), `${path} tells ${answer}`).toBe(false);
    return seen;
  }

  test('the paths that are looked at do show the words of a class to its members', async () => {
    const [lesson, student] = [school.lessons[0]!, school.students[0]!];
    await school.take({ kind: 'join', student: 0, lesson: 0 });
    await school.take({ kind: 'ask', student: 0, lesson: 0 });
    const shownTo = async (who: Required<Caller>) =>
      Object.entries(await expectNoLeak(who))
        .filter(([, answer]) => answer.includes(lesson.mark))
        .map(([path]) => /^(?:nodes|entities) \w+|^\w+/.exec(path)?.[0]);
    const found = ['Classroom', 'Material', 'User'].flatMap((type) => [`nodes ${type}`, `entities ${type}`]);
    expect(await shownTo(lesson.teacher)).toEqual(expect.arrayContaining([...found, 'preview']));
    const own = ['TutorTurn', 'TutorSession'].flatMap((type) => [`nodes ${type}`, `entities ${type}`]);
    expect(await shownTo(student)).toEqual(expect.arrayContaining([...found, ...own, 'stream']));
  });

  test('whatever people do, in whatever order, nobody sees a word of a class that is not theirs', async () => {
    const steps = fc.array(anyStep(), { minLength: 3, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        for (const step of taken) {
          await school.take(step);
          await expectNoLeak('student' in step ? school.students[step.student]! : school.students[0]!);
        }
      }),
      // What a run leaves behind is looked at in the next: a failure is told as it came, not made smaller.
      { numRuns: 2, endOnFailure: true },
    );
    for (const who of school.people) await expectNoLeak(who);
  });
}

function anyStep(): fc.Arbitrary<Step> {
  const [student, lesson] = [fc.nat({ max: 1 }), fc.nat({ max: 2 })];
  const asking = fc.record({ kind: fc.constant('ask' as const), student, lesson });
  const moving = fc.record({ kind: fc.constantFrom('join' as const, 'leave' as const), student, lesson });
  const clearing = fc.record({ kind: fc.constantFrom('delete' as const, 'restore' as const), lesson });
  return fc.oneof(
    { weight: 3, arbitrary: asking },
    { weight: 3, arbitrary: moving },
    { weight: 1, arbitrary: clearing },
  );
}
