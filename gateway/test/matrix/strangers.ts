/** People from elsewhere, to whom nothing of the school in the fixture belongs. */
import { uuidV7 } from '@ensure-study/kit/uuid';
import { nobody, type Caller, type Clients, type Data } from '../clients.ts';

/** A program's account of the same school, and an admin, a teacher and a student of another one. */
export type Strangers = Record<
  'integrator' | 'otherAdmin' | 'otherTeacher' | 'otherStudent',
  Required<Caller>
>;

export async function makeStrangers({ mutate }: Pick<Clients, 'mutate'>, admin: Caller): Promise<Strangers> {
  const school = { name: `Elsewhere ${uuidV7()}` };
  const { organisation } = await mutate(admin, 'createOrganisation', school, 'organisation { id }');
  const otherAdmin = await makeAccount(mutate, admin, { role: 'ADMIN', organisationId: organisation.id });
  const one = async (role: 'TEACHER' | 'STUDENT') => {
    const made = await mutate(otherAdmin, 'makeTestPeople', { role, count: 1 }, testPeople);
    const [{ accessToken: token, user }] = made.people as Data[] as [Data];
    return { token, userId: user.id };
  };
  return {
    integrator: await makeAccount(mutate, admin, { role: 'INTEGRATOR' }),
    otherAdmin,
    otherTeacher: await one('TEACHER'),
    otherStudent: await one('STUDENT'),
  };
}

const testPeople = 'people { accessToken user { id } }';

async function makeAccount(
  mutate: Clients['mutate'],
  admin: Caller,
  place: { role: string; organisationId?: string },
): Promise<Required<Caller>> {
  const email = `${uuidV7()}@demo.test`;
  const { code, user } = await mutate(
    admin,
    'createUser',
    { name: 'Account', email, ...place },
    'code user { id }',
  );
  const password = 'a long enough phrase';
  const { accessToken } = await mutate(nobody, 'setPassword', { email, code, password }, 'accessToken');
  return { token: accessToken, userId: user.id };
}
