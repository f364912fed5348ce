import type { Argument, Command, Option } from 'commander';
import type { Language } from '../../vocabulary/text.ts';
import { widthOf, wrap } from '../render/wrap.ts';
import { inChinese } from './chinese.ts';

/** Has a program and its commands tell their help in a language, within so many columns. */
export function helpIn(program: Command, lang: Language, columns: number): void {
  const say = (words: string) => (lang === 'zh' ? inChinese(words) : words);
  for (const command of [program, ...program.commands]) {
    command.configureHelp({
      helpWidth: columns,
      displayWidth: widthOf,
      boxWrap: (words, width) => wrap(words, width).join('\n'),
      styleTitle: say,
      styleCommandDescription: say,
      styleSubcommandDescription: say,
      styleOptionDescription: say,
      styleArgumentDescription: say,
    });
  }
}

/** Everything that a program's help says in words. */
export function wordsOf(program: Command): readonly string[] {
  const told = ({ description }: Option | Argument) => description;
  return [program, ...program.commands].flatMap((command) => [
    command.description(),
    ...command.options.map(told),
    ...command.registeredArguments.map(told),
  ]);
}
