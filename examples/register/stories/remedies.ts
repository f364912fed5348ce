import { ministry, officer, petitioner, superior } from '../office/people.ts';
import { type Claim, carryOut, deliver, handle, look, reply, report, toDispatch } from '../office/steps.ts';
import { Story } from '../office/story.ts';

const law = '《信访工作条例》第三十五条';
const finalLaw = '《信访工作条例》第三十六条';

const claim = (who: number, cause: string, wanted: string, unit: string, facts: string): Claim => ({
  channel: 'letter',
  who: [who],
  cause,
  claim: wanted,
  unit,
  request: `${wanted}。`,
  facts,
  opinion: '请求依据不足，不予支持。',
  basis: '《信访工作条例》第三十二条',
  outcome: 'notSupported',
});

const answered = (key: string, on: string, one: Claim): Story =>
  handle(toDispatch(new Story(key, on), one), one, 'post');

/** The petitioner asks for review, and the superior bureau takes it in. */
const inReview = (story: Story, who: number, reasons: string): Story =>
  story
    .days(12)
    .send('review.request', petitioner(who), { reasons })
    .later(3)
    .send('review.accept', superior(), {});

/** The review opinion reaches the petitioner. */
const reviewed = (story: Story, outcome: 'upheld' | 'changed', reason: string): Story => {
  story.days(15).send('review.decide', superior(2), { outcome, reason, legalBasis: law }).later(2);
  return story.send('review.deliver', superior(), { deliveredOn: story.day });
};

const inReexamination = (story: Story, who: number, reasons: string): Story =>
  story
    .days(14)
    .send('reexamination.request', petitioner(who), { reasons })
    .later(3)
    .send('reexamination.accept', ministry(), {});

/** Reviewed and upheld, re-examined after a hearing, and over for good. */
function toTheEnd(): Story[] {
  const pension = answered(
    'pension-years',
    '2025-12-03',
    claim(80, '工龄认定', '认定工龄二十年', 'dept-personnel', '档案记载工龄十八年，无其他材料。'),
  );
  inReview(pension, 80, '入伍前工作两年未计算。').send('review.holdHearing', superior(), {
    on: '2026-02-26',
  });
  reviewed(pension, 'upheld', '入伍前工作无档案和缴费记录，原意见正确。');
  inReexamination(pension, 80, '原单位愿意出具证明。');
  pension
    .later(3)
    .send('reexamination.openHearing', ministry(), { reason: '证明材料的效力争议较大。' })
    .days(9)
    .send('reexamination.closeHearing', ministry(), { summary: '证明与档案记载矛盾，双方充分陈述。' })
    .days(7)
    .send('reexamination.decide', ministry(2), {
      outcome: 'upheld',
      reason: '证明与档案矛盾，维持复查意见。',
      legalBasis: finalLaw,
      publish: true,
    });
  return [pension];
}

/** Upheld or changed, and left at that. */
function leftAtThat(): Story[] {
  const rent = answered(
    'garage-rent',
    '2026-02-02',
    claim(81, '车库租金上涨', '恢复原租金', 'dept-logistics', '租赁合同到期后按市场价续签。'),
  );
  reviewed(inReview(rent, 81, '续签时未告知涨价。'), 'upheld', '续签合同写明租金，原意见正确。');

  const award = answered(
    'rescue-award',
    '2026-04-13',
    claim(82, '见义勇为奖励', '给予救援奖励', 'brigade-1', '当事人协助救援属实，无奖励规定。'),
  );
  reviewed(
    inReview(award, 82, '其他支队有奖励先例。'),
    'changed',
    '协助救援属实，应报属地申请见义勇为认定。',
  );
  carryOut(award, 'brigade-1');
  inReexamination(award, 82, '认定时间太长，希望直接奖励。')
    .days(21)
    .send('reexamination.withdraw', petitioner(82), {
      reason: '属地已受理见义勇为认定。',
    });

  const meter = answered(
    'water-meter',
    '2026-05-18',
    claim(83, '消防用水计费', '减免消防水费', 'dept-logistics', '水费由供水企业按表计收。'),
  );
  meter
    .days(9)
    .send('review.request', petitioner(83), { reasons: '灭火用水不应计入小区水费。' })
    .later(2)
    .send('review.withdraw', petitioner(83), { reason: '供水企业答应核减。' })
    // The window still runs, so the request can be made again; withdrawn after it, it ends the matter.
    .days(3)
    .send('review.request', petitioner(83), { reasons: '供水企业未核减。' })
    .later(2)
    .send('review.accept', superior(), {})
    .days(21)
    .send('review.withdraw', petitioner(83), { reason: '供水企业已核减。' });
  return [rent, award, meter];
}

