import { clerk, commission, ministry, officer, petitioner, superior } from '../office/people.ts';
import {
  accept,
  approveComplex,
  approveGeneral,
  type Claim,
  deliver,
  described,
  handle,
  heavy,
  light,
  numbered,
} from '../office/steps.ts';
import { type Payload, Story } from '../office/story.ts';
import { summed } from './approvals.ts';

type Referred = Payload<'referral.receive'>;

const of = (
  arriving: Claim,
  form: Referred['form'],
  organ: string,
  referenceNumber: string,
  more: { dueOn?: string; reportBack?: boolean } = {},
): Referred => {
  const { recordedBy: _, ...described_ } = described(arriving);
  return {
    ...described_,
    form,
    organ,
    referenceNumber,
    reportBack: more.reportBack ?? false,
    ...(more.dueOn === undefined ? {} : { dueOn: more.dueOn }),
    ...(form === 'telephoned' ? { recordedBy: clerk(3).id } : {}),
  };
};

const claims = {
  tender: {
    channel: 'letter',
    who: [90],
    cause: '消防车采购履约保证金',
    claim: '退还履约保证金',
    unit: 'dept-logistics',
    request: '退还履约保证金。',
    facts: '车辆交付验收完毕，保证金退还手续遗漏。',
    opinion: '支持请求，已办理退还。',
    basis: '《中华人民共和国政府采购法实施条例》',
    outcome: 'supported',
  },
  estate: {
    channel: 'letter',
    who: [91],
    cause: '小区物业收费',
    claim: '降低物业费',
    unit: 'dept-legal',
    request: '降低物业费。',
    facts: '不属本局职责。',
    opinion: '不属本局职责。',
    basis: '',
    outcome: 'explained',
  },
  charging: {
    channel: 'online',
    who: [92],
    cause: '小区充电桩消防设置',
    claim: '拆除地下车库充电桩',
    unit: 'dept-supervision',
    request: '拆除地下车库充电桩。',
    facts: '充电桩设置符合标准，防火分隔需整改。',
    opinion: '说明设置标准，已责令整改防火分隔。',
    basis: '《中华人民共和国消防法》',
    outcome: 'explained',
  },
  widow: {
    channel: 'telephone',
    who: [93],
    cause: '烈属抚恤发放',
    claim: '按时发放定期抚恤',
    unit: 'dept-personnel',
    request: '按时发放定期抚恤金。',
    facts: '因账户变更停发两个月。',
    opinion: '支持请求，已补发。',
    basis: '《烈士褒扬条例》',
    outcome: 'supported',
  },
  caller: {
    channel: 'telephone',
    who: [94],
    cause: '网络贷款纠纷',
    claim: '停止催收',
    unit: 'dept-legal',
    request: '停止催收。',
    facts: '',
    opinion: '',
    basis: '',
    outcome: 'explained',
  },
  disbanded: {
    channel: 'letter',
    who: [95, 96, 97],
    persons: 12,
    cause: '撤并站点人员安置',
    claim: '落实安置岗位',
    unit: 'dept-personnel',
    request: '落实撤并站点十二人安置岗位。',
    facts: '九人已有岗位，三人因驻地偏远未到岗。',
    opinion: '支持请求，三人改安排至就近站点。',
    basis: '人员安置有关规定',
    outcome: 'supported',
  },
  arson: {
    channel: 'letter',
    who: [98],
    cause: '起火原因认定',
    claim: '重新认定起火原因',
    unit: 'dept-legal',
    request: '重新认定。',
    facts: '',
    opinion: '',
    basis: '',
    outcome: 'explained',
  },
  kiosk: {
    channel: 'letter',
    who: [99],
    cause: '营区小卖部租约',
    claim: '续签租约',
    unit: 'dept-logistics',
    request: '续签租约。',
    facts: '',
    opinion: '',
    basis: '',
    outcome: 'explained',
  },
} as const satisfies Record<string, Claim>;

const assess = (story: Story, kind: 'claim' | 'ledElsewhere', reason: string): Story =>
  story.later().send('intake.assess', commission(), { withinCompetence: true, kind, reason });

/** Registered, assessed and classified as general; then as any other matter. */
function general(story: Story, claim: Claim): Story {
  story.later().send('referral.register', clerk(1), numbered(story));
  assess(story, 'claim', `上级来件反映${claim.cause}，属本局职责。`)
    .later()
    .send('referral.classify', commission(), {
      classification: 'general',
      criteria: light,
      reason: '情节轻微，可就地解决。',
    });
  return handle(approveGeneral(story, claim.unit, '建议该单位限期办理并报告。'), claim, 'post');
}

/** What is clear and can be settled at once goes the simplified way, where no superior assigned it. */
function simple(story: Story, claim: Claim): Story {
  story.send('referral.register', clerk(1), numbered(story));
  assess(story, 'claim', `上级来件反映${claim.cause}，属本局职责。`).send('referral.classify', commission(), {
    classification: 'general',
    criteria: light,
    simplified: { inScope: true, mayBeRefused: false, multiParty: false },
    unit: claim.unit,
    reason: '事实清楚、没有争议，适用简易办理。',
  });
  accept(story, claim.unit).later().send('handling.reply', officer(claim.unit, 2), {
    request: claim.request,
    facts: claim.facts,
    opinion: claim.opinion,
    legalBasis: claim.basis,
    outcome: claim.outcome,
    form: 'telephone',
    paperAsked: false,
  });
  return deliver(story, claim.unit, 'telephone');
}

