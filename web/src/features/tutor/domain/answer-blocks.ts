/**
 * An answer as blocks that the page can draw: paragraphs, lists, headings, with strong words, code and citations inside.
 * Anything else stays the text it is; nothing here can become markup. Pure.
 */
export type Inline =
  | { kind: 'text' | 'strong' | 'code'; text: string }
  | { kind: 'citation'; number: number; /** Punctuation not to be parted from the number. */ tail: string };

export type Block =
  | { kind: 'paragraph' | 'heading' | 'quote'; inlines: Inline[] }
  | { kind: 'list'; ordered: boolean; first: number; items: Inline[][] };

const bullet = /^\s*[-*•]\s+(.*)$/;
const numbered = /^\s*(\d{1,3})[.)]\s+(.*)$/;
const heading = /^#{1,6}\s+(.*)$/;
const quoted = /^>\s?(.*)$/;
const marks = /\*\*(.+?)\*\*|`([^`\n]+)`|\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\]/gu;

/** Words, strong words, code and the citations whose numbers are known; other brackets stay text. */
export function toInlines(text: string, known: ReadonlySet<number>): Inline[] {
  const inlines: Inline[] = [];
  const addText = (added: string) => {
    const last = inlines.at(-1);
    if (last?.kind === 'text') last.text += added;
    else if (added) inlines.push({ kind: 'text', text: added });
  };
  let from = 0;
  for (const match of text.matchAll(marks)) {
    const [whole, strong, code, numbers] = match;
    addText(text.slice(from, match.index));
    from = match.index + whole.length;
    const cited = numbers?.split(',').map(Number) ?? [];
    if (strong) inlines.push({ kind: 'strong', text: strong });
    else if (code) inlines.push({ kind: 'code', text: code });
    else if (cited.every((number) => known.has(number))) {
      const tail = /^[.,;:!?)]+/.exec(text.slice(from))?.[0] ?? '';
      from += tail.length;
      const last = cited.length - 1;
      inlines.push(
        ...cited.map((number, at) => ({ kind: 'citation' as const, number, tail: at === last ? tail : '' })),
      );
    } else addText(whole);
  }
  addText(text.slice(from));
  return inlines;
}

export function toBlocks(answer: string, knownCitations: Iterable<number>): Block[] {
  const known = new Set(knownCitations);
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const endParagraph = () => {
    if (paragraph.length > 0)
      blocks.push({ kind: 'paragraph', inlines: toInlines(paragraph.join('\n'), known) });
    paragraph = [];
  };
  const addItem = (ordered: boolean, first: number, text: string) => {
    endParagraph();
    const last = blocks.at(-1);
    const item = toInlines(text, known);
    if (last?.kind === 'list' && last.ordered === ordered) last.items.push(item);
    else blocks.push({ kind: 'list', ordered, first, items: [item] });
  };
  for (const line of answer.split('\n')) {
    const [asBullet, asNumbered] = [bullet.exec(line), numbered.exec(line)];
    const [asHeading, asQuote] = [heading.exec(line), quoted.exec(line)];
    if (asBullet) addItem(false, 1, asBullet[1] ?? '');
    else if (asNumbered) addItem(true, Number(asNumbered[1]), asNumbered[2] ?? '');
    else if (asHeading || asQuote) {
      endParagraph();
      const text = (asHeading ?? asQuote)?.[1] ?? '';
      blocks.push({ kind: asHeading ? 'heading' : 'quote', inlines: toInlines(text, known) });
    } else if (line.trim() === '') endParagraph();
    else paragraph.push(line);
  }
  endParagraph();
  return blocks;
}
