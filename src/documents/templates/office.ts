import type { PaperTemplate } from '../template/template.ts';

/** Three labels, each with its words beside it, in millimetres. */
const threePairs = [25, 27, 25, 28, 25, 26] as const;

/** Who raised a matter, how, and when it came: the head of a form on one matter. */
const whoAndWhen = [
  {
    cells: [
      { label: '信访人' },
      { text: '{petitioner}' },
      { label: '人数' },
      { text: '{persons}' },
      { label: '信访形式' },
      { text: '{channel}' },
    ],
  },
  {
    cells: [
      { label: '登记编号' },
      { text: '{registerNumber}' },
      { label: '收到日期' },
      { text: '{receivedOn}' },
      { label: '初次重复' },
      { text: '{first}' },
    ],
  },
] as const;

/** Forms that stay in the office, and whom hands sign. */
export const officePapers = {
  registrationForm: {
    title: '信访登记表',
    goes: 'office',
    for: [
      { record: ['registration'], rules: ['reg.22', 'plan.3.1.1', 'reg.30', 'plan.3.1.3', 'reg.23.2'] },
      { assign: ['register', 'classify'] },
    ],
    code: '信登',
    blocks: [
      {
        form: {
          columns: threePairs,
          rows: [
            ...whoAndWhen,
            {
              cells: [
                { label: '地址' },
                { text: '{petitionerAddress}', span: 3 },
                { label: '联系方式' },
                { text: '{petitionerContact}' },
              ],
            },
            {
              cells: [
                { label: '来源' },
                { text: '{source}', span: 2 },
                { label: '代表' },
                { hand: [], known: '{representatives}', span: 2 },
              ],
            },
            { height: 40, cells: [{ label: '事由' }, { text: '{cause}', span: 5 }] },
            { height: 60, cells: [{ label: '诉求' }, { text: '{claim}', span: 5 }] },
            { height: 24, cells: [{ label: '备注' }, { hand: [], known: '{note}', span: 5 }] },
          ],
        },
      },
    ],
    seal: false,
    hands: ['登记人'],
  },
  approvalForm: {
    title: '信访事项审批单',
    goes: 'office',
    for: [
      { assign: ['fill-in-form', 'write-opinion', 'sign', 'dispatch'] },
      { record: ['form', 'signature', 'return'], rules: ['plan.3.2.2.1', 'plan.3.2.2.2', 'plan.3.2.2'] },
    ],
    code: '信审',
    blocks: [
      {
        form: {
          columns: threePairs,
          rows: [
            ...whoAndWhen,
            {
              cells: [
                { label: '分类定性' },
                { text: '{class}', span: 2 },
                { label: '来源' },
                { text: '{source}', span: 2 },
              ],
            },
            {
              when: { field: 'conclusionDue' },
              cells: [{ label: '办结期限' }, { text: '{conclusionDue}', span: 5 }],
            },
            {
              when: { field: 'referralDue' },
              cells: [{ label: '来件期限' }, { text: '{forwardedBy}：{referralDue}', span: 5 }],
            },
            { height: 34, cells: [{ label: '主要诉求' }, { text: '{claim}', span: 5 }] },
            {
              height: 44,
              cells: [
                { label: '拟办意见' },
                { hand: ['拟办人：　　　　　　　　　年　　月　　日'], known: '{proposedOpinion}', span: 5 },
              ],
            },
            {
              height: 44,
              cells: [
                { label: '审签意见' },
                { hand: ['签名：　　　　　　　　　　年　　月　　日'], known: '{signedOpinion}', span: 5 },
              ],
            },
            {
              height: 18,
              cells: [
                { label: '承办单位' },
                { hand: [], known: '{unit}', span: 2 },
                { label: '联系人' },
                { hand: [], known: '{contact}', span: 2 },
              ],
            },
            {
              height: 20,
              when: { field: 'kind', is: ['report'] },
              cells: [
                { label: '注意' },
                {
                  text: '本件为检举控告，不得转交被检举、控告的人员或者单位（《信访工作条例》第三十条）。',
                  span: 5,
                },
              ],
            },
          ],
        },
      },
    ],
    seal: false,
  },
  groupVisitRecord: {
    title: '接访记录',
    goes: 'office',
    for: [
      { record: ['registration'], rules: ['plan.3.3.1'] },
      { record: ['reception'] },
      { notify: ['received-in-person', 'representatives-asked', 'disorder-dissuasion'] },
      { assign: ['receive-petitioner'] },
    ],
    code: '信接',
    blocks: [
      {
        form: {
          columns: [28, 50, 28, 50],
          rows: [
            {
              cells: [
                { label: '信访事项' },
                { text: '{matter}' },
                { label: '来访人数' },
                { text: '{persons}' },
              ],
            },
            {
              cells: [
                { label: '记录日期' },
                { text: '{day}' },
                { label: '接待人' },
                { hand: [], known: '{receiver}' },
              ],
            },
            {
              cells: [
                { label: '来访人' },
                { text: '{petitioner}' },
                { label: '代表' },
                { hand: [], known: '{representatives}' },
              ],
            },
            { height: 36, cells: [{ label: '事由' }, { text: '{cause}', span: 3 }] },
            { height: 44, cells: [{ label: '诉求' }, { text: '{claim}', span: 3 }] },
            { height: 60, cells: [{ label: '接待情况' }, { hand: [], known: '{note}', span: 3 }] },
            {
              height: 12,
              when: { field: 'left', is: ['true'] },
              cells: [{ label: '备注' }, { text: '来访人提前离开。', span: 3 }],
            },
          ],
        },
      },
    ],
    seal: false,
    hands: ['来访人（代表）', '接待人', '记录人'],
  },
  deliveryReceipt: {
    title: '送达回证',
    goes: 'office',
    for: [{ record: ['delivery'] }],
    blocks: [
      {
        form: {
          columns: [38, 118],
          rows: [
            { cells: [{ label: '送达机关' }, { text: '{body}' }] },
            { cells: [{ label: '受送达人' }, { text: '{petitioner}' }] },
            { cells: [{ label: '文书名称' }, { text: '{paperTitle}' }] },
            { cells: [{ label: '文号' }, { hand: [], known: '{paperNumber}' }] },
            { cells: [{ label: '送达日期' }, { hand: [], known: '{deliveredOn}' }] },
            { cells: [{ label: '送达方式' }, { hand: [], known: '{manner}' }] },
            { height: 16, cells: [{ label: '送达地点' }, { hand: [] }] },
            { height: 24, cells: [{ label: '受送达人签收' }, { hand: ['年　　月　　日　　时'] }] },
            { height: 24, cells: [{ label: '代收人及关系' }, { hand: ['年　　月　　日　　时'] }] },
            {
              height: 30,
              cells: [{ label: '拒收事由和见证人' }, { hand: ['见证人：　　　　　　　　年　　月　　日'] }],
            },
          ],
        },
      },
    ],
    seal: false,
    hands: ['送达人'],
  },
} as const satisfies Readonly<Record<string, PaperTemplate>>;
