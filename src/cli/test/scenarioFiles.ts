import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decodeUtf8 } from '../../exchange/parseJson.ts';
import { type FoundFile, filesOfScenarios, officeNames } from '../../scenarios/folder.ts';
import type { ScenarioFault } from '../../scenarios/place.ts';
import type { Source } from '../../scenarios/readDocument.ts';
import { text } from '../../vocabulary/text.ts';
import { CliError } from '../cliError.ts';
import { fileFault } from '../files.ts';

async function pathsUnder(target: string): Promise<string[]> {
  try {
    if (!(await stat(target)).isDirectory())
      return [target, ...officeNames.map((name) => join(dirname(target), name)).filter(existsSync)];
    const names = await readdir(target, { recursive: true });
    return names
      .filter((name) => !/(?:^|[\\/])node_modules[\\/]/.test(name))
      .map((name) => join(target, name));
  } catch (error) {
    throw fileFault(target, error);
  }
}

/** Where scenarios lie unless told, the first that there is: a body's own, and the package's in its repository. */
const usualFolders = ['scenarios', 'examples/scenarios'] as const;

function usualFolder(): string {
  const found = usualFolders.find((folder) => existsSync(folder));
  if (found !== undefined) return found;
  throw new CliError([
    text(
      `当前目录下没有 ${usualFolders.join(' 或 ')}，请指明情景所在的目录或文件`,
      `there is no ${usualFolders.join(' or ')} here: name the folder or file that has the scenarios`,
    ),
  ]);
}

/** The files of scenarios in the folders and files named, or where they usually lie. Throws a {@link CliError} where there are none. */
export async function findScenarioFiles(named: readonly string[]): Promise<FoundFile[]> {
  const targets = named.length > 0 ? named : [usualFolder()];
  const paths = await Promise.all(targets.map(pathsUnder));
  const files = filesOfScenarios([...new Set(paths.flat())]);
  if (files.length > 0) return files;
  const where = targets.join(', ');
  throw new CliError([
    text(
      `${where}：没有情景文件（*.yaml）；请放入一个，或指明其目录`,
      `${where}: there is no scenario file (*.yaml): put one there, or name the folder that has them`,
    ),
  ]);
}

/** Reads a file as a source; a fault where it cannot be read or is no UTF-8. */
export async function readSource(file: string): Promise<Source | { faults: readonly ScenarioFault[] }> {
  const fault = (message: ScenarioFault['message']) => ({ faults: [{ file, line: 1, column: 1, message }] });
  try {
    const written = decodeUtf8(await readFile(file));
    if (written !== undefined) return { file, text: written };
    return fault(text('不是 UTF-8 编码，请转存为 UTF-8', 'no UTF-8: save it as UTF-8'));
  } catch (error) {
    const { zh, en } = fileFault(file, error).faults[0] as ScenarioFault['message'];
    return fault(text(zh.slice(file.length + 1), en.slice(file.length + 2)));
  }
}
