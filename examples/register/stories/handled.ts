import { chief, clerk, commission, officer, petitioner, petitionerId, secretary } from '../office/people.ts';
import {
  accept,
  approveGeneral,
  type Claim,
  carryOut,
  classify,
  deliver,
  handle,
  handOver,
  heavy,
  light,
  look,
  receive,
  register,
  reply,
  report,
  toDispatch,
  toDispatchComplex,
} from '../office/steps.ts';
import { Story } from '../office/story.ts';

const law = '《信访工作条例》第三十二条';

const claims = {
  survey: {
    channel: 'letter',
    who: [60],
    cause: '工程结算金额争议',
    claim: '按审计前金额结算',
    unit: 'dept-logistics',
    request: '按送审金额结算训练塔工程款。',
    facts: '第三方复核后，核减项目中一项应予恢复。',
    opinion: '部分支持，恢复一项核减并付款。',
    basis: '《中华人民共和国民法典》合同编',
    outcome: 'supported',
  },
  transfer: {
    channel: 'letter',
    who: [61],
    cause: '岗位调整',
    claim: '恢复原岗位',
    unit: 'dept-personnel',
    request: '恢复原驾驶岗位。',
    facts: '岗位调整经民主测评，程序完整。',
    opinion: '说明调整程序，不恢复原岗位。',
    basis: '岗位管理有关规定',
    outcome: 'explained',
  },
  cracks: {
    channel: 'visit',
    who: [62, 63],
    cause: '拆除训练楼震裂民房',
    claim: '赔偿房屋修复费用',
    unit: 'brigade-2',
    request: '赔偿两户房屋修复费用。',
    facts: '听证查明，一户裂缝与施工有关，一户为旧裂缝。',
    opinion: '支持一户请求，另一户给予补助并说明理由。',
    basis: '《中华人民共和国民法典》侵权责任编',
    outcome: 'supported',
  },
  caterer: {
    channel: 'visit',
    who: [64],
    cause: '食堂承包退出结算',
    claim: '返还承包押金',
    unit: 'dept-logistics',
    request: '返还承包押金。',
    facts: '双方经调解就扣款项目达成协议。',
    opinion: '支持请求，按协议返还押金。',
    basis: '《信访工作条例》第三十三条',
    outcome: 'supported',
  },
  fees: {
    channel: 'online',
    who: [65],
    cause: '检测机构收费',
    claim: '退还检测费',
    unit: 'dept-legal',
    request: '退还消防设施检测费。',
    facts: '检测由第三方按合同收费，双方调解未达成一致。',
    opinion: '收费依据合同，不属本局收取，不予支持。',
    basis: law,
    outcome: 'notSupported',
  },
  bonus: {
    channel: 'letter',
    who: [66],
    cause: '年终考核奖励',
    claim: '补发考核奖励',
    unit: 'dept-personnel',
    request: '补发年终考核奖励。',
    facts: '考核名单公示无误。',
    opinion: '不予支持。',
    basis: law,
    outcome: 'notSupported',
  },
  contractors: {
    channel: 'letter',
    who: [67, 68],
    persons: 2,
    cause: '营房工程农民工工资',
    claim: '支付农民工工资',
    unit: 'dept-logistics',
    request: '支付两名工人工资。',
    facts: '施工单位拖欠属实，工程款已按进度付清。',
    opinion: '督促施工单位从保证金中支付。',
    basis: '《保障农民工工资支付条例》',
    outcome: 'supported',
  },
  bridge: {
    channel: 'visit',
    who: [69, 70],
    cause: '登高车操作场地占地',
    claim: '支付占地费用',
    unit: 'brigade-3',
    request: '支付两户占地费用。',
    facts: '占地面积经丈量确认。',
    opinion: '支持请求，按当地标准支付。',
    basis: '《中华人民共和国土地管理法》',
    outcome: 'supported',
  },
  laundry: {
    channel: 'letter',
    who: [71],
    cause: '被装洗涤服务费',
    claim: '支付洗涤服务费',
    unit: 'dept-logistics',
    request: '支付上年度洗涤服务费。',
    facts: '服务记录与发票一致。',
    opinion: '支持请求，月底前付清。',
    basis: '《保障中小企业款项支付条例》',
    outcome: 'supported',
  },
  hospital: {
    channel: 'visit',
    who: [72],
    cause: '训练受伤医疗费',
    claim: '报销全部医疗费',
    unit: 'brigade-1',
    request: '报销训练受伤的全部医疗费。',
    facts: '自费药品是否必要，原报告未说明，补充后查明两项必要。',
    opinion: '支持请求中有依据的部分，补报两项。',
    basis: '伤病医疗保障有关规定',
    outcome: 'supported',
  },
  merge: {
    channel: 'letter',
    who: [73],
    cause: '水域训练伤及渔网',
    claim: '赔偿渔网损失',
    unit: 'brigade-2',
    request: '赔偿渔网损失。',
    facts: '训练船只刮破渔网两张。',
    opinion: '支持请求，按市场价赔偿。',
    basis: '《中华人民共和国民法典》侵权责任编',
    outcome: 'supported',
  },
  dismissal: {
    channel: 'visit',
    who: [74],
    cause: '合同制人员解除合同',
    claim: '支付经济补偿',
    unit: 'dept-personnel',
    request: '支付解除合同经济补偿。',
    facts: '双方对解除原因有争议。',
    opinion: '应通过劳动仲裁解决。',
    basis: '《中华人民共和国劳动争议调解仲裁法》',
    outcome: 'explained',
  },
  neighbour: {
    channel: 'letter',
    who: [75],
    cause: '站点食堂排烟口朝向',
    claim: '改建排烟口',
    unit: 'brigade-1',
    request: '改建食堂排烟口。',
    facts: '排烟口距住户窗户不足规定距离。',
    opinion: '支持请求，已改建排烟口。',
    basis: '《饮食业环境保护技术规范》',
    outcome: 'supported',
  },
} as const satisfies Record<string, Claim>;

