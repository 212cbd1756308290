import { GraphQLError } from 'graphql';
import { expect, it } from 'vitest';
import { maskError } from './error-masking.ts';
import { forbidden, storeUnavailable } from './errors.ts';

const wrap = (cause: Error) => new GraphQLError(cause.message, { originalError: cause, path: ['viewer'] });
const mask = (error: GraphQLError, options = {}) => maskError(error.toJSON(), error, options);

it('shows a public error as it is, with the request id', () => {
  expect(mask(wrap(forbidden('Not yours.')), { requestId: 'r1' })).toMatchObject({
    message: 'Not yours.',
    path: ['viewer'],
    extensions: { code: 'FORBIDDEN', requestId: 'r1' },
  });
});

it('masks anything else and says nothing of its cause', () => {
  const masked = mask(wrap(new Error('connect ECONNREFUSED 10.0.0.7:5432')));
  expect(masked.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
  expect(JSON.stringify(masked)).not.toContain('10.0.0.7');
});

it('drops stack traces of public errors too', () => {
  const error = new GraphQLError('no', { extensions: { code: 'NOT_FOUND', stacktrace: ['at secret.ts'] } });
  expect(mask(error).extensions).toEqual({ code: 'NOT_FOUND' });
});

it('turns what the service calls an outage into STORE_UNAVAILABLE', () => {
  const classifyError = (error: unknown) =>
    (error as Error).message === 'terminating connection' ? storeUnavailable('The database') : undefined;
  expect(mask(wrap(new Error('terminating connection')), { classifyError })).toMatchObject({
    message: 'The database does not answer at the moment; try again.',
    extensions: { code: 'STORE_UNAVAILABLE', retryable: true },
  });
});
