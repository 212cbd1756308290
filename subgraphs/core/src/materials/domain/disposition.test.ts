import { expect, it } from 'vitest';
import { dispositionOf, servedType } from './disposition.ts';

it('shows what cannot run code, and has everything else kept', () => {
  expect(['application/pdf', 'image/webp', 'image/svg+xml', 'text/html', undefined].map(servedType)).toEqual([
    'application/pdf',
    'image/webp',
    'application/octet-stream',
    'application/octet-stream',
    'application/octet-stream',
  ]);
});

it.each([
  ['plates.pdf', 'application/pdf', `inline; filename="plates.pdf"; filename*=UTF-8''plates.pdf`],
  [
    'ज्वार “a”.md',
    'application/octet-stream',
    `attachment; filename="_____ _a_.md"; filename*=UTF-8''%E0%A4%9C%E0%A5%8D%E0%A4%B5%E0%A4%BE%E0%A4%B0%20%E2%80%9Ca%E2%80%9D.md`,
  ],
  [
    `a"b\\c'(d)*%41.md`,
    'application/octet-stream',
    `attachment; filename="a_b_c'(d)*_41.md"; filename*=UTF-8''a%22b%5Cc%27%28d%29%2A%2541.md`,
  ],
])('names %s in any script, and in ASCII for old readers', (name, type, expected) => {
  expect(dispositionOf(type, name)).toBe(expected);
});
