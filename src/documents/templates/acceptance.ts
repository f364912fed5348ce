import type { PaperTemplate } from '../template/template.ts';

const opening = '你（单位）以{channel}形式提出的信访事项（编号{matter}），本机关于{receivedOn}收到。';

/** What the petitioner is told of what becomes of the petition (`reg.22` to `reg.24`, `reg.31`). */
export const acceptancePapers = {
  simplifiedNotice: {
    title: '信访事项简易办理告知书',
    goes: 'petitioner',
    for: [{ notify: ['accepted'], rules: ['simple.accept'] }],
    code: '信简',
    to: '{addressee}',
    blocks: [
      { text: opening },
      { text: '根据{rule}的规定，本机关决定受理，并适用简易办理程序，由{unit}承办。' },
      { text: '办理期限至{until}。', when: { field: 'until' } },
      { remedy: true },
    ],
    seal: true,
  },
  receipt: {
    title: '信访事项收到告知书',
    goes: 'petitioner',
    for: [{ notify: ['received', 'referral-received'] }],
    code: '信收',
    to: '{addressee}',
    blocks: [
      { text: opening },
      { text: '该事项由{forwardedBy}转送、交办本机关。', when: { field: 'forwardedBy' } },
      {
        text: '经核定，属于本机关职责范围，已予登记，登记编号{registerNumber}。是否受理及由何单位承办，本机关将依照规定另行告知。',
        when: { field: 'kind', is: ['claim'] },
      },
      {
        text: '经核定，属于本机关职责范围，已予登记，登记编号{registerNumber}，将依照规定办理。',
        when: { field: 'kind', is: ['claim'], not: true },
      },
      { text: '依据：《信访工作条例》第二十二条、第二十三条。' },
      { text: '联系人和电话：{contact}', flush: true },
      { remedy: true },
    ],
    seal: true,
  },
  acceptanceNotice: {
    title: '信访事项受理告知书',
    goes: 'petitioner',
    for: [{ notify: ['accepted'] }],
    code: '信受',
    to: '{addressee}',
    blocks: [
      { text: opening },
      { text: '根据《信访工作条例》第二十三条的规定，本机关于{acceptedOn}决定受理，由{unit}承办。' },
      {
        text: '办结期限为{until}。情况复杂的，经本机关负责人批准可以适当延长，并告知延期理由。',
        when: { field: 'until' },
      },
      { text: '联系人和电话：{contact}', flush: true },
      { remedy: true },
    ],
    seal: true,
  },
  passedOnNotice: {
    title: '信访事项转送、交办告知书',
    goes: 'petitioner',
    for: [{ notify: ['passed-on'] }],
    code: '信转告',
    to: '{addressee}',
    blocks: [
      { text: opening },
      { text: '根据{rule}的规定，本机关已于{day}将该事项{mode}{organ}办理。' },
      { text: '{organ}　{organWhere}', flush: true },
      { remedy: true },
    ],
    seal: true,
  },
  notAccepted: {
    title: '信访事项不予受理告知书',
    goes: 'petitioner',
    for: [{ notify: ['redirected', 'referral-returned'] }],
    code: '信不受',
    to: '{addressee}',
    blocks: [
      { text: opening },
      { text: '根据{rule}的规定，本机关不予受理。' },
      { text: '理由：{reason}' },
      { text: '{formerOrgan}的职权由{organ}继续行使。', when: { field: 'formerOrgan' } },
      { remedy: true },
    ],
    seal: true,
  },
  ledToProcedure: {
    title: '导入法定途径告知书',
    goes: 'petitioner',
    for: [{ notify: ['led-to-procedure'] }],
    code: '信导',
    to: '{addressee}',
    blocks: [
      { text: opening },
      { text: '根据{rule}的规定，该事项应当通过{procedure}途径办理。' },
      { text: '理由：{reason}' },
      { remedy: true },
    ],
    seal: true,
  },
  noLongerAccepted: {
    title: '信访事项不再受理告知书',
    goes: 'petitioner',
    for: [{ notify: ['no-longer-accepted'] }],
    code: '信终',
    to: '{addressee}',
    blocks: [
      { text: opening },
      {
        text: '经比对，该事项与信访事项（编号{earlier}）系同一事实和理由，已有《信访事项复核意见书》（{reviewed}，{reviewedOn}）。',
      },
      { text: '理由：{reason}' },
      { text: '根据{rule}的规定，本机关不再受理。' },
      { remedy: true },
    ],
    seal: true,
  },
} as const satisfies Readonly<Record<string, PaperTemplate>>;
