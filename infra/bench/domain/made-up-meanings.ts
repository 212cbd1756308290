/** Vectors that lie to each other as those of lessons do: near those of their topic, far from those of others. */
import { createRandom } from './made-up-text.ts';

export interface MadeUpMeanings {
  /** A unit vector near one of the topics. */
  next(): Float32Array;
  /** So many unit vectors near one and the same topic. */
  ofOneTopic(count: number): Float32Array[];
}

/** Share of a vector that is its topic's: two of one topic have a cosine of about 0.5, as two passages of a lesson have. */
const topicShare = Math.SQRT1_2;

/** `seed` decides every number. */
export function createMadeUpMeanings(
  seed: number,
  { dimensions, topics }: { dimensions: number; topics: number },
): MadeUpMeanings {
  const random = createRandom(seed);
  const anywhere = () => toUnit(Float32Array.from({ length: dimensions }, () => random() - 0.5));
  const centres = Array.from({ length: topics }, anywhere);
  const centre = () => centres[Math.floor(random() * topics)] as Float32Array;
  const near = (topic: Float32Array) => {
    const own = anywhere();
    return toUnit(own.map((value, at) => value * topicShare + (topic[at] as number) * topicShare));
  };
  return {
    next: () => near(centre()),
    ofOneTopic(count) {
      const topic = centre();
      return Array.from({ length: count }, () => near(topic));
    },
  };
}

function toUnit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return vector.map((value) => value / length);
}
