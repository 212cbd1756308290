/** Logistic models fitted by gradient descent with a little shrinkage; small enough for a few thousand rows. Pure. */

/** One choice among options, some of which are right. */
export interface Choice {
  options: number[][];
  right: boolean[];
}
/** One yes or no. */
export interface Decision {
  signs: Record<string, number>;
  yes: boolean;
  weight: number;
}

const steps = 400;
const rate = 0.15;
const shrinkage = { choice: 0.0005, decision: 0.0007 };

/**
 * Weights under which the right option of each choice is the likeliest (conditional logit; several right ones share). What is
 * named in `against` never speaks for an option, whatever else moves with it in these rows.
 */
export function fitChoice(
  names: readonly string[],
  choices: readonly Choice[],
  against: ReadonlySet<string>,
): Record<string, number> {
  const mostOf = names.map((name) => (against.has(name) ? 0 : Infinity));
  const weights = descend(
    names.length,
    (at, gradient) => {
      for (const { options, right } of choices) {
        const scores = options.map((option) => dot(option, at));
        const top = Math.max(...scores);
        const odds = scores.map((score) => Math.exp(score - top));
        const total = sum(odds);
        const totalRight = sum(odds.filter((_, i) => right[i]));
        options.forEach((option, i) => {
          const pull = (odds[i] ?? 0) / total - (right[i] ? (odds[i] ?? 0) / totalRight : 0);
          add(gradient, option, pull / choices.length);
        });
      }
      add(gradient, at, shrinkage.choice);
    },
    mostOf,
  );
  return named(names, weights);
}

/** Weights of a yes, with `start`. */
export function fitDecision(
  names: readonly string[],
  decisions: readonly Decision[],
): Record<string, number> {
  const rows = decisions.map(({ signs, yes, weight }) => ({
    x: [1, ...names.map((name) => signs[name] ?? 0)],
    ...{ yes, weight },
  }));
  const total = sum(rows.map(({ weight }) => weight));
  const weights = descend(names.length + 1, (at, gradient) => {
    for (const { x, yes, weight } of rows) {
      const likely = 1 / (1 + Math.exp(-dot(x, at)));
      add(gradient, x, ((likely - (yes ? 1 : 0)) * weight) / total);
    }
    add(gradient, [0, ...at.slice(1)], shrinkage.decision);
  });
  return named(['start', ...names], weights);
}

/** Adam (Kingma and Ba 2015). */
function descend(
  size: number,
  addGradient: (at: number[], gradient: number[]) => void,
  mostOf: readonly number[] = [],
): number[] {
  const [at, mean, square] = [0, 0, 0].map(() => new Array<number>(size).fill(0)) as [
    number[],
    number[],
    number[],
  ];
  for (let step = 1; step <= steps; step++) {
    const gradient = new Array<number>(size).fill(0);
    addGradient(at, gradient);
    for (let i = 0; i < size; i++) {
      const g = gradient[i] ?? 0;
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * g;
      square[i] = 0.99 * (square[i] ?? 0) + 0.01 * g * g;
      const moved =
        (mean[i] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((square[i] ?? 0) / (1 - 0.99 ** step)) + 1e-8);
      at[i] = Math.min(mostOf[i] ?? Infinity, (at[i] ?? 0) - rate * moved);
    }
  }
  return at;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
function dot(a: readonly number[], b: readonly number[]): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += (a[i] ?? 0) * (b[i] ?? 0);
  return total;
}
function add(to: number[], what: readonly number[], times: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] ?? 0) + times * (what[i] ?? 0);
}
const named = (names: readonly string[], weights: readonly number[]) =>
  Object.fromEntries(names.map((name, i) => [name, weights[i] ?? 0]));
