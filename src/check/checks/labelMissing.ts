import { type Language, type Text, text } from '../../vocabulary/text.ts';
import type { Check, Found } from '../finding.ts';
import type { FindingPlace } from '../findingPlace.ts';

const languages: readonly Language[] = ['zh', 'en'];

function unlabelled(place: FindingPlace, label: Partial<Text> | undefined): Found[] {
  const missing = languages.filter((lang) => !label?.[lang]?.trim());
  if (missing.length === 0) return [];
  return [
    {
      place,
      reason: text(`缺少名称：${missing.join('、')}`, `it has no label in ${missing.join(' and ')}`),
    },
  ];
}

/** A lifecycle, state, event or way out of a choice that has no label in Chinese or in English. */
export const labelMissing: Check = {
  id: 'PF503',
  name: 'label-missing',
  severity: 'error',
  category: 'events',
  title: text('缺少中文或英文名称', 'label missing'),
  fix: text('补上中文和英文名称', 'give it a label in Chinese and in English'),
  find: ({ charts }) =>
    charts.flatMap(({ lifecycle, places, edges }) => [
      ...unlabelled({ lifecycle: lifecycle.id }, lifecycle.label),
      ...[...places.values()].flatMap(({ name, meta }) =>
        unlabelled({ lifecycle: lifecycle.id, state: name }, meta?.label),
      ),
      ...Object.values(lifecycle.events).flatMap(({ type, label }) =>
        unlabelled({ lifecycle: lifecycle.id, event: type }, label),
      ),
      ...edges
        .filter(({ event }) => event === undefined)
        .flatMap(({ place, meta }) => unlabelled(place, meta?.label)),
    ]),
};
