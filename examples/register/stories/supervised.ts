import { clerk, commission, leader, officer, party, petitioner, superior } from '../office/people.ts';
import {
  accept,
  approveGeneral,
  type Claim,
  classify,
  deliver,
  look,
  receive,
  reply,
  report,
  toDispatch,
} from '../office/steps.ts';
import { Story } from '../office/story.ts';

const claims = {
  pumps: {
    channel: 'letter',
    who: [110],
    cause: '手抬机动泵采购货款',
    claim: '支付机动泵货款',
    unit: 'dept-logistics',
    request: '支付机动泵货款。',
    facts: '验收单遗失，补办验收后确认应付。',
    opinion: '支持请求，本周内付款。',
    basis: '《保障中小企业款项支付条例》',
    outcome: 'supported',
  },
  wall: {
    channel: 'visit',
    who: [111, 112],
    cause: '训练场排水淹没农田',
    claim: '赔偿青苗损失',
    unit: 'brigade-2',
    request: '赔偿两户青苗损失。',
    facts: '训练场排水口设置不当，两户受损属实。',
    opinion: '支持请求，按评估价赔偿并改建排水口。',
    basis: '《中华人民共和国民法典》侵权责任编',
    outcome: 'supported',
  },
  plaque: {
    channel: 'letter',
    who: [113],
    cause: '光荣牌悬挂',
    claim: '补发光荣牌',
    unit: 'dept-personnel',
    request: '补发光荣牌。',
    facts: '更换住址后未重新悬挂。',
    opinion: '支持请求，已联系属地补发。',
    basis: '退役军人优待有关规定',
    outcome: 'supported',
  },
  ticket: {
    channel: 'online',
    who: [114],
    cause: '消防技术服务机构评级',
    claim: '公布评级依据',
    unit: 'dept-legal',
    request: '公布评级依据。',
    facts: '',
    opinion: '',
    basis: '',
    outcome: 'explained',
  },
  sewage: {
    channel: 'telephone',
    who: [115],
    cause: '站点污水外溢',
    claim: '清理污水',
    unit: 'brigade-3',
    request: '清理污水并修复管道。',
    facts: '管道破裂外溢属实，首次上报时称已修复不实。',
    opinion: '支持请求，管道已更换，现场已清理。',
    basis: '《中华人民共和国水污染防治法》',
    outcome: 'supported',
  },
  scoring: {
    channel: 'letter',
    who: [116],
    cause: '等级消防士考试成绩',
    claim: '公开阅卷结果',
    unit: 'dept-personnel',
    request: '公开阅卷结果。',
    facts: '成绩复核无误，复核结果漏发。',
    opinion: '支持请求，已书面告知复核结果。',
    basis: '《信访工作条例》第三十二条',
    outcome: 'supported',
  },
} as const satisfies Record<string, Claim>;

/** A result that comes some days late: supervision opens by itself, and ends with the report. */
function oneLevel(): Story {
  const { pumps } = claims;
  const story = toDispatch(new Story('pump-payment', '2026-03-20'), pumps);
  accept(story, pumps.unit);
  look(story, pumps.unit, '已听取供货商陈述。', '验收单遗失，正在查找。', 8);
  story
    .on('2026-05-18')
    .send('supervision.propose', commission(), { proposals: '补办验收手续，指定专人两日内报结果。' })
    .send('supervision.answer', officer(pumps.unit), { adopted: true, reason: '采纳，已指定专人补办验收。' })
    .later()
    .send('handling.report', officer(pumps.unit, 2), { result: pumps.opinion })
    .later()
    .send('handling.approveResult', commission(2), { opinion: '同意，请于本周内答复并付款。' });
  reply(story, pumps.unit, pumps);
  return deliver(story, pumps.unit, 'post');
}

/** A term that is missed and a duty that climbs to the leading group, with what the unit has to answer for. */
function theWholeLadder(): Story {
  const { wall } = claims;
  const story = toDispatch(new Story('flooded-field', '2026-05-11'), wall);
  accept(story, wall.unit);
  look(story, wall.unit, '已到田间听取两户陈述。', '两户受损，责任待定。', 12);
  // The result is due on 8 July and the conclusion on 12 July; the unit waits for its assessor.
  story
    .on('2026-07-15')
    .refused('too-late', 'handling.askExtension', officer(wall.unit), {
      days: 30,
      reason: '评估机构尚未出具报告。',
    })
    .on('2026-07-21')
    .send('supervision.propose', commission(), {
      incident: 'supervision-1',
      proposals: '立即委托评估，先行垫付。',
    })
    .on('2026-07-24')
    .send('supervision.measure', leader, {
      incident: 'supervision-2',
      measure: 'rectifyByDate',
      rectifyBy: '2026-07-31',
      reason: '责令七月底前提出赔偿方案。',
    })
    .on('2026-08-06')
    .send('supervision.measure', leader, {
      incident: 'supervision-2',
      measure: 'summon',
      reason: '约谈第二支队负责人。',
    })
    .later()
    .send('supervision.refer', leader, {
      incident: 'supervision-2',
      breach: 'reg.45',
      seriousConsequences: true,
      facts: '逾期未办结，两户错过补种时节，损失扩大。',
    })
    .later()
    .send('answerability.invite', commission(), { until: '2026-08-18' })
    .send('answerability.hear', officer(wall.unit), {
      statement: '排水改造牵涉两个单位，协调用时过长，支队有责任。',
    });
  report(story, wall.unit, wall.opinion);
  reply(story, wall.unit, wall);
  deliver(story, wall.unit, 'inPerson');
  return story
    .later(3)
    .send('answerability.answerFirst', party, { statement: '党委对办理拖延负首要责任，已专题研究。' })
    .send('answerability.examine', commission(), { facts: '收到交办后二十余日未委托评估，拖延属实。' })
    .later(4)
    .send('answerability.find', commission(), {
      answerable: true,
      seriousConsequences: true,
      measures: ['orderCorrection', 'criticism'],
      concernsPetition: true,
      reason: '推诿拖延，逾期未办结并扩大损失。',
      primary: '党委督促不够，已作检查并部署整改。',
      answer: '有关单位拖延办理的问题已查实，责令改正并通报批评。',
    })
    .days(14)
    .send('answerability.correct', commission(), ({ id }) => ({
      evidence: `${id('flooded-field')}:rectified`,
      reason: '排水口已改建，办理责任已落实到人。',
    }));
}

