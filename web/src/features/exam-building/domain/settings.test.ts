import { expect, it } from 'vitest';
import { changedSettings, lacksConsent, settingsGaps, type Settings } from './settings.ts';

const known: Settings = {
  title: 'Tides',
  instructions: '',
  opensAt: null,
  closesAt: null,
  timeLimitMs: null,
  attemptsMax: 1,
  showQuestions: 'ALL',
  isShuffled: false,
  releasePolicy: 'MANUAL',
  isProctored: true,
  consentText: null,
};

it('sends what was changed, a limit taken away too, and nothing else', () => {
  expect(changedSettings(known, { ...known, attemptsMax: null, title: 'Moon' })).toEqual({
    attemptsMax: null,
    title: 'Moon',
  });
  expect(changedSettings(known, { ...known })).toEqual({});
});

it('finds what cannot be: no title, an end before the beginning', () => {
  const times = { opensAt: '2026-03-01T10:00:00Z', closesAt: '2026-03-01T09:00:00Z' };
  expect(settingsGaps({ ...known, ...times, title: ' ' })).toEqual(['title', 'closesBeforeOpens']);
  expect(settingsGaps({ ...known, closesAt: times.closesAt })).toEqual([]);
});

it('knows when students would be watched without agreeing to anything', () => {
  expect(lacksConsent({ ...known, consentText: '  ' })).toBe(true);
  expect(lacksConsent({ ...known, consentText: 'Times are recorded.' })).toBe(false);
  expect(lacksConsent({ ...known, isProctored: false })).toBe(false);
});
