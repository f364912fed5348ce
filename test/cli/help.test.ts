import { describe, expect, test } from 'vitest';
import { inChinese } from '../../src/cli/help/chinese.ts';
import { wordsOf } from '../../src/cli/help/helpIn.ts';
import { programFor } from '../../src/cli/program.ts';
import { widthOf } from '../../src/cli/render/wrap.ts';
import type { Session } from '../../src/cli/session.ts';
import { cli } from './cli.ts';

const chinese = /\p{Script=Han}/u;
const program = programFor({} as Session);
const names = program.commands.map((command) => command.name());

test('every word of the help has its Chinese', () => {
  const words = wordsOf(program).filter((said) => said !== '');
  expect(words.length).toBeGreaterThan(80);
  expect(words.filter((said) => inChinese(said) === said)).toEqual([]);
});

describe.each(['zh', 'en'])('the help in %s', (lang) => {
  test.each([[], ...names.map((name) => [name])])('%s: within eighty columns', async (...of) => {
    const { code, out } = await cli([...of, '--help', '--lang', lang]);
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => widthOf(line) > 80)).toEqual([]);
    expect(out).toContain(lang === 'zh' ? '用法：' : 'Usage:');
  });
});

const wrong: [string, string[], string][] = [
  ['an argument is missing', ['run'], '错误：缺少参数 register'],
  ['an option must be told', ['deadlines', 'x'], '错误：须指明选项 --at <moment>'],
  ['an option is not known', ['run', 'x', '--strickt'], '错误：没有选项 --strickt\n（是否指 --strict？）'],
  ['a command is not known', ['rum'], '错误：没有命令 rum\n（是否指 run？）'],
  ['there are too many arguments', ['run', 'x', 'y'], '错误：run 参数过多：应为 1 个，实有 2 个'],
  ['options exclude each other', ['inspect', '--port', '1', '--file', 'x'], '不能同时使用'],
  ['a day is none', ['run', 'x', '--at', 'today'], '选项 --at <moment> 的值“today”无效：日期写作'],
  ['a choice is none', ['export', '--format', 'png'], '的值“png”无效：可选：'],
  ['a port is none', ['serve', '--port', 'x'], '的值“x”无效：端口应为'],
  ['a limit is none', ['test', '--threshold', 'x'], '无效：应写 100，或就某一项写 states=100'],
  ['workers are none', ['replay', 'x', '--jobs', '0'], '无效：应为 1 至 256 的线程数'],
  ['groups are none', ['figures', 'x', '--period', '2026', '--by', 'x'], '无效：应从 unit'],
];

describe('what is wrong with the arguments is told in the language asked for', () => {
  test.each(wrong)('%s', async (_, argv, said) => {
    const told = await cli([...argv, '--lang', 'zh']);
    expect(told).toMatchObject({ code: 2, out: '' });
    expect(told.err).toContain(said);
    expect(told.err).not.toMatch(/error|argument|option /);
    const english = await cli([...argv, '--lang', 'en'], { env: { LANG: 'zh_CN.UTF-8' } });
    expect(english.err).toMatch(/^error: /);
    expect(english.err).not.toMatch(chinese);
  });

  test('an option has no value', async () => {
    const { err } = await cli(['run', 'x', '--lang', 'zh', '--at']);
    expect(err).toBe('错误：选项 --at <moment> 缺少值\n');
  });

  test('the locale decides unless told', async () => {
    expect((await cli(['run'], { env: { LANG: 'zh_CN.UTF-8' } })).err).toMatch(chinese);
    expect((await cli(['run', '--lang=zh'])).err).toMatch(chinese);
    expect((await cli(['run'])).err).not.toMatch(chinese);
  });
});
