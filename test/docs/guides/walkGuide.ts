import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { commandsOf, fencesOf } from './fences.ts';
import { said, started } from './programs.ts';

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
  /** Ports that are free, for those that the guide names. */
  readonly ports?: ReadonlyMap<string, string>;
}

/** What a guide tells its reader to install; the folder has it already. */
const installs =
  /^(mkdir [\w-]+ && cd [\w-]+|npx petition-flow inspect|npm install( --save-dev)?( [\w-]+)+)$/;

/** What it tells its reader to copy from the repository beside their folder. */
const copies = /^cp -r \.\.\/petition-flow\/(examples\/[\w-]+) ([\w-]+)$/;

/** What its reader starts in a terminal of its own and leaves running; started again, it takes the place of the one before. */
const starts = /^(npx petition-flow serve|node \w+\.mjs)( .+)?$/;

const environment = ({ folder, locale }: Following) => ({
  PATH: [join(folder, 'node_modules/.bin'), resolve('node_modules/.bin'), process.env.PATH].join(delimiter),
  HOME: folder,
  LC_ALL: locale,
  NO_COLOR: '1',
  NODE_NO_WARNINGS: '1',
  npm_config_offline: 'true',
  npm_config_update_notifier: 'false',
});

/** Runs a command as its reader would. */
export const run = (command: string, following: Following): Promise<string> =>
  said(`${command} 2>&1`, following.folder, environment(following));

/** A program of the folder is the first on the path, which is where npx finds it, after eight times as long. */
const atOnce = (command: string) => command.replace(/\bnpx (?=petition-flow |vitest )/g, '');

/** Puts other words in the place of some, all at once. */
function replacing(words: ReadonlyMap<string, string>): (text: string) => string {
  if (words.size === 0) return (text) => text;
  const any = new RegExp([...words.keys()].join('|'), 'g');
  return (text) => text.replace(any, (word) => words.get(word) ?? word);
}

/** Follows a guide word by word: writes each file that it names, and gives each of its commands, from the top to the end. */
export async function walkGuide(markdown: string, following: Following): Promise<readonly Walked[]> {
  const { ports = new Map<string, string>() } = following;
  const [here, there] = [
    replacing(ports),
    replacing(new Map([...ports].map(([shown, free]) => [free, shown]))),
  ];
  const walked: Walked[] = [];
  const running = new Map<string, () => Promise<void>>();
  const start = async (line: string) => {
    const [, program = ''] = starts.exec(line) ?? [];
    await running.get(program)?.();
    const port = line.includes('serve') && !line.includes('--port') ? ' --port 8080' : '';
    const command = here(`exec ${atOnce(line)}${port}`);
    running.set(program, await started(command, following.folder, environment(following)));
  };
  try {
    for (const { language, file, text } of fencesOf(markdown)) {
      if (file !== undefined) {
        const path = join(following.folder, file);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, here(text));
      } else if (language === 'sh') {
        for (const line of text.trim().split('\n')) {
          const [, from, to] = copies.exec(line) ?? [];
          if (from && to) cpSync(resolve(from), join(following.folder, to), { recursive: true });
          else if (starts.test(line)) await start(line);
          else if (!installs.test(line))
            throw new Error(`The guide asks for something that no test follows: ${line}`);
        }
      } else if (language === 'console') {
        for (const { command, prints } of commandsOf(text)) {
          const printed = there(await run(atOnce(here(command)), following));
          walked.push({ command, shown: prints, said: printed });
        }
      } else throw new Error(`A ${language} block is neither a file nor a command:\n${text}`);
    }
    return walked;
  } finally {
    for (const end of running.values()) await end();
  }
}
