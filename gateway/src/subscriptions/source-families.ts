/** The open sources, those of one key together: they are one stream, at places that may differ. */
import type { Source } from './source.ts';

export type SourceFamilies = ReturnType<typeof createSourceFamilies>;

export function createSourceFamilies() {
  const keys = new Map<Source, string>();
  const families = new Map<string, Set<Source>>();
  const family = (key: string | undefined) => [...((key !== undefined && families.get(key)) || [])];
  return {
    add(source: Source, key: string | undefined) {
      if (key === undefined) return;
      keys.set(source, key);
      families.set(key, (families.get(key) ?? new Set()).add(source));
    },
    remove(source: Source) {
      const key = keys.get(source);
      if (key === undefined) return;
      keys.delete(source);
      const left = families.get(key);
      left?.delete(source);
      if (left?.size === 0) families.delete(key);
    },
    /** One that can feed a subscription which begins after `after`. */
    toFeed: (key: string | undefined, after: string | undefined) =>
      family(key).find((source) => source.canFeed(after)),
    /** Another one of its key that is where it is. */
    atPlaceOf(source: Source) {
      const key = keys.get(source);
      const place = source.place();
      if (key === undefined || place === undefined || families.get(key)?.size === 1) return undefined;
      return family(key).find((other) => other !== source && other.place() === place);
    },
  };
}
