/** How large a page is drawn: 1 is as wide as its place. Pure. */
const steps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

export const zoomedIn = (zoom: number): number => steps.find((step) => step > zoom) ?? zoom;
export const zoomedOut = (zoom: number): number => steps.findLast((step) => step < zoom) ?? zoom;

/** A canvas of more pixels is refused or slow on phones; the page is then drawn coarser, never not at all. */
const pixelsMax = 12_000_000;

/** Pixels of the canvas for a sheet of this size on a screen of this density. */
export function canvasScale(widthPx: number, aspectRatio: number, density: number): number {
  const pixels = (widthPx * widthPx * density * density) / aspectRatio;
  return pixels <= pixelsMax ? density : density * Math.sqrt(pixelsMax / pixels);
}
