import { describe, expect, it } from 'vitest';
import { createInlineScans } from '../fixtures/inline-scans.ts';
import { readDocument } from './read-document.ts';

const read = async (content: string | Uint8Array) =>
  (await readDocument(new Uint8Array(Buffer.from(content)), { scans: createInlineScans() })).pages[0];

describe('HTML', () => {
  it('is read as it is shown: no scripts, menus or hidden words, entities as letters, headings as paths', async () => {
    const page =
      await read(`<!DOCTYPE html><html><head><title>Bread &amp; wine</title><style>p{}</style></head>
      <body><nav>menu</nav><h2>Yeast</h2><p>Yeast eats <b>su</b>gar &mdash; H<sub>2</sub>O.<br>More.
      <script>steal()</script><p hidden>no</p><div style="display:none">no</div>
      <ol start=3><li>third<li>fourth</ol><img alt="a cat" src=x><pre>if x:\n    y</pre></body></html>`);
    expect(page?.text).toBe(
      '# Bread & wine\n\n## Yeast\n\nYeast eats sugar — H₂O.\nMore.\n\n3. third\n4. fourth\n\n[a cat]\n\nif x:\n    y',
    );
    expect(page?.sections.map(({ headings }) => headings)).toEqual([['Bread & wine', 'Yeast']]);
  });

  it('keeps rows of tables with their names, also over several rows, and reads layout as text', async () => {
    const page = await read(`<html><table><caption>Moons</caption><tr><th>Planet<th>Moon<tr><td rowspan=2>Mars
      <td>Phobos<tr><td>Deimos</table><table><tr><td><p>Just placed.</p></td></tr></table></html>`);
    expect(page?.text).toBe(
      'Moons\n\n| Planet: Mars | Moon: Phobos |\n| Planet: Mars | Moon: Deimos |\n\nJust placed.',
    );
  });

  it('writes formulas on a line, once where they are there twice', async () => {
    const page =
      await read(`<html><p>So <math><mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac>
      <mo>=</mo><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>
      <msup><mi>x</mi><mn>2</mn></msup><annotation>\\frac</annotation></math><span aria-hidden="true">a/b</span></p></html>`);
    expect(page?.text).toBe('So a/(b + 1) = ∑_(i = 1)^n x²');
  });

  it('is read in the encoding that it names', async () => {
    expect((await read(Buffer.from('<html><meta charset="iso-8859-1"><p>täglich', 'latin1')))?.text).toBe(
      'täglich',
    );
  });

  it('is told from Markdown that begins with a piece of it', async () => {
    expect((await read('<div align="center">\n\n# Title\n\nwords</div>'))?.text).toContain('<div');
    expect((await read('<h1>Title</h1><p>words</p>'))?.text).toBe('# Title\n\nwords');
  });
});

it('SVG is read by its title, descriptions and texts', async () => {
  const page =
    await read(`<?xml version="1.0"?><!-- drawn --><svg xmlns="http://www.w3.org/2000/svg"><title>Cell</title>
    <defs><text>unused</text></defs><g><text x="1">Nuc<tspan font-weight="bold">leus</tspan></text>
    <text><tspan x="0" dy="1em">Cell</tspan><tspan x="0" dy="1em">wall</tspan></text></g><script>no()</script></svg>`);
  expect(page?.text).toBe('# Cell\n\nNucleus\n\nCell wall');
});
