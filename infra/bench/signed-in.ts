/** A started product through the eyes of a demo account. */
import { systemClock } from '@ensure-study/kit/clock';
import { createGraphqlTransport } from '../ensure/adapters/graphql-transport.ts';
import type { Transport } from '../ensure/ports.ts';
import { createSignedInApi } from '../ensure/signed-in-api.ts';
import type { BenchDeps } from './ports.ts';
import type { StartedProduct } from './started-product.ts';

export function signedIn(
  { endpoint }: StartedProduct,
  who: 'teacher' | 'student',
  { variables, signal }: BenchDeps,
  transport: Transport = createGraphqlTransport(endpoint),
) {
  return createSignedInApi({
    transport,
    identity: { email: `${who}@demo.test`, password: variables.DEMO_PASSWORD ?? 'ensure-demo' },
    clock: systemClock,
    signal,
  });
}
