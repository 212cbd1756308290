/** Counts deeds anew, in the plainest way: what the days of everybody and of every class must say. */

export type DeedKind = 'QUESTION_ASKED' | 'MATERIAL_OPENED' | 'ATTEMPT_SUBMITTED';
export interface Deed {
  id: string;
  date: string;
  kind: DeedKind;
  person: { id: string };
  classroom: { id: string };
}
export interface Day {
  date: string;
  questionsAsked: number;
  materialsOpened: number;
  attemptsSubmitted: number;
  /** Of a class or an organisation. */
  activePeople?: number;
}

interface Counted {
  deeds: Record<DeedKind, number>;
  people: Set<string>;
}
/** Of one person, class or organisation: its days by date. */
export type Recount = Map<string, Counted>;

export interface Difference {
  date: string;
  recounted: string;
  told: string;
}

const none = 'nothing';

/** Adds one deed to everybody whom it counts for; a deed that was added before changes nothing. */
export function createRecount(organisationId: string) {
  const seen = new Set<string>();
  const subjects = new Map<string, Recount>();
  return {
    subjects,
    add({ id, date, kind, person, classroom }: Deed): void {
      if (seen.has(id)) return;
      seen.add(id);
      for (const subject of [person.id, classroom.id, organisationId]) {
        const days = subjects.get(subject) ?? new Map<string, Counted>();
        subjects.set(subject, days);
        const day = days.get(date) ?? {
          deeds: { QUESTION_ASKED: 0, MATERIAL_OPENED: 0, ATTEMPT_SUBMITTED: 0 },
          people: new Set(),
        };
        days.set(date, day);
        day.deeds[kind] += 1;
        day.people.add(person.id);
      }
    },
  };
}

/** Where what is told is not what was recounted, in either direction. */
export function differencesOf(recount: Recount, told: readonly Day[]): Difference[] {
  const toldByDate = new Map(told.map((day) => [day.date, day]));
  const dates = new Set([...recount.keys(), ...toldByDate.keys()]);
  return [...dates].sort().flatMap((date) => {
    const day = toldByDate.get(date);
    const counted = recount.get(date);
    const difference = {
      date,
      recounted: counted ? inWords(toDay(date, counted), day?.activePeople !== undefined) : none,
      told: day ? inWords(day, true) : none,
    };
    return difference.recounted === difference.told ? [] : [difference];
  });
}

const toDay = (date: string, { deeds, people }: Counted): Day => ({
  date,
  questionsAsked: deeds.QUESTION_ASKED,
  materialsOpened: deeds.MATERIAL_OPENED,
  attemptsSubmitted: deeds.ATTEMPT_SUBMITTED,
  activePeople: people.size,
});

const inWords = (day: Day, withPeople: boolean) =>
  `${day.questionsAsked} questions, ${day.materialsOpened} documents, ${day.attemptsSubmitted} attempts` +
  (withPeople && day.activePeople !== undefined ? `, ${day.activePeople} people` : '');

const dayMs = 24 * 60 * 60_000;
const spanDaysMax = 366;

/** The days of a recount in stretches that may be asked for at once, each by its first and last day. */
export function spansOf(recount: Recount): { from: string; to: string }[] {
  const dates = [...recount.keys()].sort();
  const spans: { from: string; to: string }[] = [];
  for (const date of dates) {
    const span = spans.at(-1);
    if (span && (Date.parse(date) - Date.parse(span.from)) / dayMs < spanDaysMax) span.to = date;
    else spans.push({ from: date, to: date });
  }
  return spans;
}
