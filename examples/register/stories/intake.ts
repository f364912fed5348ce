import { clerk, commission, officer, petitioner } from '../office/people.ts';
import {
  type Arriving,
  accept,
  approveGeneral,
  classify,
  deliver,
  light,
  look,
  numbered,
  receive,
  register,
  reply,
  report,
} from '../office/steps.ts';
import { type Payload, Story } from '../office/story.ts';

type Procedure = Payload<'intake.leadToProcedure'>['procedure'];

/** Outside competence: the petitioner is told where to go. */
function redirected(key: string, on: string, arriving: Arriving, organ: string, reason: string): Story {
  return receive(new Story(key, on), arriving)
    .later()
    .send('intake.assess', commission(), { withinCompetence: false, kind: 'claim', reason })
    .send('intake.redirect', commission(), { organ, reason });
}

/** Belongs to a procedure of its own, which the petitioner is told of. */
function led(
  key: string,
  on: string,
  arriving: Arriving,
  procedure: Procedure,
  organ: string,
  reason: string,
) {
  return receive(new Story(key, on), arriving)
    .later()
    .send('intake.assess', commission(), { withinCompetence: true, kind: 'ledElsewhere', reason })
    .send('intake.leadToProcedure', commission(), { procedure, organ, reason });
}

/** A suggestion or a report about a person from its dispatch to its answer. */
export function answer(
  story: Story,
  unit: string,
  result: string,
  stated: Payload<'handling.answer'>,
): Story {
  accept(story, unit);
  story
    .later(4)
    .send('handling.investigate', officer(unit, 2), { step: 'inquiry', note: '已调阅有关材料。' });
  return report(story, unit, result).later().send('handling.answer', officer(unit, 2), stated);
}

const suggesting = (key: string, on: string, arriving: Arriving, unit: string): Story => {
  const story = receive(new Story(key, on), arriving);
  register(story, 'suggestion', '对消防工作提出的建议。', 2);
  classify(story, 'general', '建议具体，可由业务部门研究。');
  return approveGeneral(story, unit, '建议由该单位研究采纳并答复。');
};

const simplifying = (story: Story, kind: 'claim' | 'suggestion', unit: string, reason: string): Story => {
  // Three working days from receipt are all there are, so it is told apart and registered on the day itself.
  story
    .send('intake.assess', commission(), { withinCompetence: true, kind, reason })
    .send('intake.register', clerk(1), numbered(story));
  return story.later().send('intake.classify', commission(), {
    classification: 'general',
    criteria: light,
    simplified: { inScope: true, mayBeRefused: false, multiParty: false },
    unit,
    reason: '事实清楚、没有争议，适用简易办理。',
  });
};

/** What is told to go elsewhere, led to its own procedure, or withdrawn before anybody has it. */
function elsewhere(): Story[] {
  return [
    redirected(
      'street-stalls',
      '2025-12-05',
      { channel: 'telephone', who: [30], cause: '占道经营油烟', claim: '取缔占道摊点' },
      'urban-management-bureau',
      '占道经营由城市管理部门负责。',
    ),
    redirected(
      'parking-fine',
      '2026-04-03',
      { channel: 'online', who: [31], cause: '消防车道违停罚款', claim: '撤销罚款' },
      'traffic-police',
      '罚款由公安交管部门作出，应向其提出。',
    ),
    redirected(
      'factory-smell',
      '2026-07-08',
      { channel: 'letter', who: [], cause: '厂区异味', claim: '查处排放异味' },
      'environment-bureau',
      '大气污染由生态环境部门负责。',
    ),
    receive(new Story('street-noise', '2026-04-13'), {
      channel: 'letter',
      who: [50],
      cause: '夜市噪声扰民',
      claim: '调整夜市营业时间',
    })
      .later()
      .send('intake.leaveBelow', commission(), {
        organ: 'street-office',
        acceptedOn: '2026-03-25',
        until: '2026-05-24',
        reason: '街道办已受理同一事项，期限未满。',
      }),
    led(
      'warehouse-exit',
      '2025-12-11',
      { channel: 'telephone', who: [32], cause: '仓库锁闭安全出口', claim: '查处火灾隐患' },
      'fireHazardReport',
      'dept-supervision',
      '属火灾隐患举报，按举报投诉核查程序限时查处。',
    ),
    led(
      'cause-finding',
      '2026-03-09',
      { channel: 'letter', who: [33], cause: '对火灾事故认定不服', claim: '重新认定起火原因' },
      'fireCauseReexamination',
      'superior-bureau',
      '对火灾事故认定有异议的，应在规定期限内申请复核。',
    ),
    led(
      'decoration-dispute',
      '2026-05-20',
      { channel: 'visit', who: [34], cause: '营房装修合同纠纷', claim: '确认合同无效' },
      'litigation',
      'district-court',
      '双方对合同效力有争议，应通过诉讼解决。',
    ),
    receive(new Story('lost-card', '2026-02-03'), {
      channel: 'telephone',
      who: [35],
      cause: '培训证书遗失',
      claim: '补办培训证书',
    })
      .later()
      .send('intake.withdraw', petitioner(35), { reason: '证书已找到。' }),
  ];
}

