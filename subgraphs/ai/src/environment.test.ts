import { describe, expect, it } from 'vitest';
import { parseEnvironment } from '@ensure-study/kit/environment';
import { AiEnvironment, toAiConfig } from './environment.ts';

const needed = {
  JWT_SECRET: 'x'.repeat(32),
  DATABASE_URL: 'postgres://127.0.0.1/ensure',
  DATA_DIR: '.data',
  CORE_URL: 'http://127.0.0.1:8000',
};
const errorsOf = (given: Record<string, string>) => {
  const outcome = parseEnvironment(AiEnvironment, given);
  return outcome.ok ? [] : outcome.errors;
};

describe('environment of ai', () => {
  it('needs only what npm start hands over', () => {
    expect(parseEnvironment(AiEnvironment, needed)).toMatchObject({
      ok: true,
      value: { PORT_AI: 8001, LIMIT_TUTOR_PER_MINUTE: 20, LIMIT_TUTOR_PER_DAY: 300, SKIP_MODERATION: false },
    });
  });

  it('refuses limits of 0 and skipped moderation in production, and allows them elsewhere', () => {
    const loose = {
      ...needed,
      LIMIT_TUTOR_PER_MINUTE: '0',
      LIMIT_TUTOR_PER_DAY: '0',
      LIMIT_MODEL_TOKENS_PER_DAY: '0',
      SKIP_MODERATION: 'true',
    };
    expect(errorsOf(loose)).toEqual([]);
    expect(errorsOf({ ...loose, NODE_ENV: 'production' })).toEqual([
      'LIMIT_TUTOR_PER_MINUTE must not be 0 in production.',
      'LIMIT_TUTOR_PER_DAY must not be 0 in production.',
      'LIMIT_MODEL_TOKENS_PER_DAY must not be 0 in production.',
      'SKIP_MODERATION must not be set in production.',
    ]);
  });

  it('asks for the model of an endpoint', () => {
    expect(errorsOf({ ...needed, LLM_BASE_URL: 'http://127.0.0.1:9' })).toEqual([
      'LLM_MODEL is required with LLM_BASE_URL.',
    ]);
  });

  it.each([
    ['mongodb://store', true],
    ['mongodb+srv://me:secret@store.example/x?tls=true', true],
    ['mongodb://me@a:27017,b:27017,[::1]:27018/x?replicaSet=rs0', true],
    ['mongodb://a?replicaSet=rs0', true],
    ['mongodb://', false],
    ['mongodb://a:port', false],
    ['mongodb://a,', false],
    ['http://store', false],
  ])('takes %s for a MongoDB: %s', (MONGODB_URL, isTaken) => {
    expect(errorsOf({ ...needed, MONGODB_URL })).toEqual(
      isTaken ? [] : ['MONGODB_URL must be a mongodb URL.'],
    );
  });

  it('names every mistake at once', () => {
    const errors = errorsOf({ PORT_AI: 'x', LIMIT_TUTOR_PER_DAY: '-1' });
    expect(errors.map((error) => error.split(' ')[0]).sort()).toEqual(
      ['CORE_URL', 'DATABASE_URL', 'DATA_DIR', 'JWT_SECRET', 'LIMIT_TUTOR_PER_DAY', 'PORT_AI'].sort(),
    );
  });

  it('switches the moderation of questions off where it is told to, and only then', () => {
    for (const [given, skipModeration] of [
      [{}, false],
      [{ SKIP_MODERATION: 'true' }, true],
    ] as const) {
      const outcome = parseEnvironment(AiEnvironment, { ...needed, ...given });
      expect(outcome.ok && toAiConfig(outcome.value)).toMatchObject({ skipModeration });
    }
  });
});
