import {
  createEngine,
  definePolicy,
  type Engine,
  fireRescueBureau,
  housingBureau,
  type Policy as Shipped,
} from '../../src/index.ts';
import { university } from '../../src/packs/index.ts';
import { reviewing, signing } from '../machines/reviewCase/happenings.ts';
import { chained } from '../support/chained.ts';
import type { Happening, Policy } from './model.ts';

/** A body under which histories are played, and its own names where the samples use the bureau's. */
export interface Body {
  readonly name: string;
  readonly policy: Policy;
  readonly engine: Engine<string>;
  readonly speaks: (event: Happening) => Happening;
}

const housingRoles: Readonly<Record<string, string>> = {
  petitioner: 'resident',
  disciplineCommission: 'petitionOffice',
  supervisionOffice: 'petitionOffice',
  disciplineSecretary: 'deputyDirector',
  deputyDisciplineSecretary: 'officeHead',
  chiefOfficer: 'director',
  businessDepartment: 'division',
  responsibleUnit: 'division',
  brigade: 'districtStation',
  serviceDetachment: 'frontDesk',
  commandCentre: 'dutyRoom',
  publicityOffice: 'newsOffice',
  leadingGroup: 'partyGroup',
  leadingGroupOffice: 'partyGroup',
  partyCommittee: 'partyGroup',
  superiorOrgan: 'higherOrgan',
  publicSecurity: 'police',
  outsideOrgan: 'partnerOrgan',
  system: 'timer',
};
const housingUnits: Readonly<Record<string, string>> = {
  commission: 'petition-office',
  'supervision-office': 'petition-office',
  command: 'bureau-office',
  'leading-group': 'party-group',
  'dept-legal': 'division-market',
  'dept-supervision': 'division-quality',
  'dept-personnel': 'division-quality',
  'dept-logistics': 'division-quality',
  'brigade-1': 'station-east',
  'brigade-2': 'station-west',
  'brigade-3': 'station-east',
  'service-detachment': 'front-desk',
  'command-centre': 'duty-room',
  publicity: 'news-office',
  'superior-bureau': 'city-government',
  ministry: 'provincial-department',
  'public-security': 'police-station',
  'petition-bureau': 'street-office',
};

/** An event of the bureau in the words of the housing bureau. */
export function asHousing(event: Happening): Happening {
  const text = JSON.stringify(event, (_, value) =>
    typeof value === 'string' ? (housingUnits[value] ?? value) : value,
  );
  const said = JSON.parse(text) as Happening & { by: { role: string; unit?: string } };
  const { role } = event.by;
  const station =
    said.by.unit?.startsWith('station') === true && ['division', undefined].includes(housingRoles[role]);
  const by = { ...said.by, role: station ? 'districtStation' : (housingRoles[role] ?? role) };
  if (['deputyDirector', 'officeHead'].includes(by.role)) by.unit = 'bureau-office';
  // Its divisions have named no liaison person, so the event does.
  return said.type === 'approval.dispatch' ? { liaison: 'liaison-1', ...said, by } : { ...said, by };
}

const body = (name: string, policy: Shipped, speaks: Body['speaks'] = (event) => event): Body => ({
  name,
  policy: policy as unknown as Policy,
  engine: createEngine<string>(policy),
  speaks,
});

const variant = (version: string, changes: object) =>
  definePolicy({ extends: fireRescueBureau, id: fireRescueBureau.id, version, ...changes });

/** A university, whose fixtures are its own. */
export const universityBody: Body = body('university', university);

/** The bureau with classes and chains of its own, its histories played apart; the oracle's calendar knows no notice of a body alone. */
export const chainedBody: Body = body('chained', { ...chained, notices: [] });

/** The shipped bureau, the housing bureau, and the bureau with other answers where the regulation leaves it to the body. */
export const bodies: readonly Body[] = [
  body('fireRescueBureau', fireRescueBureau),
  body('housingBureau', housingBureau, asHousing),
  body(
    'no late requests',
    variant('1.1.0', {
      choices: { goodReasonReopensWindow: false, deputySigns: false, simplifiedProcedure: false },
    }),
  ),
  body(
    'reviews extended',
    variant('1.2.0', {
      extension: { reviewDays: 30 },
      choices: { acceptanceDay: 'unitAccepts' },
      reviewing: { ...reviewing, ...signing },
      passing: {
        tells: 'receiver',
        onward: true,
        ownShare: true,
        reportsTo: ['street-office'],
        referrals: true,
        path: [{ organs: ['street-office'], share: { n: 4, unit: 'calendarDays' } }],
        copies: [{ of: 'housing-bureau', to: ['petition-bureau'] }],
      },
      receptions: {
        hold: ['chiefOfficer', 'leadingGroup'],
        arrangedBy: ['supervisionOffice'],
        toldDaysBefore: 1,
        consent: ['deputyDisciplineSecretary'],
      },
      terms: { 'passing.share': { term: { n: 3, unit: 'calendarDays' } } },
    }),
  ),
  body(
    'brigades of another body',
    variant('1.3.0', {
      units: fireRescueBureau.units.map((unit) =>
        ['brigade-1', 'brigade-2', 'dept-logistics'].includes(unit.id) ? { ...unit, outside: true } : unit,
      ),
    }),
  ),
];
