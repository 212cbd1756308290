import { expect, test } from 'vitest';
import { textKindOf } from './text-kind.ts';

test.each([
  ['a page that says so', '<!DOCTYPE html><p>Tides.', 'html'],
  ['a page that does not', '\n<!-- saved -->\n<html><p>Tides.', 'html'],
  ['a part of a page', '<h2>Tides</h2>', 'html'],
  ['a drawing', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', 'svg'],
  ['a drawing that says so', '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd"><svg/>', 'svg'],
  ['a drawing of a type of its own', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>\n<svg/>', 'svg'],
  ['text', 'Tides come and go.', 'plain'],
  ['Markdown that begins with a part of a page', '<p align="center">Tides</p>\n\n## Moon\n', 'plain'],
  ['other XML', '<?xml version="1.0"?><!DOCTYPE note><note>Tides</note>', 'plain'],
])('tells %s', (_what, text, kind) => {
  expect(textKindOf(text)).toBe(kind);
});

test.each([
  ['spaces', `<!doctype ${' '.repeat(64_000)}`],
  ['a bracket that is never closed', `<!doctype x [${'['.repeat(64_000)}`],
  ['one after another', '<!doctype a>'.repeat(6_000)],
])('is not slowed down by a document type of %s', (_what, text) => {
  const begun = performance.now();
  expect(textKindOf(text)).toBe('plain');
  expect(performance.now() - begun).toBeLessThan(1_000);
});
