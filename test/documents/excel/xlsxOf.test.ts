import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { xlsxOf } from '../../../src/documents/excel/index.ts';
import type { Sheet } from '../../../src/documents/index.ts';

const sheet: Sheet = {
  name: '台账',
  title: '信访事项台账',
  columns: [
    { label: '信访事项', width: 14, kind: 'text' },
    { label: '收到日期', width: 12, kind: 'day' },
    { label: '人数', width: 6, kind: 'number' },
    { label: '比率', width: 8, kind: 'share' },
  ],
  rows: [
    ['P-1', '2026-03-02', 2, 0.5],
    ['=1+1', undefined, undefined, undefined],
  ],
};
const wide: Sheet = {
  ...sheet,
  name: '甲’s 表',
  columns: sheet.columns.map((column) => ({ ...column, width: 40 })),
};
const partsOf = (file: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));

interface ReadCell {
  readonly r: string;
  readonly t?: string;
  readonly v?: string | number;
  readonly is?: { readonly t: string | { readonly '#text': string } };
}

/** The cells of the first sheet by their places: their type and what stands in them. */
async function cellsOf(sheets: Sheet): Promise<Record<string, readonly [string | undefined, unknown]>> {
  const parts = partsOf(await xlsxOf(sheets, { day: '2026-03-31' }));
  const read = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => name === 'row' || name === 'c',
  });
  const { worksheet } = read.parse(parts['xl/worksheets/sheet1.xml'] ?? '') as {
    worksheet: { sheetData: { row: readonly { c: readonly ReadCell[] }[] } };
  };
  const shared = (read.parse(parts['xl/sharedStrings.xml'] ?? '<sst/>') as { sst?: { si?: unknown } }).sst
    ?.si;
  const strings = [shared].flat().map((one) => {
    const { t } = (one ?? {}) as { t?: string | { '#text'?: string } };
    return typeof t === 'object' ? t['#text'] : t;
  });
  const cells = worksheet.sheetData.row.flatMap(({ c }) => c);
  return Object.fromEntries(
    cells.map(({ r, t, v }) => [r, [t, t === 's' ? strings[Number(v)] : v]] as const),
  );
}

describe('tables as a workbook', () => {
  test('are a whole archive of well-formed parts', async () => {
    for (const [name, text] of Object.entries(partsOf(await xlsxOf([sheet, wide], { day: '2026-03-31' }))))
      expect([name, XMLValidator.validate(text)]).toEqual([name, true]);
  });

  test('have a title, the heads, then the rows: days as days, numbers as numbers, nothing where nothing is', async () => {
    const cells = await cellsOf(sheet);
    expect([cells.A1?.[1], cells.A2?.[1], cells.D2?.[1]]).toEqual(['信访事项台账', '信访事项', '比率']);
    // The days that Excel counts from the beginning of 1900.
    expect([cells.A3?.[1], cells.B3?.[1], cells.C3?.[1], cells.D3?.[1]]).toEqual(['P-1', 46083, 2, 0.5]);
    expect([cells.B4?.[1], cells.C4?.[1]]).toEqual([undefined, undefined]);
  });

  test('never take a word for a formula', async () => {
    const { A4 } = await cellsOf(sheet);
    expect(A4).toEqual(['s', '=1+1']);
    const xml = partsOf(await xlsxOf(sheet, { day: '2026-03-31' }))['xl/worksheets/sheet1.xml'];
    expect(xml).not.toContain('<f>');
  });

  test('print one page wide, with the heads and the number on each page, on larger paper where they are wide', async () => {
    const parts = partsOf(await xlsxOf([sheet, wide], { day: '2026-03-31' }));
    const [first, second] = [1, 2].map((id) => parts[`xl/worksheets/sheet${id}.xml`] ?? '');
    for (const xml of [first, second]) {
      expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
      expect(xml).toContain('<oddFooter>第 &amp;P 页，共 &amp;N 页</oddFooter>');
      expect(xml).toMatch(/<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"\/>/);
    }
    expect([first, second].map((xml) => /paperSize="(\d)"/.exec(xml ?? '')?.[1])).toEqual(['9', '8']);
    expect(parts['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'台账'!$1:$2</definedName>`,
    );
  });

  test('are the same bytes for the same tables of a day', async () => {
    const [once, again] = [
      await xlsxOf(sheet, { day: '2026-03-31' }),
      await xlsxOf([sheet], { day: '2026-03-31' }),
    ];
    expect(Buffer.compare(Buffer.from(once), Buffer.from(again))).toBe(0);
  });

  test('are at least one', async () => {
    await expect(xlsxOf([], { day: '2026-03-31' })).rejects.toThrow('there is no table to write');
  });
});
