import { rule } from '../../../src/rules/ruleBook.ts';
import type { RuleId } from '../../../src/vocabulary/ruleIds.ts';
import type { Language } from '../../../src/vocabulary/text.ts';
import { linkTo } from './markdown.ts';
import { capital } from './page.ts';

/** The heading of a rule in the rule book. */
export const ruleHeading = (id: RuleId, lang: Language): string => `${id} ${capital(rule(id).label, lang)}`;

/** A rule by its id, linked to the rule book; from any page one folder deep. */
export const ruleLink = (id: RuleId, lang: Language): string =>
  linkTo(id, '../reference/ruleBook.md', ruleHeading(id, lang));
