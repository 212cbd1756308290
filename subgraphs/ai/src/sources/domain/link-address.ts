/** The address of a page of the web, as a teacher gives it. It is shown as a link, and never fetched. */

const lengthMax = 2_000;

/** As it is kept; undefined for what is no address of the web that can be shown to a class. */
export function parseLinkAddress(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed.length > lengthMax || !URL.canParse(trimmed)) return undefined;
  const { protocol, username, password, hostname, href } = new URL(trimmed);
  const isOfTheWeb = (protocol === 'https:' || protocol === 'http:') && hostname.includes('.');
  return isOfTheWeb && username === '' && password === '' && href.length <= lengthMax ? href : undefined;
}
