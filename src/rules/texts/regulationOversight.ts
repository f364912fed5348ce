import type { RuleTextsFrom } from '../rule.ts';

/** The wording of articles 39-48 of the petition regulation. */
export const regulationOversightTexts = {
  'reg.39': {
    text: {
      zh: '在信访工作中履职不力、存在严重问题的领导班子和领导干部，由信访工作联席会议视情节约谈、通报、挂牌督办、责令限期整改。',
      en: 'Leading bodies and leaders who do their duty badly and have serious problems are, as the case requires, summoned, criticised in a circular, supervised by public listing or ordered to rectify by a date, by the joint conference.',
    },
  },
  'reg.40': {
    text: {
      zh: '信访部门发现违反受理、办理规定，推诿、敷衍、拖延、弄虚作假或者拒不执行处理意见的，及时督办，并提出改进建议；造成严重后果的，向有管理权限的机关提出追究责任的建议；被建议的机关书面反馈采纳情况，条文未定反馈期限。',
      en: 'Where rules on acceptance or handling are broken, or there is shirking, perfunctory work, delay, falsehood or refusal to carry out an opinion, the petition department supervises in good time and makes proposals; where it had serious consequences, it proposes to the organ in charge of them that somebody is held answerable. The organ answers in writing whether it adopts a proposal, for which no term is set.',
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
      zh: '因越权或滥用职权、应作为而不作为、适用法律错误或者违反法定程序侵害合法权益，或者拒不执行支持信访请求的意见，引发信访并造成严重后果的，处理直接负责的主管人员和其他直接责任人员；构成犯罪的，追究刑事责任。',
      en: 'Where rights were violated by excess or abuse of power, by omission, or by wrong law or procedure, or an opinion that supports a request was refused to be carried out, and that caused the petition with serious consequences, those directly in charge and others directly responsible are dealt with; a crime is for criminal law.',
    },
  },
  'reg.43': {
    text: {
      zh: '信访部门该登记、转送、交办而没有照规定做，或者没有履行督办职责的，由上级机关责令改正；造成严重后果的，处理直接负责的主管人员和其他直接责任人员。',
      en: 'Where a petition department does not register, transfer or assign as it must, or does not supervise, the superior organ orders correction; where it had serious consequences, those directly in charge and others directly responsible are dealt with.',
    },
  },
  'reg.44': {
    text: {
      zh: '负有受理职责的机关对信访事项不按规定登记、对职权内的事项不予受理、没有在期限内书面告知是否受理的，由上级机关责令改正；造成严重后果的，处理直接负责的主管人员和其他直接责任人员。',
      en: 'Where an organ that has to accept does not register a petition, does not accept a matter within its competence, or does not tell in writing in time whether it is accepted, the superior organ orders correction; where it had serious consequences, those directly in charge and others directly responsible are dealt with.',
    },
  },
  'reg.45': {
    text: {
      zh: '推诿、敷衍、拖延或者超过期限不办结，对事实清楚又合法的请求不予支持，对改进建议重视不够、落实不力致使问题长期得不到解决，或者有其他不履职情形的，由上级机关责令改正；造成严重后果的，处理直接负责的主管人员和其他直接责任人员。',
      en: 'Where an organ shirks, works perfunctorily, delays or misses the term of conclusion, does not support a clear and lawful request, so neglects proposals that a problem stays unsolved for long, or otherwise does not do its duty, the superior organ orders correction; where it had serious consequences, those directly in charge and others directly responsible are dealt with.',
    },
  },
  'reg.46': {
    text: {
      zh: '对信访人态度恶劣、作风粗暴，借机谋取私利，对规模性集体访或负面舆情处置不力致使事态扩大，对重大、紧急事项隐瞒、谎报、缓报或不及时采取措施，泄露检举材料，打击报复信访人，或者有其他违规违纪违法情形的，由上级机关责令改正；造成严重后果的，处理直接负责的主管人员和其他直接责任人员；构成犯罪的，追究刑事责任。',
      en: 'For rudeness to petitioners, private gain, handling a large group visit or bad publicity so that it grows, concealing, misreporting or delaying urgent matters or not acting on them in time, leaking whistle-blower material, retaliation, or another breach of rules, discipline or law, the superior organ orders correction; where it had serious consequences, those directly in charge and others directly responsible are dealt with; a crime is for criminal law.',
    },
  },
  'reg.47': {
    text: {
      zh: '违反第二十条、第二十六条的，机关工作人员应当劝阻、批评或者教育，三者有其一即可；滋事扰序、情节严重，违反治安管理或者集会游行示威法律的，由公安机关依法采取必要的现场处置措施、给予处罚；构成犯罪的，依刑法处理；捏造事实、诬告陷害的，同样依治安管理和刑法处理。',
      en: 'On a breach of article 20 or 26 the staff of the organ are to dissuade, criticise or explain, of which one is enough; on serious disorder that breaks public-security or assembly law, public security takes the measures at the scene that are needed and gives penalties, by law; a crime is for criminal law; so are fabrication and false accusation, by public-security and criminal law.',
    },
    inferred: {
      zh: '工作人员的手段以言语为限，是我们的理解：条文只列出这些，没有说别无其他。',
      en: 'That staff have nothing but words is our reading: the text names these and does not say that there is nothing else.',
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
