import { dayOf } from '../calendar/day.ts';
import type { Petition } from '../engine/petition.ts';
import type { Policy } from '../policy/schema.ts';
import type { Effect } from '../vocabulary/effects.ts';
import { type Text, text } from '../vocabulary/text.ts';
import { detailOf, type Source, type Worded } from './fields/field.ts';
import { Filling } from './fill.ts';
import { readGiven } from './given.ts';
import { confidentiality, differing, otherPolicy, unanswered, undecided, unknownWords } from './guards.ts';
import { issuedBy } from './issuer.ts';
import type { FormRow, Paper, PaperBlock } from './model/paper.ts';
import { numberInWords, ordinal } from './model/wording.ts';
import { paperKindOf, whyNoPaper } from './papersOf.ts';
import type { PaperRefusal } from './refusal.ts';
import { remedyLines } from './remedyLines.ts';
import type { Templates } from './template/defineTemplates.ts';
import type { PaperTemplate, TemplateBlock, TemplateForm } from './template/template.ts';
import { paperTemplates } from './templates/shipped.ts';

/** A decision, and what it was decided under. */
export interface DecidedPaper {
  /** The petition as the decision left it. */
  readonly petition: Petition;
  /** All that the decision asked for. */
  readonly effects: readonly Effect[];
  /** The one whose paper is wanted. */
  readonly effect: Effect;
  readonly policy: Policy;
  /** The body's own papers; those that ship unless told. */
  readonly templates?: Templates;
}

/** A paper, whole. */
export interface PaperMade {
  readonly made: true;
  readonly paper: Paper;
}

/** No paper: every reason, with its place. */
export interface PaperRefused {
  readonly made: false;
  readonly refusals: readonly PaperRefusal[];
}

const refused = (...refusals: readonly PaperRefusal[]): PaperRefused => ({ made: false, refusals });

/**
 * The paper of an effect, from the decision and from the words and names that the host gives: whole, or refused with all that is missing or
 * may not be printed. Pure: the same always gives the same.
 */
export function paperOf(decided: DecidedPaper, given: unknown): PaperMade | PaperRefused {
  const { petition, effects, effect, policy } = decided;
  const templates: Templates = decided.templates ?? paperTemplates;
  const kind = 'what' in effect ? paperKindOf(effect, templates) : undefined;
  const template = kind === undefined ? undefined : templates[kind];
  if (kind === undefined || template === undefined) {
    const why = whyNoPaper(effect, templates) as Text;
    return refused({
      code: 'no-paper',
      place: 'effect',
      message: text(`effect：该项没有文书，${why.zh}`, `effect: it has no paper; ${why.en}`),
    });
  }
  const read = readGiven(given);
  if ('refusals' in read) return refused(...read.refusals);
  const source: Source = { effect: effect as Worded, effects, petition, policy, given: read.given };
  const forbidden = [
    ...undecided(effect, effects),
    ...otherPolicy(source),
    ...confidentiality(source),
    ...unknownWords(source),
    ...differing(source),
    ...unanswered(source),
  ];
  const filling = new Filling(source, template.goes);
  const { organ, place } = issuedBy(source);
  if (organ === undefined) filling.lack(`${place}.name`, text('出具机关', 'the organ that issues it'));
  const signer = organ?.name ?? '';
  const number = numberOf(source, template, filling);
  const to = template.to === undefined ? undefined : filling.fill(template.to).join('');
  const blocks = blocksOf(template.blocks, filling, source);
  const refusals = [...forbidden, ...number.refusals, ...filling.refusals];
  if (refusals.length > 0) return refused(...refusals);
  return {
    made: true,
    paper: {
      kind,
      title: template.title,
      ...(number.said !== undefined && { number: number.said }),
      head: template.head ?? 'none',
      ...(to !== undefined && { to }),
      blocks,
      signature: { organ: signer, seal: template.seal, hands: template.hands ?? [] },
      day: dayOf(petition.lastAt),
    },
  };
}

