import { chief, clerk, commission, deputy, officer, petitioner, secretary } from '../office/people.ts';
import {
  approveComplex,
  approveGeneral,
  type Claim,
  classify,
  deliver,
  fillForm,
  handle,
  heavy,
  light,
  numbered,
  propose,
  receive,
  register,
  signAndDispatch,
} from '../office/steps.ts';
import { Story } from '../office/story.ts';

const registered = (key: string, on: string, claim: Claim): Story =>
  register(receive(new Story(key, on), claim), 'claim', `反映${claim.cause}，属本局职责范围。`);

const general = (key: string, on: string, claim: Claim): Story =>
  classify(registered(key, on, claim), 'general', '情节轻微，可就地解决。');

const complex = (key: string, on: string, claim: Claim): Story =>
  classify(registered(key, on, claim), 'complex', '涉及多家企业，易引发集体上访。');

const claims = {
  foam: {
    channel: 'letter',
    who: [44],
    cause: '泡沫液采购货款',
    claim: '支付泡沫液货款',
    unit: 'dept-logistics',
    request: '支付泡沫液货款。',
    facts: '货物验收合格，付款因预算调整推迟。',
    opinion: '支持请求，列入本季度付款。',
    basis: '《保障中小企业款项支付条例》',
    outcome: 'supported',
  },
  archive: {
    channel: 'visit',
    who: [45],
    cause: '服役档案缺失',
    claim: '补齐服役档案',
    unit: 'dept-personnel',
    request: '补齐服役档案材料。',
    facts: '档案移交时缺两份材料，原单位存有副本。',
    opinion: '支持请求，复制副本补入档案。',
    basis: '《干部人事档案工作条例》',
    outcome: 'supported',
  },
  elevator: {
    channel: 'online',
    who: [46],
    cause: '消防电梯检查标准',
    claim: '说明检查标准',
    unit: 'dept-supervision',
    request: '说明消防电梯检查标准。',
    facts: '检查记录引用标准版本有误。',
    opinion: '已更正引用标准并说明。',
    basis: '《中华人民共和国消防法》',
    outcome: 'explained',
  },
  suppliers: {
    channel: 'letter',
    who: [47, 48, 49],
    cause: '多家企业装备货款',
    claim: '一次性付清货款',
    unit: 'dept-logistics',
    request: '一次性付清三家企业货款。',
    facts: '三家企业货款合计有拖欠，合同均有效。',
    opinion: '支持请求，分两期付清并书面承诺。',
    basis: '《保障中小企业款项支付条例》',
    outcome: 'supported',
  },
  demolition: {
    channel: 'visit',
    who: [50, 51],
    cause: '营区改造影响采光',
    claim: '补偿采光损失',
    unit: 'brigade-1',
    request: '补偿采光损失。',
    facts: '日照分析显示两户低于标准。',
    opinion: '支持请求，参照属地标准补偿。',
    basis: '《中华人民共和国民法典》',
    outcome: 'supported',
  },
  shops: {
    channel: 'letter',
    who: [52, 53],
    cause: '沿街商铺停业整改',
    claim: '恢复营业',
    unit: 'dept-supervision',
    request: '整改后尽快恢复营业。',
    facts: '两家商铺已完成整改。',
    opinion: '支持请求，已检查合格同意恢复营业。',
    basis: '《中华人民共和国消防法》',
    outcome: 'supported',
  },
  fence: {
    channel: 'telephone',
    who: [54],
    cause: '训练塔旁围墙开裂',
    claim: '修复围墙',
    unit: 'dept-logistics',
    request: '修复与居民共用的围墙。',
    facts: '围墙因训练震动开裂，情况属实。',
    opinion: '支持请求，已列入维修并完成支护。',
    basis: '《中华人民共和国民法典》',
    outcome: 'supported',
  },
  badge: {
    channel: 'letter',
    who: [55],
    cause: '纪念章发放',
    claim: '补发纪念章',
    unit: 'dept-personnel',
    request: '补发三十年纪念章。',
    facts: '年限计算少计两年。',
    opinion: '支持请求，已补发。',
    basis: '纪念章颁发有关规定',
    outcome: 'supported',
  },
} as const satisfies Record<string, Claim>;

