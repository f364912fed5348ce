import { expect, test } from 'vitest';
import { dispatched, handled } from '../../engine/support/courses.ts';
import { laterPlan, people, petitionUnder } from '../../engine/support/office.ts';

const { chief, leader, legal } = people;

test('reg.34: where the policy says that the leading group heads the organ, it is asked for an extension, and it alone approves', () => {
  const plan = laterPlan({ extension: { approvers: ['leadingGroup'], head: ['leadingGroup'] } });
  const course = petitionUnder(plan).follow([...dispatched, ...handled.slice(0, 2)]);
  const { effects } = course.send('03-16', 'handling.askExtension', legal, { days: 20, reason: '需鉴定' });
  expect(effects).toMatchObject([{ type: 'assign', what: 'sign', to: { role: 'leadingGroup' } }]);
  const grant = { days: 20, complexInFact: true, reason: '情况复杂' };
  expect(course.refused('03-17', 'handling.extend', chief, grant)).toMatchObject([
    { code: 'wrong-role', rule: 'reg.34', roles: ['leadingGroup'] },
  ]);
  const granted = course.send('03-17', 'handling.extend', leader, {
    ...grant,
    number: '某信访延〔2026〕1号',
  });
  expect(granted.effects).toContainEqual(
    expect.objectContaining({
      type: 'notify',
      what: 'extended',
      detail: expect.objectContaining({ days: 20, number: '某信访延〔2026〕1号' }),
    }),
  );
});
