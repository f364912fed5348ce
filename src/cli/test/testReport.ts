import type { ScenarioFault } from '../../scenarios/place.ts';
import type { Failure, ScenarioResult } from '../../scenarios/result.ts';
import type { RuleId } from '../../vocabulary/ruleIds.ts';
import type { Text } from '../../vocabulary/text.ts';

/** A scenario as a report has it. */
export interface ReportedScenario {
  readonly title: Text;
  readonly line: number;
  readonly covers: readonly RuleId[];
  readonly passed: boolean;
  readonly failures: readonly (Omit<Failure, 'step'> & { readonly after: string })[];
}

/** A file and what became of its scenarios; one with faults is no scenario file. */
export interface ReportedFile {
  readonly file: string;
  readonly scenarios: readonly ReportedScenario[];
  readonly faults: readonly ScenarioFault[];
}

/** What a test run came to. */
export interface TestReport {
  readonly passed: number;
  readonly failed: number;
  /** Files that are no scenario files. */
  readonly unreadable: number;
  readonly files: readonly ReportedFile[];
}

/** A result as a report has it. */
export function reported({ title, line, covers, passed, failures, steps }: ScenarioResult): ReportedScenario {
  return {
    title,
    line,
    covers,
    passed,
    failures: failures.map(({ step, ...failure }) => {
      const last = steps[step - 1];
      return { ...failure, after: last ? `${last.sent} ${last.at}` : '' };
    }),
  };
}

/** The files of a run, counted. */
export function reportOn(files: readonly ReportedFile[]): TestReport {
  const all = files.flatMap(({ scenarios }) => scenarios);
  const passed = all.filter((scenario) => scenario.passed).length;
  return {
    passed,
    failed: all.length - passed,
    unreadable: files.filter(({ faults }) => faults.length > 0).length,
    files,
  };
}
