import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { commandsOf, fencesOf } from './fences.ts';

/** A command of a guide, what the guide says that it prints, and what it printed. */
export interface Walked {
  readonly command: string;
  readonly shown: string;
  readonly said: string;
}

/** How a guide is followed. */
export interface Following {
  readonly folder: string;
  /** The reader's locale. */
  readonly locale: string;
}

/** What a guide tells its reader to install; the folder has it already. */
const installs =
  /^(mkdir [\w-]+ && cd [\w-]+|npx petition-flow inspect|npm install( --save-dev)?( [\w-]+)+)$/;

/** Runs a command as its reader would. */
export function run(command: string, { folder, locale }: Following): string {
  const { stdout, stderr } = spawnSync('sh', ['-c', `${command} 2>&1`], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: [join(folder, 'node_modules/.bin'), resolve('node_modules/.bin'), process.env.PATH].join(
        delimiter,
      ),
      HOME: folder,
      LC_ALL: locale,
      NO_COLOR: '1',
      NODE_NO_WARNINGS: '1',
      npm_config_offline: 'true',
      npm_config_update_notifier: 'false',
    },
  });
  return `${stdout}${stderr}`;
}

/** A program of the folder is the first on the path, which is where npx finds it, after eight times as long. */
const atOnce = (command: string) => command.replace(/\bnpx (?=petition-flow |vitest )/g, '');

/** Follows a guide word by word: writes each file that it names, and gives each of its commands, from the top to the end. */
export function walkGuide(markdown: string, following: Following): readonly Walked[] {
  return fencesOf(markdown).flatMap(({ language, file, text }) => {
    if (file !== undefined) {
      const path = join(following.folder, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      return [];
    }
    if (language === 'sh') {
      const strange = text
        .trim()
        .split('\n')
        .filter((line) => !installs.test(line));
      if (strange.length > 0)
        throw new Error(`The guide asks for something that no test follows: ${strange[0]}`);
      return [];
    }
    if (language !== 'console')
      throw new Error(`A ${language} block is neither a file nor a command:\n${text}`);
    return commandsOf(text).map(({ command, prints }) => ({
      command,
      shown: prints,
      said: run(atOnce(command), following),
    }));
  });
}
