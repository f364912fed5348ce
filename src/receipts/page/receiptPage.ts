import { weekdayLabels, whyDayLabels } from '../../calendar/dayWords.ts';
import { pageOf } from '../../diagram/pageOf.ts';
import { xmlText } from '../../diagram/xmlText.ts';
import type { ExplainedCandidate, ExplainedGuard } from '../../engine/explain.ts';
import { lifecycleLabel, stateLabel } from '../../engine/labels.ts';
import { policyNamed } from '../../policy/reference.ts';
import type { Policy } from '../../policy/schema.ts';
import { citation } from '../../rules/citation.ts';
import { ruleCheckLabels } from '../../rules/ruleCheckLabels.ts';
import type { RuleId } from '../../vocabulary/ruleIds.ts';
import { asWritten, type Language, type Text, text } from '../../vocabulary/text.ts';
import { deadlineStateLabels } from '../../vocabulary/words/deadlineStates.ts';
import { fieldLabel } from '../../vocabulary/words/fields.ts';
import { refusalLabels } from '../../vocabulary/words/refusals.ts';
import type { Clause } from '../clause.ts';
import type { Receipt, ReceiptDeadline } from '../receipt.ts';
import { describeEffect, eventLabel, ownerLabel, roleLabel, unitLabel } from '../words/describe.ts';
import { factName, fieldOf, valueWords } from '../words/factWords.ts';
import { receiptWords } from '../words/receiptWords.ts';
import { paragraph, section, style, table } from './html.ts';

/** The page of one receipt, in one language. */
class ReceiptPage {
  private readonly receipt: Receipt;
  private readonly policy: Policy | undefined;
  private readonly lang: Language;
  private readonly say: { readonly [Word in keyof typeof receiptWords]: string };

  constructor(receipt: Receipt, policy: Policy | undefined, lang: Language) {
    this.receipt = receipt;
    this.policy = policy;
    this.lang = lang;
    this.say = Object.fromEntries(
      Object.entries<Text>(receiptWords).map(([word, said]) => [word, said[lang]]),
    ) as typeof this.say;
  }

  private in(said: Text): string {
    return xmlText(said[this.lang]);
  }

  /** A citation that leads to the clause's wording below. */
  private cite(rule: RuleId): string {
    return `<a href="#${xmlText(rule)}">${xmlText(citation(rule, this.lang))}</a>`;
  }

