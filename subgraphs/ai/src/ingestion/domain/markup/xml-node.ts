/** A parsed element, whatever parsed it; names are without the prefix of their namespace. */
export interface XmlNode {
  name: string;
  /** By name without prefix; those of relationships keep theirs (`r:id`), because elements have an `id` of their own. */
  attributes: ReadonlyMap<string, string>;
  children: (XmlNode | string)[];
}

export const elementsOf = (node: XmlNode): XmlNode[] =>
  node.children.filter((child): child is XmlNode => typeof child !== 'string');

/** The first child of that name. */
export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((child): child is XmlNode => typeof child !== 'string' && child.name === name);

export const childrenOf = (node: XmlNode | undefined, name: string): XmlNode[] =>
  node ? elementsOf(node).filter((child) => child.name === name) : [];

/** Down a path of names, each the first of its kind. */
export const descend = (node: XmlNode | undefined, ...path: string[]): XmlNode | undefined =>
  path.reduce(childOf, node);

/** All descendants of that name, outermost first; those inside of one are not looked for. */
export function findAll(node: XmlNode, name: string): XmlNode[] {
  return elementsOf(node).flatMap((child) => (child.name === name ? [child] : findAll(child, name)));
}

/** `val`, as most settings of office formats are written; undefined without the element. */
export const valueOf = (node: XmlNode | undefined): string | undefined => node?.attributes.get('val');

/** A setting that is on by its mere presence. */
export function isOn(node: XmlNode | undefined): boolean {
  return node !== undefined && !['0', 'false', 'off', 'none'].includes(valueOf(node) ?? '1');
}

/** All text below, as it stands. */
export function rawText(node: XmlNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('');
}

/** Of alternatives for the same thing the first that is offered: the others repeat its words. */
export function alternativesOf(node: XmlNode): XmlNode[] {
  const chosen = childOf(node, 'Choice') ?? childOf(node, 'Fallback');
  return chosen ? [chosen] : [];
}
