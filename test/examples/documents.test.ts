import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blockAfter, runBuilt } from './runBuilt.ts';

const page = readFileSync('examples/documents/README.md', 'utf8');

describe('the example that prints the papers of one matter', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'petition-flow-papers-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = (...more: string[]) => runBuilt(['examples/documents/index.mjs', folder, ...more]);

  test('prints what its page says, and writes both files', () => {
    expect(run().replaceAll(folder, 'papers')).toBe(blockAfter(page, 'It prints', 'text'));
    const parts = unzipSync(new Uint8Array(readFileSync(join(folder, 'P2025-0001.docx'))));
    expect(Object.keys(parts)).toContain('word/document.xml');
    expect(readFileSync(join(folder, 'P2025-0001.html'), 'utf8')).toContain('<h1>信访处理意见书</h1>');
  });

  test('says of another matter what is not known of it', () => {
    expect(run('P2025-0002')).toContain('信访处理意见书: names["petitioner-002"]');
  });
});
