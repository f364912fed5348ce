import { unitOf } from '../policy/schema.ts';
import type { Effect } from '../vocabulary/effects.ts';
import type { Day } from '../vocabulary/instant.ts';
import { holdsPersonalNumber } from '../vocabulary/personalNumber.ts';
import { text } from '../vocabulary/text.ts';
import { isPaperField, type PaperField, paperFields } from './fields/catalogue.ts';
import { addresseeOf, type Source } from './fields/field.ts';
import type { PaperRefusal } from './refusal.ts';

/** What the units that a petition complains of are called, by the policy and by the host. */
const complainedNames = ({ petition, policy, given }: Source): readonly string[] =>
  petition.matter.complainedOf.units.flatMap((id) =>
    [unitOf(policy, id)?.label.zh, given.organs?.[id]?.name].filter((name) => name !== undefined),
  );

/** What is said against somebody never reaches them or their unit (`reg.30`), whether the decision or the host addresses it. */
export function confidentiality(source: Source): readonly PaperRefusal[] {
  const { effect, petition, given } = source;
  const { complainedOf } = petition.matter;
  const said = [given.words?.addressee ?? []].flat().join('');
  const isSaid = complainedNames(source).some((name) => said.includes(name));
  const to = addresseeOf(effect);
  const unit = to?.unit ?? (to?.role === 'responsibleUnit' ? petition.matter.unit : undefined);
  const isComplainedOf =
    to !== undefined &&
    to.role !== 'petitioner' &&
    ((unit !== undefined && complainedOf.units.includes(unit)) ||
      (to.ids ?? []).some((id) => complainedOf.persons.includes(id)));
  if (!isSaid && !isComplainedOf) return [];
  return [
    {
      code: 'confidential',
      place: isSaid ? 'words.addressee' : 'effect.to',
      rule: 'reg.30',
      message: text(
        '受文者是被反映的单位或者人员，不得向其出具文书',
        'the paper would go to whom the petition complains of',
      ),
    },
  ];
}

/** In a report about a person nobody but the petitioner reads who made it: every other paper has ids alone (`reg.30`). */
export function namesPetitioner(
  { petition: { matter }, given }: Source,
  words: string,
  place: string,
): readonly PaperRefusal[] {
  if (matter.kind !== 'report') return [];
  const names = matter.petitioners.map((id) => given.names?.[id]).filter((name) => name !== undefined);
  return names.some((name) => words.includes(name))
    ? [
        {
          code: 'confidential',
          place,
          rule: 'reg.30',
          message: text(
            `${place}：检举控告事项的文书不得写明信访人姓名`,
            `${place}: it names the petitioner of a report about a person`,
          ),
        },
      ]
    : [];
}

/** Words that the host gives for no field, or for one that is not words. */
export function unknownWords({ given }: Source): readonly PaperRefusal[] {
  return Object.keys(given.words ?? {})
    .filter((name) => !isPaperField(name) || paperFields[name].from !== 'words')
    .map((name) => ({
      code: 'unknown',
      place: `words.${name}`,
      message: isPaperField(name)
        ? text(
            `words.${name}：由决定得出，不能另行填写`,
            `words.${name}: the decision says it, it cannot be given`,
          )
        : text(`words.${name}：没有这个字段`, `words.${name}: there is no such field`),
    }));
}

const bare = (words: string) => words.replace(/[\s\d.、．（）()；;。]/g, '');

/** Words that the host splits into several have to be those of the decision: a paper never says otherwise than what was decided. */
export function differing(source: Source): readonly PaperRefusal[] {
  return Object.entries(source.given.words ?? {}).flatMap(([name, words]): PaperRefusal[] => {
    const decided = isPaperField(name) ? paperFields[name].raw?.(source) : undefined;
    if (decided === undefined) return [];
    const pieces = [words].flat();
    return bare(pieces.join('')) === bare(decided)
      ? []
      : [
          {
            code: 'differs',
            place: `words.${name}`,
            message: text(
              `words.${name}：与决定所载不一致，只能原样分条`,
              `words.${name}: the decision says otherwise; its words may be split into several, and no more`,
            ),
          },
        ];
  });
}

/** Each request is answered: as many opinions as requests. */
export function unanswered({ given }: Source): readonly PaperRefusal[] {
  const [requests, opinions] = [given.words?.request, given.words?.opinion].map(
    (one) => [one ?? []].flat().length,
  );
  return requests !== undefined && requests > 1 && opinions !== requests
    ? [
        {
          code: 'unlawful',
          place: 'words.opinion',
          rule: 'reg.31.6',
          message: text(
            `words.opinion：有${requests}项请求，应当有${requests}项处理意见，现有${opinions}项`,
            `words.opinion: there are ${requests} requests and ${opinions} opinions; each request is answered`,
          ),
        },
      ]
    : [];
}

/** The regulation before this one (国务院《信访条例》), which ended when this one began. */
const repealed = /《(?:国务院)?信访条例》/;
const repealedOn: Day = '2022-05-01';

/** No opinion stands on a regulation that is no longer in force. */
export function repealedBasis(
  field: PaperField,
  words: string,
  day: Day,
  place: string,
): readonly PaperRefusal[] {
  return field === 'legalBasis' && day >= repealedOn && repealed.test(words)
    ? [
        {
          code: 'unlawful',
          place,
          rule: 'reg.31.6',
          message: text(
            `${place}：《信访条例》自2022年5月1日起已由《信访工作条例》取代`,
            `${place}: the former regulation on petitions ended on 2022-05-01, when the present one began`,
          ),
        },
      ]
    : [];
}

/** Whether a field's words may hold somebody's number. */
export function exposedNumber(field: PaperField, words: string, place: string): readonly PaperRefusal[] {
  return paperFields[field].numbers === undefined && holdsPersonalNumber(words)
    ? [
        {
          code: 'personal-number',
          place,
          rule: 'reg.30',
          message: text(
            `${place}：含有电话号码或者身份证号码，此处不得载明`,
            `${place}: it holds a telephone or identity number, which may not stand there`,
          ),
        },
      ]
    : [];
}

/** An effect that the decision did not ask for has no paper: nothing is printed that was not decided. */
export function undecided(effect: Effect, effects: readonly Effect[]): readonly PaperRefusal[] {
  return effects.some((one) => one === effect || JSON.stringify(one) === JSON.stringify(effect))
    ? []
    : [
        {
          code: 'differs',
          place: 'effect',
          message: text('effect：该决定没有提出这项要求', 'effect: the decision did not ask for it'),
        },
      ];
}

/** A petition is decided under its own policy: another one has other terms, and other units. */
export function otherPolicy({ petition, policy }: Source): readonly PaperRefusal[] {
  const { id, version } = petition.policy;
  return policy.id === id && policy.version === version
    ? []
    : [
        {
          code: 'differs',
          place: 'policy',
          message: text(
            `policy：该信访事项适用 ${id}@${version}`,
            `policy: the petition was decided under ${id}@${version}`,
          ),
        },
      ];
}
