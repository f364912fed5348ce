import { dayOf } from '../calendar/day.ts';
import { text } from '../vocabulary/text.ts';
import { isPaperField, type PaperField, paperFields } from './fields/catalogue.ts';
import { isLack, type Source } from './fields/field.ts';
import { exposedNumber, namesPetitioner, repealedBasis } from './guards.ts';
import type { PaperRefusal } from './refusal.ts';
import { fieldsIn, type PaperTemplate, type TemplateCondition } from './template/template.ts';

/** Fills the fields of a template, and gathers what is missing or may not be printed. */
export class Filling {
  private readonly source: Source;
  private readonly found = new Map<string, PaperRefusal>();

  private readonly goes: PaperTemplate['goes'];

  constructor(source: Source, goes: PaperTemplate['goes']) {
    this.source = source;
    this.goes = goes;
  }

  /** Why the paper is not whole. */
  get refusals(): readonly PaperRefusal[] {
    return [...this.found.values()];
  }

  /** What is missing, told once. */
  lack(place: string, label = text('', '')): void {
    if (this.found.has(place)) return;
    const message = text(
      `缺少 ${place}${label.zh && `（${label.zh}）`}`,
      `${place} is missing${label.en && ` (${label.en})`}`,
    );
    this.found.set(place, { code: 'missing', place, message });
  }

  /** The words of a field, one or several; none where something is missing, which is told. */
  wordsOf(name: string): readonly string[] {
    if (!isPaperField(name)) return [];
    const field = paperFields[name];
    const found = field.read(this.source, name);
    if (found === undefined) this.lack(`decision.${name}`, field.label);
    else if (isLack(found)) this.lack(found.lacks, field.label);
    else {
      const words = typeof found === 'string' ? [found] : found;
      for (const one of words) this.judge(name, one);
      return words;
    }
    return [];
  }

  /** A text with its fields in place of their names, as one paragraph for each of its lines. */
  fill(template: string): readonly string[] {
    return template
      .replaceAll(/\{([^{}]*)\}/g, (_, name: string) => this.wordsOf(name).map(ended).join('；'))
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean);
  }

  /** Whether a part is printed. What the decision names and the host has no name for is there: its name is missing. */
  holds(condition: TemplateCondition | undefined): boolean {
    if (condition === undefined) return true;
    return this.isSo(condition) !== (condition.not === true);
  }

  /** Words that are printed where they are known. */
  known(template: string | undefined): readonly string[] {
    if (template === undefined) return [];
    return fieldsIn(template).every((name) => this.isSo({ field: name })) ? this.fill(template) : [];
  }

  private isSo({ field: name, is }: TemplateCondition): boolean {
    if (!isPaperField(name)) return false;
    const field = paperFields[name];
    if (is !== undefined) return is.includes(field.raw?.(this.source) ?? '');
    const found = field.read(this.source, name);
    return found !== undefined && !(isLack(found) && field.from !== 'decision');
  }

  private judge(name: PaperField, words: string): void {
    const place = paperFields[name].from === 'words' ? placeOf(this.source, name) : `decision.${name}`;
    const day = dayOf(this.source.petition.lastAt);
    const found = [
      ...exposedNumber(name, words, place),
      ...repealedBasis(name, words, day, place),
      ...(this.goes === 'petitioner' ? [] : namesPetitioner(this.source, words, place)),
    ];
    for (const refusal of found) this.found.set(`${place} ${refusal.code}`, refusal);
  }
}

/** Where the words of a field came from. */
const placeOf = ({ given }: Source, name: string) =>
  given.words?.[name] === undefined ? `decision.${name}` : `words.${name}`;

/** Several words in one sentence do without their own full stops. */
const ended = (words: string, _: number, all: readonly string[]) =>
  all.length > 1 ? words.replace(/[。；;]$/, '') : words;
