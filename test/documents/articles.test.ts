import { describe, expect, test } from 'vitest';
import { paperOf } from '../../src/documents/index.ts';
import { addDays, type EffectOf } from '../../src/index.ts';
import {
  classified,
  delivered,
  inHand,
  inReexamination,
  inReview,
  opinion,
  received,
  registered,
  replied,
  simplified,
} from '../support/stories.ts';
import { decided, given, linesOf, organsOf, whole } from './support/office.ts';

const contact = { contact: '信访办公室　010-12345678' };
const says = (lines: readonly string[], ...wanted: readonly string[]) => {
  const all = lines.join('\n');
  expect(wanted.filter((one) => !all.includes(one))).toEqual([]);
};

describe('article 23 wants in what the petitioner is told of acceptance', () => {
  test('that it came, when and how, and where to ask: at registration', () => {
    const lines = linesOf(
      whole(decided(registered(), 'notify', 'received'), given({ ...contact, registerNumber: 'R-1' })),
    );
    says(lines, '2026年3月2日收到', '来信', '登记编号R-1', '第二十三条', '办理情况可以通过');
  });

  test('that it is accepted, since when, who handles it, by when, and where to ask', () => {
    const lines = linesOf(whole(decided(inHand(), 'notify', 'accepted'), given(contact)));
    says(
      lines,
      '决定受理',
      '于2026年3月2日',
      '由法制与社会消防工作处承办',
      '办结期限为2026年5月1日',
      '办理情况可以通过',
    );
  });

  test('the same of the simplified procedure, which says that it is one', () => {
    const office = simplified();
    office.send('handling.accept', 'responsibleUnit', { handler: 'handler-1' });
    const lines = linesOf(whole(decided(office, 'notify', 'accepted'), given()));
    says(lines, '适用简易办理程序', '由法制与社会消防工作处承办', '办理期限至');
  });

  test('why it is not accepted, and where to go with it, with name and place', () => {
    const office = decided(inHand(), 'notify', 'accepted');
    const effect: EffectOf<'notify'> = {
      type: 'notify',
      rule: 'reg.23.1',
      what: 'redirected',
      to: { role: 'petitioner', ids: ['petitioner-1'] },
      form: 'written',
      reason: '属教育行政部门职责',
      remedy: 'raise-with-competent-organ',
      detail: { organ: 'education-bureau' },
    };
    const organs = organsOf(office.policy, 'education-bureau');
    const lines = linesOf(whole({ ...office, effect, effects: [effect] }, given({}, { organs })));
    says(lines, '不予受理', '第二十三条', '属教育行政部门职责', '请向机关education-bureau提出', '地址：');
  });

  test('which procedure of its own it is for, why, and before which organ', () => {
    const office = received();
    const kind = { withinCompetence: true, kind: 'ledElsewhere', reason: '属民事纠纷' };
    office.send('intake.assess', 'disciplineCommission', kind);
    office.send('intake.leadToProcedure', 'disciplineCommission', {
      procedure: 'litigation',
      organ: 'court',
      reason: '属民事纠纷',
    });
    const organs = organsOf(office.policy, 'court');
    const lines = linesOf(whole(decided(office, 'notify', 'led-to-procedure'), given({}, { organs })));
    says(lines, '通过诉讼途径办理', '属民事纠纷', '第三十一条', '请依照诉讼的规定向机关court提出', '地址：');
  });
});

describe('article 32 wants in the written opinion', () => {
  test('the request, facts and reasons, the opinion and the basis, and how to ask for a review', () => {
    const lines = linesOf(whole(decided(replied(), 'notify', 'written-reply'), given()));
    says(lines, '一、信访请求', '请求赔偿', '二、事实和理由', '经查部分属实', '三、处理意见', '予以部分赔偿');
    says(lines, '四、法律依据', '《信访工作条例》第三十二条', '之日起30日内', '请求复查', '地址：');
  });

  test('no lawsuit and no reconsideration', () => {
    expect(linesOf(whole(decided(replied(), 'notify', 'written-reply'), given())).join('')).not.toMatch(
      /诉讼|复议|法院/,
    );
  });
});

