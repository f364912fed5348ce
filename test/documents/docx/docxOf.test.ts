import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docxOf, officialFaces } from '../../../src/documents/docx/index.ts';
import type { Paper } from '../../../src/documents/index.ts';
import { classified, replied } from '../../support/stories.ts';
import { decided, given, linesOf, whole } from '../support/office.ts';

const opinion = whole(decided(replied(), 'notify', 'written-reply'), given());
const form = whole(decided(classified(), 'assign', 'fill-in-form'), given({ registerNumber: 'R-1' }));

/** The parts of a file, as text. */
const partsOf = (file: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
const documentOf = async (papers: Paper | readonly Paper[]) =>
  partsOf(await docxOf(papers))['word/document.xml'] ?? '';

/** The paragraphs of a document, each as the words of its runs. */
const paragraphsOf = (xml: string) =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join(''),
  );

describe('papers as a file for Word and WPS', () => {
  test('are a whole archive of well-formed parts', async () => {
    const parts = partsOf(await docxOf([opinion, form]));
    expect(Object.keys(parts)[0]).toBe('[Content_Types].xml');
    for (const [name, text] of Object.entries(parts))
      expect([name, XMLValidator.validate(text)]).toEqual([name, true]);
  });

  test('say every line of the paper, in its order, and no other', async () => {
    const said = paragraphsOf(await documentOf(opinion)).filter(Boolean);
    const lines = linesOf(opinion);
    expect(said).toEqual([...lines.slice(0, 2), '信访人甲：', ...lines.slice(3), '2026年3月2日']);
  });

  test('are the same bytes for the same papers, whenever they are written', async () => {
    const [once, again] = [await docxOf([opinion, form]), await docxOf([opinion, form])];
    expect(Buffer.compare(Buffer.from(once), Buffer.from(again))).toBe(0);
    const core = partsOf(once)['docProps/core.xml'];
    expect(core?.match(/2026-03-02T00:00:00Z/g)).toHaveLength(2);
  });

  test('have the page of the standard: A4, 37 and 35 mm above and below, 28 and 26 beside, 22 lines of 28.95 pt', async () => {
    const xml = await documentOf(opinion);
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(xml).toContain('<w:spacing w:after="0" w:before="0" w:line="579" w:lineRule="exact"/>');
  });

  test('name the faces of Chinese and of Latin letters apart, and an office’s own in their place', async () => {
    const { body, title, heading, latin } = officialFaces;
    const xml = await documentOf(opinion);
    for (const face of [body, title, heading])
      expect(xml).toContain(`w:ascii="${latin}" w:cs="${latin}" w:eastAsia="${face}" w:hAnsi="${latin}"`);
    const own = partsOf(await docxOf(opinion, { faces: { body: '仿宋' } }))['word/document.xml'];
    expect(own).toContain('w:eastAsia="仿宋"');
    expect(own).not.toContain(body);
  });

  test('have their page numbers at the outer side, between dashes', async () => {
    const parts = partsOf(await docxOf(opinion));
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders');
    const footers = Object.entries(parts).filter(([name]) => /^word\/footer\d\.xml$/.test(name));
    expect(
      footers.map(([, text]) => [/w:jc w:val="(\w+)"/.exec(text)?.[1], text.includes('PAGE')]).sort(),
    ).toEqual([
      ['left', true],
      ['right', true],
    ]);
  });

  test('keep the signature with the last words, the organ over the day, and leave the place of the seal', async () => {
    const xml = await documentOf(opinion);
    const ends = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].slice(-4).map(([one]) => one);
    expect(ends.map((one) => one.includes('<w:keepNext/>'))).toEqual([true, true, true, false]);
    const right = ends.slice(-2).map((one) => Number(/w:right="(\d+)"/.exec(one)?.[1]));
    // Four characters of 15.75 pt; the longer name reaches as far beyond the day at either side.
    expect(right[1]).toBe(4 * 315);
    expect(right[0]).toBeLessThan(4 * 315);
    expect(xml).not.toMatch(/<w:drawing|<w:pict/);
  });

  test('have a form on fixed columns, told alike to the grid, the cells and the table', async () => {
    const xml = await documentOf(form);
    const grid = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(grid).toHaveLength(6);
    const total = grid.reduce((sum, width) => sum + width, 0);
    expect(xml).toContain(`<w:tblW w:type="dxa" w:w="${total}"/>`);
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
    for (const [row] of xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)) {
      const widths = [...row.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"/g)].map(([, width]) => Number(width));
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(total);
    }
  });

  test('have the head that they ask for', async () => {
    const letter = partsOf(await docxOf({ ...opinion, head: 'letter' }));
    expect(letter['word/document.xml']).toContain('<w:titlePg');
    expect(letter['word/document.xml']).toContain('w:val="thickThinSmallGap"');
    expect(Object.values(letter).some((part) => part.includes('w:val="thinThickSmallGap"'))).toBe(true);
    const said = paragraphsOf(await documentOf({ ...opinion, head: 'document' })).filter(Boolean);
    expect(said.slice(0, 3)).toEqual(['某市消防救援局文件', '某消信访〔2026〕7号', '信访处理意见书']);
  });

  test('escape words that are marks of the format', async () => {
    const text = `<w:p>&"'`;
    const xml = await documentOf({ ...opinion, blocks: [{ kind: 'paragraph', text, flush: false }] });
    expect(XMLValidator.validate(xml)).toBe(true);
    const all = JSON.stringify(new XMLParser({ ignoreAttributes: true }).parse(xml));
    expect(all).toContain(JSON.stringify(text).slice(1, -1));
  });

  test('are at least one', async () => {
    await expect(docxOf([])).rejects.toThrow('there is no paper to write');
  });
});
