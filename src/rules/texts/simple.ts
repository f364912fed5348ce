import type { RuleTextsFrom } from '../rule.ts';

/** The wording of the rules on simplified handling. */
export const simpleTexts = {
  'simple.scope': {
    text: {
      zh: '适用于：首次提出、事实清楚、没有争议、容易解决的；咨询、建议、感谢；涉及日常生活、时效性强的；有关单位已经承诺或者已有结论的。',
      en: 'It covers first-time matters that are clear, undisputed and easily solved; queries, suggestions and thanks; daily-life and time-sensitive matters; and what has already been promised or concluded.',
    },
  },
  'simple.exclude': {
    text: {
      zh: '不适用于：信访工作条例第三十一条第一项至第五项的事项；上级交办的；请求可能不予支持的；涉及多方或者需要几个单位共同办理的复杂事项。',
      en: 'It never covers matters under article 31(1)-(5) of the regulation, matters assigned by superiors, requests that may be refused, and complex matters of several parties or of several units together.',
    },
  },
  'simple.accept': {
    text: {
      zh: '收到后三个工作日内决定是否受理。这一期限只见于已被替代的2016年试行办法，现行办法的条文未读到。',
      en: 'Acceptance is decided within 3 working days. The number is known only from the 2016 trial version that the measures replaced.',
    },
    starts: { zh: '收到信访事项之日', en: 'receipt of the petition' },
  },
  'simple.reply': {
    text: {
      zh: '受理后十个工作日内作出处理意见；除信访人要求纸质的以外，可以通过网络、电话或短信告知。这一期限只见于已被替代的2016年试行办法，现行办法的条文未读到。',
      en: 'The opinion is given within 10 working days; it is told by network, telephone or text message unless paper is asked for. The number is known only from the 2016 trial version that the measures replaced.',
    },
    starts: { zh: '受理之日', en: 'acceptance' },
  },
} satisfies RuleTextsFrom<'simple'>;