  private tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
    return rows.length === 0 ? paragraph(this.say.none) : table(heads, rows);
  }

  private get event(): Readonly<Record<string, unknown>> {
    const { event } = this.receipt;
    return typeof event === 'object' && event !== null ? (event as Readonly<Record<string, unknown>>) : {};
  }

  private get type(): string {
    return typeof this.event.type === 'string' ? this.event.type : '?';
  }

  private head(): string {
    const { say, receipt } = this;
    const { policy, calendar, engine, before, after } = receipt;
    const answer = receipt.accepted ? say.accepted : say.refused;
    const seals = [before, after].map((moment) =>
      moment ? `<code>${xmlText(moment.seal)}</code> (${moment.seq})` : xmlText(say.none),
    );
    const of = policy
      ? `${this.policy ? this.in(this.policy.label) : ''} <code>${xmlText(`${policy.id} ${policy.version}`)}</code>${say.comma}${xmlText(say.hash)} <code>${xmlText(policy.hash)}</code>`
      : xmlText(say.none);
    return `<h1>${xmlText(say.receipt)}${say.colon}${this.in(eventLabel(this.type))} — <strong class="${receipt.accepted ? 'yes' : 'no'}">${xmlText(answer)}</strong></h1>
<dl><dt>${xmlText(say.policy)}</dt><dd>${of}</dd><dt>${xmlText(say.calendar)}</dt><dd>${xmlText(calendar ?? say.none)}</dd><dt>${xmlText(say.engine)}</dt><dd>petition-flow ${xmlText(engine)}</dd><dt>${xmlText(say.seals)}</dt><dd>${seals.join(' → ')}</dd></dl>`;
  }

  private eventFields(): string {
    const rows = Object.entries(this.event).map(([name, value]) => [
      this.in(fieldLabel(name, this.type)),
      name === 'type' ? this.in(eventLabel(value)) : this.in(this.valueOf(name, value)),
    ]);
    return this.tableOf([this.say.field, this.say.value], rows);
  }

  /** A value in words; whoever acts, and units, by the policy's own names. */
  private valueOf(name: string, value: unknown): Text {
    if (name === 'unit' && typeof value === 'string')
      return unitLabel(this.policy, value) ?? asWritten(value);
    if ((name !== 'by' && name !== 'enteredBy') || typeof value !== 'object' || value === null)
      return valueWords(name, value);
    const { role, unit, ...rest } = value as Readonly<Record<string, unknown>>;
    const others = valueWords(name, rest);
    if (typeof role !== 'string') return others;
    const [part, at] = [
      roleLabel(this.policy, role),
      typeof unit === 'string' ? this.valueOf('unit', unit) : undefined,
    ];
    const who = at ? text(`${part.zh} · ${at.zh}`, `${part.en}, ${at.en}`) : part;
    return text(`${who.zh}；${others.zh}`, `${who.en}; ${others.en}`);
  }

  private guard({ label, rule, negated, answer, holds, facts }: ExplainedGuard): readonly string[] {
    const { say } = this;
    const read = Object.entries(facts).map(
      ([fact, value]) =>
        `${this.in(factName(fact, this.type))}${say.colon}${this.in(this.valueOf(fieldOf(fact), value))}`,
    );
    return [
      `${xmlText(negated ? say.mustNot : say.must)}${this.in(label)}`,
      `<span class="${holds ? 'yes' : 'no'}">${xmlText(say[answer])}</span>`,
      read.join('<br>') || xmlText(say.none),
      this.cite(rule),
    ];
  }

  private candidate({ label, from, to, roles, taken, guards, rule }: ExplainedCandidate): string {
    const { say } = this;
    const lifecycle = this.receipt.course?.lifecycle ?? '';
    const [here, there] = [from, to].map((state) => this.in(stateLabel(lifecycle, state)));
    const who = roles.map((role) => this.in(roleLabel(this.policy, role))).join(say.between);
    const heads = [say.asked, say.answer, say.facts, say.clause];
    return `<h3>${this.in(label)}${say.colon}${here} → ${there} — <span class="${taken ? 'yes' : 'no'}">${xmlText(taken ? say.taken : say.notTaken)}</span></h3>
<p>${xmlText(say.by)}${who}${say.stop}${this.cite(rule)}</p>${this.tableOf(
      heads,
      guards.map((one) => this.guard(one)),
    )}`;
  }

  private refusals(): string {
    const { say } = this;
    return this.tableOf(
      [say.why, say.reason, say.who, say.instead, say.clause],
      this.receipt.refusals.map(({ code, message, roles = [], instead = [], rule }) => [
        this.in(refusalLabels[code]),
        this.in(message),
        roles.map((role) => this.in(roleLabel(this.policy, role))).join('<br>'),
        instead.map((type) => this.in(eventLabel(type))).join('<br>'),
        this.cite(rule),
      ]),
    );
  }

  private deadline(one: ReceiptDeadline): string {
    const { say } = this;
    const { label, owner, start, due, dueBefore, provisional, state, rule, counted, change } = one;
    const days = counted.flatMap((period) =>
      period.map(({ day, weekday, counted: nth, why, name }) => [
        xmlText(day),
        this.in(weekdayLabels[weekday - 1] as Text),
        nth === null ? '' : String(nth),
        `${this.in(whyDayLabels[why])}${name ? ` (${this.in(name)})` : ''}`,
      ]),
    );
    const moved = dueBefore === undefined ? '' : ` (${xmlText(say.dueBefore)} ${xmlText(dueBefore)})`;
    const calendar =
      days.length === 0
        ? `<p>${xmlText(say.namedDay)}</p>`
        : `<details><summary>${xmlText(say.countedHow)}</summary>${this.tableOf([say.day, say.weekday, say.nth, say.why], days)}</details>`;
    return `<h3>${this.in(label)} — ${xmlText(say[change])}${say.comma}${this.in(deadlineStateLabels[state])}</h3>
<p>${this.in(ownerLabel(this.policy, owner))}${say.comma}${xmlText(start)} → <strong>${xmlText(due)}</strong>${moved}${provisional ? ` ${xmlText(say.provisional)}` : ''}${say.stop}${this.cite(rule)}</p>${calendar}`;
  }

  private effects(): string {
    const { say } = this;
    return this.tableOf(
      [say.effect, say.what, say.facts, say.clause],
      this.receipt.effects.map((effect) => {
        const { verb, what, facts, rule } = describeEffect(effect, this.policy, this.receipt.deadlines);
        return [
          this.in(verb),
          this.in(what),
          facts.map((fact) => this.in(fact)).join('<br>'),
          this.cite(rule),
        ];
      }),
    );
  }

  private way(): string {
    const { say } = this;
    return this.tableOf(
      [say.lifecycle, say.step, say.event, say.clause],
      this.receipt.path.map(({ lifecycle, from, to, event, rule }) => [
        this.in(lifecycleLabel(lifecycle)),
        `${this.in(stateLabel(lifecycle, from))} → ${this.in(stateLabel(lifecycle, to))}`,
        this.in(eventLabel(event)),
        this.cite(rule),
      ]),
    );
  }

  private clause({
    rule,
    citation: cited,
    label,
    wording,
    inferred,
    notImplemented,
    checked,
    from,
    until,
  }: Clause): string {
    const { say } = this;
    const more = [
      inferred ? `<p><em>${xmlText(say.inferred)}</em> ${this.in(inferred)}</p>` : '',
      notImplemented ? `<p><em>${xmlText(say.notImplemented)}</em> ${this.in(notImplemented)}</p>` : '',
    ].join('');
    const days = [from, until].some((day) => day !== undefined)
      ? ` (${xmlText(say.inForce)} ${xmlText(from ?? '')}–${xmlText(until ?? '')})`
      : '';
    return `<dt id="${xmlText(rule)}">${this.in(cited)} ${this.in(label)}${days}${say.comma}${this.in(ruleCheckLabels[checked])}</dt><dd><p>${this.in(wording)}</p>${more}</dd>`;
  }

  html(): string {
    const { say, receipt } = this;
    const candidates = [...receipt.candidates].sort((one, other) => Number(other.taken) - Number(one.taken));
    const body = [
      this.head(),
      section(say.sent, this.eventFields()),
      ...(receipt.accepted ? [section(say.way, this.way())] : [section(say.whyRefused, this.refusals())]),
      section(
        say.judged,
        ...candidates.map((one) => this.candidate(one)),
        candidates.length === 0 ? paragraph(say.none) : '',
      ),
      ...(receipt.accepted
        ? [
            section(
              say.deadlines,
              ...receipt.deadlines.map((one) => this.deadline(one)),
              receipt.deadlines.length === 0 ? paragraph(say.none) : '',
            ),
            section(say.follows, this.effects()),
          ]
        : []),
      section(say.clauses, `<dl>${receipt.clauses.map((one) => this.clause(one)).join('\n')}</dl>`),
    ];
    const title = `${say.receipt}${say.colon}${eventLabel(this.type)[this.lang]}`;
    return pageOf(title, style, `<main>\n${body.join('\n')}\n</main>`, this.lang);
  }
}

/**
 * A receipt as a page that stands alone and loads nothing from anywhere: every arrow, guard, refusal and deadline with its clause beside it.
 * The policies give roles and units their names; one that is not among them leaves them as they are written.
 */
export function receiptPage(receipt: Receipt, policies: readonly Policy[], lang: Language): string {
  const { policy } = receipt;
  return new ReceiptPage(receipt, policy && policyNamed(policies, policy), lang).html();
}
