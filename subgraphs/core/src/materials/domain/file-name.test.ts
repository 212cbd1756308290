import fc from 'fast-check';
import { expect, it } from 'vitest';
import { extensionOf, toFileName } from './file-name.ts';

it.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\me\\notes.md', 'notes.md'],
  ['a\u0000b\u0007.txt', 'ab.txt'],
  ['invoice\u202efdp.exe', 'invoicefdp.exe'],
  ['  Höhen  und Tiefen.pdf ', 'Höhen und Tiefen.pdf'],
  ['潮だまり.md', '潮だまり.md'],
  ['مد وجزر.txt', 'مد وجزر.txt'],
  ['%22Tides%22 and shores.md', '"Tides" and shores.md'],
  ['..', 'document'],
  ['', 'document'],
  ['folder/', 'document'],
])('makes of %j the name %j', (given, expected) => {
  expect(toFileName(given)).toBe(expected);
});

it('keeps the ending of a name that is too long', () => {
  const name = toFileName(`${'long '.repeat(100)}.pdf`);
  expect([...name]).toHaveLength(200);
  expect(extensionOf(name)).toBe('.pdf');
});

it('never yields a folder, a control character, an empty or an endless name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const name = toFileName(given);
      expect(name).toMatch(/^[^/\\\p{Cc}\p{Cs}]+$/u);
      expect([...name].length).toBeLessThanOrEqual(200);
      expect(toFileName(name)).toBe(name);
    }),
  );
});
