/** A pasted page as the document that is uploaded of it. Pure. */

interface PastedPage {
  name: string;
  text: string;
}

/** As the server takes it: what is no address is not offered to be sent. */
export function isAddress(text: string): boolean {
  if (!URL.canParse(text.trim())) return false;
  const { protocol, hostname, username, password } = new URL(text.trim());
  const isOfTheWeb = (protocol === 'https:' || protocol === 'http:') && hostname.includes('.');
  return isOfTheWeb && username === '' && password === '';
}

/** Plain text under the page's title, which names the file too. */
export function toLinkFile({ name, text }: PastedPage): File {
  const title = name.replaceAll(/\s+/g, ' ').trim();
  const stem = title
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return new File([`# ${title}\n\n${text.trim()}\n`], `${stem || 'page'}.md`, { type: 'text/markdown' });
}

/** The site of an address, for where there is no room for all of it. */
export const siteOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : url);
