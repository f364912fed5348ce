import { lifecycleOf } from '../engine/lifecycles.ts';
import { lifecycles } from '../machines/lifecycles.ts';
import { deadlineKindIds, deadlineKinds } from '../policy/deadlineKinds.ts';
import { matterSchema } from '../vocabulary/matter.ts';
import { type Text, text } from '../vocabulary/text.ts';
import type { StatePattern } from './scenario.ts';
import { instead, joined } from './words.ts';

const lifecycleIds = lifecycles.map(({ id }) => id);
const instance = /^([a-zA-Z]+)(?:-\d+)?$/;
const deadlineId = /^[a-zA-Z]+(?:-\d+)?\.([a-zA-Z]+)(?:#\d+)?$/;
const deadlineParts = new Set(deadlineKindIds.map((kind) => kind.split('.')[1]));

/** States that every lifecycle can be expected in beside its own: it is over, or there is none. */
const anyState = ['ended', 'none'];

const noSuch = (zh: string, en: string, name: string, among: readonly string[]): Text =>
  joined(text(`没有${zh} ${name}`, `there is no ${en} ${name}`), instead(name, among));

/** What is wrong with an expected state; nothing where it can be. */
export function stateFault(name: string, expected: StatePattern): Text | undefined {
  const lifecycle = lifecycleOf(instance.exec(name)?.[1] ?? '');
  if (!lifecycle) return noSuch('流程', 'lifecycle', name, lifecycleIds);
  const states = Object.keys(lifecycle.allStates);
  if (typeof expected !== 'string' || [...states, ...anyState].includes(expected)) return undefined;
  return noSuch('状态', `state of ${lifecycle.id} named`, expected, [...states, ...anyState]);
}

/** What is wrong with the name of a deadline: it is neither a kind nor an id. */
export function deadlineFault(name: string): Text | undefined {
  if (Object.hasOwn(deadlineKinds, name)) return undefined;
  const part = deadlineId.exec(name)?.[1];
  if (part !== undefined && deadlineParts.has(part) && lifecycleOf(name.split(/[-.]/)[0] ?? ''))
    return undefined;
  return noSuch('期限', 'deadline', name, deadlineKindIds);
}

/** What is wrong with the name of a fact of the matter. */
export function factFault(name: string): Text | undefined {
  const facts = Object.keys(matterSchema.shape);
  return facts.includes(name) ? undefined : noSuch('事项事实', 'fact of a matter', name, facts);
}