/** Opinions sent back, signed otherwise than proposed, and signed by who must not. */
function returned(): Story[] {
  const foam = propose(general('foam-payment', '2026-01-12', claims.foam), 'dept-legal', '建议法制处办理。');
  foam
    .later()
    .send('approval.return', secretary, { to: 'opinion', reason: '货款问题应由后勤部门办理，请重拟。' });
  foam
    .later()
    .send('approval.propose', clerk(2), { unit: 'dept-logistics', opinion: '建议后勤装备处办理。' });
  handle(signAndDispatch(foam, 'dept-logistics'), claims.foam, 'post');

  const archive = propose(
    general('service-file', '2026-02-26', claims.archive),
    'dept-personnel',
    '建议组织教育处办理。',
  );
  archive.later().send('approval.return', deputy, { to: 'form', reason: '审批单编号与登记号不符，请重填。' });
  propose(archive, 'dept-personnel', '建议组织教育处办理，编号已更正。');
  // The clerk who wrote the opinion stands in for the deputy and would sign it too.
  archive
    .later()
    .refused('guard-failed', 'approval.sign', { ...deputy, id: clerk(2).id }, {})
    .send('approval.sign', deputy, {})
    .send('approval.dispatch', clerk(1), { unit: 'dept-personnel' });
  handle(archive, claims.archive, 'inPerson');

  const lift = propose(general('fire-lift', '2026-03-24', claims.elevator), 'dept-legal', '建议法制处答复。');
  lift
    .later()
    .send('approval.sign', secretary, { unit: 'dept-supervision', reason: '检查标准由防火监督处解释。' })
    .send('approval.dispatch', clerk(1), { unit: 'dept-supervision' });
  handle(lift, claims.elevator, 'network');
  return [foam, archive, lift];
}

/** Complex matters: the chief officer signs, nobody else. */
function byTheChief(): Story[] {
  const suppliers = complex('three-suppliers', '2026-01-19', claims.suppliers);
  propose(suppliers, 'dept-logistics', '建议后勤装备处牵头，一周内摸清欠款。', true)
    .later()
    // The deputy takes it for a general matter.
    .refused('wrong-role', 'approval.sign', deputy, {})
    .send('approval.return', chief, { to: 'opinion', reason: '请补充资金来源和付款时间。' })
    .later()
    .send('approval.propose', commission(), {
      unit: 'dept-logistics',
      opinion: '从装备经费中分两期支付，三月底前付清。',
    });
  signAndDispatch(suppliers, 'dept-logistics', chief);
  summed(suppliers, claims.suppliers, '三家企业货款已商定分两期付清，情绪平稳。');

  const light2 = fillForm(complex('camp-light', '2026-06-16', claims.demolition));
  light2
    .send('approval.propose', commission(), { unit: 'brigade-1', opinion: '建议第一支队会同测绘单位核实。' })
    .later()
    // Only the chief officer can lower what goes to the chief officer.
    .refused('wrong-role', 'approval.lower', commission(2), { criteria: light, reason: '两户居民态度缓和。' })
    .send('approval.lower', chief, { criteria: light, reason: '仅涉两户，属地可以解决。' });
  approveGeneral(light2, 'brigade-1', '建议第一支队核实采光并协商补偿。');
  handle(light2, claims.demolition, 'inPerson');

  const shops = general('street-shops', '2026-04-16', claims.shops);
  fillForm(shops).send('approval.raise', commission(), {
    criteria: heavy,
    reason: '同街另有十余家商铺准备联名。',
  });
  approveComplex(shops, 'dept-supervision', '建议防火监督处逐户指导整改，及时复查。');
  summed(shops, claims.shops, '两家商铺已恢复营业，其余商铺正在整改。');
  return [suppliers, light2, shops];
}

