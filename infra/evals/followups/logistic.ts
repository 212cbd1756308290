/** Logistic regression with an L2 penalty, by Newton's method: exact for sets as small as ours, and the same on every run. */

export interface Example {
  values: Readonly<Record<string, number>>;
  isPositive: boolean;
}
/** Log odds: `start` plus the weighted values. */
export interface Model {
  start: number;
  weights: Readonly<Record<string, number>>;
}

/** The penalty holds every weight but `start`; `steps` are far more than it takes. */
export function fitLogistic(
  examples: readonly Example[],
  names: readonly string[],
  penalty: number,
  steps = 30,
): Model {
  const rows = examples.map(({ values }) => [1, ...names.map((name) => values[name] ?? 0)]);
  const size = names.length + 1;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : -penalty * weight));
    const hessian = weights.map((_, i) => weights.map((__, j) => (i !== j ? 0 : i === 0 ? 1e-6 : penalty)));
    rows.forEach((row, index) => {
      const odds = row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
      const expected = 1 / (1 + Math.exp(-odds));
      const error = (examples[index]?.isPositive ? 1 : 0) - expected;
      row.forEach((value, i) => {
        gradient[i] = (gradient[i] ?? 0) + error * value;
        const line = hessian[i] as number[];
        row.forEach((other, j) => (line[j] = (line[j] ?? 0) + expected * (1 - expected) * value * other));
      });
    });
    const change = solve(hessian, gradient);
    weights = weights.map((weight, i) => weight + (change[i] ?? 0));
  }
  const [start = 0, ...rest] = weights;
  return { start, weights: Object.fromEntries(names.map((name, i) => [name, rest[i] ?? 0])) };
}

/** Solves A x = b by elimination with pivots. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const pivot = rows
      .slice(column)
      .reduce(
        (best, row, i) =>
          Math.abs(row[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0) ? column + i : best,
        column,
      );
    [rows[column], rows[pivot]] = [rows[pivot] as number[], rows[column] as number[]];
    const head = rows[column] as number[];
    for (let below = column + 1; below < size; below++) {
      const row = rows[below] as number[];
      const factor = (row[column] ?? 0) / (head[column] ?? 1);
      for (let i = column; i <= size; i++) row[i] = (row[i] ?? 0) - factor * (head[i] ?? 0);
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    const row = rows[i] as number[];
    const known = row
      .slice(i + 1, size)
      .reduce((sum, value, j) => sum + value * (solution[i + 1 + j] ?? 0), 0);
    solution[i] = ((row[size] ?? 0) - known) / (row[i] ?? 1);
  }
  return solution;
}

export const oddsOf = ({ start, weights }: Model, values: Readonly<Record<string, number>>): number =>
  Object.entries(weights).reduce((sum, [name, weight]) => sum + weight * (values[name] ?? 0), start);
