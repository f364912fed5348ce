import { Readable, Writable } from 'node:stream';
import { runCli } from '../../../src/cli/program.ts';
import { type Language, type Text, text } from '../../../src/vocabulary/text.ts';
import { code, joined, table } from './markdown.ts';
import { type Page, pathOf, sayIn } from './page.ts';

/** What each command is for, in Chinese; the English stands in the program's own help. */
const purposes: Readonly<Record<string, string>> = {
  run: '判断一份台账（每行一个事件），报告各信访事项。',
  replay: '重新判断任意长度的日志，并与记录的判断比较。',
  next: '此人此时可以提出的事件，以及不可提出的和理由。',
  deadlines: '一件信访事项的全部期限：届满日、状态、责任人、依据。',
  explain: '一个事件为什么被接受或者拒绝，逐个条件说明；或者一个期限怎样逐日算出来。',
  test: '运行 YAML 写的情景（假设、当、则），显示不同之处。',
  check: '不运行个案，检查状态机和方案里的毛病。',
  inspect: '在只有本机能打开的页面上查看流程、信访事项和运行中的状态机。',
  export: '把流程画成图，或者导出给其他工具；用 --store 时，导出一个库的全部内容。',
  serve: '经 HTTP 接收信访事项：保存、投递所要办的事、盯着期限；用 --stateless 时什么也不保存。',
  rpc: '在标准输入输出上回答 JSON-RPC 2.0，每行一个请求，供任何语言的程序使用。',
  verify: '重新判断一个库的日志，并与库中保存的全部内容比较。',
  import: '把 export --store 写出的内容放进一个没有这些事项的库。',
  diff: '用两个方案判断同一份台账，说明哪些不同、在哪个事件、为什么。',
  simulate: '按种子生成逼真的台账。',
  figures:
    '跨信访事项的指标：及时受理率、按期办结率等，分单位、渠道、类别、时期，附定义；--yearly 为年度报告。',
};

const exits: readonly { readonly code: number; readonly means: Text }[] = [
  {
    code: 0,
    means: text(
      '已答复；被拒绝的事件是正常结果，写在报告里',
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

async function helpOf(argv: readonly string[]): Promise<string> {
  let said = '';
  const stream = () =>
    new Writable({
      write(chunk, _, done) {
        said += String(chunk);
        done();
      },
    });
  const streams = { stdin: Readable.from([]), stdout: stream(), stderr: stream(), env: {} };
  await runCli([...argv, '--help'], streams as never);
  return said.trimEnd();
}

/** The commands' names, as the help lists them. */
const commandsIn = (help: string): string[] =>
  [...help.matchAll(/^ {2}([a-z]+) \[options\]/gm)].map(([, name = '']) => name);

/** The command line as the program's own help has it. */
export async function commandPage(lang: Language): Promise<Page> {
  const say = sayIn(lang);
  const names = commandsIn(await helpOf([]));
  const helps = await Promise.all(names.map(async (name) => [name, await helpOf([name])] as const));
  const content = joined(
    `# ${say('命令行', 'Command line')}`,
    say(
      '`petition-flow` 读文件、写报告。语言随系统区域设置，或用 `--lang zh|en` 指定；`--json` 给出一份 JSON；`-` 是标准输入。以下是程序自己的帮助（英文）。',
      '`petition-flow` reads files and writes reports, Chinese where the locale is, or as `--lang zh|en` says. `--json` gives one JSON document; `-` is standard input. What follows is the program’s own help.',
    ),
    `## ${say('退出代码', 'Exit codes')}`,
    table(
      [say('代码', 'code'), say('含义', 'says')],
      exits.map((exit) => [String(exit.code), exit.means[lang]]),
    ),
    ...helps.flatMap(([name, help]) => {
      const purpose = purposes[name];
      if (purpose === undefined)
        throw new RangeError(
          `docs/.vitepress/generate/commandPage.ts does not say in Chinese what ${name} is for`,
        );
      return [`## ${code(name)}`, lang === 'zh' ? purpose : '', `\`\`\`text\n${help}\n\`\`\``];
    }),
  );
  return { path: pathOf(lang, 'reference/commandLine.md'), content };
}
