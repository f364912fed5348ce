import { type FormField, fieldsInside } from '../../forms/field.ts';
import type { FormIn } from '../../forms/formOf.ts';
import type { Language } from '../../vocabulary/text.ts';
import { type Cell, cell, type Page } from './page.ts';
import { words } from './words.ts';

/** A form as a page: a row for each field, those within others below them. */
export function formPage({ event, label, policy, senders, fields }: FormIn, lang: Language): Page {
  const say = words[lang];
  return {
    title: `${label} (${event}) · ${policy.id} ${policy.version}`,
    sections: [
      {
        title: `${say.sentBy}: ${senders.map((one) => one.label).join(lang === 'zh' ? '、' : ', ') || say.none}`,
        columns: [
          { title: say.field, wraps: true },
          { title: '' },
          { title: say.howToFill, wraps: true },
          { title: say.decidedOn, wraps: true },
        ],
        rows: fields.flatMap((field) => rowsOf(field, lang, 0)),
        notes: fields.length === 0 ? [say.none] : [],
      },
    ],
  };
}

function rowsOf(field: FormField, lang: Language, level: number): readonly (readonly Cell[])[] {
  const say = words[lang];
  const choices = 'choices' in field ? field.choices : 'variants' in field ? field.variants : [];
  const listed = choices.map(({ value, label }) => `${label} (${value})`);
  const guards = field.asked.map(({ label, cited }) => `${label} (${cited})`);
  const name = field.name === '' ? '-' : field.name;
  const inside = field.widget === 'list' ? fieldsInside(field.item) : fieldsInside(field);
  return [
    [
      cell([`${'· '.repeat(level)}${field.label}`, `(${name})`]),
      field.required ? cell(say.required, 'strong') : cell(say.optional, 'faint'),
      cell([field.help, ...listed]),
      cell([...new Set(guards)], 'faint'),
    ],
    ...inside.flatMap((one) => rowsOf(one, lang, level + 1)),
  ];
}