/** The office's own duties are supervised too: a petition that lay unregistered. */
function atHome(): Story {
  const { plaque } = claims;
  const story = receive(new Story('honour-plaque', '2026-08-26'), plaque)
    .later()
    .send('intake.assess', commission(), {
      withinCompetence: true,
      kind: 'claim',
      reason: '反映光荣牌补发，可协助办理。',
    })
    .later(5)
    .send('intake.register', clerk(3), ({ id }) => ({
      registerNumber: id('honour-plaque').replace('P', 'R'),
    }));
  classify(story, 'general', '事项简单，可就地解决。');
  approveGeneral(story, plaque.unit, '建议组织教育处协助补发。');
  accept(story, plaque.unit);
  look(story, plaque.unit, '已电话听取陈述。', plaque.facts, 3);
  report(story, plaque.unit, plaque.opinion);
  reply(story, plaque.unit, plaque);
  return deliver(story, plaque.unit, 'post');
}

/** A late matter that is withdrawn: what was supervised falls away. */
function fallsAway(): Story {
  const { ticket } = claims;
  const story = toDispatch(new Story('agency-rating', '2026-06-18'), ticket);
  return story.later(6).send('handling.withdraw', petitioner(114), { reason: '评级依据已在网上公布。' });
}

/** Supervision for a stated cause: a report that was not true, and a delay that was none. */
function stated(): Story[] {
  const { sewage, scoring } = claims;
  const untrue = toDispatch(new Story('sewage', '2026-09-01'), sewage);
  accept(untrue, sewage.unit);
  look(untrue, sewage.unit, '已到现场听取陈述。', '报称管道已修复。', 2);
  untrue
    .later()
    .send('supervision.open', superior(), {
      cause: 'falsehood',
      breach: 'reg.40',
      unit: 'brigade-3',
      reason: '抽查发现污水仍在外溢，与所报不符。',
    })
    .later()
    .send('supervision.propose', commission(), { proposals: '立即更换管道，如实报告现场情况。' })
    .later(2)
    .send('supervision.answer', officer(sewage.unit), {
      adopted: true,
      reason: '采纳，管道已更换，附现场照片。',
    })
    .later()
    .send('supervision.close', commission(), ({ id }) => ({
      outcome: 'dutyDone' as const,
      evidence: `${id('sewage')}:photos`,
      reason: '复查现场已清理，情况属实。',
    }))
    .send('handling.investigate', officer(sewage.unit, 2), { step: 'factsFound', note: sewage.facts });
  report(untrue, sewage.unit, sewage.opinion);
  reply(untrue, sewage.unit, sewage);
  deliver(untrue, sewage.unit, 'telephone');
  // Whether somebody answers for it: examined, and found a misunderstanding.
  untrue
    .later()
    .send('answerability.open', commission(), {
      breach: 'reg.45',
      unit: 'brigade-3',
      seriousConsequences: false,
      facts: '首次报告与现场不符。',
    })
    .later()
    .send('answerability.hear', officer(sewage.unit), {
      statement: '临时封堵后即报告，次日又破裂，并非虚报。',
    })
    .later(3)
    .send('answerability.answerFirst', party, { statement: '党委已了解情况，督促如实报告。' })
    .send('answerability.examine', commission(), { facts: '维修记录显示报告当日确已封堵。' })
    .later(2)
    .send('answerability.find', commission(), {
      answerable: false,
      seriousConsequences: false,
      concernsPetition: false,
      reason: '报告时已封堵，不构成虚报。',
      primary: '党委已履行督促责任。',
    });

  const early = toDispatch(new Story('exam-score', '2026-10-13'), scoring);
  accept(early, scoring.unit);
  early
    .later(2)
    .send('supervision.open', commission(), {
      cause: 'delay',
      breach: 'reg.34',
      unit: 'dept-personnel',
      reason: '信访人来电称无人联系。',
    })
    .later(2)
    .send('supervision.close', commission(), ({ id }) => ({
      outcome: 'fellAway' as const,
      evidence: `${id('exam-score')}:call-log`,
      reason: '通话记录显示经办人已联系两次，不属拖延。',
    }));
  look(early, scoring.unit, '已当面听取陈述。', scoring.facts, 4);
  report(early, scoring.unit, scoring.opinion);
  reply(early, scoring.unit, scoring);
  deliver(early, scoring.unit, 'inPerson');
  return [untrue, early];
}

/** Duties that were not done in time, and what followed. */
export function supervised(): Story[] {
  return [oneLevel(), theWholeLadder(), atHome(), fallsAway(), ...stated()];
}
