import { ByteLines, type LineBytes } from '../../exchange/byteLines.ts';
import { decodeUtf8 } from '../../exchange/parseJson.ts';
import { type Imported, importStore } from '../../hosts/transfer/importStore.ts';
import { type Language, text } from '../../vocabulary/text.ts';
import { CliError } from '../cliError.ts';
import { openInput } from '../files.ts';
import type { Page } from '../render/page.ts';
import type { Show } from '../show.ts';
import { withStore } from './openStore.ts';

/** Bytes of the longest line: one petition with its whole log and outbox. */
const longestLine = 256 * 1024 * 1024;

/** What is taken, and into which store. */
interface Import {
  readonly file: string;
  readonly place: string;
}

/** Takes an exported store into another one. */
export async function importIntoStore(
  { file, place }: Import,
  stdin: AsyncIterable<Uint8Array>,
  show: Show,
): Promise<void> {
  const { chunks } = await openInput(file, stdin);
  const imported = await withStore(place, 'write', (store) => importStore(store, linesOf(chunks)));
  await show(imported, (lang) => pageOf(imported, place, lang));
}

async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, void> {
  const lines = new ByteLines(longestLine);
  let line = 0;
  const read = (bytes: LineBytes): string => {
    line += 1;
    const written = bytes === undefined ? undefined : decodeUtf8(bytes);
    if (written !== undefined) return written;
    throw new CliError([
      text(
        `第 ${line} 行：过长或不是 UTF-8：文件损坏，请重新导出`,
        `line ${line}: too long, or no UTF-8: the file is damaged, export it again`,
      ),
    ]);
  };
  for await (const chunk of chunks) for (const bytes of lines.take(chunk)) yield read(bytes);
  for (const bytes of lines.rest()) yield read(bytes);
}

function pageOf({ petitions, already, refused }: Imported, place: string, lang: Language): Page {
  const zh = `${place}：已导入 ${petitions} 件，原已存在 ${already} 件，未通过的事件 ${refused} 条`;
  const en = `${place}: ${petitions} petitions taken, ${already} there already, ${refused} refused events`;
  return { title: lang === 'zh' ? zh : en, sections: [] };
}
