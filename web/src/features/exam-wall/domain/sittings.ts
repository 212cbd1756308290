/** Sittings as they are told, loaded or pushed, each once. Pure. */
interface Told {
  id: string;
  state: 'IN_PROGRESS' | 'SUBMITTED';
  answeredCount: number;
}

/** Takes in what is newer; what was handed in does not go back to work because an older answer came late. */
export function takeSittings<Sitting extends Told>(
  known: readonly Sitting[],
  told: readonly Sitting[],
): readonly Sitting[] {
  const byId = new Map(known.map((sitting) => [sitting.id, sitting]));
  for (const sitting of told) {
    const isStale = byId.get(sitting.id)?.state === 'SUBMITTED' && sitting.state !== 'SUBMITTED';
    if (!isStale) byId.set(sitting.id, sitting);
  }
  return [...byId.values()];
}
