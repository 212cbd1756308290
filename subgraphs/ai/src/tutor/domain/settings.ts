/** How the tutor of a class answers, as its teachers decide. */

/** How it speaks. */
export const tones = ['PLAIN', 'ENCOURAGING', 'GUIDING'] as const;
export type Tone = (typeof tones)[number];

/** What it may answer from; each permits what the one before it does. */
export const sourcePolicies = ['CLASSROOM', 'CLASSROOM_AND_CURATED'] as const;
export type SourcePolicy = (typeof sourcePolicies)[number];

export interface TutorSettings {
  tone: Tone;
  sources: SourcePolicy;
}

/** Of a class whose teachers have decided nothing. */
export const defaultSettings: TutorSettings = { tone: 'PLAIN', sources: 'CLASSROOM' };
