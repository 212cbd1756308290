/** Lines of a page and their places as one flat list of whole numbers, which a database keeps in little room. */
import type { TextLine } from './document.ts';

/** Places are kept to a ten-thousandth of the page: finer than a hair on paper of A4. */
const parts = 10_000;
const numbersPerLine = 6;

/** Start, end, x, y, width and height of each line; what reaches beyond the page is cut at its edge. */
export function toLayout(lines: TextLine[]): number[] {
  return lines.flatMap(({ start, end, box }) => {
    const [left, top] = [toParts(box.x), toParts(box.y)];
    const [right, bottom] = [toParts(box.x + box.width), toParts(box.y + box.height)];
    return [start, end, left, top, right - left, bottom - top];
  });
}

/** The lines again. */
export function fromLayout(layout: number[]): TextLine[] {
  return Array.from({ length: layout.length / numbersPerLine }, (_, index) => {
    const line = layout.slice(index * numbersPerLine, (index + 1) * numbersPerLine);
    const [start, end, x, y, width, height] = line as [number, number, number, number, number, number];
    return {
      ...{ start, end },
      box: { x: x / parts, y: y / parts, width: width / parts, height: height / parts },
    };
  });
}

const toParts = (fraction: number) => Math.round(Math.min(1, Math.max(0, fraction)) * parts);
