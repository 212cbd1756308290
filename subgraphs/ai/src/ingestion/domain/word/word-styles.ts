/** What the styles of a Word document say about headings. */
import { childOf, childrenOf, descend, isOn, valueOf, type XmlNode } from '../markup/xml-node.ts';

export interface WordStyle {
  /** 1 is the highest; 0 the title of the document; absent for text. */
  level?: number;
  numbering?: { id: string; depth: number };
}
/** Styles by their id. */
export type WordStyles = ReadonlyMap<string, WordStyle>;

const basesMax = 20;

export function readWordStyles(root: XmlNode | undefined): WordStyles {
  const nodes = new Map(
    childrenOf(root, 'style').map((node) => [node.attributes.get('styleId') ?? '', node]),
  );
  const styles = new Map<string, WordStyle>();
  for (const id of nodes.keys()) {
    const chain: XmlNode[] = [];
    for (let node = nodes.get(id); node && chain.length < basesMax;) {
      chain.push(node);
      node = nodes.get(valueOf(childOf(node, 'basedOn')) ?? '');
    }
    const level = first(chain, levelOfStyle);
    const numbering = first(chain, (node) => numberingOf(childOf(node, 'pPr')));
    styles.set(id, { ...(level !== undefined && { level }), ...(numbering && { numbering }) });
  }
  return styles;
}

/** Names are the same in every language of Word; ids are not. */
function levelOfStyle(node: XmlNode): number | undefined {
  const outlined = outlineLevel(childOf(node, 'pPr'));
  if (outlined !== undefined) return outlined;
  const name = valueOf(childOf(node, 'name'))?.toLowerCase() ?? '';
  if (name === 'title') return 0;
  const level = /^heading ([1-9])$/u.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}

/** 9 means text, and is written to say that a heading is none. */
export function outlineLevel(properties: XmlNode | undefined): number | undefined {
  const level = valueOf(childOf(properties, 'outlineLvl'));
  return level !== undefined && /^[0-8]$/u.test(level) ? Number(level) + 1 : undefined;
}

export function numberingOf(properties: XmlNode | undefined): WordStyle['numbering'] {
  const numbering = childOf(properties, 'numPr');
  const id = valueOf(childOf(numbering, 'numId'));
  const depth = Number(valueOf(childOf(numbering, 'ilvl')) ?? 0);
  return id === undefined ? undefined : { id, depth: depth >= 0 && depth <= 8 ? depth : 0 };
}

export const isHidden = (run: XmlNode) => isOn(descend(run, 'rPr', 'vanish'));

function first<T>(chain: XmlNode[], find: (node: XmlNode) => T | undefined): T | undefined {
  for (const node of chain) {
    const found = find(node);
    if (found !== undefined) return found;
  }
  return undefined;
}
