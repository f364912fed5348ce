import type { $ZodIssue } from 'zod/v4/core';
import { eventDefinitions } from '../engine/lifecycles.ts';
import { issueText, mostFaults, shortened } from '../vocabulary/issueText.ts';
import { own } from '../vocabulary/own.ts';
import { type Text, text } from '../vocabulary/text.ts';
import { fieldLabel } from '../vocabulary/words/fields.ts';
import { choiceLabel } from './choiceLabel.ts';

/** A field of what was sent: where it is, and what it is called. */
export interface CitedField {
  /** JSON Pointer into the event. */
  readonly pointer: string;
  readonly label: Text;
}

/** What is wrong with the shape of an event at one place, as whoever filled the form in understands it. */
export interface ShapeFault {
  readonly message: Text;
  /** The field; of a fault of the whole event, none. */
  readonly field?: CitedField;
}

/** Every fault of an event's shape, in the order in which `readEvent` refuses them; none of what is no event of a known type. */
export function shapeFaults(event: unknown): readonly ShapeFault[] {
  if (typeof event !== 'object' || event === null) return [];
  const { type } = event as { readonly type?: unknown };
  const definition = typeof type === 'string' ? eventDefinitions.get(type) : undefined;
  if (!definition) return [];
  const read = definition.schema.safeParse(event);
  const issues = read.success ? [] : read.error.issues;
  return issues.slice(0, mostFaults).map((issue) => faultOf(issue, event, definition.type));
}

function faultOf(issue: $ZodIssue, event: object, type: string): ShapeFault {
  const path = issue.path.map(String);
  const words = wordsOf(issue, valueAt(event, path), lastName(path));
  if (path.length === 0) return { message: words };
  const label = labelOf(path, type);
  const between = words.needed ? [words.needed.zh, words.needed.en] : undefined;
  const message = between
    ? text(`${between[0]}：${label.zh}`, `${between[1]}: ${label.en}`)
    : text(`${label.zh}：${words.zh}`, `${label.en}: ${words.en}`);
  return { message, field: { pointer: pointerOf(path), label } };
}

const pointerOf = (path: readonly string[]) =>
  path.map((part) => `/${shortened(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const isIndex = (part: string) => /^\d+$/.test(part);

const lastName = (path: readonly string[]) => path.findLast((part) => !isIndex(part)) ?? '';

/** What stands at a path; undefined where nothing does. */
function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null ? own(inner as Record<string, unknown>, part) : undefined,
    value,
  );
}

/** What a field is called, with what it stands in: `被反映的人和单位 › 被反映的人，第 2 项`. */
function labelOf(path: readonly string[], type: string): Text {
  const names: Text[] = [];
  let within = type;
  for (const part of path) {
    const last = names.at(-1);
    if (isIndex(part) && last) {
      const at = Number(part) + 1;
      names[names.length - 1] = text(`${last.zh}第 ${at} 项`, `${last.en}, no. ${at}`);
    } else {
      names.push(fieldLabel(shortened(part), within));
      within = part;
    }
  }
  return text(names.map(({ zh }) => zh).join(' › '), names.map(({ en }) => en).join(' › '));
}

const types: Readonly<Record<string, Text>> = {
  string: text('应填文字', 'write text'),
  number: text('应填整数', 'write a whole number'),
  int: text('应填整数', 'write a whole number'),
  boolean: text('应选“是”或者“否”', 'choose yes or no'),
  array: text('应为列表', 'give a list'),
  object: text('应逐项填写', 'state each of its parts'),
  record: text('应逐项填写', 'state each of its parts'),
};

/** What is said of a fault; `needed` where a field has to be stated, which its label follows. */
type Words = Text & { readonly needed?: Text };

const needed: Words = { ...text('必填', 'required'), needed: text('必填', 'required') };

function wordsOf(issue: $ZodIssue, value: unknown, name: string): Words {
  if (value === undefined && issue.code !== 'unrecognized_keys') return needed;
  switch (issue.code) {
    case 'invalid_type':
      return own(types, issue.expected) ?? issueText(issue);
    case 'unrecognized_keys': {
      const keys = issue.keys.map(shortened);
      return text(
        `没有“${keys.join('”“')}”${keys.length > 1 ? '这些' : '这一'}项`,
        `there is no field ${keys.map((key) => `“${key}”`).join(', ')} here`,
      );
    }
    case 'invalid_value': {
      const labels = issue.values.map((one) => choiceLabel(name, String(one)));
      return text(
        `只能选${labels.map(({ zh }) => zh).join('、')}`,
        `choose one of: ${labels.map(({ en }) => en).join(', ')}`,
      );
    }
    case 'too_small':
      return bounded(issue.origin, Number(issue.minimum), 'least');
    case 'too_big':
      return bounded(issue.origin, Number(issue.maximum), 'most');
    case 'invalid_union':
      return text('没有选定是哪一种', 'none of the kinds that there are is chosen');
    default:
      return issueText(issue);
  }
}

function bounded(origin: string, limit: number, bound: 'least' | 'most'): Text {
  const isLeast = bound === 'least';
  if (origin === 'string')
    return isLeast
      ? text('不能空着', 'it must not be empty')
      : text(`不超过 ${limit} 字`, `at most ${limit} characters`);
  if (origin === 'array')
    return isLeast
      ? text(`至少 ${limit} 项`, `at least ${limit}`)
      : text(`至多 ${limit} 项`, `at most ${limit}`);
  return isLeast ? text(`不小于 ${limit}`, `${limit} or more`) : text(`不大于 ${limit}`, `${limit} or less`);
}
