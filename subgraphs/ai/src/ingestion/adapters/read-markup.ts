/** Reads HTML and SVG. Nothing in them is run or fetched: their words are taken, and no entity is known but those of HTML. */
import { Parser } from 'htmlparser2';
import { toPage } from '../domain/blocks.ts';
import { UnreadableDocument, type DocumentPage } from '../domain/document.ts';
import { htmlBlocks } from '../domain/markup/html-blocks.ts';
import { svgBlocks } from '../domain/markup/svg-blocks.ts';
import { findAll, type XmlNode } from '../domain/markup/xml-node.ts';

const depthMax = 1_000;
const nodesMax = 1_500_000;

export function readHtml(source: string): DocumentPage[] {
  const root = parseMarkup(source, false);
  // What a document type declares besides its name ends up before the first element.
  const first = root.children.findIndex((child) => typeof child !== 'string');
  const children = root.children.slice(Math.max(0, first));
  return [pageWithWords(toPage(htmlBlocks({ ...root, children })))];
}

export function readSvg(source: string): DocumentPage[] {
  const [drawing] = findAll(parseMarkup(source, true), 'svg');
  const blocks = drawing ? svgBlocks(drawing, htmlBlocks) : [];
  return [pageWithWords(toPage(blocks))];
}

function pageWithWords(page: DocumentPage): DocumentPage {
  if (page.text) return page;
  throw new UnreadableDocument('The file holds no words that would be shown.');
}

/** All elements below one root. Throws UnreadableDocument for what is nested too deep or has too many elements. */
function parseMarkup(source: string, xmlMode: boolean): XmlNode {
  const root: XmlNode = { name: '', attributes: new Map(), children: [] };
  const stack = [root];
  let nodes = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        nodes += 1;
        if (nodes > nodesMax)
          throw new UnreadableDocument(
            `The document has more than ${nodesMax / 1e6} million elements: split it.`,
          );
        if (stack.length > depthMax)
          throw new UnreadableDocument(`The document is nested deeper than ${depthMax} levels.`);
        const node = { name: localName(name), attributes: attributesOf(attributes), children: [] };
        (stack.at(-1) as XmlNode).children.push(node);
        stack.push(node);
      },
      ontext: (text) => void (stack.at(-1) as XmlNode).children.push(text),
      onclosetag: () => void stack.pop(),
    },
    { xmlMode, decodeEntities: true },
  );
  parser.write(source);
  parser.end();
  return root;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

const none: XmlNode['attributes'] = new Map();
/** Most elements have none, and share that. */
const attributesOf = (attributes: Record<string, string>): XmlNode['attributes'] => {
  const entries = Object.entries(attributes);
  return entries.length === 0 ? none : new Map(entries);
};
