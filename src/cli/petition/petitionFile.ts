import type { Engine } from '../../engine/createEngine.ts';
import type { Petition } from '../../engine/petition.ts';
import { type Text, text } from '../../vocabulary/text.ts';
import { CliError } from '../cliError.ts';
import { openInput, readJson } from '../files.ts';
import { readLines } from '../run/readLines.ts';

/** Bytes of the longest petition that is read. */
const longestPetition = 16 * 1024 * 1024;

/** Which petition is meant. */
export interface PetitionSource {
  /** A file with one petition, or with one on each line as `run --out` writes it; `-` for standard input. */
  readonly file: string;
  /** The id of the one that is meant, in a file of many. */
  readonly id: string | undefined;
}

const told = (file: string, { zh, en }: Text) => text(`${file}：${zh}`, `${file}: ${en}`);

async function oneOf(file: string, id: string, stdin: AsyncIterable<Uint8Array>): Promise<unknown> {
  const { chunks } = await openInput(file, stdin);
  for await (const { lines } of readLines(chunks, longestPetition))
    for (const line of lines)
      if ('value' in line && (line.value as { id?: unknown }).id === id) return line.value;
  throw new CliError([
    told(
      file,
      text(
        `没有信访事项“${id}”（每行一件）；只有一件的文件不用 --petition`,
        `no line of it is the petition ${id}; for a file of just one petition leave out --petition`,
      ),
    ),
  ]);
}

async function onlyOne(file: string, stdin: AsyncIterable<Uint8Array>): Promise<unknown> {
  try {
    return await readJson(file, stdin);
  } catch (error) {
    if (!file.endsWith('.jsonl') || !(error instanceof CliError)) throw error;
    const hint = text(
      '；多件的文件用 --petition 指明一件',
      '; of a file of many petitions name one: --petition ID',
    );
    throw new CliError(error.faults.map(({ zh, en }) => text(zh + hint.zh, en + hint.en)));
  }
}

/** Restores a petition from a file. Throws a {@link CliError} that says why one cannot be trusted or belongs to another policy. */
export async function loadPetition(
  engine: Engine<string>,
  { file, id }: PetitionSource,
  stdin: AsyncIterable<Uint8Array>,
): Promise<Petition> {
  const json = id === undefined ? await onlyOne(file, stdin) : await oneOf(file, id, stdin);
  const restored = engine.restore(json);
  if (restored.accepted) return restored.petition;
  throw new CliError(
    restored.refusals.map(({ code, path, message }) => {
      const where = path ? ` (${path})` : '';
      const fix =
        code === 'unknown-policy'
          ? text('：以 --policy 给出该版方案的文件', ': give the file of that version with --policy')
          : text('', '');
      return told(file, text(`${message.zh}${where}${fix.zh}`, `${message.en}${where}${fix.en}`));
    }),
  );
}