/** The number of a paper: the one that the decision has, or the one that the host counted; never two that differ. */
function numberOf(
  source: Source,
  { code }: PaperTemplate,
  filling: Filling,
): { readonly said: string | undefined; readonly refusals: readonly PaperRefusal[] } {
  const { effect, given } = source;
  const decided = detailOf(effect, 'number');
  if (code === undefined) return { said: decided, refusals: [] };
  if (given.number === undefined) {
    if (decided === undefined) filling.lack('number', text('文号', 'document number'));
    return { said: decided, refusals: [] };
  }
  const { organ, place } = issuedBy(source);
  if (organ?.code === undefined) filling.lack(`${place}.code`, text('机关代字', 'the organ’s code word'));
  const counted = numberInWords(`${organ?.code ?? ''}${code}`, given.number);
  if (decided === undefined || decided === counted) return { said: counted, refusals: [] };
  const message = text(`number：决定所载文号为${decided}`, `number: the decision has the number ${decided}`);
  return { said: decided, refusals: [{ code: 'differs', place: 'number', message }] };
}

const paragraphs = (lines: readonly string[], flush = false): PaperBlock[] =>
  lines.map((line) => ({ kind: 'paragraph', text: line, flush }));

/** The blocks of a paper, top to foot; headings are numbered among those that are printed. */
function blocksOf(
  template: readonly TemplateBlock[],
  filling: Filling,
  source: Source,
): readonly PaperBlock[] {
  let headings = 0;
  return template.flatMap((block): readonly PaperBlock[] => {
    if ('remedy' in block) return remedyBlocks(source, filling);
    if ('form' in block) return [formOf(block.form, filling)];
    if (!filling.holds(block.when)) return [];
    if ('heading' in block) {
      headings += 1;
      return [{ kind: 'heading', text: `${ordinal(headings)}${block.heading}` }];
    }
    if ('text' in block) return paragraphs(filling.fill(block.text), block.flush === true);
    const words = filling.wordsOf(block.list);
    return paragraphs(
      words.flatMap((one, at) =>
        one
          .split(/\r?\n/)
          .map((line) => line.trim())
          .filter(Boolean)
          .map((line, n) => (words.length > 1 && n === 0 ? `${at + 1}. ${line}` : line)),
      ),
    );
  });
}

/** What can be done next, as sentences; nothing where the effect names no remedy. */
function remedyBlocks(source: Source, filling: Filling): readonly PaperBlock[] {
  const told = remedyLines(source);
  if (told === undefined) return [];
  if ('lacks' in told) {
    filling.lack(told.lacks, text('救济途径', 'what the petitioner can do next'));
    return [];
  }
  return [...paragraphs([told.line]), ...(told.where === undefined ? [] : paragraphs([told.where], true))];
}

/** A day alone in a narrow cell: 2026.3.2, which stays in one line. */
const shortDay = (words: string) => words.replace(/^(\d{4})年(\d{1,2})月(\d{1,2})日$/, '$1.$2.$3');

function formOf(form: TemplateForm, filling: Filling): Extract<PaperBlock, { kind: 'form' }> {
  const rows = form.rows
    .filter(({ when }) => filling.holds(when))
    .map(
      ({ height, cells }): FormRow => ({
        height: height ?? 11,
        cells: cells.map((cell) => {
          const span = cell.span ?? 1;
          if ('label' in cell) return { kind: 'label', lines: [cell.label], span };
          if ('text' in cell)
            return {
              kind: 'words',
              lines: filling.holds(cell.when) ? filling.fill(cell.text).map(shortDay) : [],
              span,
            };
          return { kind: 'hand', lines: [...filling.known(cell.known).map(shortDay), ...cell.hand], span };
        }),
      }),
    );
  return { kind: 'form', columns: form.columns, rows };
}
