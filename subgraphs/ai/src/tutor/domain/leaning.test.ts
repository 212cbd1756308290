import { expect, test } from 'vitest';
import { needsBefore } from './leaning.ts';

test.each([
  'The point on the surface straight above it is the epicentre.',
  'When it reaches the surface it is called lava.',
  'In this area trains stop.',
  'A girl, Tilly Smith, remembered this from a lesson.',
  'They are the fastest.',
  'This is called subduction.',
])('%s leans on the sentence before', (sentence) => {
  expect(needsBefore(sentence)).toBe(true);
});

test.each([
  'When a large eruption empties the chamber, the ground above it falls in.',
  'Loose sand can behave like a liquid; this is called liquefaction.',
  'A tsunami is a series of waves, and it can cross an ocean.',
  'Wegener found the same fossils and explained this by drift.',
  'The tower is so high that it is seen from the sea.',
])('%s says itself what it speaks of', (sentence) => {
  expect(needsBefore(sentence)).toBe(false);
});
