import { text } from '../../vocabulary/text.ts';
import { otherwiseCharted } from '../everySection.ts';
import type { Check } from '../finding.ts';
import { partsLeftOut } from '../partsLeftOut.ts';

/** An event type that no state answers to: of a lifecycle's own, or of those that all share. */
export const eventNoStateKnows: Check = {
  id: 'PF502',
  name: 'event-no-state-knows',
  severity: 'error',
  category: 'events',
  title: text('事件无状态接受', 'event that no state knows'),
  fix: text(
    '写出接受它的步骤，或从事件表中删去',
    'write the step that takes it, or take it out of the vocabulary',
  ),
  find: (library) => {
    const { charts, policy } = library;
    const leftOut = partsLeftOut(policy);
    // What a body with a section of its own would send is not unknown for want of one.
    const others = otherwiseCharted(library);
    const known = new Set(charts.flatMap(({ edges }) => edges.map(({ event }) => event)));
    const shared = new Set(
      charts.flatMap(({ lifecycle }) =>
        Object.keys(lifecycle.events).filter((type) => !lifecycle.ownEvents.has(type)),
      ),
    );
    const reason = text('没有状态接受该事件', 'no state answers to it');
    return [
      ...[...shared]
        .filter((type) => !known.has(type) && !leftOut.has(type))
        .map((event) => ({ place: { event }, reason })),
      ...charts.flatMap(({ lifecycle, edges }, at) => {
        const all = [edges, ...others.flatMap((one) => one[at]?.edges ?? [])].flat();
        const here = new Set(all.map(({ event }) => event));
        return [...lifecycle.ownEvents]
          .filter((type) => !here.has(type))
          .map((event) => ({ place: { lifecycle: lifecycle.id, event }, reason }));
      }),
    ];
  },
};
