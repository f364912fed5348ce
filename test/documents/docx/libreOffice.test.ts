import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docxOf } from '../../../src/documents/docx/index.ts';
import { xlsxOf } from '../../../src/documents/excel/index.ts';
import type { Paper } from '../../../src/documents/index.ts';
import { classified, replied } from '../../support/stories.ts';
import { decided, given, linesOf, whole } from '../support/office.ts';

const has = (program: string) => {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`]);
    return true;
  } catch {
    return false;
  }
};
const missing = ['soffice', 'pdftotext', 'pdfinfo'].filter((program) => !has(program));
const suite = missing.length === 0 ? describe : describe.skip;
if (missing.length > 0)
  console.warn(`NOT TESTED: papers are not opened by LibreOffice here, for want of ${missing.join(', ')}.`);

const opinion = whole(decided(replied(), 'notify', 'written-reply'), given());
const form = whole(decided(classified(), 'assign', 'fill-in-form'), given({ registerNumber: 'R-1' }));
/** Far more words than a page holds, to see how lines and pages break. */
const long: Paper = {
  ...opinion,
  blocks: [{ kind: 'paragraph', text: '处'.repeat(28 * 60), flush: false }, ...opinion.blocks],
};

suite('LibreOffice opens', () => {
  let folder = '';
  const text = (name: string, ...options: string[]) =>
    execFileSync('pdftotext', [...options, join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' });
  const pages = (name: string) =>
    Number(
      /Pages:\s+(\d+)/.exec(
        execFileSync('pdfinfo', [join(folder, `${name}.pdf`)], { encoding: 'utf8' }),
      )?.[1],
    );

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'petition-flow-papers-'));
    const ledger = {
      name: '台账',
      title: '信访事项台账',
      columns: [
        { label: '信访事项', width: 20, kind: 'text' as const },
        { label: '收到日期', width: 12, kind: 'day' as const },
      ],
      rows: Array.from({ length: 120 }, (_, at) => [`P-${at + 1}`, '2026-03-02'] as const),
    };
    const files = {
      'opinion.docx': await docxOf(opinion),
      'form.docx': await docxOf(form),
      'long.docx': await docxOf(long),
      'ledger.xlsx': await xlsxOf(ledger, { day: '2026-03-02' }),
    };
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    // A profile of its own: two at once on one of them do not both answer.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    execFileSync(
      'soffice',
      [
        profile,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...Object.keys(files).map((name) => join(folder, name)),
      ],
      { stdio: 'ignore' },
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('an opinion, and shows every word of it', () => {
    const said = text('opinion').replaceAll(/\s/g, '');
    expect(linesOf(opinion).filter((line) => !said.includes(line.replaceAll(/\s/g, '')))).toEqual([]);
  });

  test('a form, on one page', () => {
    expect(pages('form')).toBe(1);
    expect(text('form').replaceAll(/\s/g, '')).toContain('R-1');
  });

  test('a long paper, with 28 characters in a line and 22 lines on a page', () => {
    const lines = text('long', '-layout', '-f', '2', '-l', '2')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.startsWith('处'));
    expect(lines).toHaveLength(22);
    expect(new Set(lines.map((line) => line.replaceAll(/\s/g, '').length))).toEqual(new Set([28]));
    expect(text('long', '-f', '2', '-l', '2')).toMatch(/—\s*2\s*—/);
  });

  test('a ledger, one page wide, with its heads on each page', () => {
    const count = pages('ledger');
    expect(count).toBeGreaterThan(1);
    expect(text('ledger').match(/信访事项台账/g)).toHaveLength(count);
    expect(readFileSync(join(folder, 'ledger.pdf')).length).toBeGreaterThan(1000);
  });
});
