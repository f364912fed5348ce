import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { htmlOf, type Paper } from '../../src/documents/index.ts';
import { classified, replied } from '../support/stories.ts';
import { decided, given, whole } from './support/office.ts';

const opinion = whole(decided(replied(), 'notify', 'written-reply'), given());
const form = whole(decided(classified(), 'assign', 'fill-in-form'), given({ registerNumber: 'R-1' }));
/** What stands between the tags of the body. */
const body = (page: string) => /<body>([\s\S]*)<\/body>/.exec(page)?.[1] ?? '';

describe('papers as a page to print', () => {
  test('are one article each, in the language of the paper, with title, number, words, organ and day', () => {
    const page = htmlOf([opinion, form]);
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain('<title>信访处理意见书、信访事项审批单</title>');
    expect(page.match(/<article>/g)).toHaveLength(2);
    expect(body(page)).toContain('<h1>信访处理意见书</h1>\n<p class="number">某消信访〔2026〕7号</p>');
    expect(body(page)).toContain('<p>某市消防救援局</p>\n<p>2026年3月2日</p>');
  });

  test('are well formed', () => {
    expect(
      XMLValidator.validate(
        `<body>${body(htmlOf([opinion, form])).replaceAll(/<(br|col)(?=[ >])([^>]*)>/g, '<$1$2/>')}</body>`,
      ),
    ).toBe(true);
  });

  test('are set on A4 with the margins of official papers, and load nothing', () => {
    const page = htmlOf(opinion);
    expect(page).toContain('@page { size: A4; margin: 37mm 26mm 35mm 28mm }');
    expect(page).not.toMatch(/<script|<link|src=|url\(|@import|https?:/);
  });

  test('say words as they stand, and no mark of them becomes one of the page', () => {
    const text = `<script>alert("1")</script> & '甲'`;
    const paper: Paper = {
      ...opinion,
      title: text,
      to: text,
      number: text,
      blocks: [{ kind: 'paragraph', text, flush: true }],
    };
    const page = htmlOf(paper);
    expect(page).not.toContain('<script');
    const { article } = new XMLParser({ htmlEntities: true }).parse(body(page)) as {
      article: { h1: string; p: readonly (string | { '#text': string })[] };
    };
    expect(article.h1).toBe(text);
  });

  test('have the red head of a document, or of a letter with the number under it', () => {
    expect(htmlOf({ ...opinion, head: 'document' })).toContain('<header>某市消防救援局文件</header>');
    expect(body(htmlOf({ ...opinion, head: 'letter' }))).toMatch(
      /<header class="letter">某市消防救援局<\/header>\n<p class="number">某消信访〔2026〕7号<\/p>\n<h1>/,
    );
  });

  test('have lines for the hands that sign', () => {
    const receipt: Paper = { ...form, signature: { organ: '某局', seal: false, hands: ['送达人'] } };
    expect(body(htmlOf(receipt))).toContain('<p class="hand">送达人：</p>');
    expect(body(htmlOf(receipt))).not.toContain('<p>某局</p>');
  });
});
