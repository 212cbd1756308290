import { expect, test } from 'vitest';
import { stem } from '../fixtures/lesson-class.ts';
import { findSupport, readClaim } from './claim-check.ts';
import { toTokens } from './language/tokens.ts';
import { readPassage } from './read-passage.ts';

const text = `The Salt Dyke was finished in 1168 after seventeen years. It was 7.4 km long and 4.2 m high, and 1.5 million bricks were used. The monk Hubert of Lenn directed the work.

The first fleet had 5 ships and 204 people; it left before the second. All harbours were closed in winter, but no ship was lost. Granite is harder than marble. The tide at Port Ansel is higher than at Marle. The wall was never repaired. Most of the money came from a tax of 8 %. Water boils at 100 °C at sea level. A skarn covers 180 km a day.`;
const read = readPassage(
  { materialId: 'm', materialName: 'dyke.md', page: null, start: 0, text, headings: ['The Salt Dyke'] },
  0,
  stem,
);
const bears = (claim: string) => {
  const said = readClaim(claim, toTokens(claim, stem), stem);
  return said !== undefined && findSupport(said, [read], true) !== undefined;
};

test.each([
  'The Salt Dyke was completed in 1168 after 17 years.',
  'The dyke was 7.4 kilometres long and 4.2 metres high.',
  'Some 1,500,000 bricks were used.',
  'Hubert of Lenn, a monk, directed the work.',
  'The fleet consisted of five ships with 204 people.',
  'No ship was lost.',
  'Marble is not so hard: granite is harder than marble.',
  'The tax was 8 per cent.',
  'The wall was never mended.',
  'At sea level water boils at 100 °C.',
])('true: %s', (claim) => {
  // The one that adds a denial of its own is more than the passage says.
  expect(bears(claim)).toBe(!claim.startsWith('Marble'));
});

test.each([
  'The dyke was 7.4 m long.',
  'The dyke was 74 km long.',
  'The dyke was 4.2 km long and 7.4 m high.',
  'About 1.5 billion bricks were used.',
  'The Salt Dyke was finished in 1186.',
  'The Salt Dyke was finished after seventy years.',
  'The fleet had 204 ships and 5 people.',
  'The first fleet left after the second.',
  'A ship was lost.',
  'Some harbours were closed in summer.',
  'No harbours were closed in winter.',
  'Marble is harder than granite.',
  'The tide at Marle is higher than at Port Ansel.',
  'The tide at Port Ansel is lower than at Marle.',
  'The wall was repaired.',
  'All of the money came from a tax of 8 %.',
  'The money came from a tax of 8 crowns.',
  'Water boils at 100 °F at sea level.',
  'A skarn covers 180 km an hour.',
  'The monk Anselm of Lenn directed the work.',
  'Anselm directed the work.',
])('false: %s', (claim) => {
  expect(bears(claim)).toBe(false);
});

test.each([
  ['a unit of an area', 'The marsh covers 30 m² in all.', 'The marsh covers 30 km² in all.'],
  [
    'a number of the sentence beside it',
    'The war lasted from 1254 to 1259 and was fought for alum. In 1252 the price was doubled.',
    'The war lasted from 1254 to 1252 and was fought for alum.',
  ],
  [
    'a limit turned round',
    'High water needs more than four hours to Thornhaven. The race there lasts four hours or less.',
    'High water needs less than four hours to Thornhaven.',
  ],
])('%s does not bear a sentence out', (_, source, claim) => {
  const other = { materialId: 'm', materialName: 'other.md', page: null, start: 0, headings: [] };
  const said = readClaim(claim, toTokens(claim, stem), stem);
  const inOther = (text: string) =>
    said && findSupport(said, [readPassage({ ...other, text }, 0, stem)], true);
  expect(inOther(claim)).toBeDefined();
  expect(inOther(source)).toBeUndefined();
});
