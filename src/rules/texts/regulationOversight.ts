import type { RuleTextsFrom } from '../rule.ts';

/** The wording of articles 39-48 of the petition regulation. */
export const regulationOversightTexts = {
  'reg.39': {
    text: {
      zh: '信访工作联席会议可以约谈、通报批评、挂牌督办、责令限期整改。',
      en: 'The joint conference may summon those responsible, circulate criticism, supervise by public listing, and order rectification by a date.',
    },
  },
  'reg.40': {
    text: {
      zh: '信访部门发现违反受理、办理规定，或者推诿、拖延、弄虚作假、拒绝执行处理意见的，及时督办，并提出改进建议；被建议单位书面反馈采纳情况，条文未定反馈期限。',
      en: 'Where rules on acceptance or handling are broken, or there is shirking, delay, falsehood or refusal to carry out an opinion, the petition department supervises in good time and makes proposals; the unit answers in writing whether it adopts them, for which no term is set.',
    },
    starts: { zh: '发现之时', en: 'discovery' },
  },
  'reg.41': {
    text: {
      zh: '信访部门每年向本级党委和政府、上一级信访部门报告信访情况：数据统计、涉及领域和被投诉较多的机关；转送、交办、督办情况；所提建议及采纳情况。',
      en: 'Each year a petition department reports to the Party committee and government of its level and to the petition department above: figures, fields and the organs most complained of; what was passed on, assigned and supervised; proposals and their adoption.',
    },
    notExecutable: {
      zh: '汇总许多信访事项的数字，不是某一信访事项里的步骤。',
      en: 'It adds up many petitions and is no step in one of them.',
    },
  },
  'reg.42': {
    text: {
      zh: '因越权或滥用职权、不作为、适用法律错误或违反程序、拒不执行支持信访请求的意见而引发信访，后果严重的，追究责任人的责任。',
      en: 'Those responsible are answerable where abuse of power, omission, wrong law or procedure, or refusal to carry out a supporting opinion caused the petition, with serious consequences.',
    },
  },
  'reg.43': {
    text: {
      zh: '信访部门该登记、转送、交办、督办而没有做到的，由上级机关责令改正，并依情节追究责任。',
      en: 'Where a petition department does not register, transfer, assign or supervise as it must, the superior organ orders correction and those responsible are answerable.',
    },
  },
  'reg.44': {
    text: {
      zh: '负有受理职责的单位对信访事项不登记、对职权内的事项拒不受理、没有在期限内书面告知的，由上级机关责令改正，并依情节追究责任。',
      en: 'Where a unit does not register a petition, refuses a matter within its competence, or misses the written notice, the superior organ orders correction and those responsible are answerable.',
    },
  },
  'reg.45': {
    text: {
      zh: '办理中推诿、超过期限不办结、对事实清楚且合法的请求不予支持、不理会改进建议的，由上级机关责令改正，并依情节追究责任。',
      en: 'Where a unit shirks, misses the term of conclusion, does not support a clear and lawful claim, or neglects proposals made to it, the superior organ orders correction and those responsible are answerable.',
    },
  },
  'reg.46': {
    text: {
      zh: '态度恶劣、索取好处、对群体访处置不力、隐瞒紧急事项、泄露检举控告材料、打击报复信访人的，由上级机关责令改正，并依情节追究责任。',
      en: 'For rudeness, extortion, mishandling of group visits, concealing urgent matters, leaking whistle-blower material or retaliation, the superior organ orders correction and those responsible are answerable.',
    },
  },
  'reg.47': {
    text: {
      zh: '违反第二十条、第二十六条的，工作人员只能劝阻、批评、教育，别无其他手段；严重扰乱秩序、违反治安管理或者集会游行示威法律的，由公安机关决定处置；构成犯罪的，依刑法处理。',
      en: 'On a breach of article 20 or 26 the unit’s staff dissuade, criticise or explain, and hold no further power; on serious disorder that breaks public-security or assembly law, public security decides; a crime is for criminal law.',
    },
  },
  'reg.48': {
    text: {
      zh: '外国人、无国籍人和外国组织的信访事项，参照同样的规定处理。',
      en: 'Petitions of foreigners, stateless persons and foreign organisations are dealt with by the same rules, by analogy.',
    },
    notExecutable: {
      zh: '任何步骤都不问国籍，人人一样。',
      en: 'No step asks for anybody’s nationality, so all are treated alike.',
    },
  },
} satisfies Partial<RuleTextsFrom<'reg'>>;
