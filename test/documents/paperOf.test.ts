import { describe, expect, test } from 'vitest';
import { paperOf } from '../../src/documents/index.ts';
import { housingBureau } from '../../src/index.ts';
import { classified, inHand, registered, replied, wholeReply } from '../support/stories.ts';
import { body, decided, given, linesOf, reasons, whole } from './support/office.ts';

const reply = decided(replied(), 'notify', 'written-reply');

describe('the paper of a decision', () => {
  test('is whole: title, number, whom it addresses, what was decided, who seals it, and the day of the decision', () => {
    expect(whole(reply, given())).toEqual({
      kind: 'opinion',
      title: '信访处理意见书',
      number: '某消信访〔2026〕7号',
      head: 'none',
      to: '信访人甲',
      blocks: [
        '你（单位）于2026年3月2日以来信形式提出的信访事项（编号P1），本机关于2026年3月2日受理，现已办理完毕。根据《信访工作条例》第三十一条第六项、第三十二条的规定，提出处理意见如下：',
        '一、信访请求',
        '请求赔偿',
        '二、事实和理由',
        '经查部分属实',
        '三、处理意见',
        '对你（单位）的请求：予以支持。',
        '予以部分赔偿',
        '四、法律依据',
        '《信访工作条例》第三十二条',
        '五、救济途径',
        '如不服本处理意见，可以自收到本意见书之日起30日内，向某省消防救援总队请求复查。',
        '某省消防救援总队　地址：某市某区某路2号　邮编：100000　电话：010-12345678',
      ].map((text) =>
        /^[一二三四五]、/.test(text)
          ? { kind: 'heading', text }
          : { kind: 'paragraph', text, flush: text.includes('地址') },
      ),
      signature: { organ: '某市消防救援局', seal: true, hands: [] },
      day: '2026-03-02',
    });
  });

  test('is the same for the same words, and leaves what it is given as it was', () => {
    const words = given();
    const before = JSON.stringify([reply, words]);
    expect(whole(reply, words)).toEqual(whole(reply, words));
    expect(JSON.stringify([reply, words])).toBe(before);
  });

  test('answers each request apart where the host splits them, in the words of the decision', () => {
    const office = replied();
    const effect = {
      ...reply.effect,
      detail: {
        request: '1. 支付尾款；2. 说明原因',
        opinion: '支付；说明',
        legalBasis: '《民法典》',
        outcome: 'supported',
      },
    };
    const split = { request: ['支付尾款', '说明原因'], opinion: ['支付', '说明'] };
    const one = { ...decided(office, 'notify', 'written-reply'), effects: [effect], effect } as typeof reply;
    expect(linesOf(whole(one, given(split)))).toEqual(
      expect.arrayContaining(['1. 支付尾款', '2. 说明原因', '1. 支付', '2. 说明']),
    );
    expect(reasons(one, given({ ...split, opinion: ['支付说明'] }))).toEqual([
      ['unlawful', 'words.opinion', 'reg.31.6'],
    ]);
  });

  test('has the number that the decision has, and no other', () => {
    const effect = { ...reply.effect, detail: { ...wholeReply, number: '某消信访〔2026〕3号' } };
    const one = { ...reply, effect, effects: [effect] } as typeof reply;
    const unnumbered = { body, names: given().names };
    expect(whole(one, unnumbered).number).toBe('某消信访〔2026〕3号');
    expect(whole(one, given({}, { number: { year: 2026, serial: 3 } })).number).toBe('某消信访〔2026〕3号');
    expect(reasons(one, given())).toEqual([['differs', 'number']]);
  });

  test('keeps lines of a word apart, and prints nothing between them', () => {
    const effect = { ...reply.effect, reason: '第一段\n\n第二段' };
    const lines = linesOf(whole({ ...reply, effect, effects: [effect] } as typeof reply, given()));
    expect(lines.slice(lines.indexOf('第一段'), lines.indexOf('第一段') + 2)).toEqual(['第一段', '第二段']);
  });

  test('is signed by the body, whichever unit handled the matter', () => {
    expect(whole(reply, given()).signature.organ).toBe(body.name);
  });
});

