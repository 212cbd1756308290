/** What a product needs in it before people come: the default organisation, and the demo outside production alone. */
import type { Dependencies } from '../dependencies.ts';
import { ensureDefaultOrganisation } from '../organisations/ensure-default-organisation.ts';
import { closeDemoAccounts } from './close-demo-accounts.ts';
import { readDemoCourse } from './read-course.ts';
import { seedDemo } from './seed-demo.ts';

export interface FillOptions {
  production: boolean;
  /** Where `course.json` and its files lie. */
  demoFolder: string;
  demoPassword: string;
}

/** Repeated at every start; what is there already stays as it is. */
export async function fillAtStart(deps: Dependencies, options: FillOptions): Promise<void> {
  const { production, demoFolder, demoPassword: password } = options;
  if (production) {
    await ensureDefaultOrganisation(deps, 'Our school');
    await closeDemoAccounts(deps);
  } else await seedDemo(deps, { ...(await readDemoCourse(demoFolder)), password });
}
