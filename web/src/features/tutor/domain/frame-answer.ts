/** What the frame that draws a diagram says; it is not believed more than it must be. Pure. */
export type FrameAnswer = { height: number } | 'failed';

const heightMax = 4_000;

/** Undefined for what no frame of ours says. */
export function parseFrameAnswer(data: unknown): FrameAnswer | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  if ('failed' in data) return 'failed';
  if (!('height' in data) || typeof data.height !== 'number') return undefined;
  // Nothing was drawn, or more than anybody looks through.
  return data.height > 0 && data.height <= heightMax ? { height: data.height } : 'failed';
}
