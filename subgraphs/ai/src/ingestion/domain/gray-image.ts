/** A picture as recognition sees it: one byte a pixel, 0 is black, row by row from the top. */
export interface GrayImage {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Quarter turns clockwise. */
export type QuarterTurns = 0 | 1 | 2 | 3;

/** The picture turned clockwise. */
export function turnImage({ width, height, data }: GrayImage, turns: QuarterTurns): GrayImage {
  if (turns === 0) return { width, height, data };
  const turned = new Uint8Array(data.length);
  const [across, down] = turns === 2 ? [width, height] : [height, width];
  for (let y = 0, from = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, from += 1) {
      if (turns === 1) turned[x * across + (across - 1 - y)] = data[from] as number;
      else if (turns === 2) turned[data.length - 1 - from] = data[from] as number;
      else turned[(down - 1 - x) * across + y] = data[from] as number;
    }
  }
  return { width: across, height: down, data: turned };
}

/** The middle of the picture, `share` of its width and height. */
export function middleOf({ width, height, data }: GrayImage, share: number): GrayImage {
  const [across, down] = [Math.max(1, Math.round(width * share)), Math.max(1, Math.round(height * share))];
  const [left, top] = [Math.floor((width - across) / 2), Math.floor((height - down) / 2)];
  const cut = new Uint8Array(across * down);
  for (let y = 0; y < down; y += 1) {
    const from = (top + y) * width + left;
    cut.set(data.subarray(from, from + across), y * across);
  }
  return { width: across, height: down, data: cut };
}

/** So much lighter or darker than most of the picture is ink; so few inked pixels are specks of dust. */
const inkContrast = 40;
const specksMax = 0.0003;

/** Whether there is nothing to see: paper, with a speck of dust at most. */
export function isBlank({ data }: GrayImage): boolean {
  const counts = new Uint32Array(256);
  for (const value of data) counts[value] = (counts[value] as number) + 1;
  const paper = counts.indexOf(Math.max(...counts));
  let ink = 0;
  for (let value = 0; value < counts.length; value += 1)
    if (Math.abs(value - paper) > inkContrast) ink += counts[value] as number;
  return ink < specksMax * data.length;
}
