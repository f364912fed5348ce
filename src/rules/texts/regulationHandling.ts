import type { RuleTextsFrom } from '../rule.ts';

/** The wording of articles 29-37 of the petition regulation. */
export const regulationHandlingTexts = {
  'reg.29': {
    text: {
      zh: '意见建议类事项：有权处理的单位加以研究，合理可行的全部或部分采纳，并予答复；答复形式不限。不适用六十日的办结期限。',
      en: 'Suggestions are studied by the competent unit, adopted in whole or in part where they are sound, and answered in a form of its choice. The 60-day term does not apply.',
    },
  },
  'reg.30': {
    text: {
      zh: '检举控告的材料和有关情况，不得泄露，也不得转给被检举控告的人或者单位；违者追究责任。不适用六十日的办结期限。',
      en: 'Whistle-blower material is never disclosed or passed to the person or unit complained of, and whoever does so is answerable. The 60-day term does not apply.',
    },
  },
  'reg.31': {
    text: {
      zh: '申诉求决类事项应当通过诉讼、仲裁、党内申诉、行政程序或者履行法定职责解决的，导入相应的途径。不适用六十日的办结期限。',
      en: 'Claims that belong to litigation, arbitration, Party appeal, administrative procedures or the performance of a statutory duty are led there. The 60-day term does not apply.',
    },
  },
  'reg.31.6': {
    text: {
      zh: '其余的申诉求决类事项，听取信访人陈述，查明事实，出具信访处理意见书，载明请求、事实和理由、处理意见及法律依据；结论为支持、解释说明或者不予支持；重大、复杂、疑难的，可以听证。办结期限见第三十四条。',
      en: 'On all other claims the competent unit hears the petitioner, finds the facts and gives a written opinion that states the request, the facts and reasons, the opinion and its legal basis; the outcome is supported, explained or not supported; significant, complex or difficult matters may have a hearing. For the term see article 34.',
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
      zh: '可以在双方自愿的基础上调解，或者由双方自行和解；达成一致的，制作书面协议。',
      en: 'A matter may be settled by mediation or by the parties themselves, by consent; what is agreed is set down in a written agreement.',
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
      en: 'A petitioner who does not agree with the written reply may within 30 days ask the next level up for a review.',
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
      zh: '复核之后仍以同样的事实和理由提出的，各级机关都不再受理，没有期限限制。',
      en: 'The same facts and reasons raised after re-examination are no longer accepted, by any body, for good.',
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
      zh: '复核终结之后，属地的有关单位继续做好解释、疏导和帮扶。',
      en: 'After re-examination local bodies go on explaining, reconciling and helping.',
    },
  },
} satisfies Partial<RuleTextsFrom<'reg'>>;
