/**
 * A stated mix of students and teachers at a steady rate, by the API alone, while the six points are read from `/metrics`
 * as the alerts read them. PASS only when every point that can be measured holds and nothing was left undone.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { inWords, objectives } from '../../observability/objectives.ts';
import { startProduct } from '../../product/start-product.ts';
import { grown, parseSamples, quantileOf, type Sample } from './domain/samples.ts';
import { createRandom, createZipf } from './domain/zipf.ts';
import { draw, mix } from './mix.ts';
import { demoPassword, openSchool, schoolSize, type School } from './school.ts';

/** The committed law of what is asked. */
const law = { exponent: 1.1, seed: 20_260_911 };
const arrivalsPerSecond = 20;
const standardSeconds = 240;
const sampleEveryMs = 2_000;

/** `seconds`: how long the load lasts; shorter ones are for trying the proof itself. */
export async function proveLoad(say: (line: string) => void, seconds = standardSeconds) {
  await using product = await startProduct({ env: { LOG_LEVEL: 'error', DEMO_PASSWORD: demoPassword } });
  const { addresses } = product;
  const school = await openSchool(addresses.gateway, say);
  for (const { name, share, who } of mix) say(`${(share * 100).toFixed(0)} %: a ${who.slice(0, -1)} ${name}`);
  const look = async () => {
    const scrape = async (address: string) =>
      parseSamples(await (await fetch(new URL('/metrics', address))).text());
    const services = [addresses.gateway, addresses.core, addresses.ai, addresses.analytics];
    return (await Promise.all(services.map(scrape))).flat();
  };
  const before = await look();
  const done = await runLoad(school, { seconds, look, say });
  const after = await look();
  for (const { client } of [...school.students, ...school.teachers]) client.close();
  const points = measure(before, after, done.depthMax);
  const verdicts = objectives.map(({ name, title, threshold, holds, unit }) => {
    const value = points[name];
    const holdsTrue = value === undefined || (holds === 'below' ? value < threshold : value > threshold);
    say(
      `${holdsTrue ? 'holds' : 'FAILS'}  ${title} ${inWords(threshold, unit)}: ${value === undefined ? 'not measured' : inWords(Number(value.toPrecision(4)), unit)}`,
    );
    return holdsTrue;
  });
  return {
    passed: verdicts.every(Boolean) && done.failures === 0 && done.operations > 0,
    counts: {
      ...Object.fromEntries(objectives.map(({ name }) => [name, points[name]?.toFixed(4) ?? 'not_measured'])),
      ...{ operations: done.operations, failures: done.failures, seconds },
      per_second: (done.operations / seconds).toFixed(1),
      ...{ students: schoolSize.students, teachers: schoolSize.teachers },
      ...{ questions_asked: done.asked, zipf_exponent: law.exponent },
      first_time_share: (done.firstTime / Math.max(1, done.asked)).toFixed(3),
    },
  };
}

interface Running {
  seconds: number;
  look(): Promise<Sample[]>;
  say(line: string): void;
}

/** Arrivals do not wait for one another: a slow product meets as many as a fast one. */
async function runLoad(school: School, { seconds, look, say }: Running) {
  const random = createRandom(law.seed);
  const nextPlace = createZipf(school.questions.length, law.exponent, random);
  const seen = new Set<string>();
  const done = { operations: 0, failures: 0, asked: 0, firstTime: 0, depthMax: 0 };
  const chance = {
    random,
    question: () => school.questions[nextPlace()] ?? '',
    asked(classroomId: string, question: string) {
      done.asked += 1;
      if (!seen.has(`${classroomId} ${question}`)) done.firstTime += 1;
      seen.add(`${classroomId} ${question}`);
    },
  };
  const underWay = new Set<Promise<void>>();
  const begin = () => {
    const { activity, member } = draw(school, random);
    const work = activity
      .run(member, chance)
      .then(() => void (done.operations += 1))
      .catch((error: Error) => {
        done.failures += 1;
        if (done.failures <= 10)
          say(`failed: a ${activity.who.slice(0, -1)} ${activity.name}: ${error.message}`);
      });
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  };
  const watch = setInterval(() => {
    void look().then((samples) => (done.depthMax = Math.max(done.depthMax, depthOf(samples))));
  }, sampleEveryMs);
  const endsAt = performance.now() + seconds * 1000;
  while (performance.now() < endsAt) {
    begin();
    // Poisson: the time to the next arrival is exponential.
    await sleep((-Math.log(1 - random()) * 1000) / arrivalsPerSecond);
  }
  await Promise.all(underWay);
  clearInterval(watch);
  return done;
}

/** As the rule has it: several services may report the same queue. */
function depthOf(samples: readonly Sample[]): number {
  const stages = new Map<string, number>();
  for (const { name, labels, value } of samples) {
    const stage = `${labels.topic} ${labels.stage}`;
    if (name === 'event_queue_depth') stages.set(stage, Math.max(stages.get(stage) ?? 0, value));
  }
  return [...stages.values()].reduce((sum, value) => sum + value, 0);
}

/** The objectives by name; undefined is not measured. */
function measure(before: Sample[], after: Sample[], queueDepth: number): Record<string, number | undefined> {
  const p99 = (histogram: string, labels = {}) =>
    quantileOf(before, after, { histogram, share: 0.99, labels });
  const operations = (labels: Record<string, string | RegExp>) =>
    grown(before, after, 'graphql_operations_total', { service: 'gateway', ...labels });
  const answers = (labels: Record<string, string>) =>
    grown(before, after, 'cache_requests_total', { cache: 'answers', ...labels });
  return {
    api_p99_seconds: p99('http_request_duration_seconds', {
      ...{ service: 'gateway', route: '/graphql', method: 'POST' },
    }),
    retrieval_p99_seconds: p99('retrieval_duration_seconds'),
    model_p99_seconds: p99('llm_request_duration_seconds'),
    cache_hit_ratio: answers({}) > 0 ? answers({ result: 'hit' }) / answers({}) : undefined,
    queue_depth: queueDepth,
    error_ratio:
      operations({}) > 0 ? operations({ outcome: /^(failed|unavailable)$/ }) / operations({}) : undefined,
  };
}
