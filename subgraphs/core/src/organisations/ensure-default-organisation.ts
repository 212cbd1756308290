/** The organisation of people who sign up without a code. */
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { Dependencies } from '../dependencies.ts';
import type { Organisation } from './ports.ts';

/** The default organisation; made under `name` when there is none, also when several processes ask at once. */
export async function ensureDefaultOrganisation(
  { records, codes, clock }: Pick<Dependencies, 'records' | 'codes' | 'clock'>,
  name: string,
): Promise<Organisation> {
  const found = await records.organisations.default();
  if (found) return found;
  const now = clock.now();
  return records.organisations.ensureDefault({
    id: uuidV7(now),
    name,
    signUpCode: codes.create(),
    founderId: null,
    createdAt: new Date(now),
  });
}
