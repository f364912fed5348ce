import { allowed } from '../../src/check/allowed.ts';
import { checks } from '../../src/check/checks.ts';
import { settledFacts } from '../../src/check/settledFacts.ts';
import { vouching } from '../../src/check/vouching.ts';

const table = (titles: readonly string[], rows: readonly (readonly string[])[]) =>
  [titles, titles.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The index of the pages on checks, with what is allowed and what the checks take on trust. */
export function indexPage(): string {
  return `# The checks

\`petition-flow check [POLICY]\` analyses the machines and a policy without running a case. Each finding has an id, a place, the
reason and a fix; the exit code is 0 where there is none, 3 where there is one, 2 for input that is no policy.

${table(
  ['id', 'name', 'severity', 'category', '中文'],
  checks.map(({ id, name, severity, category, title }) => [
    `[${id}](${id}.md)`,
    name,
    severity,
    category,
    title.zh,
  ]),
)}

## What is allowed

Findings that are right as they are; nothing else is passed over. A test fails where one is found no more.

${table(
  ['id', 'place', 'reason'],
  allowed.map(({ id, at, reason }) => [`[${id}](${id}.md)`, `\`${at}\``, reason]),
)}

## What is taken on trust

Guards that vouch for a unit as \`unitNotComplainedOf\` does ([PF401](PF401.md)):

${table(
  ['guard', 'reason'],
  vouching.map(({ guard, reason }) => [`\`${guard}\``, reason]),
)}

Guards that hold until an event and never after it ([PF103](PF103.md)):

${table(
  ['lifecycle', 'guard', 'until', 'reason'],
  settledFacts.map(({ lifecycle, guard, until, reason }) => [
    lifecycle,
    `\`${guard}\``,
    `\`${until}\``,
    reason,
  ]),
)}
`;
}
