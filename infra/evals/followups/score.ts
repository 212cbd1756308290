/** How well decisions meet the labels; a follow-up counts as the positive one. */
export interface Scored {
  label: 'follow_up' | 'new_topic';
  kind: string;
  isFollowUp: boolean;
}
export interface Score {
  f1: number;
  precision: number;
  recall: number;
  /** Found, wrongly found, missed, rightly left. */
  confusion: { tp: number; fp: number; fn: number; tn: number };
  /** Share of right decisions by label and kind. */
  kinds: { kind: string; right: number; rows: number }[];
}

/** Scores decisions. */
export function scoreDecisions(rows: readonly Scored[]): Score {
  const count = (label: Scored['label'], isFollowUp: boolean) =>
    rows.filter((row) => row.label === label && row.isFollowUp === isFollowUp).length;
  const confusion = {
    tp: count('follow_up', true),
    fp: count('new_topic', true),
    fn: count('follow_up', false),
    tn: count('new_topic', false),
  };
  const { tp, fp, fn } = confusion;
  const names = [...new Set(rows.map(({ label, kind }) => `${label} ${kind}`))].sort();
  const kinds = names.map((name) => {
    const of = rows.filter(({ label, kind }) => `${label} ${kind}` === name);
    const right = of.filter(({ label, isFollowUp }) => (label === 'follow_up') === isFollowUp).length;
    return { kind: name, right, rows: of.length };
  });
  return {
    f1: (2 * tp) / (2 * tp + fp + fn || 1),
    precision: tp / (tp + fp || 1),
    recall: tp / (tp + fn || 1),
    confusion,
    kinds,
  };
}