/** Suggestions, one of them simplified. */
function suggestions(): Story[] {
  const openDay = suggesting(
    'open-day',
    '2026-01-15',
    { channel: 'online', who: [36], cause: '消防站开放日安排', claim: '周末增加开放场次' },
    'dept-legal',
  );
  answer(openDay, 'dept-legal', '周末开放具备条件，拟采纳。', {
    answer: '建议已采纳，三月起每月增加一个周末场次。',
    adopted: 'whole',
    form: 'network',
  });
  openDay.days(3).send('handling.rate', petitioner(36), { score: 'satisfied', note: '答复很快。' });

  const app = suggesting(
    'alarm-app',
    '2026-06-03',
    { channel: 'online', who: [37], cause: '报警定位', claim: '增加小程序报警定位' },
    'dept-legal',
  );
  answer(app, 'dept-legal', '定位功能涉及统一接警系统，部分可行。', {
    answer: '已在宣传页面增加定位指引，小程序报警需待系统统一升级。',
    adopted: 'part',
    form: 'network',
  });

  const thanks = receive(new Story('thanks-letter', '2026-02-12'), {
    channel: 'letter',
    who: [38],
    cause: '感谢冰面救援并建议设警示牌',
    claim: '河段增设警示牌',
  });
  simplifying(thanks, 'suggestion', 'brigade-2', '感谢来信并提出一条建议。');
  accept(thanks, 'brigade-2')
    .later(2)
    .send('handling.answer', officer('brigade-2', 2), {
      answer: '感谢您的来信，警示牌已商河道管理单位设置。',
      adopted: 'whole',
      form: 'telephone',
    })
    .days(5)
    .send('handling.rate', petitioner(38), { score: 'satisfied', scoreOffice: 'partlySatisfied' });
  return [openDay, app, thanks];
}

/** The simplified procedure: as it should go, refused for what it is not for, and left again. */
function simplified(): Story[] {
  const hose = receive(new Story('water-truck', '2026-01-22'), {
    channel: 'telephone',
    who: [39],
    cause: '停水期间送水',
    claim: '为老旧小区送水',
  });
  // A telephone petition is entered without saying who wrote it down.
  const unrecorded = new Story('water-truck', '2026-01-22').on('2026-01-22', '08:31');
  unrecorded.refused('missing-fact', 'intake.receive', commission(), {
    channel: 'telephone',
    petitioners: [petitioner(39).id],
    persons: 1,
    anonymous: false,
    reachable: true,
    cause: '停水期间送水',
    claim: '为老旧小区送水',
    complainedOf: { persons: [], units: [] },
  });
  simplifying(hose, 'claim', 'brigade-1', '应急送水，可当即解决。');
  accept(hose, 'brigade-1').later().send('handling.reply', officer('brigade-1', 2), {
    request: '停水期间送水。',
    facts: '小区管网抢修停水，已派水罐车。',
    opinion: '支持请求，停水期间每日送水一次。',
    legalBasis: '《信访工作条例》第三十二条',
    outcome: 'supported',
    form: 'telephone',
    paperAsked: false,
  });
  deliver(hose, 'brigade-1', 'telephone');

  const gate = receive(new Story('gate-noise', '2026-05-07'), {
    channel: 'visit',
    who: [40],
    cause: '车库门开启噪声',
    claim: '更换静音车库门',
  });
  simplifying(gate, 'claim', 'brigade-3', '反映车库门噪声，情况简单。');
  accept(gate, 'brigade-3').later(2).send('handling.leaveSimplified', officer('brigade-3', 2), {
    reason: '更换车库门需立项，请求可能无法全部满足。',
  });
  look(gate, 'brigade-3', '已到户听取意见并测听。', '夜间噪声超标，润滑后已下降。');
  report(gate, 'brigade-3', '先行维护降噪，更换列入年度维修计划。');
  reply(gate, 'brigade-3', {
    request: '更换静音车库门。',
    facts: '夜间噪声偏高，维护后测听合格。',
    opinion: '已维护降噪，更换列入年度维修计划。',
    basis: '《中华人民共和国噪声污染防治法》',
    outcome: 'explained',
  });
  deliver(gate, 'brigade-3', 'inPerson');
  return [unrecorded, hose, gate];
}

