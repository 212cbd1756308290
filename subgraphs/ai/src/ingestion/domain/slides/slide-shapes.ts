/** What stands on a slide and where: shapes, tables and pictures, groups taken apart. */
import { alternativesOf, childOf, descend, elementsOf, findAll, type XmlNode } from '../markup/xml-node.ts';
import type { Placed } from '../reading-order.ts';

export interface SlideShape {
  node: XmlNode;
  /** In the units of the file; absent where even the layout does not tell. */
  place?: Placed;
  /** What the layout calls it, such as `title` or `body`; absent for what was drawn freely. */
  placeholder?: string;
}

/** Places of placeholders that a slide takes from its layout, and the layout from its master. */
export type PlaceholderPlaces = (type: string, index: string) => Placed | undefined;

interface Frame {
  toPage(place: Placed): Placed;
}
const whole: Frame = { toPage: (place) => place };

const leaves = new Set(['sp', 'pic', 'graphicFrame', 'cxnSp']);

/** All shapes of a slide in the order in which it draws them. */
export function shapesOf(slide: XmlNode, inherited: PlaceholderPlaces = () => undefined): SlideShape[] {
  const tree = descend(slide, 'cSld', 'spTree');
  return tree ? shapesIn(tree, whole, inherited) : [];
}

function shapesIn(container: XmlNode, frame: Frame, inherited: PlaceholderPlaces): SlideShape[] {
  return elementsOf(container).flatMap((node): SlideShape[] => {
    if (node.name === 'AlternateContent')
      return alternativesOf(node).flatMap((child) => shapesIn(child, frame, inherited));
    if (node.name === 'grpSp') return shapesIn(node, frameOf(node, frame), inherited);
    if (!leaves.has(node.name)) return [];
    const mark = placeholderOf(node);
    const own = placeOf(childOf(childOf(node, 'spPr') ?? node, 'xfrm'));
    const place = own ? frame.toPage(own) : mark && inherited(mark.type, mark.index);
    return [{ node, ...(place && { place }), ...(mark && { placeholder: mark.type }) }];
  });
}

/** Places of a layout's placeholders, and where it tells none those of the master below. */
export function createPlaceholderPlaces(layers: XmlNode[]): PlaceholderPlaces {
  const known = layers.map((layer) =>
    shapesOf(layer).flatMap(({ node, place }) => {
      const mark = placeholderOf(node);
      return mark && place ? [{ ...mark, place }] : [];
    }),
  );
  return (type, index) => {
    for (const layer of known) {
      const found =
        layer.find((mark) => mark.index === index && index !== '') ??
        layer.find((mark) => sameKind(mark.type, type));
      if (found) return found.place;
    }
    return undefined;
  };
}

const titles = new Set(['title', 'ctrTitle']);
export const isTitle = (type: string | undefined) => type !== undefined && titles.has(type);
const bodies = new Set(['body', 'obj', 'subTitle']);
export const isBody = (type: string | undefined) => type !== undefined && bodies.has(type);
const sameKind = (a: string, b: string) => a === b || (isTitle(a) && isTitle(b)) || (isBody(a) && isBody(b));

function placeholderOf(shape: XmlNode): { type: string; index: string } | undefined {
  const properties = elementsOf(shape).find(({ name }) => /^nv.*Pr$/u.test(name));
  const mark = descend(properties, 'nvPr', 'ph');
  return mark && { type: mark.attributes.get('type') ?? 'obj', index: mark.attributes.get('idx') ?? '' };
}

function placeOf(transform: XmlNode | undefined, at = 'off', size = 'ext'): Placed | undefined {
  const number = (child: string, name: string) => Number(childOf(transform, child)?.attributes.get(name));
  const place = {
    x: number(at, 'x'),
    y: number(at, 'y'),
    width: number(size, 'cx'),
    height: number(size, 'cy'),
  };
  return Object.values(place).every(Number.isFinite) ? place : undefined;
}

/** Shapes of a group are placed within a plane of its own. */
function frameOf(group: XmlNode, outer: Frame): Frame {
  const transform = descend(group, 'grpSpPr', 'xfrm');
  const [to, from] = [placeOf(transform), placeOf(transform, 'chOff', 'chExt')];
  if (!to || !from || from.width <= 0 || from.height <= 0) return outer;
  const [wide, high] = [to.width / from.width, to.height / from.height];
  return {
    toPage: ({ x, y, width, height }) =>
      outer.toPage({
        x: to.x + (x - from.x) * wide,
        y: to.y + (y - from.y) * high,
        width: width * wide,
        height: height * high,
      }),
  };
}

/** What somebody wrote about a picture for those who do not see it. */
export const descriptionOf = (shape: XmlNode): string =>
  findAll(shape, 'cNvPr')[0]?.attributes.get('descr')?.trim() ?? '';
