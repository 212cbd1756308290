/** Rules as text: `8: @will .. @kill .. @peer ! @sport @fiction & @i`. */
import { compile, matches, type Pattern } from '../patterns.ts';
import type { Tagged } from '../concepts/tag.ts';
import type { Reason } from '../verdict.ts';

export interface Rule {
  reason: Reason;
  /** 1-10: how sure it is; from `certain` on it decides alone. */
  weight: number;
  pattern: Pattern;
  /** Of each group one must be there too. */
  needs: readonly Pattern[];
  /** Not where one of these is there. */
  unless: readonly Pattern[];
}

/** One rule a line; `&` what must be there as well (each a pattern), `!` what must not. */
export function parseRules(reason: Reason, lines: string): Rule[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, weight = '', rest = ''] = /^(\d+): (.*)$/.exec(line) ?? [];
      if (rest === '') throw new Error(`This is not a rule: ${line}`);
      const [pattern = '', ...conditions] = rest.split(/ (?=[&!] )/);
      const patternsOf = (sign: string) =>
        conditions
          .filter((one) => one.startsWith(sign))
          .flatMap((one) => one.slice(2).split(', ').map(compile));
      return {
        reason,
        weight: Number(weight),
        pattern: compile(pattern),
        needs: patternsOf('&'),
        unless: patternsOf('!'),
      };
    });
}

export const fires = ({ pattern, needs, unless }: Rule, sentence: Tagged): boolean =>
  matches(pattern, sentence) &&
  needs.every((need) => matches(need, sentence)) &&
  !unless.some((one) => matches(one, sentence));
