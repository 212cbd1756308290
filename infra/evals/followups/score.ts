/** How well decisions meet the labels; a follow-up counts as the positive one. */
export interface Scored {
  label: 'follow_up' | 'new_topic';
  kind: string;
  isFollowUp: boolean;
}
export interface Score {
  f1: number;
  /** The same where every kind of either label is as frequent: a set holds as many of a kind as were written. */
  f1OfKinds: number;
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
  const rateOf = (label: Scored['label']) => {
    const of = kinds.filter(({ kind }) => kind.startsWith(label));
    return of.reduce((sum, { right, rows: all }) => sum + right / all, 0) / (of.length || 1);
  };
  const [found, left] = [rateOf('follow_up'), rateOf('new_topic')];
  return {
    f1: (2 * tp) / (2 * tp + fp + fn || 1),
    f1OfKinds: (2 * found) / (2 * found + (1 - found) + (1 - left)),
    precision: tp / (tp + fp || 1),
    recall: tp / (tp + fn || 1),
    confusion,
    kinds,
  };
}