describe('a paper that is not whole is refused', () => {
  test('with everything that is missing, by the place where it is given', () => {
    const { reviewer: _, code: __, ...rest } = body;
    expect(reasons(reply, { body: rest })).toEqual([
      ['missing', 'number'],
      ['missing', 'names["petitioner-1"]'],
      ['missing', 'body.reviewer.name'],
    ]);
    expect(reasons(decided(inHand(), 'notify', 'accepted'), given())).toEqual([['missing', 'words.contact']]);
    const made = paperOf(decided(inHand(), 'notify', 'accepted'), given());
    expect(!made.made && made.refusals[0]?.message).toEqual({
      zh: '缺少 words.contact（联系人和电话）',
      en: 'words.contact is missing (whom to ask)',
    });
  });

  test('where nothing is given at all, and where it is not shaped so', () => {
    expect(reasons(reply, {})).toEqual([['missing', 'body']]);
    expect(reasons(reply, { body: {} })).toEqual([['missing', 'body.name']]);
    expect(reasons(reply, { body, nams: {} })).toEqual([['unknown', 'given']]);
    expect(reasons(reply, { body: { ...body, name: 5 } })).toEqual([['invalid', 'body.name']]);
  });

  test('for words that would break a file: control characters, and halves of characters', () => {
    for (const broken of ['a\u0000b', 'a\u000bb', 'a\ud800b', 'a\uffffb'])
      expect(reasons(reply, given({}, { names: { 'petitioner-1': broken } }))).toEqual([
        ['invalid', 'names.petitioner-1'],
      ]);
    expect(paperOf(reply, given({}, { names: { 'petitioner-1': '信访人\t甲' } })).made).toBe(true);
  });

  test('for a word of no field, and for one that the decision says itself', () => {
    expect(reasons(reply, given({ opinon: '支持', until: '2026年4月1日' }))).toEqual([
      ['unknown', 'words.opinon'],
      ['unknown', 'words.until'],
    ]);
  });

  test('for words that say otherwise than the decision', () => {
    expect(reasons(reply, given({ opinion: '不予赔偿' }))).toEqual([['differs', 'words.opinion']]);
  });

  test('for an effect that has none, and says where it goes instead', () => {
    const office = registered();
    const record = office.decisions.at(-1)?.effects.find(({ type }) => type === 'schedule');
    const one = { ...reply, effect: record as typeof reply.effect };
    expect(reasons(one, given())).toEqual([['no-paper', 'effect']]);
    const receipt = { type: 'record', rule: 'plan.3.1.1', what: 'receipt' } as const;
    const made = paperOf({ ...reply, effect: receipt }, given());
    expect(!made.made && made.refusals[0]?.message.en).toBe(
      'effect: it has no paper; it is entered in the ledger',
    );
  });

  test('for an effect that the decision did not ask for', () => {
    expect(reasons({ ...reply, effects: [] }, given())).toEqual([['differs', 'effect']]);
  });

  test('for a policy that the petition was not decided under', () => {
    expect(reasons({ ...reply, policy: housingBureau }, given())).toEqual([['differs', 'policy']]);
  });

  test('for a basis that is no longer in force', () => {
    const effect = { ...reply.effect, detail: { ...wholeReply, legalBasis: '《信访条例》第三十二条' } };
    const one = { ...reply, effect, effects: [effect] } as typeof reply;
    expect(reasons(one, given())).toEqual([['unlawful', 'decision.legalBasis', 'reg.31.6']]);
  });
});

