/** Whether somebody was denied something that is there: where nothing was found, or something else, nothing is withheld. */
import type { DeniedPlace } from './denied-places.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/**
 * By the answer to what could be asked. `typenameKey`: name in it of the kind of each object of an abstract type. What was
 * not asked for at all counts as there.
 */
export function isWithheld({ path, kinds }: DeniedPlace, data: unknown, typenameKey: string): boolean {
  const isIn = (value: unknown, at: number): boolean => {
    if (Array.isArray(value)) return value.some((element) => isIn(element, at + 1));
    if (!isRecord(value)) return false;
    if (at >= path.length - 1) {
      const kind = Object.hasOwn(value, typenameKey) ? value[typenameKey] : undefined;
      return typeof kind !== 'string' || kinds.has(kind);
    }
    const key = path[at] as string;
    return !Object.hasOwn(value, key) || isIn(value[key], at + 1);
  };
  return isIn(data, 0);
}