/** One extension, for what is complex in fact, by the head of the organ alone; and one that is declined. */
function extensions(): Story[] {
  const { survey, transfer } = claims;
  const long = toDispatchComplex(new Story('tower-settlement', '2026-03-06'), survey);
  accept(long, survey.unit);
  long
    .later(2)
    .send('handling.investigate', officer(survey.unit, 2), {
      step: 'petitionerHeard',
      note: '已核对分歧项目。',
    })
    .days(32)
    .send('handling.askExtension', officer(survey.unit), {
      days: 30,
      reason: '工程量需第三方复核，预计四周。',
    })
    // The secretary signs general matters, and an extension is none of them.
    .refused('wrong-role', 'handling.extend', secretary, { days: 30, complexInFact: true, reason: '同意。' })
    .later()
    .send('handling.extend', chief, { days: 30, complexInFact: true, reason: '涉及三项签证，需第三方复核。' })
    .days(20)
    .send('handling.investigate', officer(survey.unit, 2), { step: 'factsFound', note: survey.facts });
  report(long, survey.unit, survey.opinion);
  long.later().send('handling.summarise', commission(), { summary: '经复核恢复一项核减，信访人认可。' });
  reply(long, survey.unit, survey);
  deliver(long, survey.unit, 'inPerson');

  const short = toDispatch(new Story('driver-post', '2026-05-06'), transfer);
  accept(short, transfer.unit)
    .days(18)
    .send('handling.askExtension', officer(transfer.unit), { days: 20, reason: '经办人员出差，人手紧张。' })
    .later(2)
    .send('handling.declineExtension', chief, { reason: '人手紧张不是延期理由，请调配人员按期办理。' });
  look(short, transfer.unit, '已当面听取意见。', transfer.facts, 3);
  report(short, transfer.unit, transfer.opinion);
  reply(short, transfer.unit, transfer);
  deliver(short, transfer.unit, 'inPerson');
  return [long, short];
}

