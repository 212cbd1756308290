/** Formulas of Word and PowerPoint as one line of text. */
import { binomial, fraction, indexed, matrix, power, range, root } from './linear-math.ts';
import { bracketed, subscript, superscript } from './raised.ts';
import {
  childOf,
  childrenOf,
  descend,
  elementsOf,
  isOn,
  rawText,
  valueOf,
  type XmlNode,
} from './xml-node.ts';

const part = (node: XmlNode, name: string) => {
  const found = childOf(node, name);
  return found ? ommlText(found) : '';
};
const setting = (node: XmlNode, group: string, name: string) => valueOf(descend(node, group, name));

const converters: Record<string, (node: XmlNode) => string> = {
  f: (node) => {
    const [above, below] = [part(node, 'num'), part(node, 'den')];
    return setting(node, 'fPr', 'type') === 'noBar' ? binomial(above, below) : fraction(above, below);
  },
  sSup: (node) => power(part(node, 'e'), part(node, 'sup')),
  sSub: (node) => indexed(part(node, 'e'), part(node, 'sub')),
  sSubSup: (node) => `${indexed(part(node, 'e'), part(node, 'sub'))}${superscript(part(node, 'sup'))}`,
  sPre: (node) => `${subscript(part(node, 'sub'))}${superscript(part(node, 'sup'))}${part(node, 'e')}`,
  rad: (node) => root(part(node, 'e'), isOn(descend(node, 'radPr', 'degHide')) ? '' : part(node, 'deg')),
  nary: (node) =>
    range(setting(node, 'naryPr', 'chr') ?? '∫', part(node, 'sub'), part(node, 'sup'), part(node, 'e')),
  d: (node) => {
    const [open, close] = [setting(node, 'dPr', 'begChr') ?? '(', setting(node, 'dPr', 'endChr') ?? ')'];
    const inner = childrenOf(node, 'e')
      .map(ommlText)
      .join(setting(node, 'dPr', 'sepChr') ?? '|');
    return `${open}${inner}${close}`;
  },
  func: (node) => `${part(node, 'fName')} ${bracketed(part(node, 'e'))}`,
  limLow: (node) => range(part(node, 'e'), part(node, 'lim'), ''),
  limUpp: (node) => range(part(node, 'e'), '', part(node, 'lim')),
  acc: (node) => `${part(node, 'e')}${setting(node, 'accPr', 'chr') ?? '\u0302'}`,
  m: (node) => matrix(childrenOf(node, 'mr').map((row) => childrenOf(row, 'e').map(ommlText))),
  eqArr: (node) => childrenOf(node, 'e').map(ommlText).join('; '),
  t: rawText,
};

export function ommlText(node: XmlNode): string {
  const convert = converters[node.name];
  return convert ? convert(node) : elementsOf(node).map(ommlText).join('');
}
