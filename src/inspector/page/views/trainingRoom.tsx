import { computed, signal } from '@preact/signals';
import type { Scenario } from '../../../scenarios/scenario.ts';
import { readPlays, scriptOf } from '../model/plays.ts';
import { Button } from '../parts/button.tsx';
import { RuleTag } from '../parts/ruleTag.tsx';
import { choosePetition } from '../state/current.ts';
import { openRegister, openScript } from '../state/opening.ts';
import { playing } from '../state/player.ts';
import { book, engineFor, revision, shipped } from '../state/session.ts';
import { t } from '../state/settings.ts';
import { room } from '../state/view.ts';
import { ui } from '../words/ui.ts';

/** Read when the room is first opened. */
const plays = computed(() => readPlays(shipped.value.scenarios));
const query = signal('');

/** The shipped scenarios and register cases, to be played step by step. */
export function TrainingRoom() {
  const wanted = query.value.trim().toLowerCase();
  const fits = ({ title, covers }: Scenario) =>
    `${title.zh} ${title.en} ${covers.join(' ')}`.toLowerCase().includes(wanted);
  return (
    <div class="training">
      <section>
        <div class="section-head">
          <h2>{t(ui.scenarios)}</h2>
          <p class="faint">{t(ui.scenariosHint)}</p>
          <input
            type="search"
            aria-label={t(ui.searchPlays)}
            placeholder={t(ui.searchPlays)}
            value={query.value}
            onInput={({ currentTarget }) => {
              query.value = currentTarget.value;
            }}
          />
        </div>
        {plays.value.files.map(({ file, scenarios }) => {
          const found = scenarios.filter(fits);
          return found.length === 0 ? null : (
            <div key={file} class="play-file">
              <h3>{file.replace(/\.ya?ml$/, '')}</h3>
              <ul class="plays">
                {found.map((scenario) => (
                  <PlayRow key={scenario.place.line} scenario={scenario} />
                ))}
              </ul>
            </div>
          );
        })}
      </section>
      <section>
        <div class="section-head">
          <h2>{t(ui.registerCases)}</h2>
          <p class="faint">{t(ui.registerHint)}</p>
        </div>
        <RegisterCases />
      </section>
    </div>
  );
}

/** Shows a case from its start. */
function show(key: string, at: number, plays: boolean): void {
  choosePetition(key, { at });
  room.value = 'petitions';
  playing.value = plays;
}

function PlayRow({ scenario }: { scenario: Scenario }) {
  const { title, covers, policy, place } = scenario;
  const start = () => {
    const { events, before } = scriptOf(scenario, engineFor.value);
    const key = t(title);
    openScript(key, events, policy);
    show(key, Math.max(0, before), false);
  };
  return (
    <li class="play" data-scenario={`${place.file}:${place.line}`}>
      <Button icon="play" label={`${t(ui.play)}: ${t(title)}`} onClick={start} />
      <span class="play-title">{t(title)}</span>
      <span class="play-rules">
        {covers.map((rule) => (
          <RuleTag key={rule} rule={rule} />
        ))}
      </span>
    </li>
  );
}

function RegisterCases() {
  revision.value;
  const files = [...book.value.cases.values()].filter(({ origin }) => origin === 'log');
  if (files.length === 0)
    return (
      <Button icon="open" onClick={openRegister}>
        {t(ui.loadRegister)}
      </Button>
    );
  return (
    <ul class="plays dense">
      {files.slice(0, 500).map(({ key, entries }) => (
        <li key={key} class="play">
          <Button icon="play" label={`${t(ui.play)}: ${key}`} onClick={() => show(key, 0, true)} />
          <span class="play-title">{key}</span>
          <span class="faint">{t(ui.events, entries.length)}</span>
        </li>
      ))}
    </ul>
  );
}
