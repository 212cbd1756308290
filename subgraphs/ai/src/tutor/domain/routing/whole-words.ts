/** Alternatives that stand as whole words; Devanagari has no `\b`, so letters around are looked at instead. */
export const said = (...alternatives: string[]) =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${alternatives.join('|')})(?![\\p{L}\\p{M}])`, 'giu');
