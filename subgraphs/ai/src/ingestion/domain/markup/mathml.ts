/** MathML as one line of text. */
import { binomial, fraction, indexed, matrix, power, range, root } from './linear-math.ts';
import { bracketed } from './raised.ts';
import { elementsOf, type XmlNode } from './xml-node.ts';

type Convert = (parts: string[], node: XmlNode) => string;

const largeSign = /^[∑∏∐∫∬∭∮⋃⋂⋁⋀]$|^(?:lim|max|min|sup|inf)$/u;
const limits = (base: string, below: string, above: string) =>
  largeSign.test(base.trim())
    ? `${range(base.trim(), below, above)} `
    : `${below ? indexed(base, below) : bracketed(base)}${above && power('', above).replace(/^\(\)/u, '')}`;

const converters: Record<string, Convert> = {
  mfrac: ([above = '', below = ''], node) =>
    node.attributes.get('linethickness') === '0' ? binomial(above, below) : fraction(above, below),
  msup: ([base = '', above = '']) =>
    largeSign.test(base.trim()) ? limits(base, '', above) : power(base, above),
  msub: ([base = '', below = '']) =>
    largeSign.test(base.trim()) ? limits(base, below, '') : indexed(base, below),
  msubsup: ([base = '', below = '', above = '']) => limits(base, below, above),
  munder: ([base = '', below = '']) => limits(base, below, ''),
  mover: ([base = '', above = '']) => (largeSign.test(base.trim()) ? limits(base, '', above) : base + above),
  munderover: ([base = '', below = '', above = '']) => limits(base, below, above),
  msqrt: (parts) => root(parts.join('')),
  mroot: ([of = '', degree = '']) => root(of, degree),
  mfenced: (parts, { attributes }) =>
    `${attributes.get('open') ?? '('}${parts.join(', ')}${attributes.get('close') ?? ')'}`,
  mtable: (_, node) => matrix(elementsOf(node).map((row) => elementsOf(row).map(mathmlText))),
  // What they hold says the same once more, or nothing.
  annotation: () => '',
  'annotation-xml': () => '',
  mphantom: () => '',
  mspace: () => ' ',
};
const spaced = /^[=<>≤≥≠≈≡→⇒⇔±∓×·÷+∈∉⊂⊆∪∩∧∨−-]$/u;

export function mathmlText(node: XmlNode): string {
  const convert = converters[node.name];
  const elements = elementsOf(node);
  if (convert) return convert(elements.map(mathmlText), node);
  if (elements.length > 0) return elements.map(mathmlText).join('');
  const text = node.children.join('').replace(/\s+/gu, ' ').trim();
  // Functions are applied and factors multiplied by signs that nobody sees.
  const seen = text.replace(/[\u2061-\u2064]/gu, '');
  return node.name === 'mo' && spaced.test(seen) ? ` ${seen} ` : seen;
}
