/** The people of the demo: four who sign in, and the class around the student. */
import type { Role } from '../accounts/domain/person.ts';

export interface DemoPerson {
  email: string;
  name: string;
  role: Role;
}

export const demoStudent: DemoPerson = {
  email: 'student@demo.test',
  name: 'Mira Lindqvist',
  role: 'STUDENT',
};
export const demoTeacher: DemoPerson = { email: 'teacher@demo.test', name: 'Daniel Okafor', role: 'TEACHER' };
export const demoParent: DemoPerson = {
  email: 'parent@demo.test',
  name: 'Johanna Lindqvist',
  role: 'PARENT',
};
export const demoAdmin: DemoPerson = { email: 'admin@demo.test', name: 'Ruth Castellanos', role: 'ADMIN' };

/** In the class, without a password: nobody signs in as them. */
export const demoClassmates: DemoPerson[] = [
  ['amara.diallo', 'Amara Diallo'],
  ['ben.whitaker', 'Ben Whitaker'],
  ['chiara.romano', 'Chiara Romano'],
  ['deniz.kaya', 'Deniz Kaya'],
  ['elif.sahin', 'Elif Şahin'],
  ['farid.haddad', 'Farid Haddad'],
  ['grace.mwangi', 'Grace Mwangi'],
  ['hiroto.tanaka', 'Hiroto Tanaka'],
  ['ines.carvalho', 'Inês Carvalho'],
  ['jakub.nowak', 'Jakub Nowak'],
].map(([user, name]) => ({ email: `${user}@demo.test`, name: name as string, role: 'STUDENT' }));
