import type { Dialect } from './dialect.ts';

/** Version 1 of the tables. */
export function schema1(dialect: Dialect): readonly string[] {
  return [...tablesOf(dialect), ...indexes, ...dialect.keepLog('pf_log')];
}

// Wide texts stand last: what is in front of them is read without them.
const tablesOf = ({ types: { word, document, counter, moment }, wide, narrow }: Dialect) => [
  `CREATE TABLE pf_petition (
    id ${word} NOT NULL,
    seq ${counter} NOT NULL,
    version ${counter} NOT NULL,
    last_place ${counter} NOT NULL,
    policy ${word} NOT NULL,
    lifecycle ${word} NOT NULL,
    state ${word} NOT NULL,
    class ${word} NOT NULL,
    unit ${word} NOT NULL,
    cause ${word} NOT NULL,
    channel ${word} NOT NULL,
    seen_by ${word} NOT NULL,
    is_open ${counter} NOT NULL,
    opened_on ${word} NOT NULL,
    next_due ${word} NOT NULL,
    wake_at ${moment},
    reminders ${document} NOT NULL,
    json ${document} NOT NULL,
    PRIMARY KEY (id))${wide}`,
  `CREATE TABLE pf_log (
    petition ${word} NOT NULL,
    seq ${counter} NOT NULL,
    id ${word} NOT NULL,
    entry ${document} NOT NULL,
    PRIMARY KEY (petition, seq))${wide}`,
  `CREATE TABLE pf_refused (
    petition ${word} NOT NULL,
    id ${word} NOT NULL,
    after_seq ${counter} NOT NULL,
    entry ${document} NOT NULL,
    PRIMARY KEY (petition, id))${wide}`,
  `CREATE TABLE pf_outbox (
    petition ${word} NOT NULL,
    place ${counter} NOT NULL,
    row_key ${word} NOT NULL,
    seq ${counter} NOT NULL,
    put_at ${moment} NOT NULL,
    effect ${document} NOT NULL,
    PRIMARY KEY (petition, place))${wide}`,
  // How far each outbox was delivered, apart: a relay that says so does not write the petition and all its indexes anew.
  `CREATE TABLE pf_send (
    petition ${word} NOT NULL,
    last_place ${counter} NOT NULL,
    sent ${counter} NOT NULL,
    send_at ${moment},
    attempts ${counter} NOT NULL,
    PRIMARY KEY (petition))${narrow}`,
  `CREATE TABLE pf_tag (
    petition ${word} NOT NULL,
    name ${word} NOT NULL,
    word ${word} NOT NULL,
    PRIMARY KEY (petition, name, word))${narrow}`,
  `CREATE TABLE pf_duty (
    petition ${word} NOT NULL,
    deadline ${word} NOT NULL,
    lifecycle ${word} NOT NULL,
    role ${word} NOT NULL,
    unit ${word} NOT NULL,
    due ${word} NOT NULL,
    PRIMARY KEY (petition, deadline))${narrow}`,
  `CREATE TABLE pf_note (
    name ${word} NOT NULL,
    content ${document} NOT NULL,
    PRIMARY KEY (name))${wide}`,
];

// Each list goes on in the order of its index behind a place in it, so a page costs the same wherever it stands and however many there are.
const indexes = [
  'CREATE INDEX pf_petition_wake ON pf_petition (wake_at, id)',
  'CREATE INDEX pf_petition_unit ON pf_petition (unit, is_open, next_due, id, lifecycle, state)',
  'CREATE INDEX pf_petition_unit_id ON pf_petition (unit, id)',
  'CREATE INDEX pf_petition_lifecycle ON pf_petition (lifecycle, is_open, next_due, id)',
  'CREATE INDEX pf_petition_state ON pf_petition (lifecycle, state, is_open, next_due, id)',
  'CREATE INDEX pf_petition_state_id ON pf_petition (lifecycle, state, id)',
  'CREATE INDEX pf_petition_policy ON pf_petition (is_open, policy, id)',
  // Has every column by which petitions are judged and counted: questions that no other index answers read this one, never the petitions.
  `CREATE INDEX pf_petition_open ON pf_petition
    (is_open, next_due, id, policy, lifecycle, state, class, unit, cause, channel, seen_by, opened_on)`,
  'CREATE INDEX pf_send_turn ON pf_send (send_at, petition)',
  'CREATE INDEX pf_tag_word ON pf_tag (name, word, petition)',
  'CREATE INDEX pf_duty_unit ON pf_duty (unit, due, petition, deadline, role, lifecycle)',
  'CREATE INDEX pf_duty_role ON pf_duty (role, due, petition, deadline, unit, lifecycle)',
  'CREATE INDEX pf_duty_due ON pf_duty (due, petition, deadline, unit, role, lifecycle)',
];
