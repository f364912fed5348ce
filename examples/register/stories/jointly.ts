import type { Actor } from '../../../src/index.ts';
import { chief, commission, leader, officer, petitioner } from '../office/people.ts';
import { accept, answer, type Claim, handOver, look, reply, report, toDispatch } from '../office/steps.ts';
import { Story } from '../office/story.ts';

/** Somebody of a brigade that assists another unit. */
const assisting = (unit: string): Actor => ({ role: 'brigade', unit, id: `${unit}-officer-01` });

const drainage: Claim = {
  channel: 'letter',
  who: [150],
  cause: '营区围墙排水损坏菜地',
  claim: '修复排水并赔偿菜地损失',
  unit: 'dept-logistics',
  request: '修复排水并赔偿菜地损失。',
  facts: '围墙排水口改建后冲毁菜地属实。',
  opinion: '支持请求，修复排水口并按评估价赔偿。',
  basis: '《中华人民共和国民法典》侵权责任编',
  outcome: 'supported',
};

const cabinet: Claim = {
  channel: 'letter',
  who: [151],
  cause: '公寓消防柜占用通道',
  claim: '移走消防柜',
  unit: 'brigade-1',
  request: '移走消防柜。',
  facts: '消防柜由后勤装备处设置，占用通道属实。',
  opinion: '支持请求，十日内移走。',
  basis: '《中华人民共和国消防法》第二十八条',
  outcome: 'supported',
};

const lamp: Claim = {
  channel: 'letter',
  who: [152],
  cause: '营门路灯直射住户窗户',
  claim: '移动路灯',
  unit: 'dept-logistics',
  request: '移动路灯。',
  facts: '路灯直射住户窗户属实。',
  opinion: '支持请求，三十日内移动路灯。',
  basis: '《中华人民共和国民法典》第二百九十四条',
  outcome: 'supported',
};

/** One unit leads, two assist: one gives its part, the other objects and is released. What is supported is carried out. */
function ledAndAssisted(): Story {
  const story = toDispatch(new Story('wall-drainage', '2026-04-08'), drainage);
  accept(story, drainage.unit);
  story
    .later()
    .send('assistance.name', commission(), {
      unit: 'brigade-1',
      owes: 'opinion',
      until: '2026-05-20',
      reason: '排水口由第一支队改建，请说明改建情况。',
    })
    .send('assistance.name', officer(drainage.unit), {
      unit: 'brigade-2',
      owes: 'presence',
      until: '2026-05-20',
      reason: '请派员一同到现场。',
    })
    .later()
    .refused('missing-fact', 'assistance.accept', assisting('brigade-1'), {
      handler: 'brigade-1-officer-02',
    })
    .send('assistance.accept', assisting('brigade-1'), {
      incident: 'assistance-1',
      handler: 'brigade-1-officer-02',
    })
    .send('assistance.object', assisting('brigade-2'), {
      incident: 'assistance-2',
      reason: '现场不在本支队辖区。',
    })
    .later()
    .send('assistance.release', commission(), { incident: 'assistance-2', reason: '确不在其辖区。' })
    .later(3)
    .send('assistance.give', assisting('brigade-1'), { result: '排水口系去年改建，未做护坡。' });
  look(story, drainage.unit, '已到现场听取陈述。', drainage.facts, 2);
  report(story, drainage.unit, drainage.opinion);
  reply(story, drainage.unit, drainage);
  handOver(story, drainage.unit, 'inPerson');
  return story
    .later()
    .send('carryingOut.arrange', commission(), { unit: drainage.unit, until: '2026-07-10' })
    .later(2)
    .send('leaderInCharge.take', leader, {
      leader: chief.id,
      unit: 'command',
      reason: '汛期将至，附近住户反映强烈。',
    })
    .later()
    .send('leaderInCharge.plan', chief, { plan: '到现场督办，先修排水口后赔偿。', until: '2026-07-20' })
    .later(2)
    .send('carryingOut.sayNot', petitioner(150), { reason: '排水口仍未动工。' })
    .later()
    .send('carryingOut.complete', officer(drainage.unit), {
      evidence: 'P2026:drainage-photos',
      note: '排水口已修复，赔偿款已支付。',
    })
    .later(2)
    .send('carryingOut.confirm', commission(), { note: '已到现场核实，赔偿款已到账。' })
    .later()
    .send('leaderInCharge.settle', chief, {
      result: '排水口已修复，住户认可。',
      evidence: 'P2026:drainage-minutes',
    });
}

/** The units do not agree who leads, and the chief officer names another; what is supported is first not carried out. */
function anotherLeads(): Story {
  const story = toDispatch(new Story('cabinet-in-the-way', '2026-06-02'), cabinet);
  accept(story, cabinet.unit);
  story.later(2).send('handling.changeLead', chief, {
    unit: 'dept-logistics',
    ground: 'named',
    reason: '消防柜由后勤装备处设置管理。',
  });
  story.later().send('handling.changeHandler', officer('dept-logistics'), {
    handler: 'dept-logistics-officer-02',
    reason: '接手办理。',
  });
  const { unit } = { unit: 'dept-logistics' };
  look(story, unit, '已电话听取陈述。', cabinet.facts, 2);
  report(story, unit, cabinet.opinion);
  reply(story, unit, cabinet);
  handOver(story, unit, 'post');
  const done = { evidence: 'P2026:cabinet-photos', note: '消防柜已移位。' };
  return story
    .later()
    .send('carryingOut.arrange', commission(), { unit, until: '2026-08-07' })
    .later(3)
    .send('carryingOut.complete', officer(unit), done)
    .later()
    .send('carryingOut.findNot', commission(), { reason: '现场查看，通道仍被占用。', until: '2026-08-14' })
    .later(2)
    .send('carryingOut.complete', officer(unit), done)
    .later()
    .send('carryingOut.confirm', commission(), { note: '已到现场核实，通道畅通。' })
    .send('supervision.close', commission(), {
      outcome: 'dutyDone',
      evidence: done.evidence,
      reason: '答复意见已经落实。',
    });
}

/** What was promised is needed no longer. */
function fallsAway(): Story {
  return answer(toDispatch(new Story('street-lamp', '2026-09-14'), lamp), lamp, 'post', 2)
    .later(2)
    .send('carryingOut.fallAway', commission(), { reason: '道路改线，路灯已随之拆除，无需再移。' });
}

/** Units that lead and assist, and what becomes of what was supported. */
export function jointly(): Story[] {
  return [ledAndAssisted(), anotherLeads(), fallsAway()];
}
