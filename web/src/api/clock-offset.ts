/** How far the server's clock is ahead of ours, narrowed with every moment the server tells. Pure. */
export interface ClockSample {
  /** Our clock when the request left and when its answer came, in ms. */
  sentAt: number;
  receivedAt: number;
  /** The server's clock at some moment between the two, in ms. */
  serverAt: number;
  /** The server's moment may be up to this much later than told: 1 000 for the `Date` header. */
  precisionMs: number;
}

/** The offset (server minus ours, in ms) lies between these. */
export interface OffsetBounds {
  least: number;
  most: number;
}

/** Bounds that hold for the sample and, unless a clock was set meanwhile, for everything known before. */
export function narrowOffset(known: OffsetBounds | null, sample: ClockSample): OffsetBounds {
  const least = sample.serverAt - sample.receivedAt;
  const most = sample.serverAt + sample.precisionMs - sample.sentAt;
  if (!known) return { least, most };
  const narrowed = { least: Math.max(known.least, least), most: Math.min(known.most, most) };
  return narrowed.least <= narrowed.most ? narrowed : { least, most };
}

/** Bounds that a moment told without being asked leaves: it says only how far the server is ahead at the least. */
export const raiseLeast = ({ least, most }: OffsetBounds, told: number): OffsetBounds => ({
  least: Math.max(least, Math.min(told, most)),
  most,
});

/** The best guess of the offset; 0 while nothing is known. */
export const offsetWithin = (bounds: OffsetBounds | null): number =>
  bounds ? (bounds.least + bounds.most) / 2 : 0;
