/** Formulas, and the library that sets them: a chunk of its own, fetched with the first formula somebody reads. */
import katex from 'katex';
import 'katex/dist/katex.min.css';
import { useLayoutEffect, useRef, useState } from 'react';
import styles from './tutor.module.css';

export interface MathsProps {
  tex: string;
  /** As it stands in the answer. */
  source: string;
  display: boolean;
}

/** A node of what the library makes before it is in the page. */
interface TreeNode {
  children?: TreeNode[];
  attributes?: Record<string, string>;
  toNode(): Node;
}

const settings = {
  // Links, pictures and classes of its own are none of a formula's business. Merely untrusted, it would lose its words.
  trust: ({ command }: { command: string }) => {
    throw new Error(`${command} is not trusted.`);
  },
  strict: 'ignore',
  throwOnError: true,
  /** In em, and in steps: what is larger is refused, and shown as it is written. */
  maxSize: 12,
  maxExpand: 200,
} as const;

const styleLater = 'data-style';

/** The page allows no style attributes: they are put aside, and set one by one once there is an element. */
function putStylesAside(node: TreeNode): void {
  const { attributes } = node;
  if (attributes?.['style'] !== undefined) {
    attributes[styleLater] = attributes['style'];
    delete attributes['style'];
  }
  node.children?.forEach(putStylesAside);
}

/** Throws for what is no TeX, or goes beyond the limits. */
function toElement({ tex, display }: MathsProps): Node {
  // The only way to elements rather than to a string of markup.
  const { __renderToDomTree: render } = katex as unknown as {
    __renderToDomTree(tex: string, options: object): TreeNode;
  };
  const tree = render(tex, { ...settings, displayMode: display });
  putStylesAside(tree);
  const node = tree.toNode();
  if (node instanceof Element)
    for (const element of node.querySelectorAll<SVGElement>(`[${styleLater}]`)) {
      element.style.cssText = element.getAttribute(styleLater) ?? '';
      element.removeAttribute(styleLater);
    }
  return node;
}

/** A formula; what cannot be set is shown as it is written. */
export default function Maths(props: MathsProps) {
  const { tex, source, display } = props;
  const place = useRef<HTMLSpanElement>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useLayoutEffect(() => {
    try {
      place.current?.replaceChildren(toElement({ tex, source, display }));
    } catch {
      setFailed(source);
    }
  }, [tex, source, display]);
  if (failed === source) return source;
  return <span ref={place} className={display ? styles.display : undefined} />;
}
