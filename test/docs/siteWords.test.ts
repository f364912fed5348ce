import { describe, expect, test } from 'vitest';
import { searchWords } from '../../docs/.vitepress/search.ts';
import { slug } from '../../docs/.vitepress/slug.ts';

describe('the words of the search', () => {
  test('are pairs of characters in Chinese, so that any part of a term is found', () => {
    expect(searchWords('信访处理意见书')).toEqual(['信访', '访处', '处理', '理意', '意见', '见书']);
    expect(searchWords('复查，复核')).toEqual(['复查', '复核']);
  });

  test('are words in English, and the parts of a name of the code', () => {
    expect(searchWords('The review is asked for.')).toEqual(['the', 'review', 'is', 'asked', 'for']);
    expect(searchWords('intake.receive → received')).toEqual(['intake', 'receive', 'received']);
  });

  test('tell the languages apart where they touch', () => {
    expect(searchWords('用YAML写情景')).toEqual(['用', 'yaml', '写情', '情景']);
  });

  test('need nothing from outside, for the browser gets them as text', () => {
    const alone = new Function(`return (${searchWords.toString()})`)() as typeof searchWords;
    expect(alone('复查意见 review')).toEqual(searchWords('复查意见 review'));
  });
});

describe('the anchor of a heading', () => {
  test.each([
    ['plan.3.1.1 First visit', 'plan311-first-visit'],
    ['Received, to be assessed (received)', 'received-to-be-assessed-received'],
    ['各流程共有的步骤', '各流程共有的步骤'],
    ['Write your bureau’s policy', 'write-your-bureaus-policy'],
  ])('of %s is %s, as repository sites have it', (heading, anchor) => {
    expect(slug(heading)).toBe(anchor);
  });
});
