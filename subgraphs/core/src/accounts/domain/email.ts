/** Addresses name accounts, so each has one written form. */
const emailLengthMax = 254;
const shape = /^[^\s@"(),:;<>[\\\]\p{Cc}]+@[^\s@.\p{Cc}]+(\.[^\s@.\p{Cc}]+)+$/u;

/** The one form of an address under which an account is found; undefined for what cannot be an address. */
export function normaliseEmail(given: string): string | undefined {
  const email = given.normalize('NFKC').trim().toLowerCase();
  return email.length <= emailLengthMax && shape.test(email) ? email : undefined;
}