/** Answered where it is raised: a consultation by word of mouth, a plain claim in writing besides. */
function onTheSpot(): Story[] {
  const simple = { inScope: true, mayBeRefused: false, multiParty: false };
  const asked = new Story('training-hours', '2026-10-13');
  receive(asked, {
    channel: 'visit',
    who: [181],
    cause: '咨询消防培训',
    claim: '说明培训时间和报名方式',
  })
    .send('intake.assess', commission(), { withinCompetence: true, kind: 'suggestion', reason: '属咨询。' })
    .send('intake.register', clerk(1), numbered(asked))
    .send('intake.answerOnTheSpot', clerk(1), {
      answer: '每月第二个周六开班，可在服务窗口或者网上报名。',
      form: 'inPerson',
      recordedBy: clerk(1).id,
      simplified: simple,
    });

  const copy = new Story('copy-of-record', '2026-10-20');
  receive(copy, {
    channel: 'visit',
    who: [182],
    cause: '检查记录未给副本',
    claim: '补给检查记录副本',
  })
    .send('intake.assess', commission(), { withinCompetence: true, kind: 'claim', reason: '可当即解决。' })
    .send('intake.register', clerk(1), numbered(copy))
    .send('intake.answerOnTheSpot', clerk(1), {
      answer: '副本已当场复印交付。',
      form: 'inPerson',
      recordedBy: clerk(1).id,
      simplified: simple,
      agreedBy: petitioner(182).id,
      unit: 'dept-supervision',
      request: '补给检查记录副本。',
      facts: '检查当日未交付副本，档案中有原件。',
      legalBasis: '《信访工作条例》第三十二条',
      outcome: 'explained',
    });
  return [asked, copy];
}

