import { DiagramError } from '../../../diagram/diagramError.ts';
import type { LiveActor } from '../../protocol/index.ts';
import { valueText } from '../model/activeStates.ts';
import { liveMarks } from '../model/liveMarks.ts';
import { clockText } from '../model/moments.ts';
import { Chart } from '../parts/chart.tsx';
import { Guarded } from '../parts/guarded.tsx';
import { active, askedActor, diagramOf, live, shownActor, socket } from '../state/live.ts';
import { given } from '../state/session.ts';
import { t } from '../state/settings.ts';
import { ui } from '../words/ui.ts';

const states = {
  none: ui.offline,
  connecting: ui.connecting,
  open: ui.connected,
  lost: ui.disconnected,
} as const;

/** Actors that run in a host system, received over XState's inspection protocol; any XState machine's, not only ours. */
export function LiveRoom() {
  const { actors, problems, dropped } = live.value;
  const { value: actor } = shownActor;
  return (
    <>
      <section class="actor-list" aria-label={t(ui.liveActors)}>
        <p class={`socket ${socket.value}`} role="status">
          {t(states[socket.value])}
        </p>
        {dropped > 0 && <p class="warn-text">{t(ui.droppedMessages, dropped)}</p>}
        <ul>
          {actors.map((one) => (
            <li key={one.key}>
              <ActorButton actor={one} shown={one.key === actor?.key} />
            </li>
          ))}
        </ul>
        {problems.map((problem) => (
          <p key={problem.en} class="warn-text">
            {t(problem)}
          </p>
        ))}
      </section>
      {actor ? (
        <Guarded key={actor.key}>
          <Actor actor={actor} />
        </Guarded>
      ) : (
        <div class="stage empty">
          <h2>{t(ui.noActors)}</h2>
          <p>{t(socket.value === 'none' ? ui.liveOffline : ui.liveHint)}</p>
          {given.value.inspectUrl && <code class="inspect-url">{given.value.inspectUrl}</code>}
        </div>
      )}
    </>
  );
}

function ActorButton({ actor, shown }: { actor: LiveActor; shown: boolean }) {
  const { key, name, sessionId, parentKey, status, connected, value } = actor;
  return (
    <button
      type="button"
      class={`actor${parentKey ? ' child' : ''}${connected ? '' : ' gone'}`}
      data-actor={sessionId}
      aria-current={shown ? 'true' : undefined}
      onClick={() => {
        askedActor.value = key;
      }}
    >
      <span>{name}</span>
      <span class="faint">{[sessionId, status, valueText(value)].filter(Boolean).join(' · ')}</span>
    </button>
  );
}

function Actor({ actor }: { actor: LiveActor }) {
  const { name, definition, problems, events, context, value } = actor;
  const diagram = diagramOf(definition);
  return (
    <>
      <div class="stage">
        <div class="case-head">
          <div class="case-title">
            <h2>{name}</h2>
            <span class="tag" data-value>
              {valueText(value)}
            </span>
          </div>
          {problems.map((problem) => (
            <p key={problem.en} class="warn-text">
              {t(problem)}
            </p>
          ))}
        </div>
        {diagram && !(diagram instanceof DiagramError) ? (
          <Chart
            diagram={diagram}
            marks={liveMarks(diagram, active.value, events)}
            active={active.value.at(-1)}
            name={name}
          />
        ) : (
          <div class="chart-note">
            <p>{t(ui.noDefinition)}</p>
            {diagram && (
              <p class="warn-text">
                {t(ui.place)} {diagram.place}: {t(diagram.reason)}
              </p>
            )}
          </div>
        )}
      </div>
      <aside class="side" aria-label={t(ui.actorEvents)}>
        <section class="card">
          <h3>
            {t(ui.actorEvents)} <span class="count">{events.length}</span>
          </h3>
          <ol class="live-events">
            {events.toReversed().map(({ seq, at, type, event, value: after }) => (
              <li key={seq}>
                <details>
                  <summary>
                    <span class="faint">{clockText(at)}</span> <b>{type}</b>{' '}
                    {after !== undefined && <span class="faint">→ {valueText(after)}</span>}
                  </summary>
                  <pre>{JSON.stringify(event, null, 2)}</pre>
                </details>
              </li>
            ))}
          </ol>
        </section>
        <section class="card">
          <details>
            <summary>{t(ui.actorContext)}</summary>
            <pre>{JSON.stringify(context, null, 2) ?? ''}</pre>
          </details>
        </section>
      </aside>
    </>
  );
}
