import { text } from '../../vocabulary/text.ts';
import type { Check } from '../finding.ts';
import { nameOf } from '../findingPlace.ts';
import { groups } from '../groups.ts';
import { standings } from '../standings.ts';

/** A state that can be waited in while nobody owes anything by any day (safeguard 6). */
export const stateWithoutDeadline: Check = {
  id: 'PF103',
  name: 'state-without-deadline',
  severity: 'error',
  category: 'deadlines',
  title: text('状态无期限', 'state without a deadline'),
  fix: text(
    '在通向该状态的步骤中起算一个有责任人的期限',
    'start a deadline with an owner in the step that leads there',
  ),
  find: (library) =>
    [...standings(library)].flatMap(([{ lifecycle }, all]) => {
      const idle = all.filter(
        ({ place, owed }) => place.kind === 'waiting' && owed.every(({ state }) => state !== 'running'),
      );
      return groups(idle, ({ place }) => place.name).map(([state, standing]) => {
        const [path = ''] = standing.map((one) =>
          one.path.map(({ place }) => ` → ${nameOf(place)}`).join(''),
        );
        return {
          place: { lifecycle: lifecycle.id, state },
          reason: text(
            `循此路径到达时没有任何期限在计算：开启${path}`,
            `no deadline runs there on the path opening${path}`,
          ),
        };
      });
    }),
};
