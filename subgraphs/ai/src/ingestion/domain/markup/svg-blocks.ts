/** The words of a drawing in SVG: its title, its description, and each text that it shows. */
import type { Block } from '../blocks.ts';
import { elementsOf, rawText, type XmlNode } from './xml-node.ts';

/** Kept for use elsewhere, or never shown. */
const silent = new Set(['defs', 'metadata', 'style', 'script', 'clipPath', 'mask', 'pattern', 'symbol']);

/** `readForeign` reads what stands in the drawing in another language, which is HTML. */
export function svgBlocks(node: XmlNode, readForeign: (node: XmlNode) => Block[], isRoot = true): Block[] {
  return elementsOf(node).flatMap((child): Block[] => {
    if (silent.has(child.name) || child.attributes.get('display') === 'none') return [];
    if (child.name === 'title' && isRoot) return [{ kind: 'heading', level: 1, text: rawText(child) }];
    if (child.name === 'title' || child.name === 'desc')
      return [{ kind: 'paragraph', text: oneLine(rawText(child)) }];
    if (child.name === 'text') return [{ kind: 'paragraph', text: oneLine(textOf(child)) }];
    if (child.name === 'foreignObject') return readForeign(child);
    return svgBlocks(child, readForeign, false);
  });
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** Stretches with a place of their own stand apart. */
const textOf = (node: XmlNode): string =>
  node.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (silent.has(child.name) || child.name === 'title' || child.name === 'desc') return '';
      const isApart = ['x', 'y', 'dy'].some((place) => child.attributes.has(place));
      return `${isApart ? ' ' : ''}${textOf(child)}`;
    })
    .join('');
