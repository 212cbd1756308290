/** What a page of a PDF draws besides letters, told from its operators. */
import type { PageDrawing } from '../../domain/scanned-page.ts';

type Matrix = [number, number, number, number, number, number];

/** `ops` are the operators' numbers by name, `area` that of the page in its own units. */
export function drawingOf(
  ops: Record<string, number>,
  operators: number[],
  operands: unknown[],
  area: number,
): PageDrawing {
  const pictures = new Set(
    ['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject'].map((name) => ops[name]),
  );
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let covered = 0;
  let shapes = 0;
  for (const [index, operator] of operators.entries()) {
    if (operator === ops.save || operator === ops.paintFormXObjectBegin) stack.push(matrix);
    if (operator === ops.restore || operator === ops.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
    if (operator === ops.transform) matrix = times(matrix, operands[index]);
    if (operator === ops.paintFormXObjectBegin) matrix = times(matrix, (operands[index] as unknown[])?.[0]);
    // A picture is drawn into the unit square.
    if (pictures.has(operator)) covered += Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) / area;
    if (operator === ops.constructPath) shapes += 1;
  }
  return { covered, shapes };
}

function times([a, b, c, d, e, f]: Matrix, by: unknown): Matrix {
  if (!by || typeof by !== 'object') return [a, b, c, d, e, f];
  const [g, h, i, j, k, l] = Array.from(by as ArrayLike<number>) as Matrix;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
