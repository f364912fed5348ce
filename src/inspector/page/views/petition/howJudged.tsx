import { useState } from 'preact/hooks';
import type { ExplainedCandidate, ExplainedGuard } from '../../../../engine/explain.ts';
import { stateLabel } from '../../../../engine/labels.ts';
import { roleLabel } from '../../../../receipts/words/describe.ts';
import type { WrittenEvent } from '../../model/caseFile.ts';
import { RuleTag } from '../../parts/ruleTag.tsx';
import { cursor, engine, file, policy } from '../../state/current.ts';
import { t } from '../../state/settings.ts';
import { ui } from '../../words/ui.ts';

/** Every way that was a candidate for the event, with what each of its conditions said and on which facts. */
export function HowJudged({ event }: { event: WrittenEvent }) {
  const [open, setOpen] = useState(false);
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t(ui.guards)}</summary>
      {open && <Candidates event={event} />}
    </details>
  );
}

function Candidates({ event }: { event: WrittenEvent }) {
  const before = file.value?.after(cursor.value - 1);
  const explained = engine.value.explain(before, event);
  if (!explained.accepted)
    return <p class="faint">{explained.refusals.map(({ message }) => t(message)).join('; ')}</p>;
  const { candidates, instance } = explained.explanation;
  const course = [before?.phase, ...(before?.beside ?? [])].find((one) => one?.instance === instance);
  return (
    <ol class="candidates">
      {candidates.map((candidate, at) => (
        <Candidate
          key={`${candidate.to}-${candidate.rule}-${at}`}
          candidate={candidate}
          lifecycle={course?.lifecycle ?? instance}
        />
      ))}
    </ol>
  );
}

function Candidate({ candidate, lifecycle }: { candidate: ExplainedCandidate; lifecycle: string }) {
  const { label, to, rule, taken, guards, roles } = candidate;
  return (
    <li class={taken ? 'taken' : undefined}>
      <p>
        {t(label)} → {t(stateLabel(lifecycle, to))} <RuleTag rule={rule} />
      </p>
      <p class="faint">{roles.map((role) => t(roleLabel(policy.value, role))).join('、')}</p>
      <ul>
        {guards.map((guard) => (
          <Guard key={`${guard.guard}${guard.negated}${JSON.stringify(guard.params)}`} guard={guard} />
        ))}
      </ul>
    </li>
  );
}

function Guard({ guard }: { guard: ExplainedGuard }) {
  const { label, rule, negated, answer, holds, facts } = guard;
  const said = answer === 'yes' ? ui.answerYes : answer === 'no' ? ui.answerNo : ui.answerMissing;
  return (
    <li class={holds ? 'holds' : 'fails'}>
      <span aria-hidden="true">{holds ? '✓' : '✗'}</span>
      <span>
        {t(negated ? ui.mustNot : ui.must)}: {t(label)} — {t(said)} <RuleTag rule={rule} />
        <code class="guard-facts">{JSON.stringify(facts)}</code>
      </span>
    </li>
  );
}
