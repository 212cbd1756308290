/** How a browser is to take a file: shown where that can do no harm, kept otherwise. */

/** What is shown in place. HTML and SVG are not among them: they can run code. */
const shown = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp'];

/** The media type under which content is handed out; `known` is what its first bytes are recognised as. */
export const servedType = (known: string | undefined): string =>
  known !== undefined && shown.includes(known) ? known : 'application/octet-stream';

/** The Content-Disposition of a file (RFC 6266), with its name in any script (RFC 8187). */
export function dispositionOf(type: string, name: string): string {
  const kind = shown.includes(type) ? 'inline' : 'attachment';
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encodeExtended(name)}`;
}

const encodeExtended = (name: string) =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
