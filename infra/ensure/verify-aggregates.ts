/** Counts an organisation anew from the event log, and compares every day of everybody with what analytics tells. */
import type { Clock } from '@ensure-study/kit/clock';
import { inOrder } from './domain/in-order.ts';
import { createRecount, differencesOf, spansOf, type Difference, type Recount } from './domain/recount.ts';
import { RefusalError, UsageError } from './failures.ts';
import { daysOf, deedsOfOrganisation } from './operations.ts';
import type { Api, Report } from './ports.ts';

export interface VerifyDeps {
  /** Signed in as an admin. */
  api: Api;
  clock: Clock;
  signal: AbortSignal;
  report: Report;
}
export interface Verified {
  /** Days of somebody or something. */
  checked: number;
  differing: (Difference & { id: string })[];
}

const atOnce = 8;
/** What is counted while this compares is looked at again, with what was done meanwhile. */
const looksMax = 10;
const lookAgainMs = 1_000;
const notToBeSeen = new Set(['FORBIDDEN', 'NOT_FOUND']);

/** Rejects when the API cannot be reached, or the viewer is no admin. */
export async function verifyAggregates(deps: VerifyDeps): Promise<Verified> {
  const { clock, signal, report } = deps;
  const log = createLog(deps);
  const subjects = await log.readOn();
  let open = [...subjects.keys()];
  const checked = new Map<string, number>();
  let differing: Verified['differing'] = [];
  for (let look = 1; open.length > 0; look += 1) {
    differing = [];
    const compare = (id: string) => compareSubject(deps, id, subjects.get(id) as Recount);
    for await (const { id, days, differences } of inOrder(open, atOnce, compare)) {
      checked.set(id, days);
      differing.push(...differences.map((difference) => ({ id, ...difference })));
      if (checked.size % 500 === 0) report(`${checked.size} of ${subjects.size} compared`);
    }
    open = [...new Set(differing.map(({ id }) => id))];
    if (open.length === 0 || look === looksMax) break;
    await clock.sleep(lookAgainMs, signal);
    await log.readOn();
  }
  return { checked: [...checked.values()].reduce((sum, days) => sum + days, 0), differing };
}

/** The deeds of the viewer's organisation, read on from where it stopped. */
function createLog({ api, report }: VerifyDeps) {
  let after: string | undefined;
  let recount: ReturnType<typeof createRecount> | undefined;
  let deeds = 0;
  return {
    async readOn() {
      for (let hasMore = true; hasMore;) {
        const { viewer } = await api.call(deedsOfOrganisation, { after });
        if (!viewer) throw new UsageError('Nobody is signed in.');
        const { id, deeds: page } = viewer.organisation;
        recount ??= createRecount(id);
        page.nodes.forEach(recount.add);
        const before = deeds;
        deeds += page.nodes.length;
        if (Math.floor(before / 10_000) !== Math.floor(deeds / 10_000)) report(`${deeds} deeds read`);
        ({ next: after, hasMore } = page);
      }
      return (recount as ReturnType<typeof createRecount>).subjects;
    },
  };
}

async function compareSubject({ api, report }: VerifyDeps, id: string, recount: Recount) {
  const told = [];
  try {
    for (const { from, to } of spansOf(recount)) {
      const span = { from: `${from}T00:00:00.000Z`, to: `${to}T00:00:00.000Z` };
      const { node } = await api.call(daysOf, { id, ...span });
      if (!node?.days) throw new RefusalError('NOT_FOUND', 'It is gone.');
      told.push(...node.days);
    }
  } catch (error) {
    if (!(error instanceof RefusalError) || !notToBeSeen.has(error.code)) throw error;
    // A class that was deleted shows its numbers to nobody.
    report(`${id} is left out: ${error.message}`);
    return { id, days: 0, differences: [] };
  }
  const dates = new Set([...recount.keys(), ...told.map(({ date }) => date)]);
  return { id, days: dates.size, differences: differencesOf(recount, told) };
}
