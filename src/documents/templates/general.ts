import type { PaperTemplate } from '../template/template.ts';

/** What the petitioner is told that has no form of its own: what, why, by which rule, and what can be done. */
export const generalPapers = {
  notice: {
    title: '信访事项告知书',
    goes: 'petitioner',
    for: [
      {
        notify: [
          'not-accepted',
          'earlier-unit-receives',
          'merged',
          'reclassified',
          'deadline-moved',
          'follow-up',
          'finding',
          'order-restored',
          'capital-reception',
          'where-to-visit',
          'passing-ended',
          'taken-back',
          'correction-asked',
          'case-ended',
          'lead-changed',
          'to-be-carried-out',
          'carried-out',
          'carrying-out-ended',
          'social-relief',
          'aftercare-completed',
          'liaison',
          'reception-answered',
          'reception-over',
        ],
        to: 'petitioner',
      },
    ],
    code: '信告',
    to: '{addressee}',
    blocks: [
      { text: '现就你（单位）提出的信访事项（编号{matter}）的{subject}告知如下：' },
      { list: 'reason', when: { field: 'reason' } },
      { text: '承办单位：{unit}。', when: { field: 'unit' } },
      { text: '原信访事项编号：{earlier}。', when: { field: 'earlier' } },
      { text: '并入信访事项（编号{into}）办理。', when: { field: 'into' } },
      { text: '期限：{until}。', when: { field: 'until' } },
      { text: '依据：{rule}。' },
      { remedy: true },
    ],
    seal: true,
  },
} as const satisfies Readonly<Record<string, PaperTemplate>>;