/** A complex claim from the unit's acceptance to its delivery, with the commission's summary between. */
export function summed(story: Story, claim: Claim, summary: string): Story {
  const { unit } = claim;
  story
    .later()
    .send('handling.accept', officer(unit), { handler: officer(unit, 2).id })
    .later(2)
    .send('handling.investigate', officer(unit, 2), { step: 'petitionerHeard', note: '已逐一听取诉求。' })
    .later(6)
    .send('handling.investigate', officer(unit, 2), { step: 'factsFound', note: claim.facts })
    .later(2)
    .send('handling.report', officer(unit, 2), { result: claim.opinion })
    .later(2)
    .send('handling.approveResult', commission(2), { opinion: '同意，请落实到位。' })
    .later()
    .send('handling.summarise', commission(2), { summary })
    .later()
    .send('handling.reply', officer(unit, 2), {
      request: claim.request,
      facts: claim.facts,
      opinion: claim.opinion,
      legalBasis: claim.basis,
      outcome: claim.outcome,
      form: 'written',
    });
  return deliver(story, unit, 'inPerson');
}

/** A unit refuses, and the commission finds another. */
function redispatched(): Story {
  const fence = general('tower-fence', '2026-05-14', claims.fence);
  approveGeneral(fence, 'brigade-3', '围墙在第三支队营区，建议其办理。')
    .later()
    .send('handling.refuse', officer('brigade-3'), {
      reason: '营房产权和维修经费均在后勤装备处，本支队无权处置。',
    })
    .later()
    // The same unit again, as if it had not refused.
    .refused('missing-fact', 'approval.propose', clerk(2), {
      unit: 'brigade-3',
      opinion: '仍由第三支队办理。',
    })
    .send('approval.propose', clerk(2), { unit: 'dept-logistics', opinion: '改由后勤装备处办理。' });
  return handle(signAndDispatch(fence, 'dept-logistics'), claims.fence, 'telephone');
}

/** Mistakes at the desk, and a petitioner who thinks better of it. */
function atTheDesk(): Story[] {
  const badge = receive(new Story('service-badge', '2026-06-24'), claims.badge);
  badge
    .later()
    .send('intake.assess', commission(), {
      withinCompetence: true,
      kind: 'claim',
      reason: '反映纪念章发放。',
    })
    .later()
    .send('intake.register', clerk(1), numbered(badge), 'badge-registered')
    // The page hung, and the clerk pressed the key twice.
    .wrong('duplicate', (office) => ({
      id: office.event('badge-registered'),
      type: 'intake.register',
      by: clerk(1),
      ...numbered(badge)(office),
    }))
    .later()
    // The clerk enters on Friday what should have been entered before: the book is not written backwards.
    .wrong('out-of-order', () => ({
      at: '2026-06-24T09:05:00+08:00',
      type: 'intake.classify',
      by: commission(),
      classification: 'general',
      criteria: light,
      reason: '补录分类。',
    }))
    // General, although it is written that it may escalate.
    .refused('guard-failed', 'intake.classify', commission(), {
      classification: 'general',
      criteria: heavy,
      reason: '情节较重，但先按一般事项办理。',
    });
  badge.send('intake.classify', commission(), {
    classification: 'general',
    criteria: light,
    reason: '仅涉一枚纪念章，可就地解决。',
  });
  handle(approveGeneral(badge, 'dept-personnel', '建议组织教育处核对年限。'), claims.badge, 'post');

  const retreat = general('mess-refund', '2026-03-25', {
    ...claims.badge,
    who: [56],
    cause: '伙食费结算',
    claim: '退还伙食费',
  });
  fillForm(retreat).later().send('approval.withdraw', petitioner(56), { reason: '财务已退还，不再反映。' });

  const antenna = complex('roof-antenna', '2026-09-02', {
    ...claims.suppliers,
    who: [57, 58],
    cause: '楼顶通信天线辐射',
    claim: '拆除楼顶天线',
    unit: 'brigade-2',
  });
  propose(antenna, 'brigade-2', '建议第二支队请检测机构现场检测。', true)
    .later()
    .send('approval.withdraw', petitioner(57), { reason: '看到检测公示，辐射合格。' })
    .later()
    .send('approval.withdraw', petitioner(58), { reason: '检测合格，不再反映。' });
  return [badge, retreat, antenna];
}

/** How matters go through their approval. */
export function approvals(): Story[] {
  return [...returned(), ...byTheChief(), redispatched(), ...atTheDesk()];
}
