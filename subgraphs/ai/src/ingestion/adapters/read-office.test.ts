import { describe, expect, it } from 'vitest';
import {
  docxOf,
  item,
  paragraph,
  part,
  pptxOf,
  run,
  shape,
  slideTable,
  styled,
  wordTable,
} from '../fixtures/office.ts';
import { createInlineScans } from '../fixtures/inline-scans.ts';
import { readDocument } from './read-document.ts';

const pagesOf = async (bytes: Uint8Array) =>
  (await readDocument(bytes, { scans: createInlineScans() })).pages;
const outlineOf = ({ text, sections }: Awaited<ReturnType<typeof pagesOf>>[number]) =>
  sections.map(({ headings, start, end }) => [headings.join(' > '), text.slice(start, end)]);

describe('a Word document', () => {
  it('keeps its headings as paths, its lists with their numbers, and rows of tables with the names of columns', async () => {
    const [page] = await pagesOf(
      docxOf(
        styled('Titel', 'Gezeiten') +
          styled('berschrift1', 'Ursachen') +
          paragraph(run('Der Mond zieht.')) +
          item(1, 'Ebbe') +
          item(1, 'Flut') +
          item(2, 'Punkt') +
          styled('berschrift2', 'Planeten') +
          wordTable([
            ['Planet', 'Monde'],
            ['Mars', '2'],
            ['a | b', ''],
          ]) +
          styled('berschrift1', 'Ende') +
          paragraph(run('Schluss.')),
      ),
    );
    expect(page).toMatchObject({ page: null, readBy: 'TEXT' });
    expect(outlineOf(page as never)).toEqual([
      ['Gezeiten > Ursachen', 'Der Mond zieht.\n\n1. Ebbe\n2. Flut\n- Punkt'],
      ['Gezeiten > Ursachen > Planeten', '| Planet: Mars | Monde: 2 |\n| Planet: a \\| b |'],
      ['Gezeiten > Ende', 'Schluss.'],
    ]);
  });

  it('writes formulas on a line, raises letters, and tells a note under its paragraph', async () => {
    const fraction =
      '<m:oMath><m:r><m:t>v=</m:t></m:r><m:f><m:num><m:r><m:t>s+1</m:t></m:r></m:num><m:den><m:r><m:t>t</m:t></m:r></m:den></m:f>' +
      '<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/><m:e><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:e></m:rad></m:oMath>';
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const [page] = await pagesOf(
      docxOf(
        paragraph(run('Area in m') + run('2', '<w:vertAlign w:val="superscript"/>') + note) +
          paragraph(run('So ') + fraction),
        {
          'word/footnotes.xml': part(
            'w:footnotes',
            `<w:footnote w:id="2">${paragraph(run('Measured at low water.'))}</w:footnote>`,
          ),
        },
      ),
    );
    expect(page?.text).toBe('Area in m²[1]\n\n[1] Measured at low water.\n\nSo v=(s+1)/t√(x²)');
  });

  it('reads text boxes once, and neither deleted nor hidden words', async () => {
    const box = (tag: string) =>
      `<${tag}><w:txbxContent>${paragraph(run('In a box.'))}</w:txbxContent></${tag}>`;
    const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('wps:txbx')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('w:textbox')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const [page] = await pagesOf(
      docxOf(
        paragraph(
          run('Seen.') +
            drawing +
            `<w:del>${run('gone')}</w:del><w:ins>${run(' Added.')}</w:ins>` +
            run('secret', '<w:vanish/>'),
        ),
      ),
    );
    expect(page?.text).toBe('Seen. Added.\n\nIn a box.');
  });
});

describe('a presentation', () => {
  it('is a page a slide: the title first, columns one after the other, notes last, each with its place', async () => {
    const [first, second] = await pagesOf(
      pptxOf([
        {
          shapes:
            shape(['Right one.', 'Right two.'], [400, 150, 280, 300]) +
            shape(['Left.'], [40, 150, 280, 300]) +
            shape(['Light'], [40, 20, 640, 80], 'title') +
            shape(['7'], [600, 500, 50, 20], 'sldNum'),
          notes: 'Say it slowly.',
        },
        {
          shapes: slideTable(
            [
              ['Planet', 'Moons'],
              ['Mars', '2'],
            ],
            [72, 54, 360, 108],
          ),
        },
      ]),
    );
    expect(first?.text).toBe('# Light\n\nLeft.\n\nRight one.\n\nRight two.\n\n## Notes\n\nSay it slowly.');
    expect(outlineOf(first as never)).toEqual([
      ['Light', 'Left.\n\nRight one.\n\nRight two.'],
      ['Light > Notes', 'Say it slowly.'],
    ]);
    expect(second).toMatchObject({
      page: 2,
      text: '| Planet: Mars | Moons: 2 |',
      size: { width: 720, height: 540 },
      lines: [{ start: 0, end: 27, box: { x: 0.1, y: 0.1, width: 0.5, height: 0.2 } }],
    });
  });

  it('of a title alone is found by it', async () => {
    const [page] = await pagesOf(pptxOf([{ shapes: shape(['Chapter three'], undefined, 'title') }]));
    expect(outlineOf(page as never)).toEqual([['', '# Chapter three']]);
  });
});
