/** How an assessment is sat: what a teacher sets. */

export interface AssessmentSettings {
  title: string;
  instructions: string;
  /** Null: any number of times. */
  attemptsMax: number | null;
  opensAt: Date | null;
  closesAt: Date | null;
  timeLimitMs: number | null;
  showQuestions: 'ALL' | 'ONE_AT_A_TIME';
  isShuffled: boolean;
  releasePolicy: 'IMMEDIATE' | 'MANUAL';
  isProctored: boolean;
  /** What students agree to; null for the page's own words. */
  consentText: string | null;
}

export const plainSettings: Omit<AssessmentSettings, 'title'> = {
  instructions: '',
  attemptsMax: null,
  opensAt: null,
  closesAt: null,
  timeLimitMs: null,
  showQuestions: 'ALL',
  isShuffled: false,
  releasePolicy: 'IMMEDIATE',
  isProctored: false,
  consentText: null,
};

/** What stays as it is once somebody has begun, because it was part of what was begun. */
const lockedSettings = ['showQuestions', 'isShuffled', 'isProctored', 'consentText'] as const;

/** The first setting that `change` would change although somebody has begun; undefined when there is none. */
export const lockedChange = (
  settings: AssessmentSettings,
  change: Partial<AssessmentSettings>,
): (typeof lockedSettings)[number] | undefined =>
  lockedSettings.find((name) => change[name] !== undefined && change[name] !== settings[name]);

/** Whether the window of time holds any. */
export const isWindow = ({ opensAt, closesAt }: Pick<AssessmentSettings, 'opensAt' | 'closesAt'>): boolean =>
  !opensAt || !closesAt || opensAt < closesAt;
