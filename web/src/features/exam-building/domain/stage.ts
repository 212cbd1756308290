/** Where an assessment stands, as a teacher thinks of it. Pure: the moment is given, in ms. */
export type Stage = 'draft' | 'scheduled' | 'open' | 'closed' | 'toGrade' | 'toRelease' | 'released';

export interface Standing {
  state: 'DRAFT' | 'PUBLISHED';
  opensAt?: string | null;
  closesAt?: string | null;
  /** Answers a teacher has to read yet. */
  ungradedCount?: number | null;
  /** Attempts whose results students do not see yet. */
  unreleasedCount?: number | null;
  /** Whether somebody has sat it. */
  isLocked?: boolean | null;
}

/** After the end, what is left to do for a teacher counts more than that it has ended. */
export function stageOf(standing: Standing, now: number): Stage {
  const { state, opensAt, closesAt, ungradedCount, unreleasedCount, isLocked } = standing;
  if (state === 'DRAFT') return 'draft';
  if (opensAt && Date.parse(opensAt) > now) return 'scheduled';
  if (!closesAt || Date.parse(closesAt) > now) return 'open';
  if ((ungradedCount ?? 0) > 0) return 'toGrade';
  if ((unreleasedCount ?? 0) > 0) return 'toRelease';
  return isLocked ? 'released' : 'closed';
}
