import { type Measure, measureLabels } from '../../coverage/items.ts';
import type { CoverageReport, Reached } from '../../coverage/report.ts';
import { xmlText } from '../../diagram/xmlText.ts';
import { citation } from '../../rules/citation.ts';
import type { RuleId } from '../../vocabulary/ruleIds.ts';
import type { Language, Text } from '../../vocabulary/text.ts';
import { type CoverageWords, coverageWords } from './coverageWords.ts';

/** Most scenarios that are named for one thing. */
const mostNamed = 8;

/** The cells of the page's tables, as HTML in one language. */
export class Cells {
  readonly say: CoverageWords;

  readonly report: CoverageReport;
  readonly lang: Language;

  constructor(report: CoverageReport, lang: Language) {
    this.report = report;
    this.lang = lang;
    this.say = coverageWords[lang];
  }

  /** What there is of a measure. */
  itemsOf(measure: Measure): readonly Reached[] {
    return this.report.items.filter((item) => item.measure === measure);
  }

  words(label: Text): string {
    return xmlText(label[this.lang]);
  }

  measure(measure: Measure): string {
    return this.words(measureLabels[measure]);
  }

  /** A measure with how much of these things was reached. */
  counted(measure: Measure, items: readonly Reached[]): string {
    const covered = items.filter(({ count }) => count > 0).length;
    return `${this.measure(measure)} ${covered}/${items.length}`;
  }

  /** How often a thing was reached. */
  badge({ count }: Reached): string {
    return `<span class="${count > 0 ? 'hit' : 'miss'}">${count}</span>`;
  }

  cited(rule: RuleId | undefined): string {
    return rule === undefined ? '' : xmlText(citation(rule, this.lang));
  }

  /** The scenarios that reach a thing, folded up. */
  named({ scenarios }: Reached): string {
    if (scenarios.length === 0) return '';
    const first = scenarios.slice(0, mostNamed).map((at) => {
      const scenario = this.report.scenarios[at];
      return `<li><a href="#s${at}">${scenario ? this.words(scenario.title) : ''}</a></li>`;
    });
    const more = scenarios.length - first.length;
    const rest = more > 0 ? `<li>${xmlText(this.say.more(more))}</li>` : '';
    return `<details><summary>${scenarios.length}</summary><ul>${first.join('')}${rest}</ul></details>`;
  }
}

/** A name as code. */
export const code = (name: string): string => `<code>${xmlText(name)}</code>`;
