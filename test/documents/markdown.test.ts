import { describe, expect, test } from 'vitest';
import { markdownOf, type Paper } from '../../src/documents/index.ts';
import { classified, replied } from '../support/stories.ts';
import { decided, given, whole } from './support/office.ts';

const opinion = whole(decided(replied(), 'notify', 'written-reply'), given());
const form = whole(decided(classified(), 'assign', 'fill-in-form'), given({ registerNumber: 'R-1' }));

describe('a paper as Markdown', () => {
  test('has title, number, addressee, headings, paragraphs, organ and day, each on its own', () => {
    const parts = markdownOf(opinion).trimEnd().split('\n\n');
    expect(parts.slice(0, 3)).toEqual(['# 信访处理意见书', '某消信访〔2026〕7号', '信访人甲：']);
    expect(parts).toContain('## 五、救济途径');
    expect(parts.slice(-2)).toEqual(['某市消防救援局（印章）', '2026年3月2日']);
  });

  test('has a form as pairs, and says where the hand writes', () => {
    expect(markdownOf(form).split('\n')).toEqual(
      expect.arrayContaining(['| 登记编号 | R-1 |', '| 收到日期 | 2026.3.2 |', '| 承办单位 | （手写） |']),
    );
  });

  test('says words as they stand, whatever marks are in them', () => {
    const text = '# 1. *甲* _乙_ `丙` [丁](x) <b>戊</b> a|b & \\';
    const paper: Paper = { ...opinion, blocks: [{ kind: 'paragraph', text, flush: false }] };
    expect(markdownOf(paper)).toContain(
      '\\# 1. \\*甲\\* \\_乙\\_ \\`丙\\` \\[丁\\](x) &lt;b\\>戊&lt;/b\\> a\\|b &amp; \\\\',
    );
    const list: Paper = { ...opinion, blocks: [{ kind: 'paragraph', text: '1. 甲', flush: false }] };
    expect(markdownOf(list)).toContain('\\1. 甲');
  });
});
