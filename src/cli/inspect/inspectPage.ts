import type { PageProblem } from '../../inspector/index.ts';
import { type Language, text } from '../../vocabulary/text.ts';
import { cell, type Page, type Section } from '../render/page.ts';
import type { Inspected } from './inspected.ts';

/** What `inspect` has to say. */
export interface InspectAnswer {
  /** Address of the page, where it is served. */
  readonly url: string | undefined;
  readonly inspectUrl: string | undefined;
  /** The file that was written, where one was. */
  readonly file: string | undefined;
  readonly source: string | undefined;
  readonly inspected: Inspected | undefined;
  readonly problems: readonly PageProblem[];
}

const words = {
  problems: text('未能读入', 'what cannot be read'),
  line: text('行', 'line'),
  message: text('问题', 'what is wrong'),
  fix: text('改法', 'fix'),
  shipped: text('展示随附的台账、情景与方案', 'shows the shipped register, scenarios and policies'),
  end: text('按 Ctrl-C 结束', 'Ctrl-C ends it'),
};

const served = (url: string) => text(`检视页面：${url}`, `inspector: ${url}`);
const written = (file: string) => text(`已写入 ${file}`, `written: ${file}`);
const live = (url: string) =>
  text(
    `实时状态机：将 @statelyai/inspect 客户端的 url 设为 ${url}`,
    `live actors: point the client of @statelyai/inspect at ${url}`,
  );
const unlisted = (count: number) => text(`另有 ${count} 处未列出`, `${count} more are not listed`);

function countOf(source: string, { kind, count }: Inspected) {
  return kind === 'log'
    ? text(`${source}：事件 ${count} 件`, `${source}: ${count} ${count === 1 ? 'event' : 'events'}`)
    : text(
        `${source}：信访事项 ${count} 件`,
        `${source}: ${count} ${count === 1 ? 'petition' : 'petitions'}`,
      );
}

/** The answer of `inspect`: where the page is, what it shows, and what could not be read. */
export function inspectPage(answer: InspectAnswer, lang: Language): Page {
  const { url, inspectUrl, file, source, inspected } = answer;
  const shown = source !== undefined && inspected ? countOf(source, inspected) : words.shipped;
  const notes = [shown, ...(inspectUrl === undefined ? [] : [live(inspectUrl), words.end])];
  return {
    title: (url === undefined ? written(file ?? '') : served(url))[lang],
    sections: [
      { title: '', columns: [], rows: [], notes: notes.map((note) => note[lang]) },
      ...problemSection(answer, lang),
    ],
  };
}

function problemSection({ problems, inspected }: InspectAnswer, lang: Language): Section[] {
  if (problems.length === 0) return [];
  const hidden = (inspected?.damaged ?? 0) - (inspected?.problems.length ?? 0);
  return [
    {
      title: words.problems[lang],
      columns: [
        { title: words.line[lang], align: 'right' },
        { title: words.message[lang], wraps: true },
        { title: words.fix[lang], wraps: true },
      ],
      rows: problems.map(({ line, message, fix }) => [
        cell(line ?? ''),
        cell(message[lang], 'bad'),
        cell(fix?.[lang] ?? ''),
      ]),
      notes: hidden > 0 ? [unlisted(hidden)[lang]] : [],
    },
  ];
}
