/** A slide as a page: its title as heading, then what stands on it as it is read, then what the speaker noted. */
import { toPage, type Block } from '../blocks.ts';
import type { DocumentPage } from '../document.ts';
import { childOf, descend, elementsOf, findAll, type XmlNode } from '../markup/xml-node.ts';
import { inReadingOrder, type Placed } from '../reading-order.ts';
import {
  descriptionOf,
  isBody,
  isTitle,
  shapesOf,
  type PlaceholderPlaces,
  type SlideShape,
} from './slide-shapes.ts';
import { chartBlocks, paragraphBlocks, tableBlocks } from './slide-text.ts';

export interface Slide {
  page: number;
  node: XmlNode;
  notes?: XmlNode;
  places: PlaceholderPlaces;
  /** A part of the file that the slide refers to by id: a chart or a diagram. */
  related(id: string): XmlNode | undefined;
}
/** In the units of the file. */
export interface SlideSize {
  width: number;
  height: number;
}

const unitsPerPoint = 12_700;
/** On every slide the same. */
const furniture = new Set(['sldNum', 'dt', 'ftr', 'hdr']);

export function toSlidePage(slide: Slide, size: SlideSize): DocumentPage {
  const shapes = shapesOf(slide.node, slide.places)
    .filter(({ placeholder }) => !furniture.has(placeholder ?? ''))
    .map((shape) => ({ ...shape, blocks: placed(blocksOf(shape, slide), shape.place, size) }))
    .filter(({ blocks }) => blocks.length > 0);
  const titles = shapes.filter(({ placeholder }) => isTitle(placeholder));
  const others = shapes.filter(({ placeholder }) => !isTitle(placeholder));
  const ordered = [...titles, ...inReadingOrder(others, ({ place }) => place ?? nowhere)];
  return toPage([...ordered.flatMap(({ blocks }) => blocks), ...noteBlocks(slide.notes)], {
    page: slide.page,
    size: { width: size.width / unitsPerPoint, height: size.height / unitsPerPoint },
  });
}
/** What has no place is read last. */
const nowhere: Placed = { x: 0, y: Number.MAX_SAFE_INTEGER, width: 1, height: 1 };

function blocksOf({ node, placeholder }: SlideShape, slide: Slide): Block[] {
  if (node.name === 'graphicFrame') return graphicBlocks(node, slide);
  const body = childOf(node, 'txBody');
  if (isTitle(placeholder)) {
    const title = paragraphBlocks(body).map(({ text }) => text);
    return title.length > 0 ? [{ kind: 'heading', level: 1, text: title.join(' ') }] : [];
  }
  const words = paragraphBlocks(body, isBody(placeholder) && placeholder !== 'subTitle');
  const description = words.length === 0 ? descriptionOf(node) : '';
  return description ? [{ kind: 'paragraph', text: `[${description}]` }] : words;
}

function graphicBlocks(node: XmlNode, slide: Slide): Block[] {
  const data = descend(node, 'graphic', 'graphicData');
  const table = childOf(data, 'tbl');
  if (table) return tableBlocks(table);
  const chart = slide.related(childOf(data, 'chart')?.attributes.get('r:id') ?? '');
  if (chart) return chartBlocks(chart);
  const diagram = slide.related(childOf(data, 'relIds')?.attributes.get('r:dm') ?? '');
  if (diagram) return findAll(diagram, 'pt').flatMap((point) => paragraphBlocks(childOf(point, 't')));
  const description = descriptionOf(node);
  return description ? [{ kind: 'paragraph', text: `[${description}]` }] : [];
}

/** Each block gets its share of the shape's height, by how many lines it needs. */
function placed(blocks: Block[], place: Placed | undefined, { width, height }: SlideSize): Block[] {
  if (!place) return blocks;
  const letters = Math.max(8, (place.width / width) * lettersAcross);
  const weights = blocks.map(({ text }) => Math.ceil(text.length / letters));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let above = 0;
  return blocks.map((block, index) => {
    const weight = weights[index] as number;
    const y = (place.y + (place.height * above) / total) / height;
    above += weight;
    const box = {
      x: within(place.x / width),
      y: within(y),
      width: within(place.width / width),
      height: within((place.height * weight) / total / height),
    };
    return { ...block, box, opens: index === 0 };
  });
}
/** About how many letters a line over the whole slide has. */
const lettersAcross = 60;
const within = (fraction: number) => Math.min(1, Math.max(0, fraction));

function noteBlocks(notes: XmlNode | undefined): Block[] {
  if (!notes) return [];
  const words = shapesOf(notes)
    .filter(({ placeholder }) => placeholder === 'body')
    .flatMap(({ node }) => paragraphBlocks(childOf(node, 'txBody')));
  return words.length > 0 ? [{ kind: 'heading', level: 2, text: 'Notes' }, ...words] : [];
}

/** The slides of a presentation in their order: ids of relationships of its main part. */
export function slideIdsOf(presentation: XmlNode): string[] {
  const list = childOf(presentation, 'sldIdLst');
  return list ? elementsOf(list).flatMap(({ attributes }) => attributes.get('r:id') ?? []) : [];
}

const usual: SlideSize = { width: 12_192_000, height: 6_858_000 };
export function slideSizeOf(presentation: XmlNode): SlideSize {
  const size = childOf(presentation, 'sldSz');
  const [width, height] = [Number(size?.attributes.get('cx')), Number(size?.attributes.get('cy'))];
  return width > 0 && height > 0 ? { width, height } : usual;
}
