import writeXlsxFile, { type Cell, type Feature, type Sheet as Written } from 'write-excel-file/universal';
import { sameBytes } from '../sameBytes.ts';
import type { Sheet, SheetCell, SheetColumn } from '../sheets/sheet.ts';

const border = { borderStyle: 'thin', borderColor: '#000000', alignVertical: 'center', wrap: true } as const;
const formats = { day: 'yyyy-mm-dd', share: '0.0%', text: undefined, number: undefined } as const;

/** A cell of its column's type: a text that begins as a formula does stays a text. */
function cellOf(cell: SheetCell, { kind }: SheetColumn, font: object): Cell {
  const format = formats[kind];
  const set = { ...font, ...border, ...(format !== undefined && { format }) };
  if (cell === undefined) return { ...font, ...border };
  if (kind === 'day') return { ...set, value: new Date(`${cell}T00:00:00Z`), type: Date };
  return typeof cell === 'number'
    ? { ...set, value: cell, type: Number }
    : { ...set, value: cell, type: String };
}

/** A title over the whole width, the heads of the columns, then the rows. */
function sheetOf({ name, title, columns, rows }: Sheet, font: object): Written<Blob> {
  const head = columns.map(
    ({ label }): Cell => ({
      ...font,
      ...border,
      value: label,
      type: String,
      fontWeight: 'bold',
      align: 'center',
      backgroundColor: '#eeeeee',
    }),
  );
  const heading: Cell = {
    ...font,
    value: title,
    type: String,
    columnSpan: columns.length,
    fontSize: 16,
    fontWeight: 'bold',
    align: 'center',
    alignVertical: 'center',
    height: 30,
  };
  return {
    sheet: name,
    data: [
      [heading, ...columns.slice(1).map(() => null)],
      head,
      ...rows.map((row) => columns.map((column, at) => cellOf(row[at], column, font))),
    ],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 2,
    orientation: 'landscape',
  };
}

const quoted = (name: string) => `'${name.replaceAll("'", "''")}'`;

const [a3, a4] = [8, 9];
/** The letters of a wide table would be too small on A4. */
const paperFor = (sheet: Sheet | undefined) =>
  (sheet?.columns ?? []).reduce((sum, { width }) => sum + width, 0) > 130 ? a3 : a4;

/** What the library has no option for: one page wide, the head rows and the page's number on each page. */
const printing = (sheets: readonly Sheet[]): Feature<Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        // The order of a sheet's elements is fixed by its schema.
        transform: (xml, _, { sheetIndex }) =>
          xml
            // Rows alone are frozen: what stands below them is the lower left pane.
            .replace(' xSplit="0"', '')
            .replace('activePane="bottomRight"', 'activePane="bottomLeft"')
            .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace(
              /<pageSetup[^>]*\/>/,
              `<pageSetup paperSize="${paperFor(sheets[sheetIndex])}" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>`,
            ),
      },
      'xl/workbook.xml': {
        transform: (xml) => {
          const titles = sheets.map(
            ({ name }, at) =>
              `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${quoted(name)}!$1:$2</definedName>`,
          );
          return xml.replace(
            /<definedNames\s*\/>|<\/sheets>/,
            (found) => `${found === '</sheets>' ? found : ''}<definedNames>${titles.join('')}</definedNames>`,
          );
        },
      },
    },
  },
});

/** The file of tables, a sheet each. */
export async function workbookOf(sheets: readonly Sheet[], day: string, face: string): Promise<Uint8Array> {
  const font = { fontFamily: face, fontSize: 10.5 };
  const file = await writeXlsxFile(
    sheets.map((sheet) => sheetOf(sheet, font)),
    { features: [printing(sheets)] },
  ).toBlob();
  return sameBytes(new Uint8Array(await file.arrayBuffer()), day);
}
