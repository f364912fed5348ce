import type { RuleTextsFrom } from '../rule.ts';

/** The wording of articles 29-37 of the petition regulation. */
export const regulationHandlingTexts = {
  'reg.29': {
    text: {
      zh: '反映情况、提出建议意见的，有权处理的机关研究论证；科学合理、具有现实可行性的，采纳或者部分采纳，并予以回复，回复的形式条文没有规定；有贡献的按规定奖励。第三十四条的六十日只限第三十一条第六项，不适用于此。',
      en: 'What is reported or suggested is studied by the competent organ; what is sound and practicable is adopted in whole or in part, and answered, in a form that the text leaves open; who contributed is rewarded as rules have it. The 60 days of article 34 are for matters under article 31(6) and do not apply here.',
    },
  },
  'reg.30': {
    text: {
      zh: '检举控告由纪检监察机关或者有权处理的机关依规依法接收、受理、办理和反馈；检举、揭发的材料和有关情况，不得透露或者转给被检举、揭发的人员或者单位，违者追究责任。第三十四条的六十日不适用于此。',
      en: 'Whistle-blower matters are received, accepted, handled and answered by the discipline and supervision organs or the competent organ by their rules. The material and what goes with it is never disclosed or passed to the person or unit complained of, and whoever does so is answerable. The 60 days of article 34 do not apply here.',
    },
  },
  'reg.31': {
    text: {
      zh: '申诉求决类事项：应当通过诉讼、复议、立案、法律监督等司法程序的，按法定程序处理；应当仲裁的、可以通过党员申诉或申请复审解决的、可以通过行政程序解决的，导入相应程序；申请查处违法行为或者履行保护职责的，依法履行或者答复。第三十四条的六十日不适用于此。',
      en: 'Claims that belong to court, procuratorate or police procedure go by that law; what belongs to arbitration, to a Party member’s appeal or re-examination, or can be settled by an administrative procedure is led there; a request to pursue an unlawful act or to perform a duty of protection is performed or answered by law. The 60 days of article 34 do not apply here.',
    },
  },
  'reg.31.6': {
    text: {
      zh: '其余的申诉求决类事项，听取信访人陈述，调查核实，出具信访处理意见书，载明请求、事实和理由、处理意见及其法律法规依据；事实清楚又合法的予以支持，合理但缺乏法律依据的解释说明，缺乏事实根据或者不合法的不予支持；重大、复杂、疑难的，可以听证。办结期限见第三十四条。',
      en: 'On all other claims the competent organ hears the petitioner, finds the facts and gives a written opinion that states the request, the facts and reasons, the opinion and its legal basis. What is clear and lawful is supported; what is reasonable but has no basis in law is explained; what has no basis in fact or is against the rules is not supported. Significant, complex or difficult matters may have a hearing. For the term see article 34.',
    },
  },
  'reg.32.2': {
    text: {
      zh: '支持信访请求的，作出意见的机关督促有关单位执行；不予支持的，对信访人做好疏导教育。',
      en: 'Where a request is supported, the organ that decided so sees that it is carried out; where it is not supported, the petitioner is counselled.',
    },
    notExecutable: {
      zh: '书面意见作出之后由谁、何时执行，本级程序没有步骤。',
      en: 'Who carries an opinion out after it was given, and by when, has no step here.',
    },
  },
  'reg.33': {
    text: {
      zh: '在不违反强制性规定的裁量权范围内，经争议双方同意可以调解，也可以引导双方自愿和解；达成一致的，制作调解或者和解协议书。',
      en: 'Within its discretion and not against mandatory rules, an organ may mediate where both parties to the dispute consent, or lead them to settle of their own will; what is agreed is set down in a written agreement.',
    },
    inferred: {
      zh: '调解、和解不使办结期限中止。',
      en: 'Mediation and settlement do not suspend the term of conclusion.',
    },
  },
  'reg.34': {
    text: {
      zh: '第三十一条第六项的事项，自受理起六十日内办结；情况复杂的，经本机关负责人批准可以延长一次，最多三十日，并告知信访人延长的理由。',
      en: 'Matters under article 31(6) are concluded within 60 days of acceptance; if the matter is complex, the head of the organ may approve one extension of at most 30 days, and the petitioner is told the reasons.',
    },
    starts: {
      zh: '受理之日（何日为受理，条文未定义，由政策数据确定）',
      en: 'acceptance (the text does not define the day; policy data does)',
    },
    inferred: {
      zh: '延长的日数从六十日届满时接着计算。',
      en: 'The days of the extension are counted from the end of the 60.',
    },
  },
  'reg.35.1': {
    text: {
      zh: '信访人不服信访处理意见的，可以在三十日内请求原办理机关的上一级机关复查。',
      en: 'A petitioner who does not agree with the opinion may within 30 days ask the organ one level above the one that handled the matter for a review.',
    },
    starts: { zh: '收到书面答复之日', en: 'receipt of the written reply' },
  },
  'reg.35.2': {
    text: {
      zh: '复查机关在三十日内提出书面的复查意见。',
      en: 'The reviewing unit gives its review opinion in writing within 30 days.',
    },
    starts: { zh: '收到复查请求之日', en: 'receipt of the request for review' },
  },
  'reg.36.1': {
    text: {
      zh: '信访人不服复查意见的，可以在三十日内请求复查机关的上一级机关复核。',
      en: 'A petitioner who does not agree with the review opinion may within 30 days ask the level above the reviewer for a re-examination.',
    },
    starts: { zh: '收到书面复查意见之日', en: 'receipt of the written review opinion' },
  },
  'reg.36.2': {
    text: {
      zh: '复核机关在三十日内提出复核意见；可以听证，听证所用时间不计入（仅限复核，第三十四条、第三十五条的期限不扣除）；经过听证的复核意见可以公示。',
      en: 'The re-examining unit gives its opinion within 30 days. It may hold a hearing, whose time does not count (here only, not under articles 34 or 35); an opinion after a hearing may be published.',
    },
    starts: { zh: '收到复核请求之日', en: 'receipt of the request for re-examination' },
  },
  'reg.36.3': {
    text: {
      zh: '信访人不服复核意见，仍以同一事实和理由提出的，信访部门和其他各级机关都不再受理；条文没有写期限。',
      en: 'The same facts and reasons, raised again by a petitioner who does not agree with the re-examination opinion, are no longer accepted by any petition department or other organ; the text sets no end to this.',
    },
    starts: { zh: '复核意见作出之后', en: 'the re-examination opinion' },
  },
  'reg.37.2': {
    text: {
      zh: '信访人生活确有困难的，可以告知或者帮助其依法申请社会救助；符合条件的，政法部门给予司法救助。',
      en: 'A petitioner in real need may be told how to apply for social relief, or helped to; judicial relief is given by the judicial and public-security departments to whom it is due.',
    },
    notExecutable: {
      zh: '条文用的是“可以”，是否申请由信访人决定，由别的机关审核。',
      en: 'The text says that an organ may; the petitioner decides whether to apply, and other organs decide on it.',
    },
  },
  'reg.37': {
    text: {
      zh: '信访事项已经复查复核、涉诉事项已经依法终结的，地方党委和政府以及基层组织、基层单位对信访人做好疏导教育、矛盾化解和帮扶救助。',
      en: 'Where a matter went through review and re-examination, or one of litigation was terminated by law, the local Party committee and government and the bodies at the base go on explaining, reconciling and helping.',
    },
  },
} satisfies Partial<RuleTextsFrom<'reg'>>;
