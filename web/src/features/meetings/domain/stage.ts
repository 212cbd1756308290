/** What a meeting is to people. Pure. */
export type Stage = 'planned' | 'running' | 'held' | 'missed' | 'cancelled';

export function stageOf(
  { state, endsAt }: { state: 'SCHEDULED' | 'RUNNING' | 'ENDED' | 'CANCELLED'; endsAt: string },
  now: number,
): Stage {
  if (state === 'CANCELLED') return 'cancelled';
  if (state === 'RUNNING') return 'running';
  if (state === 'ENDED') return 'held';
  return Date.parse(endsAt) > now ? 'planned' : 'missed';
}
