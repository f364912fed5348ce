import { citation } from '../../rules/citation.ts';
import { issueText, mostFaults, pathOf, shortened } from '../../vocabulary/issueText.ts';
import { holdsPersonalNumber } from '../../vocabulary/personalNumber.ts';
import type { RuleId } from '../../vocabulary/ruleIds.ts';
import { type Text, text } from '../../vocabulary/text.ts';
import { isPaperField, paperFields } from '../fields/catalogue.ts';
import { requiredOf } from '../required.ts';
import { type PaperTemplate, templateSchema } from './template.ts';
import { namedIn, textsIn } from './texts.ts';

/** What is wrong with a template, in a sentence, with its place. */
export interface TemplateFault {
  readonly place: string;
  readonly message: Text;
  readonly rule?: RuleId;
}

/** Templates that are no such, or that leave out what the law wants in a paper. */
export class TemplatesRefused extends Error {
  override readonly name = 'TemplatesRefused';
  readonly faults: readonly TemplateFault[];

  constructor(faults: readonly TemplateFault[]) {
    super(faults.map(({ message }) => message.en).join('; '));
    this.faults = faults;
  }
}

/** Papers by kind, in the order in which they are tried. */
export type Templates = Readonly<Record<string, PaperTemplate>>;

const fault = (place: string, zh: string, en: string, rule?: RuleId): TemplateFault => ({
  place,
  message: text(`${place}：${zh}`, `${place}: ${en}`),
  ...(rule && { rule }),
});

/** A paper against an opinion offers no lawsuit and no reconsideration: the remedies of article 35 and 36 are all that there are. */
const otherRemedies = /行政复议|行政诉讼|提起诉讼|人民法院/;

function faultsOf(kind: string, template: PaperTemplate): readonly TemplateFault[] {
  const named = namedIn(template);
  const unknown = named
    .filter(({ name }) => !isPaperField(name))
    .map(({ name, place }) =>
      fault(
        `${kind}.${place}`,
        `没有名为 {${shortened(name)}} 的字段，可用的见 paperFields`,
        `there is no field {${shortened(name)}}; \`paperFields\` has those that there are`,
      ),
    );
  const exposed = named
    .filter(
      ({ name, printed }) => printed && isPaperField(name) && paperFields[name].numbers === 'petitioner',
    )
    .filter(() => template.goes !== 'office')
    .map(({ name, place }) =>
      fault(
        `${kind}.${place}`,
        `{${name}} 只能用于机关内部的表单`,
        `{${name}} may stand only in a form that stays in the office`,
        'reg.30',
      ),
    );
  const numbers = textsIn(template)
    .filter((one) => holdsPersonalNumber(one.text))
    .map(({ place }) =>
      fault(
        `${kind}.${place}`,
        '含有电话号码或身份证号码',
        'it holds a telephone or identity number: such words are given when a paper is printed',
      ),
    );
  const printed = new Set(named.filter((one) => one.printed).map(({ name }) => name));
  const required = Object.hasOwn(requiredOf, kind) ? requiredOf[kind] : undefined;
  const left = (required?.fields ?? [])
    .filter((field) => !printed.has(field))
    .map((field) =>
      fault(
        `${kind}.blocks`,
        `缺少 {${field}}：${citation(required?.rule as RuleId, 'zh')}要求载明`,
        `{${field}} is left out; asked for by the ${citation(required?.rule as RuleId, 'en')}`,
        required?.rule,
      ),
    );
  const isTold = template.blocks.some((block) => 'remedy' in block);
  const silent =
    template.goes === 'petitioner' && !isTold
      ? [
          fault(
            `${kind}.blocks`,
            '缺少救济途径（remedy）',
            'it does not say what the petitioner can do next: a block { "remedy": true }',
          ),
        ]
      : [];
  const lawsuits =
    isTold && kind !== 'ledToProcedure'
      ? textsIn(template)
          .filter((one) => otherRemedies.test(one.text))
          .map(({ place }) =>
            fault(
              `${kind}.${place}`,
              '对处理意见的救济只有复查、复核，不得载明复议或者诉讼',
              'it offers a lawsuit or a reconsideration: of an opinion there are review and re-examination alone',
              'reg.35.1',
            ),
          )
      : [];
  const widths = template.blocks.flatMap((block, at) => rowFaults(kind, block, at));
  return [...unknown, ...exposed, ...numbers, ...left, ...silent, ...lawsuits, ...widths];
}

/** A row of a form fills its columns: a table of another width cannot be drawn. */
function rowFaults(kind: string, block: PaperTemplate['blocks'][number], at: number): TemplateFault[] {
  if (!('form' in block)) return [];
  const { form } = block;
  const place = `${kind}.blocks[${at}].form`;
  const wide = form.columns.reduce((sum, width) => sum + width, 0);
  return [
    ...(wide > 156
      ? [
          fault(
            `${place}.columns`,
            `共${wide}毫米，超过版心156毫米`,
            `${wide} mm are more than the 156 of the page`,
          ),
        ]
      : []),
    ...form.rows.flatMap(({ cells }, row) => {
      const spans = cells.reduce((sum, { span }) => sum + (span ?? 1), 0);
      return spans === form.columns.length
        ? []
        : [
            fault(
              `${place}.rows[${row}]`,
              `占${spans}列，应为${form.columns.length}列`,
              `its cells go over ${spans} columns of ${form.columns.length}`,
            ),
          ];
    }),
  ];
}

/** Every fault of templates that a body writes; none where they can be used. */
export function templateFaults(input: unknown): readonly TemplateFault[] {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return [fault('templates', '应为按种类列出的模板', 'not an object of templates by kind')];
  return Object.entries(input).flatMap(([kind, one]) => {
    const parsed = templateSchema.safeParse(one);
    if (parsed.success) return faultsOf(kind, parsed.data);
    return parsed.error.issues.slice(0, mostFaults).map((issue) => {
      const { zh, en } = issueText(issue);
      return fault([kind, pathOf(issue)].filter(Boolean).join('.'), zh, en);
    });
  });
}

/**
 * Papers of a body's own over those that it is given: a kind of the same name takes that one's place, a new one comes first. Throws
 * TemplatesRefused, with every fault and its place, for a field that there is not, or a paper without what the law wants in it.
 */
export function templatesOver(base: Templates, own: Readonly<Record<string, unknown>>): Templates {
  const merged = Object.fromEntries(
    Object.entries(own).map(([kind, one]) => [
      kind,
      typeof one === 'object' && one !== null && Object.hasOwn(base, kind) ? { ...base[kind], ...one } : one,
    ]),
  );
  const faults = templateFaults(merged);
  if (faults.length > 0) throw new TemplatesRefused(faults);
  return {
    ...(merged as Templates),
    ...Object.fromEntries(Object.entries(base).filter(([kind]) => !Object.hasOwn(own, kind))),
  };
}
