import { describe, expect, it } from 'vitest';
import { toRowLines } from './table-rows.ts';

const rowsOf = (rows: string[][]) => rows.map((cells) => ({ cells: cells.map((text) => ({ text })) }));

describe('toRowLines', () => {
  it('takes a first row of names for the header, but not one of values', () => {
    expect(
      toRowLines(
        rowsOf([
          ['Planet', 'Width (km)'],
          ['Mars', '6779'],
        ]),
      ),
    ).toEqual(['| Planet: Mars | Width (km): 6779 |']);
    expect(
      toRowLines(
        rowsOf([
          ['Boiling point', '100 °C'],
          ['Density', '1 g/ml'],
        ]),
      ),
    ).toEqual(['| Boiling point | 100 °C |', '| Density | 1 g/ml |']);
  });

  it('repeats what spans several rows, names what spans several columns once, and loses no name', () => {
    expect(
      toRowLines([
        { isHeader: true, cells: [{ text: '' }, { text: 'Speed', columns: 2 }, { text: 'Note' }] },
        { isHeader: true, cells: [{ text: 'Car' }, { text: 'low' }, { text: 'high' }, { text: '' }] },
        { cells: [{ text: 'A' }, { text: '1' }, { text: '2' }] },
        {
          cells: [
            { text: '', isContinued: true },
            { text: 'any', columns: 2 },
          ],
        },
      ]),
    ).toEqual([
      '| Car | Speed, low | Speed, high | Note |',
      '| Car: A | Speed, low: 1 | Speed, high: 2 |',
      '| Car: A | Speed, low: any |',
    ]);
  });
});
