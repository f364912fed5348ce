import { clerk, commission, officer, petitioner, superior } from '../office/people.ts';
import {
  accept,
  answer,
  type Claim,
  classify,
  propose,
  receive,
  register,
  toDispatch,
} from '../office/steps.ts';
import { Story } from '../office/story.ts';

const claim = (who: number, cause: string, wanted: string, unit: string): Claim => ({
  channel: 'letter',
  who: [who],
  cause,
  claim: wanted,
  unit,
  request: `${wanted}。`,
  facts: '经核实，所反映情况属实。',
  opinion: '支持请求，限期落实。',
  basis: '《信访工作条例》第三十二条',
  outcome: 'supported',
});

/** Matters that are open when the year's register ends; some of their days depend on holidays not yet announced. */
export function unfinished(): Story[] {
  const answered = claim(140, '冬季被装采购尾款', '支付被装尾款', 'dept-logistics');
  const late = answer(toDispatch(new Story('winter-clothing', '2026-11-05'), answered), answered, 'post', 7)
    .later(2)
    .send('carryingOut.arrange', commission(2), { unit: answered.unit, until: '2027-01-15' });

  const leak = claim(141, '公寓屋面渗水', '维修屋面', 'dept-logistics');
  const inReview = answer(toDispatch(new Story('roof-leak', '2026-09-21'), leak), leak, 'inPerson', 5)
    .days(16)
    .send('review.request', petitioner(141), { reasons: '维修后再次渗水，答复没有落实。' })
    .later(3)
    // The superior organ lets its own term pass, too: what is owed from above is supervised as well.
    .send('review.accept', superior(), {});

  const allowance = claim(142, '高原驻训补助', '补发驻训补助', 'dept-personnel');
  const inHand = accept(toDispatch(new Story('plateau-allowance', '2026-11-09'), allowance), allowance.unit)
    .later(4)
    .send('handling.investigate', officer(allowance.unit, 2), {
      step: 'petitionerHeard',
      note: '已电话听取陈述，正在核对驻训名单。',
    })
    .later(6)
    .send('petitioner.query', petitioner(142), {});

  const ice = claim(143, '冰面救援费用分担', '免除救援费用', 'brigade-2');
  const slow = toDispatch(new Story('ice-rescue', '2026-11-30'), ice);

  const estate: Claim = {
    ...claim(144, '公寓物业更换', '更换物业公司', 'dept-logistics'),
    who: [144, 145, 146],
  };
  const unsigned = receive(new Story('estate-change', '2026-12-07'), estate);
  register(unsigned, 'claim', '公寓住户联名反映物业服务。', 2);
  classify(unsigned, 'complex', '住户联名，意见分歧大，可能引发群体访。');
  propose(unsigned, 'dept-logistics', '建议后勤装备处组织住户代表协商。', true);

  const fresh = receive(new Story('new-year-drums', '2026-12-14'), {
    channel: 'telephone',
    who: [147],
    cause: '迎新年锣鼓队排练噪声',
    claim: '调整排练时间',
  }).send('intake.assess', commission(), {
    withinCompetence: true,
    kind: 'claim',
    reason: '反映营区锣鼓队排练，属本局职责。',
  });
  const second = new Story('new-year-drums', '2026-12-15').send('intake.register', clerk(1), ({ id }) => ({
    registerNumber: id('new-year-drums').replace('P', 'R'),
  }));
  return [late, inReview, inHand, slow, unsigned, fresh, second];
}
