/** How servers of stores are spoken to: by what certificates they are known, and who signs in. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The name of a file in PEM, as what it holds; read once, with the other variables. */
export const pemFile = () =>
  z.string().transform((file, context) => {
    try {
      const text = readFileSync(file, 'utf8');
      if (text.includes('-----BEGIN CERTIFICATE-----')) return text;
      context.addIssue({ code: 'custom', message: 'must name a file that holds certificates in PEM' });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      context.addIssue({ code: 'custom', message: `names a file that cannot be read (${code})` });
    }
    return z.NEVER;
  });

/** The name of a keyspace of Cassandra. */
export const keyspaceName = () =>
  z.string().regex(/^[a-z][a-z0-9_]{0,47}$/, 'must be of small letters, digits and underscores, at most 48');

/** How somebody may sign in to Kafka. */
export const saslMechanisms = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;

/** For `superRefine`: who signs in has a password, and what is said of TLS is not said in vain. */
export function refuseHalfAccess(given: object, context: z.RefinementCtx): void {
  const values = given as Record<string, unknown>;
  const refuse = (name: string, message: string) =>
    context.addIssue({ code: 'custom', path: [name], message });
  for (const store of ['KAFKA', 'CASSANDRA']) {
    const [user, password] = [values[`${store}_USERNAME`], values[`${store}_PASSWORD`]];
    if (user !== undefined && password === undefined)
      refuse(`${store}_PASSWORD`, `is required with ${store}_USERNAME`);
    if (user === undefined && password !== undefined)
      refuse(`${store}_USERNAME`, `is required with ${store}_PASSWORD`);
    if (values[`${store}_CA_FILE`] !== undefined && !values[`${store}_TLS`])
      refuse(`${store}_TLS`, `must be true with ${store}_CA_FILE`);
  }
  const isReadable = values.KAFKA_SASL_MECHANISM === 'plain' && !values.KAFKA_TLS;
  if (values.NODE_ENV === 'production' && values.KAFKA_USERNAME !== undefined && isReadable)
    refuse('KAFKA_TLS', 'must be true in production where KAFKA_SASL_MECHANISM is plain');
}
