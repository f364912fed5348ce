import { attribute } from '../../diagram/xmlText.ts';
import type { ReportedFile, ReportedScenario, TestReport } from './testReport.ts';

const tag = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[],
) => {
  const opening =
    name +
    Object.entries(attributes)
      .map(([key, value]) => attribute(key, value))
      .join('');
  return content.length === 0
    ? [`<${opening}/>`]
    : [`<${opening}>`, ...content.map((line) => `  ${line}`), `</${name}>`];
};

function caseOf(file: string, { title, line, failures }: ReportedScenario): string[] {
  const failed = failures.flatMap((failure) => {
    const message = `${failure.what}: expected ${failure.expected.join(', ')}; got ${failure.actual.join(', ')} (${failure.file}:${failure.line})`;
    return tag('failure', { type: failure.what, message }, []);
  });
  return tag('testcase', { classname: file, name: `${title.zh} · ${title.en}`, file, line }, failed);
}

function suiteOf({ file, scenarios, faults }: ReportedFile): string[] {
  const broken = faults.flatMap((fault) =>
    tag(
      'testcase',
      { classname: file, name: `${fault.file}:${fault.line}:${fault.column}`, file, line: fault.line },
      tag('error', { type: 'no-scenario-file', message: fault.message.en }, []),
    ),
  );
  const attributes = {
    name: file,
    tests: scenarios.length + faults.length,
    failures: scenarios.filter(({ passed }) => !passed).length,
    errors: faults.length,
  };
  return tag('testsuite', attributes, [...scenarios.flatMap((one) => caseOf(file, one)), ...broken]);
}

/** A run as JUnit XML, which CI servers read: a suite for each file; a file that is no scenario file is an error. */
export function junitOf({ passed, failed, files }: TestReport): string {
  const errors = files.reduce((sum, { faults }) => sum + faults.length, 0);
  const attributes = { name: 'petition-flow', tests: passed + failed + errors, failures: failed, errors };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag('testsuites', attributes, files.flatMap(suiteOf)).join('\n')}\n`;
}
