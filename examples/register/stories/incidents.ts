import {
  clerk,
  commission,
  guard,
  ministry,
  officer,
  petitionerId,
  press,
  superior,
  watch,
} from '../office/people.ts';
import {
  type Arriving,
  accept,
  approveComplex,
  approveGeneral,
  type Claim,
  classify,
  deliver,
  described,
  handle,
  look,
  numbered,
  reply,
  report,
  toDispatch,
  toDispatchComplex,
} from '../office/steps.ts';
import { type Payload, Story } from '../office/story.ts';
import { summed } from './approvals.ts';

/** A matter that nobody here knew, as an incident describes it. */
function unknown(arriving: Arriving): NonNullable<Payload<'group.arrive'>['arrival']> {
  const { channel: _channel, persons: _persons, recordedBy: _recordedBy, ...rest } = described(arriving);
  return rest;
}

const claims = {
  auxiliaries: {
    channel: 'visit',
    who: [120, 121],
    persons: 5,
    cause: '专职队员社保缴纳基数',
    claim: '补缴社保差额',
    unit: 'dept-personnel',
    request: '按实际工资补缴社保差额。',
    facts: '缴费基数低于实际工资，涉及十七人。',
    opinion: '支持请求，分批补缴，年底前完成。',
    basis: '《中华人民共和国社会保险法》',
    outcome: 'supported',
  },
  village: {
    channel: 'letter',
    who: [122, 123],
    persons: 9,
    cause: '训练基地征地补偿',
    claim: '支付剩余补偿款',
    unit: 'brigade-1',
    request: '支付剩余补偿款。',
    facts: '补偿款已拨至乡镇，尚有九户未领。',
    opinion: '支持请求，会同街道现场发放。',
    basis: '《中华人民共和国土地管理法》',
    outcome: 'supported',
  },
  vendor: {
    channel: 'visit',
    who: [124],
    cause: '医疗物资采购货款',
    claim: '当场付清货款',
    unit: 'dept-logistics',
    request: '付清医疗物资货款。',
    facts: '货款须经财务审核，已审核完毕。',
    opinion: '支持请求，三日内付清。',
    basis: '《保障中小企业款项支付条例》',
    outcome: 'supported',
  },
  fired: {
    channel: 'visit',
    who: [125, 126],
    persons: 4,
    cause: '劳务派遣人员退回',
    claim: '恢复工作岗位',
    unit: 'brigade-3',
    request: '恢复四人工作岗位。',
    facts: '派遣合同到期未续，退回程序缺少提前通知。',
    opinion: '不恢复岗位，补足通知期工资并协助安置。',
    basis: '《劳务派遣暂行规定》',
    outcome: 'explained',
  },
  martyr: {
    channel: 'visit',
    who: [127, 128],
    cause: '牺牲待遇认定',
    claim: '认定因公牺牲',
    unit: 'dept-personnel',
    request: '认定因公牺牲。',
    facts: '抢险途中突发疾病，符合认定条件之一。',
    opinion: '支持请求，已上报认定。',
    basis: '《国家综合性消防救援队伍人员抚恤优待有关规定》',
    outcome: 'supported',
  },
} as const satisfies Record<string, Claim>;

