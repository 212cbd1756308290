/** The frame of every mutation: parse, call, map. */
import { toPayload, type Outcome, type ProblemName } from '@ensure-study/kit/outcome';
import type { z } from 'zod';
import { goOnAs, requireCaller, type Context } from '../context.ts';
import type { Caller } from '../caller.ts';
import { parseInput } from './parse-input.ts';

interface Frame<S extends z.ZodType, T, P extends ProblemName, R extends { __typename: string }> {
  input: S;
  call(input: z.output<S>, caller: Caller, context: Context): Promise<Outcome<T, P>>;
  toSuccess(value: T): R;
}

/** A resolver for signed-in people; UNAUTHENTICATED for nobody. What was read before the change is forgotten after it. */
export const mutation =
  <S extends z.ZodType, T, P extends ProblemName, R extends { __typename: string }>({
    input: schema,
    call,
    toSuccess,
  }: Frame<S, T, P, R>) =>
  async (_parent: unknown, args: { input: unknown }, context: Context) => {
    const caller = requireCaller(context);
    const input = parseInput(schema, args.input);
    if (!input.ok) return toPayload(input as Outcome<T, 'InvalidInputProblem'>, toSuccess);
    const outcome = await call(input.value, caller, context);
    goOnAs(context, context.viewer);
    return toPayload(outcome, toSuccess);
  };
