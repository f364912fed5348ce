import { own } from '../vocabulary/own.ts';
import { type RuleId, ruleArticles } from '../vocabulary/ruleIds.ts';
import { type Language, type Text, text } from '../vocabulary/text.ts';
import { chineseNumeral } from './chineseNumeral.ts';
import type { RuleSource } from './rule.ts';

const titles: Readonly<Record<RuleSource, Text>> = {
  plan: { zh: '方案', en: 'Plan' },
  reg: { zh: '《信访工作条例》', en: 'Regulation on Petition Work' },
  simple: { zh: '《信访事项简易办理办法》', en: 'Measures for the Simplified Handling of Petition Matters' },
  civil: { zh: '《民法典》', en: 'Civil Code' },
  holiday: { zh: '国务院节假日规定和年度放假通知', en: 'State Council holiday rules and yearly notices' },
  policy: { zh: '本单位政策数据', en: 'Policy data of the adopting body' },
};

/** The source that a rule comes from: its id begins with it. */
const sourceOf = (id: RuleId) => id.split('.')[0] as RuleSource;

/** Articles of the regulation whose cited parts are numbered items (项); elsewhere the parts are paragraphs (款). */
const itemised: ReadonlySet<number> = new Set([31, 46]);

/** One article with its parts in Chinese: `23(1)(2)` is 第二十三条第一款、第二款. */
function chineseArticle(article: string): string {
  const number = Number.parseInt(article, 10);
  const part = itemised.has(number) ? '项' : '款';
  const parts = article
    .slice(String(number).length)
    .replaceAll(')-(', ')至(')
    .replaceAll(')(', ')、(')
    .replaceAll(/\((\d+)\)/g, (_, n: string) => `第${chineseNumeral(Number(n))}${part}`);
  return `第${chineseNumeral(number)}条${parts}`;
}

/**
 * How a rule is cited in running text: 《信访工作条例》第三十四条, or `Regulation on Petition Work, art. 34`.
 * A rule without an article is cited by the title of its source. Throws a RangeError for a rule that there is not.
 */
export function citation(id: RuleId, lang: Language): string {
  const article = own(ruleArticles, id);
  if (article === undefined) throw new RangeError(`there is no rule ${JSON.stringify(id)}`);
  const source = sourceOf(id);
  const title = titles[source][lang];
  if (article === '') return title;
  if (source === 'plan') return `${title} ${article}`;
  const articles = article.split(', ');
  if (lang === 'zh') return title + articles.map(chineseArticle).join('、');
  return `${title}, ${articles.length > 1 ? 'arts.' : 'art.'} ${article}`;
}

/** How a rule is cited, in both languages. Throws a RangeError for a rule that there is not. */
export const cite = (id: RuleId): Text => text(citation(id, 'zh'), citation(id, 'en'));