/** A hearing, and two mediations. */
function hearingAndMediation(): Story[] {
  const { cracks, caterer, fees } = claims;
  const hearing = toDispatchComplex(new Story('cracked-houses', '2026-04-24'), cracks);
  accept(hearing, cracks.unit);
  hearing
    .later(3)
    .send('handling.setHearing', officer(cracks.unit), {
      on: '2026-05-28',
      place: 'brigade-2-meeting-room',
      reason: '双方对裂缝成因争议较大，决定听证。',
    })
    // The minutes are sent in before the day.
    .on('2026-05-27')
    .refused('too-early', 'handling.holdHearing', officer(cracks.unit), {
      petitionerHeard: true,
      note: '听证已按期举行。',
    })
    .on('2026-05-28', '14:30')
    .send('handling.holdHearing', officer(cracks.unit), {
      petitionerHeard: true,
      note: '两户到场陈述，鉴定人员到场说明。',
    })
    .later(2)
    .send('handling.investigate', officer(cracks.unit, 2), { step: 'factsFound', note: cracks.facts });
  report(hearing, cracks.unit, cracks.opinion);
  hearing.send('handling.summarise', commission(2), { summary: '已听证，一户赔偿、一户补助。' });
  reply(hearing, cracks.unit, cracks);
  deliver(hearing, cracks.unit, 'inPerson');

  const agreed = toDispatch(new Story('canteen-deposit', '2026-02-28'), caterer);
  accept(agreed, caterer.unit);
  look(agreed, caterer.unit, '已听取承包人陈述。', caterer.facts);
  agreed
    .later()
    // Agreed by word of mouth is not agreed in writing.
    .refused('missing-fact', 'handling.mediate', officer(caterer.unit), {
      agreed: true,
      note: '双方口头同意。',
    })
    .later()
    .send('handling.mediate', officer(caterer.unit), {
      agreed: true,
      agreement: 'agreement-2026-01',
      note: '双方签订调解协议。',
    });
  carryOut(agreed, caterer.unit);
  report(agreed, caterer.unit, caterer.opinion);
  reply(agreed, caterer.unit, caterer);
  handOver(agreed, caterer.unit, 'inPerson');

  const failed = toDispatch(new Story('test-fees', '2026-07-13'), fees);
  accept(failed, fees.unit);
  look(failed, fees.unit, '已电话听取陈述。', fees.facts);
  failed
    .later()
    .send('handling.mediate', officer(fees.unit), { agreed: false, note: '双方分歧较大，未达成协议。' });
  report(failed, fees.unit, fees.opinion);
  reply(failed, fees.unit, fees);
  deliver(failed, fees.unit, 'network');
  return [hearing, agreed, failed];
}

/** Withdrawn, by all or by one of two; and an answer to a matter that is over. */
function withdrawals(): Story[] {
  const { bonus, contractors, bridge } = claims;
  const alone = toDispatch(new Story('year-bonus', '2026-01-28'), bonus);
  accept(alone, bonus.unit)
    .later(3)
    .send('handling.withdraw', petitioner(66), { reason: '经解释已理解考核办法。' }, 'year-bonus:withdrawn')
    .later(4)
    // The unit had its answer ready and sends it all the same.
    .refused('concluded', 'handling.reply', officer(bonus.unit, 2), {
      request: bonus.request,
      facts: bonus.facts,
      opinion: bonus.opinion,
      legalBasis: bonus.basis,
      outcome: bonus.outcome,
      form: 'written',
    });

  const wages = toDispatchComplex(new Story('builders-wages', '2026-06-08'), contractors);
  accept(wages, contractors.unit)
    .later(4)
    .send('handling.withdraw', petitioner(67), { reason: '工资已收到。' })
    .later(2)
    .send('handling.withdraw', petitioner(68), { reason: '工资已全部收到，不再信访。' })
    .later(2)
    .send('handling.summarise', commission(), { summary: '施工单位已付清工资，两名工人撤回信访。' });

  const field = toDispatch(new Story('tower-field', '2026-08-10'), bridge);
  accept(field, bridge.unit)
    .later(3)
    .send('handling.withdraw', petitioner(70), { reason: '已与支队另行协商。' });
  look(field, bridge.unit, '已听取另一户陈述。', bridge.facts);
  report(field, bridge.unit, bridge.opinion);
  reply(field, bridge.unit, bridge);
  deliver(field, bridge.unit, 'inPerson');
  return [alone, wages, field];
}

