/** Whom a student in danger can turn to, as the school's admins have said: a person, a room, a helpline of the country. */

export interface PlaceOfHelp {
  name: string;
  /** Where and when, in one line; null where the number says all. */
  reach: string | null;
  /** As it is written; null for a place that is not called. */
  phone: string | null;
}

/** Whoever is in danger does not read a long list. */
export const placesMax = 5;
export const nameLengthMax = 80;
export const reachLengthMax = 160;
const digitsMin = 2;
/** The longest number of the international plan (E.164). */
const digitsMax = 15;

/** The trunk zero between country and area, as in +49 (0)30, is not dialled with the country. */
const trunkZero = /^(\+[0-9 ]+)\(0\)/;
/** One number: what would be read as two, or as a service code, is not guessed at. */
const oneNumber = /^\+?[0-9() .-]+$/;

/**
 * A number as people wrote or pasted it, with plain spaces and hyphens and without the invisible marks that address books put
 * around it; undefined for what cannot be dialled as it stands.
 */
export function parsePhone(given: string): string | undefined {
  const phone = given
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
  const digits = dialled(phone).replace('+', '').length;
  return oneNumber.test(phone) && digits >= digitsMin && digits <= digitsMax ? phone : undefined;
}

/** What a phone dials for a number that `parsePhone` has let through. */
export const toPhoneUri = (phone: string): string => `tel:${dialled(phone)}`;

const dialled = (phone: string): string => phone.replace(trunkZero, '$1').replace(/[() .-]/g, '');

/** Whether students are shown the same by both. */
export const areSame = (some: readonly PlaceOfHelp[], others: readonly PlaceOfHelp[]): boolean =>
  some.length === others.length &&
  some.every(({ name, reach, phone }, index) => {
    const other = others[index];
    return name === other?.name && reach === other.reach && phone === other.phone;
  });

/** One line for the log of what admins did: what students were shown from then on. */
export const toLogLine = (places: readonly PlaceOfHelp[]): string =>
  places
    .map(({ name, reach, phone }) => [name, reach, phone].filter((part) => part !== null).join(', '))
    .join('; ');
