/** Causes and claims of made-up petitions: what any office could be asked. */
export const themes: readonly { readonly cause: string; readonly claim: string }[] = [
  { cause: '拖欠货款', claim: '支付货款' },
  { cause: '工程款结算', claim: '支付尾款' },
  { cause: '工资待遇', claim: '补发津贴' },
  { cause: '工龄认定', claim: '重新认定工龄' },
  { cause: '证照办理', claim: '限期办理' },
  { cause: '审批超时', claim: '说明原因并办理' },
  { cause: '服务态度', claim: '赔礼道歉' },
  { cause: '噪声扰民', claim: '采取降噪措施' },
  { cause: '施工损坏', claim: '赔偿损失' },
  { cause: '设施失修', claim: '尽快维修' },
  { cause: '检查结论', claim: '重新核查' },
  { cause: '处罚决定', claim: '说明依据' },
  { cause: '信息公开', claim: '公开有关材料' },
  { cause: '安置补偿', claim: '落实补偿' },
  { cause: '培训收费', claim: '退还费用' },
  { cause: '值班安排', claim: '调整安排' },
];

/** What is said at a step, where an event has words: made up, and of nobody. */
export const phrases = {
  reason: ['经核实情况属实', '依据有关规定办理', '情况已向信访人说明', '经集体研究确定'],
  opinion: ['拟交该单位办理', '请依法按期办理', '建议由承办单位调查后答复'],
  facts: ['经调查，反映情况部分属实', '经调查，反映情况属实', '经调查，未发现所反映的情况'],
  note: ['已当面听取陈述', '已查阅档案材料', '已到现场核实'],
  said: ['请依法在接待室反映诉求', '请推选代表说明情况', '请不要妨碍正常办公'],
  basis: ['信访工作条例第三十二条', '信访工作条例第三十五条', '有关管理规定'],
} as const;

/** What can be said. */
export type Phrase = keyof typeof phrases;