/** Sent back by a review, and once by a re-examination: handled and answered anew. */
function sentBack(): Story[] {
  const quarters = claim(84, '公寓住房分配', '重新排序', 'dept-personnel', '排序按职务和年限计算。');
  const review = inReview(answered('quarters', '2026-01-05', quarters), 84, '家庭人口未计入。');
  review
    .days(14)
    .send('review.decide', superior(2), {
      outcome: 'sentBack',
      reason: '未查明家庭人口是否应计分，事实不清。',
      legalBasis: law,
    })
    .later()
    .send('handling.changeHandler', officer('dept-personnel'), {
      handler: officer('dept-personnel', 4).id,
      reason: '退回重办，另派经办人。',
    });
  again(review, 'dept-personnel', '家庭人口应计两分。', '重新计分后排序提前，予以支持。');

  const boat = claim(85, '救生艇采购质量异议', '退货退款', 'dept-logistics', '检测报告显示合格。');
  const reexamined = inReview(answered('lifeboat', '2026-03-04', boat), 85, '检测样品不是同一批次。');
  reviewed(reexamined, 'upheld', '检测程序合规，原意见正确。');
  inReexamination(reexamined, 85, '批号照片可以证明。')
    .days(12)
    .send('reexamination.decide', ministry(2), {
      outcome: 'sentBack',
      reason: '批次不一致，应重新抽检。',
      legalBasis: finalLaw,
    })
    .later()
    .send('handling.changeHandler', officer('dept-logistics'), {
      handler: officer('dept-logistics', 4).id,
      reason: '退回重办，另派经办人。',
    });
  again(reexamined, 'dept-logistics', '重新抽检两艘，一艘焊缝不合格。', '不合格的一艘退货退款。');
  return [review, reexamined];
}

function again(story: Story, unit: string, facts: string, opinion: string): Story {
  look(story, unit, '已再次听取信访人陈述。', facts);
  report(story, unit, opinion);
  reply(story, unit, {
    request: '按复查意见重新办理。',
    facts,
    opinion,
    basis: '《信访工作条例》第三十二条',
    outcome: 'supported',
  });
  return deliver(story, unit, 'inPerson');
}

/** Requests that come late, or for what was reviewed before. */
function late(): Story[] {
  const bus = claim(86, '通勤班车线路', '恢复班车站点', 'dept-logistics', '站点因道路施工取消。');
  const story = answered('shuttle-stop', '2026-03-10', bus);
  story
    .days(33)
    // Late, and not a word of why.
    .refused('too-late', 'review.request', petitioner(86), { reasons: '站点应当恢复。' })
    .later()
    .send('review.request', petitioner(86), {
      reasons: '站点应当恢复。',
      goodReason: '一直在外地陪护住院，附医院证明。',
    })
    .later(3)
    .send('review.decline', superior(), {
      ground: 'windowMissed',
      reason: '证明的住院时间在收到答复之前，逾期理由不成立。',
    });

  const rank = answered(
    'rank-date',
    '2026-06-01',
    claim(87, '衔级起算时间', '更正衔级起算时间', 'dept-personnel', '起算时间与命令一致。'),
  );
  rank
    .days(10)
    .send('review.request', petitioner(87), { reasons: '与此前住房排序使用的年限不一致。' })
    .later(3)
    .send('review.decline', superior(), ({ id }) => ({
      ground: 'alreadyReviewed' as const,
      earlier: id('quarters'),
      reason: '年限问题已在此前复查中作出认定。',
    }));

  const gate = answered(
    'gate-pass',
    '2026-06-15',
    claim(88, '家属区车辆通行证', '增发车辆通行证', 'dept-logistics', '每户一证，车位已满。'),
  );
  reviewed(inReview(gate, 88, '同楼住户有两证。'), 'upheld', '两证住户系登记两户，原意见正确。');
  gate
    .days(34)
    .send('reexamination.request', petitioner(88), {
      reasons: '车位调整后仍有空位。',
      goodReason: '收到意见后外出务工，刚返回。',
    })
    .later(3)
    .send('reexamination.decline', ministry(), {
      ground: 'windowMissed',
      reason: '外出期间可以网上申请，逾期理由不成立。',
    });
  return [story, rank, gate];
}

/** The petitioner's two remedies and their ends. */
export function remedies(): Story[] {
  return [...toTheEnd(), ...leftAtThat(), ...sentBack(), ...late()];
}
