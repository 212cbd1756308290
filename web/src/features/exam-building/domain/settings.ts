/** Settings of an exam while they are changed: what differs from what the server has goes with the next save. Pure. */
export interface Settings {
  title: string;
  instructions: string;
  opensAt: string | null;
  closesAt: string | null;
  timeLimitMs: number | null;
  attemptsMax: number | null;
  showQuestions: 'ALL' | 'ONE_AT_A_TIME';
  isShuffled: boolean;
  releasePolicy: 'IMMEDIATE' | 'MANUAL';
  isProctored: boolean;
  consentText: string | null;
}

/** The fields in which they differ, as they shall be. */
export function changedSettings(known: Settings, written: Settings): Partial<Settings> {
  const differs = (Object.keys(written) as Array<keyof Settings>).filter(
    (key) => known[key] !== written[key],
  );
  return Object.fromEntries(differs.map((key) => [key, written[key]]));
}

/** Whether students would be watched without a text to agree to: it is not published so. */
export const lacksConsent = ({ isProctored, consentText }: Pick<Settings, 'isProctored' | 'consentText'>) =>
  isProctored && !consentText?.trim();

export type SettingsGap = 'title' | 'closesBeforeOpens';

/** What the server would refuse: it is said here and not sent. */
export function settingsGaps({ title, opensAt, closesAt }: Settings): readonly SettingsGap[] {
  const gaps: SettingsGap[] = title.trim() === '' ? ['title'] : [];
  if (opensAt && closesAt && Date.parse(closesAt) <= Date.parse(opensAt)) gaps.push('closesBeforeOpens');
  return gaps;
}
