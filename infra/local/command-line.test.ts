import { expect, it } from 'vitest';
import { readCommandLine } from './command-line.ts';

const command = {
  usage: 'Usage: npm run example [-- WORD] [--stack] [--replicas N]',
  options: { stack: { type: 'boolean' }, replicas: { type: 'string' } },
  wordsMax: 1,
} as const;

it('hands over what a command was given', () => {
  expect(readCommandLine(command, ['--stack', 'redis', '--replicas=2'])).toEqual({
    values: { stack: true, replicas: '2' },
    words: ['redis'],
  });
});

it.each([['--help'], ['-h'], ['--help', '--stak']])('asked by %s tells, and does nothing', (...args) => {
  expect(readCommandLine(command, args)).toBe('help');
});

it.each([
  [['--stak'], 'There is no option --stak; there is --stack, --replicas, --help.'],
  [['--stack', '-x'], 'There is no option -x;'],
  [['--replicas'], "Option '--replicas <value>' argument missing"],
  [['--replicas', '--stack'], "Option '--replicas' argument is ambiguous."],
  [['--stack=no'], "Option '--stack' does not take an argument"],
  [['redis', 'kafka'], 'What is meant by kafka?'],
])('%j is refused, with the reason and the usage', (args, reason) => {
  expect(() => readCommandLine(command, args)).toThrow(reason);
  expect(() => readCommandLine(command, args)).toThrow(command.usage);
});
