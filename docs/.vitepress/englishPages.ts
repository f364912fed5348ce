import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page that is written for developers, in English only. */
export interface EnglishPage {
  /** Below `docs/`, without its ending, as the site names it. */
  readonly page: string;
  readonly title: string;
  /** What the Chinese side calls it. */
  readonly chinese: string;
}

const named: readonly { readonly file: string; readonly chinese: string }[] = [
  { file: 'reference/tools/scenarios.md', chinese: '情景的写法' },
  { file: 'reference/tools/coverage.md', chinese: '覆盖情况' },
  { file: 'reference/checks/README.md', chinese: '检查项说明' },
  { file: 'reference/tools/whatIf.md', chinese: '改动方案会怎样' },
  { file: 'reference/tools/simulation.md', chinese: '模拟' },
  { file: 'reference/tools/replay.md', chinese: '回放长日志' },
  { file: 'reference/tools/stores.md', chinese: '库的核对、导出与表' },
  { file: 'evidence/guarantees.md', chinese: '承诺及其测试' },
  { file: 'evidence/quality.md', chinese: '测试的强度' },
  { file: 'evidence/oracle.md', chinese: '第二意见' },
  { file: 'evidence/benchmarks.md', chinese: '性能' },
  { file: 'SECURITY.md', chinese: '安全' },
  { file: 'contributing.md', chinese: '参与开发' },
];

const titleOf = (path: string): string => /^# (.+)$/m.exec(readFileSync(path, 'utf8'))?.[1] ?? path;

const pageOf = (file: string): string => file.replace(/README\.md$/, 'index').replace(/\.md$/, '');

/** Pages of those folders that are there in Chinese as well, or are no page of the site. */
const bilingual: ReadonlySet<string> = new Set([
  'index.md',
  'evidence/decisions.md',
  'README.zh-CN.md',
  'manual.md',
  'manual.zh-CN.md',
]);

/** The pages in English only that are there: those of the menu first, then any other, the checks and the API. */
export function englishPages(docs: string): readonly EnglishPage[] {
  const menu = named.filter(({ file }) => existsSync(join(docs, file)));
  const listed: ReadonlySet<string> = new Set([...named.map(({ file }) => file), ...bilingual]);
  const others = ['*.md', 'evidence/*.md', 'reference/{tools,checks}/*.md', 'api/**/*.md']
    .flatMap((pattern) => globSync(pattern, { cwd: docs }).sort())
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !listed.has(file));
  const pageFor = (file: string, chinese?: string): EnglishPage => {
    const title = titleOf(join(docs, file));
    return { page: pageOf(file), title, chinese: chinese ?? title };
  };
  return [...menu.map(({ file, chinese }) => pageFor(file, chinese)), ...others.map((file) => pageFor(file))];
}
