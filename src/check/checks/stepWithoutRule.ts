import { ruleIds } from '../../vocabulary/ruleIds.ts';
import { text } from '../../vocabulary/text.ts';
import type { Check, Found } from '../finding.ts';
import type { FindingPlace } from '../findingPlace.ts';

const known: ReadonlySet<string> = new Set(ruleIds);

function unfounded(place: FindingPlace, rule: string | undefined): Found[] {
  if (rule === undefined) return [{ place, reason: text('没有依据的条款', 'no rule gives it its right') }];
  if (known.has(rule)) return [];
  return [{ place, reason: text(`条款“${rule}”不在规则册中`, `the rule ${rule} is not in the rule book`) }];
}

/** A step or a state that rests on no rule of the rule book. */
export const stepWithoutRule: Check = {
  id: 'PF201',
  name: 'step-without-rule',
  severity: 'error',
  category: 'rules',
  title: text('步骤无依据', 'step without a rule'),
  fix: text('写明规则册中的条款', 'name the clause of the rule book that it follows from'),
  find: ({ charts }) =>
    charts.flatMap(({ lifecycle, places, edges }) => [
      ...edges.flatMap(({ place, meta }) => unfounded(place, meta?.rule)),
      ...[...places.values()].flatMap(({ name, meta }) =>
        unfounded({ lifecycle: lifecycle.id, state: name }, meta?.rule),
      ),
    ]),
};