describe('nobody’s number and nobody’s name gets where it may not stand', () => {
  const number = '手机13800138000';

  test('in an opinion there is no telephone or identity number, wherever it came from', () => {
    const effect = { ...reply.effect, reason: `经查，信访人${number}` };
    expect(reasons({ ...reply, effect, effects: [effect] } as typeof reply, given())).toEqual([
      ['personal-number', 'decision.facts', 'reg.30'],
    ]);
    expect(reasons(reply, given({}, { names: { 'petitioner-1': number } }))).toEqual([
      ['personal-number', 'decision.addressee', 'reg.30'],
    ]);
  });

  test('where an office’s own telephone stands, it may', () => {
    const contact = { contact: '信访办公室　010-12345678' };
    expect(linesOf(whole(decided(inHand(), 'notify', 'accepted'), given(contact)))).toContain(
      '联系人和电话：信访办公室　010-12345678',
    );
  });

  test('the registration form, which stays, has the petitioner’s', () => {
    const form = decided(registered(), 'record', 'registration');
    const reached = { petitionerAddress: '某市某路4号', petitionerContact: number };
    expect(linesOf(whole(form, given(reached)))).toEqual(expect.arrayContaining(['信访人甲', number, 'R-1']));
  });

  test('of a report about a person every form has ids alone', () => {
    const office = registered({ kind: 'report' });
    const taken = office.decisions.at(-2);
    const effect = taken?.effects.find((one) => one.type === 'record' && one.what === 'registration');
    if (!taken || !effect) throw new Error('it was not registered');
    const form = { petition: taken.petition, effects: taken.effects, effect, policy: office.policy };
    const lines = linesOf(
      whole(form, given({ petitionerContact: number, petitionerAddress: '某市某路4号' })),
    );
    expect(lines).toContain('petitioner-1');
    expect(lines).toContain('检举控告，不列');
    expect(lines.filter((line) => /信访人甲|13800138000|某路4号/.test(line))).toEqual([]);
  });

  test('nor has any paper but the petitioner’s own the name in its words', () => {
    const office = registered({ kind: 'report' });
    const taken = office.decisions.at(-2);
    const effect = taken?.effects.find((one) => one.type === 'record' && one.what === 'registration');
    if (!taken || !effect) throw new Error('it was not registered');
    const form = { petition: taken.petition, effects: taken.effects, effect, policy: office.policy };
    const reached = { petitionerContact: number, petitionerAddress: '某市某路4号', note: '信访人甲来访' };
    expect(reasons(form, given(reached))).toEqual([['confidential', 'words.note', 'reg.30']]);
  });

  test('nor does the host send it there by a name of its own', () => {
    const office = classified();
    const one = decided(office, 'assign', 'fill-in-form');
    const effect = {
      type: 'record',
      rule: 'reg.39',
      what: 'measure',
      detail: { measure: 'summon' },
    } as const;
    const matter = { ...one.petition.matter, complainedOf: { persons: [], units: ['brigade-1'] } };
    const letter = { ...one, petition: { ...one.petition, matter }, effect, effects: [effect] };
    const brigade = office.policy.units.find(({ id }) => id === 'brigade-1')?.label.zh as string;
    expect(reasons(letter, given({ addressee: brigade }))).toEqual([
      ['confidential', 'words.addressee', 'reg.30'],
    ]);
    expect(whole(letter, given({ addressee: '某处' })).to).toBe('某处');
  });

  test('nothing goes to whom the petition complains of', () => {
    const office = classified();
    const one = decided(office, 'assign', 'fill-in-form');
    const unit = office.unit('supervisionOffice');
    const complained = {
      ...one.petition,
      matter: { ...one.petition.matter, complainedOf: { persons: [], units: [unit] } },
    };
    const effect = { ...one.effect, to: { role: 'supervisionOffice', unit } } as typeof one.effect;
    expect(
      reasons({ ...one, petition: complained, effect, effects: [effect] }, given({ registerNumber: 'R-1' })),
    ).toEqual([['confidential', 'effect.to', 'reg.30']]);
  });
});
