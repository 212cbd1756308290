import fc from 'fast-check';
import { expect, it } from 'vitest';
import { extensionOf, toFileName } from './file-name.ts';
import { tellingEnding, toNewName } from './new-name.ts';

it.each([
  ['Tides and shores', 'Tides and shores.pdf'],
  ['Tides and shores.pdf', 'Tides and shores.pdf'],
  ['Tides.PDF', 'Tides.PDF'],
  ['  Ebb   and\tflow. ', 'Ebb and flow.pdf'],
  ['Version 1.2', 'Version 1.2.pdf'],
  ['invoice\u202efdp.exe', 'invoicefdp.exe.pdf'],
  ['ज्वार भाटा', 'ज्वार भाटा.pdf'],
])('makes of %j the name %j of a PDF', (given, name) => {
  expect(toNewName(given, '.pdf')).toEqual({ name });
});

it.each([
  ['', 'empty'],
  [' . ', 'empty'],
  ['.pdf', 'empty'],
  ['a/b', '/'],
  ['..\\b', '/'],
  ['Tides.docx', '.pdf'],
  ['x'.repeat(197), '200'],
])('refuses %j, saying why', (given, said) => {
  expect(toNewName(given, '.pdf')).toEqual({ problem: expect.stringContaining(said) });
});

it('adds nothing where the content does not tell an ending', () => {
  expect(toNewName('Notes', '')).toEqual({ name: 'Notes' });
  expect(tellingEnding('Chapter 3. Tides')).toBeUndefined();
});

it('yields names that an upload would keep as they are, with the ending that was asked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 240 }), (given) => {
      const made = toNewName(given, '.md');
      if ('problem' in made || made.name.includes('%22')) return;
      expect(toFileName(made.name)).toBe(made.name);
      expect(extensionOf(made.name)).toBe('.md');
    }),
  );
});
