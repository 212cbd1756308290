/** What a text is written in, told by how it begins. */

export type TextKind = 'html' | 'svg' | 'plain';

const lookedAt = 64 * 1024;
/** What may stand before the first element. */
const preamble = /^(?:\s+|<\?[^>]*>|<!--[\s\S]*?-->)/u;
const doctype = /^<!doctype\s+(?:svg:)?(html|svg)\b/iu;
/** A document type of the file's own, which says nothing of what it is. */
const ownDoctype = /^<!doctype\b[^>[]*(?:\[[^\]]*\]\s*)?>/iu;
const root = /^<(?:[a-z]+:)?(html|svg)(?=[\s>/])/iu;
/** A part of a page, as editors save it. */
const fragment =
  /^<(?:h[1-6]|p|div|table|ul|ol|dl|section|article|main|body|head|header|meta|title|style|script|center)(?=[\s>])/iu;
/** Markdown may begin with such a part as well. */
const markdownLine = /^(?:#{1,6} \S|```|~~~|\s{0,3}[-*+] \S|={3,}\s*$|\|.*\|\s*$)/mu;

export function textKindOf(text: string): TextKind {
  let head = text.slice(0, lookedAt).replace(/^\u{FEFF}/u, '');
  const skip = (what: RegExp) => {
    for (let found = what.exec(head); found; found = what.exec(head)) head = head.slice(found[0].length);
  };
  skip(preamble);
  const named = doctype.exec(head)?.[1];
  skip(ownDoctype);
  skip(preamble);
  const declared = (named ?? root.exec(head)?.[1])?.toLowerCase();
  if (declared === 'html' || declared === 'svg') return declared;
  return fragment.test(head) && !markdownLine.test(head) ? 'html' : 'plain';
}
