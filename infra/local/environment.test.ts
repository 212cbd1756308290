import { describe, expect, it } from 'vitest';
import { LocalEnvironment, parseLocalEnvironment } from './environment.ts';
import { proofVariables } from '../proof/environment.ts';
import { serviceSchemas } from './service-schemas.ts';
import { stackVariables } from './stack/environment.ts';
import { LaterVariables } from './without-effect.ts';

/** The variables that are promised in public; a name joins here when it is promised. */
const promised =
  `DATABASE_URL DATABASE_REPLICA_URL REDIS_URL QDRANT_HOST QDRANT_API_KEY MONGODB_URL CASSANDRA_CONTACT_POINTS
  CASSANDRA_DATACENTER KAFKA_BOOTSTRAP_SERVERS BLOB_URL JWT_SECRET JWT_EXPIRATION_HOURS LLM_BASE_URL LLM_API_KEY
  LLM_MODEL LLM_FALLBACK_MODEL EMBEDDING_MODEL CROSS_ENCODER_MODEL SKIP_MODERATION ABCR_ENABLED NODE_ENV LOG_LEVEL
  OTEL_EXPORTER_OTLP_ENDPOINT QDRANT_BIN ROUTER_BIN LIMIT_TUTOR_PER_MINUTE LIMIT_TUTOR_PER_DAY
  LIMIT_UPLOADS_PER_HOUR LIMIT_FAILED_SIGN_INS_PER_ACCOUNT LIMIT_FAILED_SIGN_INS_PER_IP LIMIT_SOCKETS_PER_USER
  LIMIT_OPERATIONS_PER_SOCKET LIMIT_DEPTH LIMIT_ALIASES PORT_WEB PORT_GATEWAY PORT_CORE PORT_AI PORT_ANALYTICS
  DATA_DIR DEMO_PASSWORD`.split(/\s+/);

describe('the variables of npm start', () => {
  it('are all read by a process, or known to have no effect yet', () => {
    const schemas = [
      LocalEnvironment,
      LaterVariables,
      stackVariables,
      proofVariables,
      ...Object.values(serviceSchemas),
    ];
    const known = schemas.flatMap((schema) => Object.keys(schema.shape));
    expect(promised.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('that are set without effect are named, whichever process they are meant for', () => {
    const outcome = parseLocalEnvironment({
      KAFKA_BOOTSTRAP_SERVERS: '127.0.0.1:9092',
      ROUTER_BIN: '/opt/router',
      QDRANT_BIN: '/opt/qdrant',
      BLOB_URL: 's3://files',
      ABCR_ENABLED: '',
      LLM_MODEL: 'some',
    });
    expect(outcome.ok && outcome.withoutEffect).toEqual(['BLOB_URL']);
  });
});
