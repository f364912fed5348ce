import { clerk, commission, officer, petitioner } from '../office/people.ts';
import {
  type Arriving,
  approveGeneral,
  type Claim,
  classify,
  described,
  handle,
  numbered,
} from '../office/steps.ts';
import { Story } from '../office/story.ts';

/** Raised again, compared with an earlier matter of the register. */
function again(key: string, on: string, arriving: Arriving, earlier: string, newFacts = false): Story {
  return new Story(key, on).send('repeat.receive', clerk(2), ({ prior }) => ({
    ...described(arriving),
    priors: [prior(earlier)],
    newFacts,
  }));
}

const overtime: Arriving = {
  channel: 'visit',
  who: [3],
  cause: '合同制消防员节假日加班补贴',
  claim: '补发加班补贴',
};
const pension: Arriving = { channel: 'letter', who: [80], cause: '工龄认定', claim: '认定工龄二十年' };
const cracks: Arriving = {
  channel: 'telephone',
  who: [63],
  cause: '拆除训练楼震裂民房',
  claim: '赔偿房屋修复费用',
};

/** While the earlier matter is in hand its unit goes on receiving; the commission does not accept it again. */
function inHand(): Story[] {
  const desk = new Story('overtime-again', '2025-12-18')
    // The desk would take it for a first visit.
    .refused('guard-failed', 'intake.receive', commission(2), ({ prior }) => ({
      ...described(overtime),
      priors: [prior('overtime-contract')],
    }))
    .send('repeat.receive', clerk(2), ({ prior }) => ({
      ...described(overtime),
      priors: [prior('overtime-contract')],
      newFacts: false,
    }))
    .later(2)
    .send('repeat.receiveByUnit', officer('dept-personnel', 2), {
      reason: '已说明考勤正在核对，答复将书面送达。',
    });
  const withdrawn = again('cracks-again', '2026-05-19', cracks, 'cracked-houses')
    .later(2)
    .send('intake.withdraw', petitioner(63), { reason: '听证时间已收到，等待听证。' });
  return [desk, withdrawn];
}

/** After the answer: which remedy is open, that none is left, or that the time has gone by. */
function afterwards(): Story[] {
  return [
    again(
      'allowance-again',
      '2026-02-24',
      { channel: 'letter', who: [7], cause: '退休人员取暖补贴标准', claim: '提高取暖补贴' },
      'retired-allowance',
    ),
    again('pension-again', '2026-07-06', pension, 'pension-years'),
    again(
      'allowance-third',
      '2026-07-20',
      { channel: 'letter', who: [7], cause: '退休人员取暖补贴标准', claim: '提高取暖补贴' },
      'retired-allowance',
    ),
  ];
}

/** What looks like a repeat and is none: another claim, which goes on as a first visit. */
function none(): Story {
  const claim: Claim = {
    channel: 'letter',
    who: [1],
    cause: '拖欠防护靴采购货款',
    claim: '支付逾期利息',
    unit: 'dept-logistics',
    request: '支付货款逾期期间的利息。',
    facts: '货款已付清，逾期四十日属实。',
    opinion: '支持请求，按规定利率支付利息。',
    basis: '《保障中小企业款项支付条例》',
    outcome: 'supported',
  };
  const story = again('boots-interest', '2026-03-11', claim, 'boots-payment');
  story
    .later()
    .send('intake.assess', commission(), {
      withinCompetence: true,
      kind: 'claim',
      reason: '诉求与原事项不同，按初次信访办理。',
    })
    .later()
    .send('intake.register', clerk(1), numbered(story));
  classify(story, 'general', '金额明确，可就地解决。');
  return handle(approveGeneral(story, claim.unit, '建议后勤装备处核算利息。'), claim, 'post');
}

/** The same petitioner again, at each stage of the earlier matter. */
export function repeats(): Story[] {
  return [...inHand(), ...afterwards(), none()];
}