/** The same matter, once by letter and once online, is one matter. */
function merged(): Story[] {
  const first = toDispatch(new Story('fishing-nets', '2026-07-15'), claims.merge);
  handle(first, claims.merge, 'inPerson', 6);
  const again = toDispatch(new Story('fishing-nets-online', '2026-07-16'), {
    ...claims.merge,
    channel: 'online',
  });
  again.later(2).send('handling.merge', commission(), ({ id, due }) => ({
    into: id('fishing-nets'),
    petitioners: [petitionerId(73)],
    cause: claims.merge.cause,
    claim: claims.merge.claim,
    dueOn: due('fishing-nets', 'handling.conclude'),
    reason: '同一信访人来信和网信反映同一事项，并案办理。',
  }));
  return [first, again];
}

/** An interest that comes up, a unit that forgets its turn, a result that is not enough, a matter that grows. */
function turns(): Story[] {
  const { laundry, hospital, neighbour, dismissal } = claims;
  const relative = toDispatch(new Story('laundry-fee', '2026-03-16'), laundry);
  relative
    .later()
    .send('matter.declareInterest', officer(laundry.unit, 3), {
      person: officer(laundry.unit, 3).id,
      reason: '其配偶在该洗涤公司任职。',
    })
    // The head of the unit has not read it.
    .refused('guard-failed', 'handling.accept', officer(laundry.unit), {
      handler: officer(laundry.unit, 3).id,
    })
    .send('handling.accept', officer(laundry.unit), { handler: officer(laundry.unit, 2).id });
  look(relative, laundry.unit, '已听取公司陈述。', laundry.facts);
  relative
    .later()
    // Another department answers for it, since it keeps the books.
    .refused('wrong-role', 'handling.report', officer('dept-legal', 2), { result: '合同有效，应当付款。' })
    .send('handling.report', officer(laundry.unit, 2), { result: laundry.opinion })
    // The reply is to wait for the commission.
    .refused('not-now', 'handling.reply', officer(laundry.unit, 2), {
      request: laundry.request,
      facts: laundry.facts,
      opinion: laundry.opinion,
      legalBasis: laundry.basis,
      outcome: 'supported',
      form: 'written',
    })
    .later(2)
    .send('handling.approveResult', commission(2), { opinion: '同意付款意见。' });
  relative
    .later()
    // A reply that names no law.
    .refused('missing-fact', 'handling.reply', officer(laundry.unit, 2), {
      request: laundry.request,
      facts: laundry.facts,
      opinion: laundry.opinion,
      outcome: 'supported',
      form: 'written',
    })
    .send('handling.reply', officer(laundry.unit, 2), {
      request: laundry.request,
      facts: laundry.facts,
      opinion: laundry.opinion,
      legalBasis: laundry.basis,
      outcome: laundry.outcome,
      form: 'written',
    });
  deliver(relative, laundry.unit, 'post');

  const injury = toDispatch(new Story('training-injury', '2026-06-22'), hospital);
  accept(injury, hospital.unit);
  look(injury, hospital.unit, '已到医院听取陈述。', '票据齐全，部分药品自费。');
  injury
    .later(2)
    .send('handling.report', officer(hospital.unit, 2), { result: '自费药品不予报销。' })
    .later()
    .send('handling.returnForWork', commission(2), {
      reason: '未说明自费药品是否治疗必需，请补充医嘱。',
      dueOn: '2026-07-31',
    })
    .later(3)
    .send('petitioner.query', petitioner(72), {})
    .later(2)
    .send('handling.investigate', officer(hospital.unit, 2), {
      step: 'inquiry',
      note: '已向主治医师核实两项药品。',
    });
  report(injury, hospital.unit, hospital.opinion, '补充充分，同意。');
  reply(injury, hospital.unit, hospital);
  deliver(injury, hospital.unit, 'inPerson');

  const smoke = toDispatch(new Story('kitchen-smoke', '2026-05-25'), neighbour);
  accept(smoke, neighbour.unit);
  smoke
    .later(3)
    .send('handling.investigate', officer(neighbour.unit, 2), {
      step: 'petitionerHeard',
      note: '已上门听取意见。',
    })
    .later(2)
    .send('handling.raise', commission(), { criteria: heavy, reason: '整栋楼住户联名，可能引发群体访。' })
    .send('matter.reportUrgent', commission(), {
      organ: 'petition-bureau',
      reason: '三十余户联名，拟集体到属地信访局反映。',
      containment: '已约定当晚在社区答复整改时间。',
    })
    .later()
    .send('urgent.find', officer(neighbour.unit, 2), { reason: '有人扬言堵塞消防通道。' })
    .send('urgent.contain', officer(neighbour.unit, 2), { containment: '已上门安抚，并请社区守住通道。' })
    .send('urgent.report', clerk(1), {
      superior: 'superior-bureau',
      jointConference: 'petition-bureau',
      reason: '有人扬言堵塞消防通道，已作安抚。',
    })
    .later(2)
    .send('handling.investigate', officer(neighbour.unit, 2), { step: 'factsFound', note: neighbour.facts });
  report(smoke, neighbour.unit, neighbour.opinion);
  smoke.later().send('handling.summarise', commission(), { summary: '排烟口已改建，住户撤销联名。' });
  reply(smoke, neighbour.unit, neighbour);
  deliver(smoke, neighbour.unit, 'inPerson');

  const contract = toDispatch(new Story('contract-ended', '2026-08-18'), dismissal);
  accept(contract, dismissal.unit);
  contract
    .later(3)
    .send('handling.investigate', officer(dismissal.unit, 2), {
      step: 'petitionerHeard',
      note: '双方对解除原因各执一词。',
    })
    .later(2)
    .send('handling.leadToProcedure', commission(), {
      procedure: 'arbitration',
      organ: 'labour-arbitration-commission',
      reason: '属劳动争议，应先申请劳动仲裁，时效自解除之日起一年。',
    });
  return [relative, injury, smoke, contract];
}

