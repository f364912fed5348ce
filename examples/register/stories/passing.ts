import type { Actor } from '../../../src/index.ts';
import { clerk, commission, petitioner } from '../office/people.ts';
import {
  type Arriving,
  approveGeneral,
  type Claim,
  classify,
  handle,
  numbered,
  receive,
  register,
} from '../office/steps.ts';
import { type Payload, Story } from '../office/story.ts';

/** Somebody of the street office, or of the housing bureau. */
const of = (unit: string): Actor => ({ role: 'outsideOrgan', unit, id: `${unit}-officer-01` });
const street = of('street-office');
const housing = of('housing-bureau');

/** Thought to be the street office's, and found to be the bureau's own. */
const sign: Claim = {
  channel: 'letter',
  who: [123],
  cause: '消火栓标识被拆',
  claim: '恢复标识',
  unit: 'brigade-2',
  request: '恢复消火栓标识。',
  facts: '消火栓由本局管理，标识被施工单位拆除属实。',
  opinion: '支持请求，三十日内恢复标识。',
  basis: '《中华人民共和国消防法》第二十八条',
  outcome: 'supported',
};

/** Found to be another organ's, registered, and sent there. */
function sent(
  key: string,
  on: string,
  arriving: Arriving,
  to: Pick<Payload<'passing.send'>, 'organ' | 'mode' | 'reason' | 'dueOn'>,
): Story {
  const story = receive(new Story(key, on), arriving)
    .later()
    .send('intake.assess', commission(), { withinCompetence: false, kind: 'claim', reason: to.reason })
    .send('intake.passDown', commission(), { reason: to.reason });
  return story
    .send('intake.register', clerk(1), numbered(story))
    .later()
    .send('passing.send', clerk(2), { ...to, paper: `转-${key}` });
}

/** The organ says on the next working day that it has it. */
const acknowledged = (story: Story, by: Actor, receivedOn: string): Story =>
  story.later().send('passing.acknowledge', by, { receivedOn, paper: `回-${receivedOn}` });

/** Matters of other organs: transferred, assigned, disputed, taken back, withdrawn. */
export function passing(): Story[] {
  const transferred = acknowledged(
    sent(
      'street-lamps',
      '2026-10-14',
      { channel: 'letter', who: [120], cause: '背街路灯长期不亮', claim: '修复路灯' },
      { organ: 'street-office', mode: 'transfer', reason: '路灯由街道办事处管护。' },
    ),
    street,
    '2026-10-19',
  )
    .later(3)
    .send('passing.confirm', street, { toldOn: '2026-10-22', paper: '受-1022' });

  const assigned = acknowledged(
    sent(
      'stairwell-clutter',
      '2026-10-14',
      { channel: 'online', who: [121], cause: '小区楼道长期堆物', claim: '组织清理并落实物业责任' },
      {
        organ: 'housing-bureau',
        mode: 'assign',
        dueOn: '2026-10-30',
        reason: '物业管理由住房和城乡建设部门监管，要求报告结果。',
      },
    ),
    // The bureau answered on paper, which a clerk entered.
    clerk(2),
    '2026-10-19',
  )
    .later(2)
    .send('passing.confirm', clerk(2), { toldOn: '2026-10-21', paper: '受-1021' })
    .later()
    .send('passing.moreTime', clerk(1), { dueOn: '2026-11-20', reason: '清理涉及三个小区，分批实施。' })
    .later()
    .send('passing.report', housing, { result: '已清理两个小区。', paper: '报-1' })
    .later()
    .send('passing.returnReport', clerk(1), { reason: '未说明第三个小区。', dueOn: '2026-11-30' })
    .later(2)
    .send('passing.report', housing, { result: '三个小区均已清理，物业已约谈。', paper: '报-2' })
    .later()
    .send('passing.acceptReport', clerk(1), { opinion: '诉求已落实。' });

  const disputed = sent(
    'collapsed-kerb',
    '2026-10-14',
    { channel: 'telephone', who: [122], cause: '道路侧石塌陷', claim: '修复并设置警示' },
    { organ: 'street-office', mode: 'transfer', reason: '道路由街道办事处管护。' },
  )
    .later()
    .send('passing.acknowledge', street, { receivedOn: '2026-10-19', paper: '回-1' })
    .later()
    .send('passing.object', street, { reason: '该路段由住房和城乡建设部门管养。', paper: '异-1' })
    .later()
    .send('passing.agreeObjection', clerk(1), { reason: '管养协议载明由住建部门管养。' })
    .send('passing.send', clerk(1), {
      organ: 'housing-bureau',
      mode: 'transfer',
      paper: '转-collapsed-kerb-2',
      reason: '由住建部门管养。',
    })
    .later()
    .send('passing.acknowledge', clerk(2), ({ petition }) => ({
      receivedOn: petition('collapsed-kerb').lastAt.slice(0, 10),
      paper: '回-2',
    }))
    .later()
    .send('passing.object', housing, { reason: '该路段已于去年移交街道。', paper: '异-2' })
    .later()
    .send('passing.agreeObjection', clerk(1), { reason: '两机关均称不属其职责。' })
    .later(2)
    .send('passing.settleDispute', clerk(1), {
      forum: 'jointConference',
      organ: 'street-office',
      reason: '联席会议确定由街道办事处承办。',
      paper: '联-1',
    })
    .send('passing.acknowledge', street, ({ petition }) => ({
      receivedOn: petition('collapsed-kerb').lastAt.slice(0, 10),
      paper: '回-3',
    }))
    .later()
    .send('passing.confirm', street, ({ petition }) => ({
      toldOn: petition('collapsed-kerb').lastAt.slice(0, 10),
      paper: '受-3',
    }));

  const takenBack = register(
    acknowledged(
      sent('hydrant-sign', '2026-10-15', sign, {
        organ: 'street-office',
        mode: 'transfer',
        reason: '公共设施由街道办事处管护。',
      }),
      street,
      '2026-10-20',
    )
      .later()
      .send('passing.takeBack', clerk(1), { reason: '查明该消火栓由本局管理。' })
      .later(),
    'claim',
    '消火栓由本局管理。',
    1,
  );

  classify(takenBack, 'general', '情节轻微，可就地解决。');
  handle(approveGeneral(takenBack, sign.unit, '建议由该支队恢复标识。'), sign, 'post');

  const withdrawn = acknowledged(
    sent(
      'night-market',
      '2026-10-15',
      { channel: 'online', who: [124], cause: '夜市占用消防车通道', claim: '调整摊位' },
      { organ: 'street-office', mode: 'transfer', reason: '夜市由街道办事处管理。' },
    ),
    street,
    '2026-10-20',
  )
    .later()
    .send('intake.withdraw', petitioner(124), { reason: '摊位已调整。' });

  return [transferred, assigned, disputed, takenBack, withdrawn];
}
