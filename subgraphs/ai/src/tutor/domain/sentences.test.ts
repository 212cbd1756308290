import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDisplay, withoutMarks } from './display.ts';
import { toUnits } from './sentences.ts';

const cut = (text: string) => toUnits(text).map(({ start, end, kind }) => [kind, text.slice(start, end)]);

test('sentences end where they end, not at abbreviations, initials or decimal points', () => {
  expect(cut('It weighs approx. 3.5 kg, says Dr. E. Noether. Is it heavy? No!')).toEqual([
    ['sentence', 'It weighs approx. 3.5 kg, says Dr. E. Noether.'],
    ['sentence', 'Is it heavy?'],
    ['sentence', 'No!'],
  ]);
});

test('a line of a hundred thousand spaces is looked through once, whatever it begins with', () => {
  const begun = performance.now();
  for (const mark of ['-', '|', '|-', '#', '1.'])
    expect(cut(`${mark}${'\t'.repeat(100_000)}x`)).toHaveLength(1);
  expect(performance.now() - begun).toBeLessThan(2_000);
});

test('headings, list items and rows of tables are units of their own; wrapped lines are not', () => {
  const text = `## Parts\n\nA cell has\nthree parts:\n\n- the wall\n- the nucleus. It holds the genes.\n\n| Part | Size |\n| --- | --- |\n| wall | 1 µm |\n`;
  expect(cut(text)).toEqual([
    ['heading', '## Parts'],
    ['sentence', 'A cell has\nthree parts:'],
    ['item', '- the wall'],
    ['item', '- the nucleus.'],
    ['item', 'It holds the genes.'],
    ['header', '| Part | Size |'],
    ['row', '| wall | 1 µm |'],
  ]);
});

test('the last row of a table is a row, though a blank line and not a rule follows it', () => {
  const text =
    '| Type | Column |\n|---|---|\n| Strombolian | under 10 km |\n| Plinian | over 30 km |\n\nMore follows.';
  expect(cut(text).map(([kind]) => kind)).toEqual(['header', 'row', 'row', 'sentence']);
});

test('headings of plain text are known by standing alone or in capitals', () => {
  expect(cut('HOW IT WORKS?\nWater falls.\n\nIn the city\n\nPipes led on.').map(([kind]) => kind)).toEqual([
    'heading',
    'sentence',
    'heading',
    'sentence',
  ]);
});

test('a heading drawn close above a paragraph is not said with its first sentence', () => {
  const drawn =
    '2 Plates that move\nThe crust and the stiff uppermost part of the mantle together form the\nlithosphere.\n\nThe Ring of Fire is a belt around the Pacific Ocean where\nVolcanoes are common.';
  expect(cut(drawn).map(([kind, text]) => [kind, text?.slice(0, 8)])).toEqual([
    ['heading', '2 Plates'],
    ['sentence', 'The crus'],
    ['sentence', 'The Ring'],
  ]);
});

test('a sentence that goes on with a capital in the next line keeps its first half', () => {
  const sentence =
    'The span between the towers of the Akashi\nKaikyo Bridge, which crosses the strait, is 1,991 metres, the longest of its time.';
  expect(cut(`A bridge hangs.\n\n${sentence}`).map(([, text]) => text)).toEqual([
    'A bridge hangs.',
    sentence,
  ]);
});

test('units never overlap and lose no letter but marks', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          'A b. ',
          'One two',
          '\n',
          '\n\n',
          '- item',
          '# Head',
          '| a | b |',
          '3.5',
          ' e.g. ',
          '"Yes!" ',
        ),
      ),
      (pieces) => {
        const text = pieces.join('');
        const units = toUnits(text);
        for (const [i, { start, end }] of units.entries()) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(units[i - 1]?.end ?? 0);
        }
        const kept = units.map(({ start, end }) => text.slice(start, end)).join('');
        expect(kept.replace(/[^a-z0-9]/gi, '')).toBe(text.replace(/[^a-z0-9]/gi, ''));
      },
    ),
  );
});

test('what is shown has no marks, foreign references or broken lines', () => {
  expect(toDisplay('- the **waggle\ndance** [3] is a *short* run', 'item')).toBe(
    'The waggle dance is a short run.',
  );
  expect(toDisplay('वर्षा होती है।', 'sentence')).toBe('वर्षा होती है।');
  expect(toDisplay('长城用砖石建成。', 'sentence')).toBe('长城用砖石建成。');
  expect(toDisplay('pH falls (see [the table](x.md)).', 'sentence')).toBe('pH falls (see the table).');
  expect(toDisplay('| Milk | 6.6 | pale |', 'row', { header: '| Liquid | pH | Colour |' })).toBe(
    'Milk – pH: 6.6; Colour: pale.',
  );
  expect(withoutMarks('snake_case and 2 * 3 * 4 stay')).toBe('snake_case and 2 * 3 * 4 stay');
  expect(withoutMarks('the photo-\nsynthesis of plants')).toBe('the photosynthesis of plants');
});

test.each([
  ['Molten rock is called **magma**.', 'Molten rock is called magma.'],
  // The bold words went on in the sentence before.
  ['It is stiff.**', 'It is stiff.'],
  ['~~Old~~ names stay', 'Old names stay.'],
  ['A \\*star\\* is literal', 'A *star* is literal.'],
  ['> quoted words\n> that go on', 'Quoted words that go on.'],
])('%s is said without marks', (raw, shown) => {
  expect(toDisplay(raw, 'sentence')).toBe(shown);
});

test('an escaped bar parts no cells', () => {
  expect(toDisplay('| **OR** | a \\| b |', 'row', { header: '| *Name* | Sign |' })).toBe('OR – Sign: a | b.');
});
