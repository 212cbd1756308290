/** A teacher hides a passage, or shows it again. */
import { missing, ok, type Outcome } from '@ensure-study/kit/outcome';
import type { PassageDeps, PassageRow } from './ports.ts';
import { seePassage, type PassageChange, type PassageProblem } from './see-passage.ts';

/** While it is hidden it is neither found nor cited; the page itself stays as it is. */
export async function hidePassage(
  deps: Pick<PassageDeps, 'store' | 'access' | 'live'>,
  { hidden, ...change }: PassageChange & { hidden: boolean },
): Promise<Outcome<PassageRow, PassageProblem>> {
  const seen = await seePassage(deps, change);
  if (!seen.ok) return seen;
  const changed = await deps.store.setHidden(seen.value.id, hidden);
  return changed ? ok(changed) : missing('passage');
}
