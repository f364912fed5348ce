import { describe, expect, test } from 'vitest';
import {
  type PaperTemplate,
  paperTemplates,
  TemplatesRefused,
  templateFaults,
  templatesOver,
} from '../../../src/documents/index.ts';
import { replied } from '../../support/stories.ts';
import { decided, given, linesOf, whole } from '../support/office.ts';

const faults = (own: unknown) => templateFaults(own).map(({ place, message }) => [place, message.en]);
const over = (kind: keyof typeof paperTemplates, change: Partial<PaperTemplate>) => ({
  [kind]: { ...paperTemplates[kind], ...change },
});
const { blocks } = paperTemplates.opinion;

describe('a body’s own papers', () => {
  const story = decided(replied(), 'notify', 'written-reply');

  test('take the place of those that ship, in the parts that they say, and the rest stays', () => {
    const templates = templatesOver(paperTemplates, {
      opinion: { title: '信访事项处理意见书', code: '信复', head: 'document' },
    });
    const paper = whole({ ...story, templates }, given());
    expect([paper.title, paper.number, paper.head]).toEqual([
      '信访事项处理意见书',
      '某消信复〔2026〕7号',
      'document',
    ]);
    expect(linesOf(paper)).toContain('一、信访请求');
    expect(templates.receipt).toBe(paperTemplates.receipt);
  });

  test('may be more than those: one of another kind is tried before them', () => {
    const own = {
      title: '答复函',
      goes: 'petitioner',
      for: [{ notify: ['written-reply'], rules: ['reg.31.6'] }],
      blocks: [{ text: '{request}：{opinion}' }, { remedy: true }],
      seal: true,
    };
    const templates = templatesOver(paperTemplates, { reply: own });
    expect(whole({ ...story, templates }, given()).title).toBe('答复函');
  });

  test('that ship have no fault', () => {
    expect(templateFaults(paperTemplates)).toEqual([]);
  });
});

describe('a template is refused in one sentence with its place', () => {
  test('for a field that there is not, wherever it names it', () => {
    const [[place, said] = []] = faults(over('opinion', { blocks: [...blocks, { text: '{claimant}' }] }));
    expect(place).toBe(`opinion.blocks[${blocks.length}]`);
    expect(said).toBe(
      'opinion.blocks[12]: there is no field {claimant}; `paperFields` has those that there are',
    );
    const named = [
      { to: '{nobody}' },
      { blocks: [...blocks, { list: 'nothing' }] },
      { blocks: [...blocks, { heading: '其他', when: { field: 'never' } }] },
      {
        blocks: [
          ...blocks,
          { form: { columns: [156], rows: [{ cells: [{ text: '{no}' }], when: { field: 'nor' } }] } },
        ],
      },
    ] as const;
    expect(named.map((change) => faults(over('opinion', change)).map(([at]) => at))).toEqual([
      ['opinion.to'],
      ['opinion.blocks[12]'],
      ['opinion.blocks[12].when'],
      ['opinion.blocks[12].form.rows[0].when', 'opinion.blocks[12].form.rows[0].cells[0]'],
    ]);
  });

  test('where it leaves out what the law wants in the paper', () => {
    const less = blocks.filter((block) => !('text' in block && block.text === '{legalBasis}'));
    const [fault] = templateFaults(over('opinion', { blocks: less }));
    expect([fault?.place, fault?.rule]).toEqual(['opinion.blocks', 'reg.31.6']);
    expect(fault?.message.zh).toBe(
      'opinion.blocks：缺少 {legalBasis}：《信访工作条例》第三十一条第六项、第三十二条要求载明',
    );
  });

  test('where it does not tell the petitioner what can be done next', () => {
    const silent = blocks.filter((block) => !('remedy' in block));
    expect(faults(over('opinion', { blocks: silent })).map(([place]) => place)).toEqual(['opinion.blocks']);
  });

  test('where it offers a lawsuit against an opinion', () => {
    const text = '也可以向人民法院提起行政诉讼。';
    expect(
      templateFaults(over('opinion', { blocks: [...blocks, { text }] })).map(({ rule }) => rule),
    ).toEqual(['reg.35.1']);
  });

  test('where a paper that goes out would show how the petitioner is reached', () => {
    const own = over('transferLetter', { blocks: [{ text: '{petitionerContact}' }] });
    expect(templateFaults(own).map(({ place, rule }) => [place, rule])).toEqual([
      ['transferLetter.blocks[0]', 'reg.30'],
    ]);
  });

  test('where somebody’s telephone number is typed in', () => {
    const text = '请致电13800138000。';
    expect(faults(over('opinion', { blocks: [...blocks, { text }] }))).toEqual([
      [
        'opinion.blocks[12]',
        'opinion.blocks[12]: it holds a telephone or identity number: such words are given when a paper is printed',
      ],
    ]);
  });

  test('where a form does not fill its columns, or is wider than the page', () => {
    const form = { columns: [100, 80], rows: [{ cells: [{ label: '一' }] }] };
    expect(faults(over('summary', { blocks: [{ form }] }))).toEqual([
      [
        'summary.blocks[0].form.columns',
        'summary.blocks[0].form.columns: 180 mm are more than the 156 of the page',
      ],
      ['summary.blocks[0].form.rows[0]', 'summary.blocks[0].form.rows[0]: its cells go over 1 columns of 2'],
    ]);
  });

  test('where it is no template at all', () => {
    expect(faults([])).toEqual([['templates', 'templates: not an object of templates by kind']]);
    expect(faults({ own: { title: '' } }).map(([place]) => place)).toEqual(
      expect.arrayContaining(['own.title', 'own.goes', 'own.for', 'own.blocks', 'own.seal']),
    );
  });

  test('and nothing of it is used', () => {
    const own = { opinion: { blocks: [{ text: '{claimant}' }] } };
    expect(() => templatesOver(paperTemplates, own)).toThrow(TemplatesRefused);
    expect(() => templatesOver(paperTemplates, { own: 5 })).toThrow('own: Invalid input');
  });
});
