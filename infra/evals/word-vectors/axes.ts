/** Principal axes of a set of vectors, by orthogonal iteration; pure. */

const rounds = 60;
/** Every so manieth vector is looked at: the axes of a third are those of all. */
const step = 3;

export function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors)
    for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] ?? 0) + (vector[i] ?? 0) / vectors.length;
  return mean;
}

/** The first `count` axes, each of length 1. */
export function mainAxes(
  vectors: readonly Float32Array[],
  mean: Float32Array,
  count: number,
): Float64Array[] {
  const covariance = covarianceOf(vectors, mean);
  let axes = Array.from({ length: count }, (_, k) =>
    // Any start that is not orthogonal to an axis will do; this one is the same each time.
    Float64Array.from(mean, (_v, i) => Math.sin((k + 1) * (i + 1))),
  );
  for (let round = 0; round < rounds; round++) {
    orthonormalise(axes);
    axes = axes.map((axis) => Float64Array.from(covariance, (row) => dot(row, axis)));
  }
  orthonormalise(axes);
  return axes;
}

/** A vector along the axes, of length 1. */
export function project(
  vector: Float32Array,
  mean: Float32Array,
  axes: readonly Float64Array[],
): Float32Array {
  const centred = vector.map((value, i) => value - (mean[i] ?? 0));
  const along = Float32Array.from(axes, (axis) => dot(axis, centred));
  const length = Math.hypot(...along) || 1;
  return along.map((value) => value / length);
}

function covarianceOf(vectors: readonly Float32Array[], mean: Float32Array): Float64Array[] {
  const size = mean.length;
  const covariance = Array.from({ length: size }, () => new Float64Array(size));
  for (let n = 0; n < vectors.length; n += step) {
    const centred = Float64Array.from(vectors[n] ?? [], (value, i) => value - (mean[i] ?? 0));
    covariance.forEach((row, a) => {
      const own = centred[a] ?? 0;
      for (let b = 0; b < size; b++) row[b] = (row[b] ?? 0) + own * (centred[b] ?? 0);
    });
  }
  return covariance;
}

/** Gram and Schmidt, in place. */
function orthonormalise(axes: readonly Float64Array[]): void {
  axes.forEach((axis, i) => {
    for (const earlier of axes.slice(0, i)) {
      const shared = dot(axis, earlier);
      for (let j = 0; j < axis.length; j++) axis[j] = (axis[j] ?? 0) - shared * (earlier[j] ?? 0);
    }
    const length = Math.hypot(...axis) || 1;
    for (let j = 0; j < axis.length; j++) axis[j] = (axis[j] ?? 0) / length;
  });
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += (a[i] ?? 0) * (b[i] ?? 0);
  return total;
}
