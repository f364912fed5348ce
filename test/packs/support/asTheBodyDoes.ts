import type { Petition, Policy } from '../../../src/index.ts';
import { beforeTheHead } from '../../../src/machines/handling/drafts/papers.ts';
import type { Chain, Paper } from '../../../src/policy/approval.ts';
import { approvalOf, chainFor, type Progress, stillToAct } from '../../../src/policy/chains.ts';
import { classFor } from '../../../src/policy/classes.ts';
import { inWordsOf } from './inWordsOf.ts';
import { somebody } from './ofTheTable.ts';

/** An event of a story, as somebody sends it. */
export interface Told {
  readonly type: string;
  readonly at: string;
  readonly by: { readonly role: string; readonly unit?: string; readonly id: string };
  readonly [field: string]: unknown;
}

type Sent = readonly Told[];

/** What the story of another body comes to in one with tables of its own: the same act, by whom the tables name. */
export class AsTheBodyDoes {
  private readonly policy: Policy;
  private readonly says: <T>(said: T) => T;

  constructor(policy: Policy) {
    this.policy = policy;
    this.says = inWordsOf(policy);
  }

  /** The events that stand for one of the story where the petition stands. */
  eventsFor(event: Told, petition: Petition | undefined): Sent {
    const said = this.withinTerms(this.says(event));
    if (!petition || this.policy.approval === undefined) return [said];
    if (petition.phase.lifecycle === 'classApproval') return this.inApproval(said, petition);
    if (petition.phase.lifecycle !== 'handling') return [this.classified(said, petition)];
    if (said.type === 'handling.reply') return [...this.drafted(said, petition), this.sealed(said)];
    return said.type === 'handling.extend' ? [...this.endorsed('extension', said, petition), said] : [said];
  }

  /** As many days as the body may give. */
  private withinTerms(said: Told): Told {
    const most = this.policy.extension.most?.n;
    const { days } = said;
    return most !== undefined && typeof days === 'number' && days > most && days <= 30
      ? { ...said, days: most }
      : said;
  }

  /** The weight of the class that the table makes of the facts. */
  private classified(said: Told, { matter }: Petition): Told {
    const { approval } = this.policy;
    if (!approval || said.classification === undefined) return said;
    const row = classFor(approval, said as never, matter);
    return row ? { ...said, classification: row.weight } : said;
  }

  private chain(paper: Paper, { matter }: Petition, outcome?: unknown): Chain | undefined {
    return chainFor(approvalOf(this.policy), paper, matter, outcome as never);
  }

  private act(said: Told, who: string, more: object, petition: Petition): Told {
    const { id, at, petition: of } = said;
    const by = somebody(this.policy, who);
    const ofTheUnit = this.policy.roles[by.role]?.plays.includes('responsibleUnit') === true;
    const { unit } = petition.matter;
    return {
      id,
      petition: of,
      at,
      by: ofTheUnit && unit !== undefined ? { ...by, unit } : by,
      ...more,
    } as never;
  }

  /** Everybody whose turn it is on a paper, one after the other. */
  private signed(
    type: string,
    chain: Chain,
    from: Progress,
    said: Told,
    more: object,
    petition: Petition,
  ): Sent {
    return chain.steps.flatMap((step, at) => {
      if (at < from.step) return [];
      const names = at === from.step ? stillToAct(step, from) : step.by;
      const acting = step.every ? names : names.slice(0, 1);
      const meeting = step.act === 'meet' ? { meeting: '纪要-1' } : {};
      return acting.map((who) => this.act(said, who, { type, ...more, ...meeting }, petition));
    });
  }

  private inApproval(said: Told, petition: Petition): Sent {
    const row = this.chain('dispatch', petition);
    if (!row) return [said];
    const context = petition.phase.context as unknown as Progress & { readonly signedUnit?: string };
    const { value } = petition.phase;
    const by = (names: readonly string[] | undefined, more: object): Sent =>
      names?.[0] === undefined ? [] : [this.act(said, names[0], more, petition)];
    const form = () => (value === 'form' ? by(row.form, { type: 'approval.fillForm', form: 'F-1' }) : []);
    const { unit, reason = '按本办法办理', liaison } = said;
    switch (said.type) {
      case 'approval.fillForm':
        return form();
      case 'approval.propose':
        return [...form(), ...by(row.propose, { type: said.type, unit, opinion: said.opinion })];
      case 'approval.sign':
      case 'approval.endorse': {
        const signed = this.signed('approval.endorse', row, context, said, {}, petition);
        return unit === undefined
          ? signed
          : signed.map((one, at) => (at === signed.length - 1 ? { ...one, unit, reason } : one));
      }
      case 'approval.return':
      case 'approval.sendBack': {
        const step = row.steps[context.step];
        return by(step?.by, { type: 'approval.sendBack', to: said.to, reason });
      }
      case 'approval.dispatch':
        return by(row.sentBy ?? row.propose, {
          type: said.type,
          unit: context.signedUnit ?? unit,
          ...(liaison === undefined ? {} : { liaison }),
        });
      case 'approval.raise':
      case 'approval.lower': {
        const { criteria } = said;
        const names = this.policy.approval?.classes[0]?.decidedBy;
        return by(names, { type: 'approval.reclassify', criteria, reason });
      }
      default:
        return [said];
    }
  }

  /** A draft of the reply, and all who endorse it. */
  private drafted(said: Told, petition: Petition): Sent {
    const { outcome, opinion } = said;
    if (outcome === undefined || this.chain('reply', petition, outcome) === undefined) return [];
    const { id, at, by, petition: of } = said;
    const draft = { id, petition: of, at, by, type: 'handling.draftReply', outcome, opinion };
    return [draft as Told, ...this.endorsed('reply', said, petition)];
  }

  private endorsed(drafted: 'reply' | 'extension', said: Told, petition: Petition): Sent {
    const chain =
      drafted === 'reply'
        ? this.chain('reply', petition, said.outcome)
        : beforeTheHead(petition.matter, this.policy);
    if (!chain) return [];
    return this.signed('handling.endorse', chain, { step: 0, passed: [] }, said, { drafted }, petition);
  }

  private sealed(said: Told): Told {
    const seal = this.policy.approval?.seals?.[0];
    return seal === undefined || said.outcome === undefined ? said : { ...said, seal };
  }
}
