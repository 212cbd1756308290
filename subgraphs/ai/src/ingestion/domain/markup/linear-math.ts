/** Formulas on one line, as a person would type them: `(a + b)/2`, `√(x² + 1)`, `∑_(i=1)^n i`. */
import { bracketed, subscript, superscript } from './raised.ts';

export const fraction = (above: string, below: string) => `${bracketed(above)}/${bracketed(below)}`;

export const power = (base: string, exponent: string) => `${bracketed(base)}${superscript(exponent)}`;
export const indexed = (base: string, index: string) => `${bracketed(base)}${subscript(index)}`;

export const root = (of: string, degree = '') =>
  degree.trim() ? `${superscript(degree.trim())}√${bracketed(of)}` : `√${bracketed(of)}`;

/** A sum, a product, an integral: its sign, where it begins and ends, and what it is over. */
export function range(sign: string, from: string, to: string, of = ''): string {
  const limits = `${from.trim() && `_${bracketed(from.trim())}`}${to.trim() && `^${bracketed(to.trim())}`}`;
  return `${sign}${limits}${of && ` ${of}`}`;
}

export const matrix = (rows: string[][]) => `[${rows.map((cells) => cells.join(', ')).join('; ')}]`;
export const binomial = (above: string, below: string) => `binom(${above}, ${below})`;