/** Petitioners who cannot be reached, or become reachable later. */
function unreachable(): Story[] {
  const lost = receive(new Story('no-address', '2026-03-18'), {
    channel: 'letter',
    who: [41],
    reachable: false,
    cause: '借用车辆未归还',
    claim: '归还借用车辆',
  });
  register(lost, 'claim', '署名来信，未留地址和电话。', 2);
  classify(lost, 'general', '事实简单，可就地核实。');
  approveGeneral(lost, 'dept-logistics', '建议核查车辆台账。');
  accept(lost, 'dept-logistics');
  lost.later(5).send('handling.investigate', officer('dept-logistics', 2), {
    step: 'factsFound',
    note: '台账无该车借用记录，已通过来信地邮局查询未果。',
  });
  report(lost, 'dept-logistics', '未查到借用记录。');
  reply(lost, 'dept-logistics', {
    request: '归还借用车辆。',
    facts: '台账无借用记录。',
    opinion: '未发现借用事实，不予支持。',
    basis: '《信访工作条例》第三十二条',
    outcome: 'notSupported',
  });
  lost.later(2).send('handling.conclude', commission(), { reason: '无地址可送达，处理意见书留存备领。' });

  const anonymous = receive(new Story('anonymous-canteen', '2026-08-05'), {
    channel: 'letter',
    who: [],
    cause: '站点食堂食材质量',
    claim: '更换食材供应商',
  });
  register(anonymous, 'claim', '匿名反映食堂食材质量。');
  classify(anonymous, 'general', '可由后勤部门核查。');
  approveGeneral(anonymous, 'dept-logistics', '建议抽查食材并核实。');
  accept(anonymous, 'dept-logistics');
  anonymous.later(2).send('petitioner.giveContact', officer('dept-logistics', 2), {
    petitioner: petitioner(42).id,
  });
  look(anonymous, 'dept-logistics', '来信人主动联系，已听取陈述。', '抽查两批食材，一批感官不合格。');
  report(anonymous, 'dept-logistics', '责令供应商整改，扣除当批货款。');
  reply(anonymous, 'dept-logistics', {
    request: '更换食材供应商。',
    facts: '一批食材不合格，情况属实。',
    opinion: '支持请求，终止供货并重新遴选供应商。',
    basis: '《中华人民共和国食品安全法》',
    outcome: 'supported',
  });
  deliver(anonymous, 'dept-logistics', 'inPerson');
  return [lost, anonymous];
}

/** Reports about a person: only one unit may see them. */
function reports(): Story[] {
  const named = receive(new Story('report-brigade', '2026-04-14'), {
    channel: 'letter',
    who: [43],
    cause: '举报检查人员接受宴请',
    claim: '查处违纪',
    against: { persons: ['brigade-2-officer-07'], units: ['brigade-2'] },
  });
  register(named, 'report', '反映检查人员接受宴请，属检举控告。');
  named
    .send('intake.restrict', commission(), { unit: 'dept-personnel' })
    .later()
    .send('intake.classify', commission(), {
      classification: 'general',
      criteria: light,
      reason: '线索单一，可先行核实。',
    })
    .later()
    .send('approval.fillForm', clerk(1), ({ id }) => ({ form: id('report-brigade').replace('P', 'F') }))
    // Dispatch to the unit complained of, by habit: the matter is of its territory.
    .refused('guard-failed', 'approval.propose', clerk(2), {
      unit: 'brigade-2',
      opinion: '属地事项，建议由第二支队核实。',
    })
    .later()
    .send('approval.propose', clerk(2), { unit: 'dept-personnel', opinion: '限定组织教育处核实。' })
    .later()
    .send('approval.sign', { role: 'disciplineSecretary', unit: 'commission', id: 'secretary-01' }, {})
    .send('approval.dispatch', clerk(1), { unit: 'dept-personnel' });
  answer(named, 'dept-personnel', '核实一次宴请，已按干部管理权限移送。', {
    answer: '您反映的问题已核查并依规处理，谢谢您的监督。',
    form: 'written',
  });
  named.days(6).send('handling.rate', petitioner(43), { score: 'partlySatisfied' });

  const anonymous = receive(new Story('report-anonymous', '2026-09-08'), {
    channel: 'letter',
    who: [],
    cause: '举报虚报油料',
    claim: '核查油料台账',
    against: { persons: ['brigade-1-officer-05'], units: ['brigade-1'] },
  });
  register(anonymous, 'report', '匿名反映虚报油料，属检举控告。', 2);
  anonymous.send('intake.restrict', commission(2), { unit: 'dept-logistics' });
  classify(anonymous, 'general', '可先核对台账。');
  approveGeneral(anonymous, 'dept-logistics', '限定后勤装备处核对油料台账。');
  answer(anonymous, 'dept-logistics', '台账与加油记录一致，未发现虚报。', {
    answer: '已核查，未发现所反映问题。',
    form: 'written',
  });
  anonymous
    .later(2)
    .send('handling.conclude', commission(), { reason: '匿名件无法答复和评价，核查结果存档。' });
  return [named, anonymous];
}

/** Ways in which a petition that arrives for the first time can go. */
export function intake(): Story[] {
  return [...elsewhere(), ...suggestions(), ...simplified(), ...onTheSpot(), ...unreachable(), ...reports()];
}