/** Five at the desk are a group: received at once, their representatives elected, and the matter goes its way. */
function groups(): Story[] {
  const { auxiliaries, village } = claims;
  const five = new Story('social-insurance', '2026-04-08')
    .on('2026-04-08', '09:20')
    // The desk writes down one visit of five.
    .refused('guard-failed', 'intake.receive', commission(2), described(auxiliaries))
    .send('group.arrive', clerk(1), { persons: 5, arrival: unknown(auxiliaries) })
    .send('group.nameReceiver', clerk(1), { person: clerk(2).id })
    .send('group.admit', clerk(2), {})
    .send('group.nameRepresentatives', clerk(2), { representatives: [120, 121].map(petitionerId) })
    .send('group.register', clerk(2), { cause: auxiliaries.cause, claim: auxiliaries.claim })
    .later()
    .send('intake.assess', commission(), {
      withinCompetence: true,
      kind: 'claim',
      reason: '反映社保缴纳，属本局职责。',
    });
  five.later().send('intake.register', clerk(1), numbered(five));
  classify(five, 'complex', '涉及十七人，已出现群体访。');
  approveComplex(five, auxiliaries.unit, '建议组织教育处核算差额，分批补缴。');
  summed(five, auxiliaries, '十七人社保差额已核定，分批补缴，代表表示认可。');

  const beside = toDispatchComplex(new Story('land-payment', '2026-09-10'), village);
  accept(beside, village.unit);
  beside
    .on('2026-09-24', '16:50')
    .send('group.arrive', guard, { persons: 6 })
    .send('group.leave', guard, { reason: '临近下班，约定下周由代表再来。' })
    .on('2026-09-28', '09:05')
    .send('group.arrive', guard, { persons: 9 })
    .send('group.nameReceiver', clerk(1), { person: clerk(3).id })
    .send('group.admit', clerk(3), {})
    .send('group.nameRepresentatives', clerk(3), { representatives: [122, 123, 129].map(petitionerId) })
    .send('group.register', clerk(3), { cause: village.cause, claim: village.claim });
  look(beside, village.unit, '已在接待室听取代表陈述。', village.facts, 4);
  report(beside, village.unit, village.opinion);
  beside.later().send('handling.summarise', commission(), { summary: '九户补偿款已会同街道发放完毕。' });
  reply(beside, village.unit, village);
  deliver(beside, village.unit, 'inPerson');

  const left = new Story('taxi-drivers', '2026-06-29')
    .on('2026-06-29', '10:10')
    .send('group.arrive', guard, {
      persons: 7,
      arrival: unknown({
        channel: 'visit',
        who: [],
        cause: '出租车停运',
        claim: '降低承包费',
      }),
    })
    .send('group.nameReceiver', clerk(2), { person: clerk(1).id })
    // What they stated at the gate is registered all the same, and gets its answer.
    .send('group.leave', clerk(1), { reason: '了解到应向交通运输部门反映，自行离开。' })
    .later()
    .send('intake.assess', commission(), {
      withinCompetence: false,
      kind: 'claim',
      reason: '承包费由交通运输部门监管。',
    })
    .send('intake.redirect', commission(), {
      organ: 'transport-bureau',
      reason: '承包费由交通运输部门监管，应向其提出。',
    });
  return [five, beside, left];
}

