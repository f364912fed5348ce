import type { Policy } from '../../policy/schema.ts';
import type { AnswerabilityRule } from '../../vocabulary/events/answerability.ts';
import { type Text, text } from '../../vocabulary/text.ts';

/** One item of an article: whom it addresses, and which conduct. What follows is the article's (`grounds`). */
export interface Item {
  readonly n: number;
  readonly addresses: Text;
  readonly conduct: Text;
}

const items = (addresses: Text, ...conducts: readonly Text[]): readonly Item[] =>
  conducts.map((conduct, at) => ({ n: at + 1, addresses, conduct }));

/** The items of articles 42 and 44 to 46, in our own words; the plan and article 43 have none. */
export const itemsOf: Readonly<Record<AnswerabilityRule, readonly Item[]>> = {
  'plan.3.5': [],
  'reg.42': items(
    text('直接负责的主管人员和其他直接责任人员', 'those directly in charge or directly responsible'),
    text('越权、滥用职权，侵害权益', 'power exceeded or abused, violating rights'),
    text('应作为而不作为，侵害权益', 'omission of what had to be done, violating rights'),
    text('法律适用错误、违反法定程序，侵害权益', 'wrong law or a breach of procedure, violating rights'),
    text('拒不执行支持信访请求的意见', 'refusal to carry out an opinion that supports the request'),
  ),
  'reg.43': [],
  'reg.44': items(
    text('负有受理职责的机关、单位', 'an organ that has to accept'),
    text('不按规定登记', 'not registering'),
    text('职权内的事项不予受理', 'not accepting what is within its competence'),
    text('未按期书面告知是否受理', 'not telling in writing in time whether it is accepted'),
  ),
  'reg.45': items(
    text('有权处理的机关、单位', 'an organ that has the power to decide'),
    text('推诿、敷衍、拖延或者逾期未办结', 'shirking, perfunctory work, delay, or missing the term'),
    text('事实清楚、合法的请求未予支持', 'not supporting a clear and lawful request'),
    text('对建议重视不够、落实不力，问题长期未解决', 'so neglecting proposals that a problem stays unsolved'),
    text('其他不履行、不正确履行职责', 'another duty not done, or wrongly'),
  ),
  'reg.46': items(
    text('机关、单位及其领导干部、工作人员', 'an organ, its leaders and its staff'),
    text('态度恶劣、作风粗暴', 'rudeness to petitioners'),
    text('吃拿卡要、谋取私利', 'private gain'),
    text(
      '规模性集体访、负面舆情处置不力，事态扩大',
      'a large group or bad publicity handled so that it grows',
    ),
    text(
      '重大、紧急情况隐瞒、谎报、缓报，未及时采取措施',
      'what is urgent concealed, misreported, delayed or not acted on',
    ),
    text('泄露检举、揭发材料', 'leaking what was said against somebody'),
    text('打击报复信访人', 'retaliation against a petitioner'),
    text('其他违规违纪违法', 'another breach of rules, discipline or law'),
  ),
};

/**
 * Whether a breach is stated as the policy has it: by one of the article's items, or by none where the article has none or nothing asks for
 * one (`plan.3.5`).
 */
export function itemFits(
  { answerability }: Pick<Policy, 'answerability'>,
  { breach, item }: { readonly breach: AnswerabilityRule; readonly item?: number | undefined },
): boolean {
  const items = answerability?.items;
  if (item === undefined) return items !== 'required' || itemsOf[breach].length === 0;
  return items !== undefined && itemsOf[breach].some(({ n }) => n === item);
}

const articleOf = (breach: AnswerabilityRule) => breach.slice(breach.indexOf('.') + 1);

/** An article with the item that is meant, in words: `article 46(5): leaking …`. */
export function called(breach: AnswerabilityRule, item: number | undefined): Text | undefined {
  const found = itemsOf[breach].find(({ n }) => n === item);
  if (!found) return undefined;
  const article = articleOf(breach);
  return text(
    `第${article}条第（${found.n}）项：${found.conduct.zh}（${found.addresses.zh}）`,
    `article ${article}(${found.n}), ${found.conduct.en} (${found.addresses.en})`,
  );
}

/** The items from which one is named, in words. */
export function listed(breach: AnswerabilityRule): Text {
  const article = articleOf(breach);
  const all = itemsOf[breach];
  if (all.length === 0) return text('该条不分项', 'this rule has no items');
  return text(
    `第${article}条分为${all.map(({ n, conduct }) => `（${n}）${conduct.zh}`).join('；')}`,
    `the items of article ${article} are ${all.map(({ n, conduct }) => `(${n}) ${conduct.en}`).join('; ')}`,
  );
}
