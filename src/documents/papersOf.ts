import type { Effect } from '../vocabulary/effects.ts';
import { type Text, text } from '../vocabulary/text.ts';
import type { Worded } from './fields/field.ts';
import type { Templates } from './template/defineTemplates.ts';
import type { PaperTemplate, TemplateFor } from './template/template.ts';
import { paperTemplates } from './templates/shipped.ts';

/** A paper that a decision asks for. */
export interface PaperAsked {
  readonly kind: string;
  readonly title: string;
  /** The word that its number has before the year: numbers are counted by it. A paper without one has no number. */
  readonly code: string | undefined;
  /** Whom it goes to: a form of the office keeps its number while it is filled in. */
  readonly goes: PaperTemplate['goes'];
  readonly effect: Worded;
}

const isTo = (effect: Worded, to: TemplateFor['to']) => {
  if (to === undefined) return true;
  const isPetitioner = effect.type === 'notify' && effect.to.role === 'petitioner';
  return isPetitioner === (to === 'petitioner');
};

/** Whether a template is for an effect. */
const isFor = (one: TemplateFor, effect: Worded) => {
  const { [effect.type]: whats } = one as { readonly [Type in Worded['type']]?: readonly string[] };
  return (
    whats?.includes(effect.what) === true &&
    isTo(effect, one.to) &&
    (one.rules === undefined || one.rules.includes(effect.rule))
  );
};

/** Which paper an effect has, of these; the first that is for it. */
export function paperKindOf(effect: Worded, templates: Templates = paperTemplates): string | undefined {
  return Object.entries(templates).find(([, template]) =>
    template.for.some((one) => isFor(one, effect)),
  )?.[0];
}

const ledger = text('记入台账，不另出文书', 'it is entered in the ledger');

/** Where effects without a paper go instead: each kind that has none, and why. */
const elsewhere: Readonly<Record<string, Text>> = {
  'notify progress': text('通过查询渠道告知，不另出文书', 'it is told where it was asked for'),
  'notify anonymous-noted': ledger,
};

/** Why an effect has no paper; undefined where it has one. */
export function whyNoPaper(effect: Effect, templates: Templates = paperTemplates): Text | undefined {
  if (!('what' in effect)) return text('由系统执行，不出文书', 'the host’s program carries it out');
  if (paperKindOf(effect, templates) !== undefined) return undefined;
  if (effect.type === 'record') return ledger;
  return (
    elsewhere[`${effect.type} ${effect.what}`] ?? text('没有适用于该决定的模板', 'no template is for it')
  );
}

/**
 * The papers that a decision asks for, in the order of its effects. A form of the office is one for the whole decision: it is filled in once,
 * whatever is recorded and given to do by it.
 */
export function papersOf(
  effects: readonly Effect[],
  templates: Templates = paperTemplates,
): readonly PaperAsked[] {
  const asked = effects.flatMap((effect): PaperAsked[] => {
    if (!('what' in effect)) return [];
    const kind = paperKindOf(effect, templates);
    const template = kind === undefined ? undefined : templates[kind];
    if (kind === undefined || template === undefined) return [];
    const { title, code, goes } = template;
    return [{ kind, title, code, goes, effect }];
  });
  return asked.filter(
    ({ kind, goes }, at) => goes !== 'office' || asked.findIndex((one) => one.kind === kind) === at,
  );
}
