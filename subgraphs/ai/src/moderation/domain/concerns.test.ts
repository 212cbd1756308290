import { expect, test } from 'vitest';
import { concernsOf } from './concerns.ts';

test.each([
  ['self-harm', 'I want to kill myself', ['self-harm']],
  ['threat', 'I will bring a gun to school tomorrow and shoot them all', ['threat']],
  ['abuse', 'My stepfather hits me every night', ['abuse']],
  ['self-harm', 'My father beats me. I want to kill myself.', ['self-harm', 'abuse']],
  ['self-harm', 'Mein Onkel fasst mich an. Ich will sterben.', ['self-harm', 'abuse']],
] as const)('%s: %s speaks of %s', (led, text, all) => {
  expect(concernsOf(led, text)).toEqual(all);
});

test('abuse that was written of before counts, too', () => {
  expect(concernsOf('self-harm', 'I want to die', ['My dad touches me at night'])).toContain('abuse');
  expect(concernsOf('self-harm', 'I want to die', ['What is osmosis?'])).toEqual(['self-harm']);
});
