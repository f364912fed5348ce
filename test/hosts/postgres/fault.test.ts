import { describe, expect, test } from 'vitest';
import { HostFault } from '../../../src/hosts/port/hostFault.ts';
import { faultOf, meaningOf } from '../../../src/hosts/postgres/fault.ts';

const told = (message: string, code?: string) =>
  Object.assign(new Error(message), code === undefined ? {} : { code });

describe('an error of the database', () => {
  test.each([
    ['two opened the same petition', '23505'],
    ['transactions that cannot be put in an order', '40001'],
    ['a deadlock', '40P01'],
  ])('means to decide again: %s', (words, code) => {
    expect(meaningOf(told(words, code))).toBe('again');
  });

  test.each([
    told('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED'),
    told('read ECONNRESET', 'ECONNRESET'),
    told('getaddrinfo ENOTFOUND db', 'ENOTFOUND'),
    told('Connection terminated unexpectedly'),
    told('Client has encountered a connection error and is not queryable'),
    told('timeout exceeded when trying to connect'),
    told('Query read timeout'),
    told('terminating connection due to administrator command', '57P01'),
    told('the database system is starting up', '57P03'),
    told('sorry, too many clients already', '53300'),
    new AggregateError([told('connect ECONNREFUSED ::1:5432', 'ECONNREFUSED')], ''),
  ])('means that the connection is gone: %s', (error) => {
    const whole = error instanceof AggregateError ? Object.assign(error, { code: 'ECONNREFUSED' }) : error;
    expect(meaningOf(whole)).toBe('lost');
    expect(faultOf(whole)).toMatchObject({ code: 'unreachable', cause: whole });
  });

  test.each([
    ['unreachable', '57014'],
    ['unreachable', '55P03'],
    ['unreachable', '28P01'],
    ['unreachable', '3D000'],
    ['read-only', '25006'],
    ['read-only', '42501'],
    ['disk-full', '53100'],
    ['other-tables', '42P01'],
  ] as const)(
    'is told as %s where its code is %s, with the words of the database, in both languages',
    (known, code) => {
      const fault = faultOf(told('what it said', code));
      expect(meaningOf(told('', code))).toBe('other');
      expect(fault).toBeInstanceOf(HostFault);
      expect(fault).toMatchObject({ code: known });
      const { text } = fault as HostFault;
      expect(text.zh).toContain('what it said');
      expect(text.en).toContain('what it said');
      expect(text.en).not.toContain('\n');
    },
  );

  test('stays what it is where nobody knows it', () => {
    const error = told('value too long', '22001');
    expect(meaningOf(error)).toBe('other');
    expect(faultOf(error)).toBe(error);
  });
});
