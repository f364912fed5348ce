import type { Failure, ScenarioResult } from '../scenarios/result.ts';

const lines = (sign: string, texts: readonly string[]) => texts.map((text) => `    ${sign} ${text}`);

function failureLines({ file, line, what, step, expected, actual }: Failure): string[] {
  return [`  ${what}, after step ${step} (${file}:${line})`, ...lines('-', expected), ...lines('+', actual)];
}

/** What did not hold in a scenario: for each expectation its place, what was expected (-) and what there was (+). */
export function failureText({ title, failures }: Pick<ScenarioResult, 'title' | 'failures'>): string {
  return [`${title.zh} · ${title.en}`, ...failures.flatMap(failureLines)].join('\n');
}
