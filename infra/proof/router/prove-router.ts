/**
 * The same subgraphs under the Rust Apollo Router: generated queries and every mutation but uploads are asked of it and of
 * the gateway. PASS only when all answers are equal, generated ids, codes, tokens and times apart. Needs ROUTER_BIN.
 */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { buildSchema } from 'graphql';
import { createClients } from '../../../gateway/test/clients.ts';
import { makeFixture } from '../../../gateway/test/matrix/fixture.ts';
import { proofVariables } from '../environment.ts';
import { startProduct, type StartedProduct } from '../../product/start-product.ts';
import { stripSupergraph } from '../../router/strip-supergraph.ts';
import { openGateway, openRouter, openWorkplace } from './open-servers.ts';
import { proveMutations } from './prove-mutations.ts';
import { proveQueries } from './prove-queries.ts';
import { proveTrust } from './prove-trust.ts';
import { untilQuiet } from './until-quiet.ts';

export interface RouterProofOptions {
  say(line: string): void;
  /** How many queries; 200 are the proof. */
  queries?: number;
  source: Record<string, string | undefined>;
}

const standardQueries = 200;
const versionMs = 10_000;
/** Two servers name another of several failing fields seldom; more often than this there is a reason. */
const otherCausesShareMax = 0.02;
const seed = 20_261_129;
const password = 'ensure-demo';
const unlimited = {
  ...{ LIMIT_TUTOR_PER_MINUTE: '0', LIMIT_TUTOR_PER_DAY: '0', LIMIT_UPLOADS_PER_HOUR: '0' },
  ...{ LIMIT_COST_PER_MINUTE: '0', LOG_LEVEL: 'warn', DEMO_PASSWORD: password },
};
const newSecret = () => randomBytes(32).toString('hex');
const fileOf = (name: string) => readFile(new URL(`../../../gateway/${name}`, import.meta.url), 'utf8');

export async function proveRouter({ say, queries = standardQueries, source }: RouterProofOptions) {
  const { ROUTER_BIN: program } = proofVariables.parse(source);
  if (!program) return { notVerified: 'ROUTER_BIN names no Apollo Router' };
  const { stdout: version } = await promisify(execFile)(program, ['--version'], { timeout: versionMs });
  const [secret, jwtSecret] = [newSecret(), newSecret()];
  const env = { ...unlimited, ROUTER_SECRET: secret, JWT_SECRET: jwtSecret };
  // One after the other: both are built in the same place.
  await using oursProduct = await startProduct({ env });
  await using theirsProduct = await startProduct({ env });
  await using workplace = await openWorkplace(stripSupergraph(await fileOf('supergraph.graphql')), jwtSecret);
  const { addresses } = theirsProduct;
  await using router = await openRouter(workplace, { program, secret, addresses });
  await using gateway = await openGateway(workplace, addresses);
  await using otherGateway = await openGateway(workplace, oursProduct.addresses);
  say('two products made alike, a gateway over each and a router over the second are ready');
  await using through = openClients(router.address);
  await using beside = openClients(gateway.address);
  await using apart = openClients(otherGateway.address);
  await using ours = await openSide(oursProduct);
  await using theirs = await openSide(theirsProduct);
  say('what is asked about is made');
  const schema = buildSchema(await fileOf('api.generated.graphql'));
  const sameSide = { fixture: theirs.fixture, ours: beside.clients, router: through.clients };
  const asked = await proveQueries({ schema, ...sameSide, seed, count: queries, say });
  const subgraphs = [addresses.core, addresses.ai, addresses.analytics];
  const trust = await proveTrust({ ...theirs, router: router.address, subgraphs, say });
  const changed = await proveMutations({
    ...{ schema, say },
    ours: { ...ours, asked: apart.clients },
    theirs: { ...theirs, asked: through.clients },
  });
  const { different, unexpected, uncovered, mutations, cases } = changed;
  return {
    passed:
      asked.different + different + unexpected + uncovered + trust.failed === 0 &&
      asked.otherCauses <= asked.queries * otherCausesShareMax,
    counts: {
      ...{ queries: asked.queries, mutations, cases, seed },
      ...{ different: asked.different + different, unexpected, uncovered },
      ...{ trust_checks: trust.checks, trust_failed: trust.failed },
      ...{ values: asked.values, with_errors: asked.withErrors, asked_again: asked.askedAgain },
      other_causes: asked.otherCauses,
      router: version.trim(),
    },
  };
}

function openClients(url: string) {
  const clients = createClients(url, password);
  return { clients, [Symbol.asyncDispose]: () => clients.close() };
}

/** What is made in a product, by its own gateway, and worked off. */
async function openSide({ addresses }: StartedProduct) {
  const opened = openClients(addresses.gateway);
  const fixture = await makeFixture(opened.clients);
  await untilQuiet(opened.clients, fixture);
  return { ...opened, fixture };
}
