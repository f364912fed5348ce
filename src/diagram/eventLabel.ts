import { type Text, text } from '../vocabulary/text.ts';

/** XState's own events, and the wildcard, in words; anything else is called by its type. */
export function eventLabel(event: string): Text {
  if (event === '') return text('即时', 'at once');
  if (event === '*') return text('任何事件', 'any event');
  const after = /^xstate\.after\.([^.]*)/.exec(event)?.[1];
  if (after !== undefined)
    return /^\d+$/.test(after)
      ? text(`${after} 毫秒后`, `after ${after} ms`)
      : text(`${after} 后`, `after ${after}`);
  if (event.startsWith('xstate.done.state.')) return text('内部完成', 'done');
  const actor = /^xstate\.(done|error)\.actor\.(.*)$/s.exec(event);
  if (actor?.[1] === 'done') return text(`${actor[2]} 完成`, `${actor[2]} done`);
  if (actor?.[1] === 'error') return text(`${actor[2]} 出错`, `${actor[2]} failed`);
  const told = /^xstate\.snapshot\.(.*)$/s.exec(event)?.[1];
  if (told !== undefined) return text(`${told} 有变化`, `${told} changed`);
  return text(event, event);
}
