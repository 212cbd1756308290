/** Parses XML into a tree within bounds: no document types, so no entities of its own; so deep and so many parts, no more. */
import { SaxesParser } from 'saxes';
import { UnreadableDocument } from '../domain/document.ts';
import type { XmlNode } from '../domain/markup/xml-node.ts';

const depthMax = 400;
const nodesMax = 1_500_000;

/** Settings of looks, of which only these say something about words. */
const settings = new Set([
  'rPr',
  'pPr',
  'tcPr',
  'trPr',
  'tblPr',
  'ctrlPr',
  'defRPr',
  'endParaRPr',
  'lstStyle',
]);
const kept = new Set([
  ...['pStyle', 'outlineLvl', 'numPr', 'vertAlign', 'vanish', 'gridSpan', 'vMerge', 'tblHeader'],
  ...['buAutoNum', 'buChar', 'buNone'],
]);
/** Space counts as text in these alone. */
const texts = new Set(['t', 'v']);

interface Building {
  stack: XmlNode[];
  /** How deep in a setting that is left out. */
  skipped: number;
  nodes: number;
}

/** The root. Throws UnreadableDocument for what is not well-formed, declares a document type or is too large. */
export function parseXml(source: string): XmlNode {
  const root: XmlNode = { name: '', attributes: new Map(), children: [] };
  const building: Building = { stack: [root], skipped: 0, nodes: 0 };
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', () => {
    throw new UnreadableDocument('The file is damaged: a part of it is not well-formed.');
  });
  parser.on('doctype', () => {
    throw new UnreadableDocument('The file declares a document type of its own, which documents never do.');
  });
  parser.on('opentag', ({ name, attributes }) => open(building, localName(name), attributes));
  parser.on('closetag', () => {
    if (building.skipped > 0) building.skipped -= 1;
    else building.stack.pop();
  });
  const addText = (text: string) => {
    const parent = building.stack.at(-1) as XmlNode;
    if (building.skipped === 0 && (texts.has(parent.name) || text.trim())) parent.children.push(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(source).close();
  const [top] = root.children;
  if (typeof top !== 'object') throw new UnreadableDocument('The file is damaged: a part of it is empty.');
  return top;
}

function open(building: Building, name: string, attributes: Record<string, string>): void {
  const { stack } = building;
  const parent = stack.at(-1) as XmlNode;
  if (building.skipped > 0 || (settings.has(parent.name) && !kept.has(name))) {
    building.skipped += 1;
    if (building.skipped > depthMax) throw tooDeep();
    return;
  }
  building.nodes += 1;
  if (building.nodes > nodesMax)
    throw new UnreadableDocument(`The document has more than ${nodesMax / 1e6} million elements: split it.`);
  if (stack.length > depthMax) throw tooDeep();
  const node: XmlNode = { name, attributes: attributesOf(attributes), children: [] };
  parent.children.push(node);
  stack.push(node);
}

const tooDeep = () => new UnreadableDocument(`The document is nested deeper than ${depthMax} levels.`);

const none: ReadonlyMap<string, string> = new Map();
function attributesOf(attributes: Record<string, string>): ReadonlyMap<string, string> {
  const names = Object.keys(attributes);
  if (names.length === 0) return none;
  return new Map(
    names.map((name) => [/^r:/u.test(name) ? name : localName(name), attributes[name] as string]),
  );
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);
