import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { pageText } from '../../../src/cli/render/pageText.ts';
import { styleFor } from '../../../src/cli/render/style.ts';
import { widthOf } from '../../../src/cli/render/wrap.ts';
import { replayPage } from '../../../src/cli/replay/replayPage.ts';
import { file } from '../cli.ts';
import { recorded, replayed, weeks } from './replaying.ts';

test.each(['zh', 'en'] as const)(
  'the report of a replay is no wider than eighty columns, and says first what differs (%s)',
  async (lang) => {
    const { decisions } = await recorded(weeks());
    const damaged = file('damaged.jsonl', '{\n');
    const { report } = await replayed([weeks(), decisions, damaged], { verify: true });
    const said = pageText(replayPage(report, lang), styleFor(new Writable(), {}), lang);
    expect(said.split('\n').filter((line) => widthOf(line) > 80 && /\s/.test(line.trim()))).toEqual([]);
    const headings =
      lang === 'zh' ? ['不同', '合计', '信访事项（按流程和状态）'] : ['Differ', 'Totals', 'Petitions by'];
    const at = headings.map((heading) => said.search(new RegExp(`^.*${heading}`, 'm')));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at.filter((place) => place < 0)).toEqual([]);
  },
);