/** Events that are none, or are nobody's. */
function miswritten(): Story {
  const claim: Claim = {
    channel: 'online',
    who: [76],
    cause: '消防宣传车音量',
    claim: '降低宣传车音量',
    unit: 'brigade-3',
    request: '降低宣传车音量。',
    facts: '宣传车音量超出方案要求。',
    opinion: '支持请求，已限定音量和时段。',
    basis: '《中华人民共和国噪声污染防治法》',
    outcome: 'supported',
  };
  const story = receive(new Story('loudspeaker', '2026-02-24'), claim);
  // The old system's word for the same thing.
  story.later().malformed('unknown-event', { type: 'intake.accept', by: commission(), reason: '予以受理。' });
  register(story, 'claim', '反映宣传车音量，属本局职责范围。');
  // February has no thirtieth day.
  story.later().malformed('invalid', {
    at: '2026-02-30T09:20:00+08:00',
    type: 'intake.classify',
    by: commission(),
    classification: 'general',
    criteria: light,
    reason: '情节轻微。',
  });
  classify(story, 'general', '情节轻微，可就地解决。');
  approveGeneral(story, claim.unit, '建议第三支队核实。');
  accept(story, claim.unit)
    .later(2)
    // A slip of the pen in the petition's number.
    .malformed('unknown-petition', {
      petition: 'P2062-0018',
      type: 'handling.investigate',
      by: officer(claim.unit, 2),
      step: 'petitionerHeard',
      note: '已电话听取陈述。',
    })
    // A step without its note.
    .malformed('invalid', {
      type: 'handling.investigate',
      by: officer(claim.unit, 2),
      step: 'petitionerHeard',
    });
  look(story, claim.unit, '已电话听取陈述。', claim.facts, 3);
  report(story, claim.unit, claim.opinion);
  reply(story, claim.unit, claim);
  return deliver(story, claim.unit, 'network');
}

/** What can happen to a matter while a unit has it in hand. */
export function handled(): Story[] {
  return [...extensions(), ...hearingAndMediation(), ...withdrawals(), ...merged(), ...turns(), miswritten()];
}
