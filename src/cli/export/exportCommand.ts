import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCalendar } from '../../calendar/calendar.ts';
import { type AnyLifecycle, lifecycleOf } from '../../engine/lifecycles.ts';
import { lifecycles } from '../../machines/lifecycles.ts';
import type { Policy } from '../../policy/schema.ts';
import { nearest } from '../../scenarios/nearest.ts';
import { text } from '../../vocabulary/text.ts';
import { CliError } from '../cliError.ts';
import { fileFault } from '../files.ts';
import { makeDirectory } from '../makeDirectory.ts';
import type { Print } from '../streams.ts';
import type { ExportFormatName } from './formatNames.ts';
import { exportFormats, type FormatOptions } from './formats.ts';

/** What is exported, and where to. */
export interface Export extends FormatOptions {
  /** Ids of lifecycles; all of them where there are none. */
  readonly names: readonly string[];
  readonly format: ExportFormatName;
  readonly policy: Policy;
  readonly out?: string | undefined;
}

/** Writes lifecycles as they are under a policy: one on standard output, or each in a file of its own. */
export async function exportLifecycles(asked: Export, print: Print): Promise<void> {
  const wanted = asked.names.length > 0 ? [...new Set(asked.names)].map(named) : lifecycles;
  const terms = { policy: asked.policy, calendar: createCalendar() };
  const { ending, write } = exportFormats[asked.format];
  const [only] = wanted;
  if (asked.out === undefined && (wanted.length > 1 || !only))
    throw new CliError([
      text(
        '多个流程须以 --out 指定目录，每个流程一个文件',
        'several lifecycles need --out <directory>, a file for each',
      ),
    ]);
  if (asked.out === undefined) return print(await write(only as AnyLifecycle, terms, asked));
  const directory = asked.out;
  await makeDirectory(directory).catch((error: unknown) => {
    throw fileFault(directory, error);
  });
  for (const lifecycle of wanted) {
    const path = join(directory, `${lifecycle.id}${ending}`);
    const written = await write(lifecycle, terms, asked);
    await writeFile(path, written).catch((error: unknown) => {
      throw fileFault(path, error);
    });
    await print(`${path}\n`);
  }
}

function named(name: string): AnyLifecycle {
  const lifecycle = lifecycleOf(name);
  if (lifecycle) return lifecycle;
  const ids = lifecycles.map(({ id }) => id);
  const near = nearest(name, ids);
  const known = ids.join(', ');
  throw new CliError([
    near === undefined
      ? text(`没有流程“${name}”；可用：${known}`, `there is no lifecycle ${name}: choose ${known}`)
      : text(`没有流程“${name}”，是否指 ${near}？`, `there is no lifecycle ${name}; is ${near} meant?`),
  ]);
}