/** Assigned: with the superior's own last day and a report back. */
function assigned(): Story[] {
  const { tender, disbanded, arson } = claims;
  const story = new Story('deposit-assigned', '2026-03-05')
    // An assigned matter names the day; the covering letter was not read to its end.
    .refused(
      'missing-fact',
      'referral.receive',
      clerk(1),
      of(tender, 'assigned', 'superior-bureau', 'XF-2026-17', { reportBack: true }),
    )
    .send(
      'referral.receive',
      clerk(1),
      of(tender, 'assigned', 'superior-bureau', 'XF-2026-17', { reportBack: true, dueOn: '2026-05-08' }),
    );
  const heavyOne = new Story('resettlement', '2026-08-20').send(
    'referral.receive',
    clerk(1),
    of(disbanded, 'assigned', 'ministry', 'YJ-2026-204', { reportBack: true, dueOn: '2026-10-30' }),
  );
  heavyOne.later().send('referral.register', clerk(2), numbered(heavyOne));
  assess(heavyOne, 'claim', '涉及站点撤并人员安置。').later().send('referral.classify', commission(), {
    classification: 'complex',
    criteria: heavy,
    reason: '涉及十二人，已有集体上访苗头。',
  });
  approveComplex(heavyOne, disbanded.unit, '建议组织教育处逐人核实并落实岗位。');
  summed(heavyOne, disbanded, '十二人安置岗位已全部落实。');

  const led = new Story('arson-assigned', '2026-06-11').send(
    'referral.receive',
    clerk(1),
    of(arson, 'assigned', 'superior-bureau', 'XF-2026-58', { reportBack: true, dueOn: '2026-08-07' }),
  );
  led.later().send('referral.register', clerk(1), numbered(led));
  assess(led, 'ledElsewhere', '起火原因认定有法定复核程序。').send('intake.leadToProcedure', commission(), {
    procedure: 'fireCauseReexamination',
    organ: 'superior-bureau',
    reason: '应向上级消防救援机构申请火灾事故认定复核。',
  });
  return [general(story, tender), heavyOne, led];
}

/** Forwarded: an objection agreed to, one refused, one too late, and a withdrawal. */
function forwarded(): Story[] {
  const { estate, charging, kiosk } = claims;
  const agreed = new Story('estate-forwarded', '2026-04-02')
    .send('referral.receive', clerk(1), of(estate, 'forwarded', 'superior-bureau', 'XF-2026-29'))
    .later(2)
    .send('referral.object', commission(), { reason: '物业收费由住建部门和街道负责，本局无此职责。' })
    .send('referral.register', clerk(1), ({ id }) => ({
      registerNumber: id('estate-forwarded').replace('P', 'R'),
    }))
    .later(3)
    .send('referral.agreeObjection', superior(), {
      reason: '同意退回，转住房和城乡建设局。',
      competentOrgan: 'housing-bureau',
    });

  const refused = new Story('charging-forwarded', '2026-05-08').send(
    'referral.receive',
    clerk(1),
    of(charging, 'forwarded', 'superior-bureau', 'XF-2026-41'),
  );
  refused
    .later()
    .send('referral.object', commission(), { reason: '充电桩审批不属本局职责。' })
    .later()
    .send('referral.refuseObjection', superior(), { reason: '信访人反映的是防火设置，属消防监督职责。' });
  general(refused, charging);

  const late = new Story('kiosk-forwarded', '2026-06-09')
    .send('referral.receive', clerk(2), of(kiosk, 'forwarded', 'ministry', 'YJ-2026-118'))
    .later(3)
    .send('referral.register', clerk(2), ({ id }) => ({
      registerNumber: id('kiosk-forwarded').replace('P', 'R'),
    }))
    .later(3)
    // The sixth working day: the papers cannot go back any more.
    .refused('too-late', 'referral.object', commission(), { reason: '租约由属地签订，不属本局职责。' })
    .send('intake.assess', commission(), {
      withinCompetence: true,
      kind: 'claim',
      reason: '租约由后勤部门签订，属本局职责。',
    })
    .send('intake.withdraw', petitioner(99), { reason: '已续签租约。' });
  return [agreed, refused, late];
}

/** Telephoned: written down, and confirmed or not. */
function telephoned(): Story[] {
  const { widow, caller } = claims;
  const confirmed = new Story('widow-telephoned', '2026-01-29')
    .send('referral.receive', clerk(3), of(widow, 'telephoned', 'superior-bureau', 'TEL-2026-03'))
    .later()
    .send('referral.confirm', superior(), { confirmed: true, confirmedBy: superior(3).id });
  simple(confirmed, widow);

  const denied = new Story('loan-telephoned', '2026-07-28')
    .send('referral.receive', clerk(3), of(caller, 'telephoned', 'ministry', 'TEL-2026-21'))
    .later()
    .send('referral.confirm', ministry(), { confirmed: false, confirmedBy: ministry(3).id })
    .later()
    .send('intake.assess', commission(), {
      withinCompetence: false,
      kind: 'claim',
      reason: '来电并非上级通知，反映的是贷款纠纷。',
    })
    .send('intake.redirect', commission(), {
      organ: 'financial-regulator',
      reason: '贷款催收由金融监管部门负责。',
    });
  return [confirmed, denied];
}

/** Matters that come from above. */
export function referrals(): Story[] {
  return [...assigned(), ...forwarded(), ...telephoned()];
}
