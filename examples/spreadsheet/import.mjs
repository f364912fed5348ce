// Reads a spreadsheet export into a register: `node examples/spreadsheet/import.mjs [FILE] [--mapping FILE] [--out DIR]`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withoutPersonalNumbers } from 'petition-flow';
import { decodeFile } from './decodeFile.mjs';
import { readMapping } from './readMapping.mjs';
import { readRows } from './readRows.mjs';
import { readSheet, SheetError } from './readSheet.mjs';
import { refusedSheet, registerText, reportText } from './writeResults.mjs';

const options = {
  mapping: { type: 'string', default: 'examples/spreadsheet/mapping.json' },
  out: { type: 'string', default: '.tmp/spreadsheet' },
};

const usage = '用法：node examples/spreadsheet/import.mjs [表格文件] [--mapping 对照表文件] [--out 输出目录]';
const fileFaults = { ENOENT: '没有这个文件', EISDIR: '是文件夹', EACCES: '没有读取权限' };

function stop(said) {
  console.error(withoutPersonalNumbers(said));
  process.exit(2);
}

function ask(task, said) {
  try {
    return task();
  } catch (error) {
    return stop(
      `${said}${error.code === undefined ? error.message : (fileFaults[error.code] ?? error.code)}`,
    );
  }
}

function argumentsRead() {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch {
    return stop(`参数有误。${usage}`);
  }
}

const { values, positionals } = argumentsRead();
const [file = 'examples/spreadsheet/ledger.csv'] = positionals;
const mapping = ask(() => readMapping(values.mapping), '对照表不能读取：');
const decoded = decodeFile(ask(() => readFileSync(file), '文件不能读取：'));
if (!decoded) stop(`${file}：不是 UTF-8、UTF-16 或 GB18030 编码的文本`);

try {
  const sheet = readSheet(decoded.text, mapping);
  const read = readRows(sheet, mapping);
  const report = reportText(file, decoded.encoding, sheet, read);
  mkdirSync(values.out, { recursive: true });
  writeFileSync(join(values.out, 'register.jsonl'), registerText(read));
  writeFileSync(join(values.out, 'refused.csv'), refusedSheet(sheet, read));
  writeFileSync(join(values.out, 'report.txt'), report);
  process.stdout.write(report);
  process.exitCode = read.refused.length > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof SheetError)) throw error;
  stop(`${file}：${error.message}`);
}
