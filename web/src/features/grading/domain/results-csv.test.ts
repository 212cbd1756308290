import { expect, it } from 'vitest';
import { toCsv } from './results-csv.ts';

it('quotes what would break a row, and writes any script', () => {
  const rows = [
    ['Name', 'Points'],
    ['Ada "the Countess", Lovelace', 3.5],
    ['प्रिया', null],
  ];
  expect(toCsv(rows)).toBe('\uFEFFName,Points\r\n"Ada ""the Countess"", Lovelace",3.5\r\nप्रिया,\r\n');
});

it('lets no name become a formula', () => {
  expect(toCsv([['=HYPERLINK("http://x")', '-1', -1]])).toBe(
    '\uFEFF"\'=HYPERLINK(""http://x"")",\'-1,-1\r\n',
  );
});
