/** What happens in one cycle of the soak: who comes, to what, how they read and how they leave, and in which order. Pure. */

/** What is asked for; each is one document, so that what the gateway remembers of documents is full early. */
export const operations = {
  ending: 'subscription { count(to: 3) { number person { name } } }',
  'ending, other fields': 'subscription { count(to: 3) { number } }',
  'with errors': 'subscription { count(to: 3) { number broken } }',
  personal: 'subscription { mine { number who person { name } } }',
  silent: 'subscription { silence { number } }',
  refused: 'subscription { refused(how: "FORBIDDEN") { number } }',
  invalid: 'subscription { nothing }',
  flooding: 'subscription { flood(events: 2000) { number who } }',
  moving: 'subscription($after: String) { steps(to: 1000000000, after: $after) { number person { name } } }',
  'moving, other fields':
    'subscription($after: String) { steps(to: 1000000000, after: $after) { cursor number } }',
  'moving, of two types':
    'subscription($after: String) { told(to: 1000000000, after: $after) { ... on Step { number person { name } } ... on End { at } } }',
  query: '{ answers users { name friend { name } } }',
} as const;
export type OperationName = keyof typeof operations;

export interface Visit {
  transport: 'websocket' | 'multipart' | 'events';
  /** One of a few people, so that some come twice; undefined is nobody. */
  person: number | undefined;
  /** Several at once over a websocket. */
  asks: OperationName[];
  /** Takes nothing of what comes. */
  isStalled: boolean;
  /** Leaves before anything is answered. */
  isHasty: boolean;
  /** By unsubscribing, by closing the connection, by breaking it off (TCP RST), or while an event is under way. */
  leaves: 'politely' | 'closing' | 'breaking' | 'amid an event';
}

export type Step = { kind: 'comes' | 'leaves'; visit: number } | { kind: 'event' };

export const peopleCount = 5;
const visitsMax = 10;
const visitsMin = 6;

/** Visits, and every coming, leaving and event in an order in which each leaves after it has come. */
export function drawCycle(random: () => number): { visits: Visit[]; steps: Step[] } {
  const below = (count: number) => Math.floor(random() * count);
  const visits = Array.from({ length: visitsMin + below(visitsMax - visitsMin + 1) }, () =>
    drawVisit(random),
  );
  const steps: Step[] = visits
    .flatMap((_, visit) => {
      const comesAt = random();
      return [
        { at: comesAt, step: { kind: 'comes', visit } as const },
        { at: comesAt + (1 - comesAt) * random(), step: { kind: 'leaves', visit } as const },
        { at: random(), step: { kind: 'event' } as const },
      ];
    })
    .sort((left, right) => left.at - right.at)
    .map(({ step }) => step);
  return { visits, steps };
}

function drawVisit(random: () => number): Visit {
  const oneOf = <T>(choices: readonly T[]) => choices[Math.floor(random() * choices.length)] as T;
  const names = Object.keys(operations) as OperationName[];
  const transport = oneOf(['websocket', 'websocket', 'multipart', 'events'] as const);
  const count = transport === 'websocket' ? oneOf([1, 1, 2, 3]) : 1;
  const person = Math.floor(random() * (peopleCount + 1));
  return {
    transport,
    person: person < peopleCount ? person : undefined,
    asks: Array.from({ length: count }, () => oneOf(names)),
    isStalled: random() < 0.15,
    isHasty: random() < 0.15,
    leaves: oneOf(['politely', 'closing', 'breaking', 'amid an event'] as const),
  };
}