/** Disorder at the premises: talked to, one after another; it ends there, or goes further. */
function disorder(): Story[] {
  const { vendor, fired } = claims;
  const quiet = toDispatch(new Story('medical-goods', '2026-06-04'), vendor);
  accept(quiet, vendor.unit);
  quiet
    .on('2026-06-24', '15:10')
    .send('disorder.report', guard, { conduct: 'stayingOn', atPremises: true, persons: 2 })
    .send('disorder.dissuade', guard, { said: '请到接待室坐下说，下班前给您回话。', outcome: 'persists' })
    .send('disorder.criticise', guard, { said: '堵在大厅影响办事群众，请配合。', outcome: 'persists' })
    .send('disorder.explain', officer(vendor.unit), {
      said: '货款已进入审核，三日内书面答复。',
      outcome: 'dispersed',
    });
  look(quiet, vendor.unit, '已在接待室听取陈述。', vendor.facts, 3);
  report(quiet, vendor.unit, vendor.opinion);
  reply(quiet, vendor.unit, vendor);
  deliver(quiet, vendor.unit, 'inPerson');

  const loud = toDispatchComplex(new Story('dispatched-workers', '2026-07-06'), fired);
  accept(loud, fired.unit);
  loud
    .on('2026-07-23', '08:50')
    .send('disorder.report', guard, { conduct: 'blocking', atPremises: true, persons: 6 })
    .send('disorder.dissuade', guard, { said: '消防车随时出动，请让开大门。', outcome: 'persists' })
    // The duty clerk would call public security before the response is coordinated: nobody is violent.
    .refused('guard-failed', 'disorder.informPublicSecurity', clerk(1), {
      conduct: 'blocking',
      seriousDisorder: true,
      reason: '六人堵住营门。',
      facts: '六人手挽手站在营门前，没有人受伤。',
    })
    .send('disorder.criticise', guard, { said: '堵门妨碍救援出动，是法律不允许的。', outcome: 'persists' })
    .send('disorder.explain', officer(fired.unit), {
      said: '合同到期的事正在核查，请推选代表到接待室。',
      outcome: 'persists',
    })
    .send('disorder.coordinate', clerk(1), { reason: '劝阻、批评、解释均无效，六人仍堵住车库门。' })
    .send('disorder.formGroup', guard, { members: ['guard-03', 'guard-04', 'guard-07'] })
    .send('disorder.groupArrived', guard, {})
    .send('disorder.secureEvidence', clerk(1), { conduct: 'blocking', evidence: ['video-2026-07-23-01'] })
    .send('disorder.communicate', clerk(1), { agreement: '与法制处商定：两名代表进接待室，其余让开车库门。' })
    .send('disorder.unitArrived', officer(fired.unit), {})
    .send('disorder.followReporting', watch, { reports: ['post-2026-07-23-01'] })
    .send('disorder.followReporting', press, { reports: ['post-2026-07-23-01', 'post-2026-07-23-02'] })
    .send('disorder.answerReporting', press, { answer: '出动通道一度受阻，未影响当日救援，诉求正在办理。' })
    .send('disorder.answerReporting', watch, { answer: '已向值班媒体说明通道恢复时间。' })
    .send('disorder.informPublicSecurity', clerk(1), {
      conduct: 'blocking',
      seriousDisorder: true,
      reason: '堵住车库门一个多小时，影响救援出动。',
    })
    .send('disorder.reportUrgent', clerk(1), {
      superior: 'superior-bureau',
      jointConference: 'petition-bureau',
      reason: '营门被堵，救援出动受阻。',
    })
    .send('disorder.publicSecurityCame', clerk(1), {})
    .send('disorder.restore', guard, { reason: '六人离开，车库门恢复通行。' });
  look(loud, fired.unit, '已听取两名代表陈述。', fired.facts, 6);
  report(loud, fired.unit, fired.opinion);
  loud
    .later()
    .send('handling.summarise', commission(), { summary: '通知期工资已补足，三人已由派遣公司安置。' });
  reply(loud, fired.unit, fired);
  deliver(loud, fired.unit, 'inPerson');
  return [quiet, loud];
}

/** In the capital: somebody goes there and listens; a first visit and one with a unit already. */
function capital(): Story[] {
  const { martyr } = claims;
  const first = new Story('sacrifice', '2026-03-23')
    .send('capital.request', ministry(), { persons: 2, arrival: unknown(martyr) })
    .send('capital.assign', commission(), { unit: 'commission' })
    .later()
    .send('capital.receiveThere', commission(2), { met: true, reason: '已听取家属陈述，收取病历复印件。' })
    .later()
    .send('capital.reportBack', commission(), { reason: '已接待，按首次信访登记办理。' })
    .later()
    .send('intake.assess', commission(), {
      withinCompetence: true,
      kind: 'claim',
      reason: '反映牺牲待遇认定。',
    });
  first.send('intake.register', clerk(1), numbered(first));
  classify(first, 'general', '材料齐全，可依程序上报认定。');
  approveGeneral(first, martyr.unit, '建议组织教育处核实并上报。');
  handle(first, martyr, 'inPerson', 8);

  const known = new Story('quarters', '2026-06-02')
    .send('capital.request', superior(), { persons: 1 })
    .send('capital.assign', commission(), { unit: 'dept-personnel' })
    .later(2)
    .send('capital.receiveThere', officer('dept-personnel', 4), {
      met: true,
      reason: '已说明重新计分结果和公示时间。',
    })
    .later()
    .send('capital.reportBack', commission(), { reason: '已接待，信访人返回，事项继续办理。' });
  return [first, known];
}

/** Groups, disorder at the premises, and visits to the capital. */
export function incidents(): Story[] {
  return [...groups(), ...disorder(), ...capital()];
}
