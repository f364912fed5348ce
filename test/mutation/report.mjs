import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { folderOf, parts } from './parts.mjs';

// Writes what the runs came to into docs/evidence/quality.md: a row for each part, and for each survivor why it is left alive.
const page = 'docs/evidence/quality.md';
const reasons = parse(readFileSync('test/mutation/survivors.yaml', 'utf8'));
const used = new Set();
const scores = [];
const rows = [];
const unexplained = [];

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('`', "'").replace(/\s+/g, ' ').slice(0, 90);

/** Why a survivor is left alive: by its file and what its line, or the mutant, says. */
function reasonFor(file, line, mutant) {
  const at = reasons.findIndex(
    (one) =>
      file.endsWith(one.file) &&
      (one.line === undefined || line.includes(one.line)) &&
      (one.mutant === undefined || one.mutant === mutant.mutatorName || one.mutant === mutant.replacement),
  );
  if (at >= 0) used.add(at);
  return reasons[at]?.reason;
}

for (const name of Object.keys(parts)) {
  const path = `${folderOf(name)}/report.json`;
  if (!existsSync(path)) continue;
  const { files } = JSON.parse(readFileSync(path, 'utf8'));
  const count = { Killed: 0, Timeout: 0, Survived: 0, NoCoverage: 0, Ignored: 0 };
  for (const [file, { mutants, source }] of Object.entries(files)) {
    const lines = source.split('\n');
    for (const mutant of mutants) {
      count[mutant.status] = (count[mutant.status] ?? 0) + 1;
      if (mutant.status !== 'Survived' && mutant.status !== 'NoCoverage') continue;
      const line = lines[mutant.location.start.line - 1].trim();
      const reason = reasonFor(file, line, mutant);
      const shown = `${mutant.mutatorName} → ${cell(mutant.replacement ?? '')}`;
      if (reason === undefined) unexplained.push(`${file}:${mutant.location.start.line} ${shown} | ${line}`);
      rows.push({ file: file.replace('src/', ''), line: cell(line), shown, reason: reason ?? '' });
    }
  }
  const found = count.Killed + count.Timeout;
  const all = found + count.Survived + count.NoCoverage;
  scores.push(
    `| ${name} | ${Object.keys(files).length} | ${all} | ${found} | ${((100 * found) / all).toFixed(1)} % | ${count.Ignored} |`,
  );
}

/** Survivors of one line and one reason stand in one row. */
const grouped = Map.groupBy(rows, ({ file, line, reason }) => `${file} | \`${line}\` | ${reason}`);
const survivors = [...grouped].map(([, all]) => {
  const [{ file, line, reason }] = all;
  const shown = [...new Set(all.map((one) => one.shown))].map((one) => `\`${one}\``).join('<br>');
  return `| ${file} | \`${line}\` | ${shown} | ${reason} |`;
});

function between(text, mark, lines) {
  const [start, end] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${page} has no place for ${mark}`);
  return `${text.slice(0, from + start.length)}\n${lines.join('\n')}\n${text.slice(to)}`;
}

const scored = [
  '| part | files | mutants | found | score | not asked |',
  '| --- | --: | --: | --: | --: | --: |',
  ...scores,
];
const told = ['| file | line | mutant | why it is left |', '| --- | --- | --- | --- |', ...survivors];
writeFileSync(page, between(between(readFileSync(page, 'utf8'), 'scores', scored), 'survivors', told));
console.log(scores.join('\n'));
const idle = reasons.filter((_, at) => !used.has(at));
if (idle.length > 0)
  console.error(
    `reasons that nothing needs any more:\n${idle.map(({ file, line }) => `${file} ${line ?? ''}`).join('\n')}`,
  );
if (unexplained.length > 0) {
  console.error(`survivors without a reason:\n${unexplained.join('\n')}`);
  process.exitCode = 1;
}
