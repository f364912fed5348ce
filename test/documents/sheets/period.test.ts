import { expect, test } from 'vitest';
import { periodSheet } from '../../../src/documents/index.ts';
import { fireRescueBureau } from '../../../src/index.ts';
import { periodCompleteness } from '../../../src/register/index.ts';
import { followedUp, inHand, listed, received } from '../../support/stories.ts';

test('plan.3.4: the list of a period has matters, why each is on it, its unit, and what it lacks; no person', () => {
  const waiting = received().petition;
  const named = { ...followedUp(listed(inHand())).petition, id: 'P2' };
  const { title, columns, rows } = periodSheet(
    periodCompleteness([waiting, named], { period: 'mayDay2026', on: '2026-03-03' }),
    fireRescueBureau,
  );
  expect(title).toBe('特殊时期信访事项清单（mayDay2026，截至2026-03-03；方案 3.4）');
  expect(rows).toEqual([
    ['P1', '尚未办结', '否', undefined, '否', undefined, '未列入该时期'],
    ['P2', '尚未办结', '是', 'gathering-1', '是', '法制与社会消防工作处', undefined],
  ]);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
  expect(JSON.stringify(rows)).not.toContain('petitioner');
});