describe('article 34 wants in the notice of an extension', () => {
  test('who approved it, from which day to which, why, and where to ask', () => {
    const office = inHand();
    office.send('handling.askExtension', 'responsibleUnit', { days: 30, reason: '须鉴定' });
    office.send('handling.extend', 'chiefOfficer', {
      days: 30,
      complexInFact: true,
      reason: '情况复杂，须鉴定',
    });
    const one = decided(office, 'notify', 'extended');
    const chief = office.actor('chiefOfficer').id;
    const words = given({}, { names: { 'petitioner-1': '信访人甲', [chief]: '局长甲' } });
    const lines = linesOf(whole(one, words));
    says(
      lines,
      '办结期限原为2026年5月1日',
      '局长甲批准',
      `至${addDays('2026-05-01', 30).replace(/-0?/, '年').replace(/-0?/, '月')}日`,
    );
    says(lines, '延期理由：情况复杂，须鉴定', '第三十四条', '办理情况可以通过');
    const unnamed = paperOf(one, given());
    expect(!unnamed.made && unnamed.refusals.map(({ place }) => place)).toEqual([
      `names[${JSON.stringify(chief)}]`,
    ]);
  });
});

describe('articles 35 and 36 want in the opinions on an opinion', () => {
  const before = { reviewed: '某消信访〔2026〕7号', reviewedOn: '2026年3月2日' };

  test('on review: which opinion, facts and reasons, outcome, basis, and how to ask for a re-examination', () => {
    const office = inReview();
    office.send('review.decide', 'superiorOrgan', opinion);
    const lines = linesOf(whole(decided(office, 'notify', 'review-opinion'), given(before)));
    says(
      lines,
      '信访事项复查意见书',
      before.reviewed,
      '原意见正确',
      '予以维持',
      '《信访工作条例》',
      '请求复核',
    );
  });

  test('on re-examination: the same, and that nothing further is accepted', () => {
    const office = inReexamination();
    office.send(
      'reexamination.decide',
      { part: 'superiorOrgan', unit: office.unit('superiorOrgan', 1) },
      opinion,
    );
    const lines = linesOf(whole(decided(office, 'notify', 'reexamination-opinion'), given(before)));
    says(lines, '信访事项复核意见书', '予以维持', '不再受理');
  });

  test('each signed by the organ that gave it, under its own number, and none without that organ', () => {
    const office = inReview();
    office.send('review.decide', 'superiorOrgan', opinion);
    const one = decided(office, 'notify', 'review-opinion');
    const { number, signature } = whole(one, given(before));
    expect([number, signature.organ]).toEqual(['某消总信查〔2026〕7号', '某省消防救援总队']);
    const { reviewer: _, ...body } = given().body;
    const unknown = paperOf(one, given(before, { body }));
    expect(!unknown.made && unknown.refusals.map(({ place }) => place)).toEqual([
      'body.reviewer.name',
      'body.reviewer.code',
    ]);
  });

  test('a receipt goes with each opinion, with places for the hand', () => {
    const receipt = whole(
      decided(delivered(), 'record', 'delivery'),
      given({ paperTitle: '信访处理意见书', paperNumber: '某消信访〔2026〕7号' }),
    );
    says(
      linesOf(receipt),
      '送达回证',
      '信访人甲',
      '2026.3.2',
      '邮寄送达',
      '受送达人签收',
      '拒收事由和见证人',
    );
    expect(receipt.signature.hands).toEqual(['送达人']);
  });
});

describe('the plan wants in the approval form', () => {
  const words = { registerNumber: 'R-1' };

  test('who, what and since when, the class, and places for the opinions and signatures', () => {
    const lines = linesOf(whole(decided(classified(), 'assign', 'fill-in-form'), given(words)));
    says(
      lines,
      '信访人甲',
      '来信',
      'R-1',
      '2026.3.2',
      '一般信访事项',
      '支付尾款并说明原因',
      '拟办人：',
      '签名：',
    );
  });

  test('what was proposed and signed, once it was', () => {
    const opinions = { proposedOpinion: '拟转装备处办理', signedOpinion: '同意' };
    const lines = linesOf(
      whole(decided(classified(), 'assign', 'fill-in-form'), given({ ...words, ...opinions })),
    );
    expect(lines[lines.indexOf('拟办意见') + 1]).toBe('拟转装备处办理');
    expect(lines[lines.indexOf('审签意见') + 1]).toBe('同意');
  });
});
