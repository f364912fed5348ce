import type { Command } from 'commander';
import { withEarlier, withPolicies } from '../policies.ts';
import { answering, type Session, showFor } from '../session.ts';
import { type Common, common, policiesAsked, storeOption } from './common.ts';

/** The command `verify`. */
export function addVerify(program: Command, session: Session): void {
  const command = program
    .command('verify')
    .description('decide the log of a store anew, and compare with it all that the store keeps')
    .addOption(storeOption('the store; it is only read').makeOptionMandatory());
  common(command).action((options: Common & { store: string }) =>
    answering(session, options, async () => {
      const { verifyWholeStore } = await import('../store/verifyCommand.ts');
      const policies = withEarlier(withPolicies([], await policiesAsked(session, options)));
      const asked = { place: options.store, policies };
      session.code = await verifyWholeStore(asked, showFor(session, options));
    }),
  );
}
