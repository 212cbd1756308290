/** Waits until nothing is worked on in the background any more, so that two looks see the same. */
import { systemClock } from '@ensure-study/kit/clock';
import { withDeadline } from '@ensure-study/kit/deadline';
import type { Clients } from '../../../gateway/test/clients.ts';
import type { Fixture } from '../../../gateway/test/matrix/fixture.ts';

const lookEveryMs = 500;
const looksAlike = 4;
const quietWithinMs = 120_000;

/** What the workers of every service leave behind: words of documents, answers, news, counts. */
const query = `query($from: DateTime!, $to: DateTime!) {
  viewer {
    activity(from: $from, to: $to) { questionsAsked materialsOpened attemptsSubmitted }
    unreadNotificationCount
    notifications(first: 50) { nodes { kind } }
    classrooms { nodes {
      materials { nodes { indexState } }
      tutorSessions { nodes { turns { nodes { outcome } } } }
      meetings(when: PAST) { nodes { transcript { cueCount } chat { nodes { id } } } }
    } }
  }
}`;

/** Resolves when several looks in a row show the same to everybody, and all documents are read. */
export async function untilQuiet({ ask }: Pick<Clients, 'ask'>, { people }: Fixture): Promise<void> {
  const look = async () => {
    const [from, to] = [-1, 1].map((days) => new Date(Date.now() + days * 86_400_000).toISOString());
    const seen = [];
    for (const person of [people.teacher, people.student, people.admin])
      seen.push((await ask(person, query, { from, to })).data);
    return JSON.stringify(seen);
  };
  await withDeadline('waiting until nothing is worked on', quietWithinMs, undefined, async (signal) => {
    let [last, alike] = ['', 0];
    while (alike < looksAlike) {
      const seen = await look();
      const isSame = seen === last && !/"QUEUED"|"INDEXING"|"outcome":null/.test(seen);
      alike = isSame ? alike + 1 : 0;
      last = seen;
      await systemClock.sleep(lookEveryMs, signal);
    }
  });
}
