import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { type RuleId, ruleIds } from '../../../src/vocabulary/ruleIds.ts';
import type { Language, Text } from '../../../src/vocabulary/text.ts';
import { testTitles } from '../../../test/docs/testTitles.ts';

/** A test that names a rule, in the words of its title. */
export interface NamedTest {
  readonly rule: RuleId;
  readonly title: string;
  readonly file: string;
}

/** A scenario that covers rules. */
export interface NamedScenario {
  readonly rules: readonly RuleId[];
  readonly title: Readonly<Record<Language, string>>;
  readonly file: string;
}

const known: ReadonlySet<string> = new Set(ruleIds);
const isRule = (id: string): id is RuleId => known.has(id);
const sorted = (pattern: string): string[] =>
  globSync(pattern)
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

/** The tests of the plan's clauses and of the regulation whose titles begin with a rule. */
export function namedTests(): readonly NamedTest[] {
  return [...sorted('test/plan/*.test.ts'), ...sorted('test/regulation/*.test.ts')].flatMap((file) =>
    [...testTitles(readFileSync(file, 'utf8'))].flatMap((whole): NamedTest[] => {
      const at = whole.indexOf(': ');
      const rule = whole.slice(0, at);
      return at > 0 && isRule(rule) ? [{ rule, title: whole.slice(at + 2), file }] : [];
    }),
  );
}

interface WrittenFile {
  readonly covers?: readonly string[];
  readonly scenarios?: readonly { readonly title: string | Text; readonly covers?: readonly string[] }[];
}

/** The shipped scenarios with the rules that they cover. */
export function namedScenarios(): readonly NamedScenario[] {
  return sorted('examples/scenarios/*.yaml').flatMap((path) => {
    const { covers = [], scenarios = [] } = parse(readFileSync(path, 'utf8')) as WrittenFile;
    return scenarios.map((scenario): NamedScenario => {
      const { title } = scenario;
      return {
        rules: (scenario.covers ?? covers).filter(isRule),
        title: typeof title === 'string' ? { zh: title, en: title } : title,
        file: basename(path),
      };
    });
  });
}
