import { own } from '../../vocabulary/own.ts';
import { type Text, text } from '../../vocabulary/text.ts';
import { fieldLabel } from '../../vocabulary/words/fields.ts';
import { valueLabel } from '../../vocabulary/words/values.ts';
import { ownFactLabels, policyPartLabels } from './factLabels.ts';

const all = (parts: readonly Text[], between: Text): Text =>
  text(parts.map(({ zh }) => zh).join(between.zh), parts.map(({ en }) => en).join(between.en));

/** The value of a field in words: yes and no, choices by their names, records field by field. */
export function valueWords(field: string, value: unknown): Text {
  if (value === null || value === undefined) return text('无', 'none');
  if (typeof value === 'boolean') return value ? text('是', 'yes') : text('否', 'no');
  if (typeof value === 'string') return valueLabel(field, value);
  if (Array.isArray(value))
    return value.length === 0
      ? text('无', 'none')
      : all(
          value.map((one) => valueWords(field, one)),
          text('、', ', '),
        );
  if (typeof value !== 'object') return text(String(value), String(value));
  const fields = Object.entries(value).map(([name, one]) => {
    const [label, said] = [fieldLabel(name, field), valueWords(name, one)];
    return text(`${label.zh}：${said.zh}`, `${label.en}: ${said.en}`);
  });
  return fields.length === 0 ? text('无', 'none') : all(fields, text('；', '; '));
}

const sides: Readonly<Record<string, Text>> = {
  event: text('本次提出', 'this event'),
  matter: text('信访事项', 'the matter'),
  policy: text('本单位方案', 'the policy'),
};

const partLabel = (side: string | undefined, name: string, within: string | undefined): Text =>
  (side === undefined ? own<Text>(ownFactLabels, name) : undefined) ??
  (side === 'policy' ? own<Text>(policyPartLabels, name) : undefined) ??
  fieldLabel(name, within);

/** A fact that a guard reads (`event.persons`, `matter.kind`, `handler`), by whose it is and what it is called. */
export function factName(fact: string, event: string): Text {
  const parts = fact.split('.');
  const [first = ''] = parts;
  const side = parts.length > 1 && first in sides ? first : undefined;
  const names = side === undefined ? parts : parts.slice(1);
  const start = side === 'event' ? event : undefined;
  const name = all(
    names.map((one, at) => partLabel(side, one, at > 0 ? names[at - 1] : start)),
    text('的', ', '),
  );
  const whose = side === undefined ? undefined : sides[side];
  return whose ? text(`${name.zh}（${whose.zh}）`, `${name.en} (${whose.en})`) : name;
}

/** The last part of a fact's name, by which its value is read. */
export const fieldOf = (fact: string): string => fact.slice(fact.lastIndexOf('.') + 1);
