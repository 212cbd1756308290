/** What queries are made about: everything of the fixture. */
import type { Fixture } from '../../../gateway/test/matrix/fixture.ts';
import type { Facts } from './make-arguments.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Global ids by type, words of its documents, and the days around now. */
export function gatherFacts(fixture: Fixture): Facts {
  const { people, classroom, spare, material, draft, quiz, exam, attempt, timed, graded } = fixture;
  const idsOf = (...things: { id: string }[]) => things.map(({ id }) => id);
  return {
    ids: {
      User: Object.values(people).flatMap(({ userId }) => userId ?? []),
      Organisation: idsOf(fixture.organisation),
      Classroom: idsOf(classroom, spare),
      Material: idsOf(material, draft),
      Assessment: [...idsOf(quiz, exam), graded.assessmentId],
      Question: idsOf(...quiz.questions),
      Attempt: idsOf(attempt, timed, graded),
      Meeting: idsOf(fixture.meeting, fixture.planned),
      TutorSession: idsOf(fixture.session),
      TutorTurn: idsOf(fixture.turn),
    },
    words: ['moon', 'the sea', 'What pulls the sea?', 'plates', 'Shore', 'Daniel', 'nothing like it'],
    from: new Date(Date.now() - 30 * dayMs).toISOString(),
    to: new Date(Date.now() + dayMs).toISOString(),
  };
}
