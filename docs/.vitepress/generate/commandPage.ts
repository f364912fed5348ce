import { Readable, Writable } from 'node:stream';
import { runCli } from '../../../src/cli/program.ts';
import { type Language, type Text, text } from '../../../src/vocabulary/text.ts';
import { code, joined, table } from './markdown.ts';
import { type Page, pathOf, sayIn } from './page.ts';

const exits: readonly { readonly code: number; readonly means: Text }[] = [
  {
    code: 0,
    means: text(
      '已答复；未通过的事件是正常结果，写在报告中',
      'answered; refused events are ordinary results and are in the report',
    ),
  },
  {
    code: 1,
    means: text(
      '失败、被拒绝或者不同：情景未通过、`--strict` 下有事件被拒绝',
      'failed, refused or different: a scenario failed; with `--strict` an event was refused',
    ),
  },
  {
    code: 2,
    means: text(
      '输入有误：不是事件的行、写错的用法、读不了的文件、宽于条例的方案',
      'bad input: lines that are no events, wrong usage, an unreadable file, a policy that is laxer than the regulation',
    ),
  },
  { code: 3, means: text('`check` 有发现', '`check`: there are findings') },
  { code: 4, means: text('程序自身的故障', 'a fault of the program itself') },
];

async function helpOf(argv: readonly string[], lang: Language): Promise<string> {
  let said = '';
  const stream = () =>
    new Writable({
      write(chunk, _, done) {
        said += String(chunk);
        done();
      },
    });
  const streams = { stdin: Readable.from([]), stdout: stream(), stderr: stream(), env: {} };
  await runCli([...argv, '--help', '--lang', lang], streams as never);
  return said.trimEnd();
}

/** The commands' names, as the help lists them. */
const commandsIn = (help: string): string[] =>
  [...help.matchAll(/^ {2}([a-z]+) \[options\]/gm)].map(([, name = '']) => name);

/** The command line as the program's own help has it. */
export async function commandPage(lang: Language): Promise<Page> {
  const say = sayIn(lang);
  const names = commandsIn(await helpOf([], lang));
  const helps = await Promise.all(names.map(async (name) => [name, await helpOf([name], lang)] as const));
  const content = joined(
    `# ${say('命令行', 'Command line')}`,
    say(
      '`petition-flow` 读文件、写报告。语言随系统区域设置，或用 `--lang zh|en` 指定；`--json` 给出一份 JSON；`-` 是标准输入。以下是程序自己的帮助。',
      '`petition-flow` reads files and writes reports, Chinese where the locale is, or as `--lang zh|en` says. `--json` gives one JSON document; `-` is standard input. What follows is the program’s own help.',
    ),
    `## ${say('退出代码', 'Exit codes')}`,
    table(
      [say('代码', 'code'), say('含义', 'says')],
      exits.map((exit) => [String(exit.code), exit.means[lang]]),
    ),
    ...helps.flatMap(([name, help]) => [`## ${code(name)}`, `\`\`\`text\n${help}\n\`\`\``]),
  );
  return { path: pathOf(lang, 'reference/commandLine.md'), content };
}
