import type { Decision } from '../../../../engine/decision.ts';
import { lifecycleLabel, stateLabel } from '../../../../engine/labels.ts';
import { inWords } from '../../../../forms/inWords.ts';
import { describeEffect, eventLabel, roleLabel, unitLabel } from '../../../../receipts/words/describe.ts';
import type { Refusal } from '../../../../vocabulary/refusals.ts';
import { fieldLabel } from '../../../../vocabulary/words/fields.ts';
import type { WrittenEvent } from '../../model/caseFile.ts';
import { momentText } from '../../model/moments.ts';
import { payloadOfEvent } from '../../model/newEvent.ts';
import { reallyActed } from '../../model/reallyActed.ts';
import { RuleTag } from '../../parts/ruleTag.tsx';
import { cursor, deadlines, decision, file, goTo, isNow, length, policy } from '../../state/current.ts';
import { t } from '../../state/settings.ts';
import { ui } from '../../words/ui.ts';
import { Values } from './facts.tsx';
import { HowJudged } from './howJudged.tsx';

/** What the last step that counts was, and what became of it. */
export function ThisStep() {
  const { value: at } = cursor;
  const { value: decided } = decision;
  const event = file.value?.entries[at - 1]?.event;
  return (
    <section class="card this-step" aria-label={t(ui.thisStep)}>
      {!isNow.value && (
        <p class="past">
          {t(ui.timeTravel, at)}{' '}
          <button type="button" class="link" onClick={() => goTo(length.value)}>
            {t(ui.nowAgain)}
          </button>
        </p>
      )}
      {event && decided ? (
        <Decided event={event} decided={decided} />
      ) : (
        <p class="faint">{t(at === 0 ? ui.beforeOpening : ui.waiting)}</p>
      )}
    </section>
  );
}

function Decided({ event, decided }: { event: WrittenEvent; decided: Decision }) {
  const by = (event.by ?? {}) as { role?: string; unit?: string; id?: string };
  const unit = unitLabel(policy.value, by.unit);
  const payload = Object.entries(payloadOfEvent(event));
  return (
    <>
      <div class="step-head">
        <span class={`verdict ${decided.accepted ? 'good' : 'bad'}`} role="status">
          {t(decided.accepted ? ui.accepted : ui.refused)}
        </span>
        <h3>{t(eventLabel(event.type))}</h3>
      </div>
      <p class="step-by">
        {by.role && t(roleLabel(policy.value, by.role))}
        {unit && ` · ${t(unit)}`} · <span class="mono">{by.id}</span> · {momentText(event.at)}
      </p>
      {reallyActed(event, policy.value).map((line) => (
        <p class="step-by" key={line.zh}>
          {t(line)}
        </p>
      ))}
      {decided.accepted ? (
        <Accepted decided={decided} />
      ) : (
        <Refusals refusals={inWords(decided.refusals, event)} />
      )}
      {payload.length > 0 && (
        <details>
          <summary>{t(ui.payload)}</summary>
          <Values entries={payload} event={String(event.type)} class="payload" />
        </details>
      )}
      <HowJudged event={event} />
    </>
  );
}

function Accepted({ decided }: { decided: Decision & { accepted: true } }) {
  const { path, effects } = decided;
  return (
    <>
      <ul class="path">
        {path.map(({ lifecycle, instance, from, to, rule, event }, at) => (
          <li key={`${instance}-${event}-${at}`}>
            <span class="faint">{t(lifecycleLabel(lifecycle))}</span>
            <span>
              {t(stateLabel(lifecycle, from))}
              {from !== to && <> → {t(stateLabel(lifecycle, to))}</>} <RuleTag rule={rule} />
            </span>
          </li>
        ))}
      </ul>
      {effects.length === 0 ? (
        <p class="faint">{t(ui.noEffects)}</p>
      ) : (
        <details open={effects.length <= 6}>
          <summary>
            {t(ui.effects)} <span class="count">{effects.length}</span>
          </summary>
          <ul class="effects">
            {effects.map((effect, at) => {
              const { verb, what, facts, rule } = describeEffect(effect, policy.value, deadlines.value);
              return (
                <li key={at} data-effect={effect.type}>
                  <span class="effect-verb">{t(verb)}</span>
                  <span>
                    <b>{t(what)}</b> {facts.map((fact) => t(fact)).join(' · ')} <RuleTag rule={rule} />
                  </span>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </>
  );
}

/** Why an event was refused: code, words, rule, who could send it, and what is possible instead. */
export function Refusals({ refusals }: { refusals: readonly Refusal[] }) {
  return (
    <ul class="refusals">
      {refusals.map((refusal, at) => {
        const { code, message, rule, roles = [], instead = [], fact, path } = refusal;
        return (
          <li key={`${code}-${path ?? ''}-${at}`} data-code={code}>
            <p>
              <code>{code}</code> {t(message)}
            </p>
            <p class="refusal-facts">
              <RuleTag rule={rule} />
              {fact && (
                <span>
                  {t(ui.missingFact)}: {t(fieldLabel(fact))}
                </span>
              )}
              {roles.length > 0 && (
                <span>
                  {t(ui.whoCould)}: {roles.map((role) => t(roleLabel(policy.value, role))).join('、')}
                </span>
              )}
            </p>
            {instead.length > 0 && (
              <p class="faint">
                {t(ui.instead)}: {instead.map((type) => t(eventLabel(type))).join('、')}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
