import type { Language } from '../../vocabulary/text.ts';
import { clean } from '../render/clean.ts';
import type { Style } from '../render/style.ts';
import { widthOf, wrap, wrapHanging } from '../render/wrap.ts';
import type { ReportedFile, ReportedScenario, TestReport } from './testReport.ts';

const words = {
  zh: {
    passed: (count: number) => `${count} 个通过`,
    failed: (count: number) => `${count} 个未通过`,
    unreadable: (count: number) => `${count} 个文件不是情景文件`,
    noScenarios: '不是情景文件',
    expected: '应为',
    actual: '实为',
    line: (line: number) => `第 ${line} 行`,
    after: '此时：',
    total: (scenarios: number, files: number) => `${files} 个文件，${scenarios} 个情景：`,
    and: '，',
  },
  en: {
    passed: (count: number) => `${count} passed`,
    failed: (count: number) => `${count} failed`,
    unreadable: (count: number) => `${count} ${count === 1 ? 'file is' : 'files are'} no scenario file`,
    noScenarios: 'no scenario file',
    expected: 'expected',
    actual: 'actual',
    line: (line: number) => `line ${line}`,
    after: 'after ',
    total: (scenarios: number, files: number) =>
      `${scenarios} ${scenarios === 1 ? 'scenario' : 'scenarios'} in ${files} ${files === 1 ? 'file' : 'files'}: `,
    and: ', ',
  },
} as const;

/** Columns that are left for what became of a file. */
const forResult = 28;

type Words = (typeof words)[Language];

/** One side of a difference; further lines stand below the first. */
function side(head: string, texts: readonly string[], columns: number): string[] {
  const lines = texts.flatMap((one) => wrap(clean(one), columns - widthOf(head)));
  return lines.map((line, at) => `${at === 0 ? head : ' '.repeat(widthOf(head))}${line}`);
}

function failed(file: string, scenario: ReportedScenario, lang: Language, style: Style): string[] {
  const { paint, columns } = style;
  const say: Words = words[lang];
  const width = Math.max(widthOf(say.expected), widthOf(say.actual));
  const head = wrapHanging(`✗ ${clean(file)}:${scenario.line}  ${clean(scenario.title[lang])}`, columns);
  const sideOf = (sign: string, label: string) =>
    `    ${sign} ${label}${' '.repeat(width - widthOf(label))}  `;
  const lines = scenario.failures.flatMap((failure) => {
    const other = failure.file === file ? say.line(failure.line) : `${failure.file}:${failure.line}`;
    const where = clean(failure.after === '' ? other : `${other}${say.and}${say.after}${failure.after}`);
    const what = `  ${clean(failure.what)}`;
    const told =
      widthOf(`${what}  ${where}`) <= columns
        ? [`${what}  ${paint(where, 'faint')}`]
        : [what, `      ${where}`].flatMap((line) => wrapHanging(line, columns));
    return [
      ...told,
      ...side(sideOf('-', say.expected), failure.expected, columns).map((line) => paint(line, 'good')),
      ...side(sideOf('+', say.actual), failure.actual, columns).map((line) => paint(line, 'bad')),
    ];
  });
  return ['', ...head.map((line) => paint(line, 'strong')), ...lines];
}

function fileLine(
  { file, scenarios, faults }: ReportedFile,
  widest: number,
  lang: Language,
  { paint }: Style,
): string {
  const say = words[lang];
  // What became of a file that has a long name stands below it.
  const isLong = widthOf(clean(file)) > widest;
  const name = isLong ? `${clean(file)}\n ` : `${clean(file)}${' '.repeat(widest - widthOf(clean(file)))}`;
  if (faults.length > 0) return `${paint('!', 'bad')} ${name}  ${paint(say.noScenarios, 'bad')}`;
  const passed = scenarios.filter((scenario) => scenario.passed).length;
  const bad = scenarios.length - passed;
  if (bad === 0) return `${paint('✓', 'good')} ${name}  ${say.passed(passed)}`;
  return `${paint('✗', 'bad')} ${name}  ${paint(say.failed(bad), 'bad')}${say.and}${say.passed(passed)}`;
}

/** Each fault of the files that are no scenario files, as `file:line:column: what is wrong; how to mend it`. */
export function faultLines({ files }: TestReport, lang: Language): string[] {
  const lines = files.flatMap(({ faults }) =>
    faults.map(({ file, line, column, message }) => clean(`${file}:${line}:${column}: ${message[lang]}`)),
  );
  return [...new Set(lines)];
}

/** A run as text: a line for each file, what differed in each failed scenario, and the sum. */
export function testText(report: TestReport, lang: Language, style: Style): string {
  const { files, passed, failed: bad, unreadable } = report;
  const say = words[lang];
  const widths = files
    .map(({ file }) => widthOf(clean(file)))
    .filter((one) => one <= style.columns - forResult);
  const width = Math.max(0, ...widths);
  const sums = [
    say.passed(passed),
    ...(bad > 0 ? [say.failed(bad)] : []),
    ...(unreadable > 0 ? [say.unreadable(unreadable)] : []),
  ];
  return [
    ...files.map((file) => fileLine(file, width, lang, style)),
    ...files.flatMap(({ file, scenarios }) =>
      scenarios.filter((one) => !one.passed).flatMap((one) => failed(file, one, lang, style)),
    ),
    '',
    style.paint(
      `${say.total(passed + bad, files.length)}${sums.join(say.and)}`,
      bad + unreadable > 0 ? 'bad' : 'good',
    ),
    '',
  ].join('\n');
}
