/** The changelog of the schema as text: entries newest first, and since when things are deprecated by it. Pure. */

/** What an entry tells of, in sentences that go behind a dash. */
export interface EntryGroups {
  breaking: string[];
  dangerous: string[];
  deprecated: string[];
  added: string[];
}

/** What stands above each group: what a client has to do about it. */
const titles: Record<keyof EntryGroups, string> = {
  breaking: 'Removed, after its time',
  dangerous: 'Be ready for it: what worked goes on, but you may meet what you did not know',
  deprecated: 'Deprecated, or no longer',
  added: 'Added',
};

export const deprecationLine = (coordinate: string, reason: string) =>
  `\`${coordinate}\` is deprecated: ${reason}`;
export const restorationLine = (coordinate: string) => `\`${coordinate}\` is not deprecated any more.`;

/** Puts an entry above all others; `day` is YYYY-MM-DD. */
export function addEntry(changelog: string, { day, why, ...groups }: Entry): string {
  const lists = (Object.keys(titles) as (keyof EntryGroups)[])
    .filter((group) => groups[group].length > 0)
    .map((group) =>
      [`**${titles[group]}**`, groups[group].map((line) => `- ${line}`).join('\n')].join('\n\n'),
    );
  const entry = [`## ${day}: ${why}`, ...lists].join('\n\n');
  const first = /^## \d{4}/m.exec(changelog)?.index ?? changelog.length;
  return `${changelog.slice(0, first).trimEnd()}\n\n${entry}\n\n${changelog.slice(first)}`.trimEnd() + '\n';
}
export interface Entry extends EntryGroups {
  day: string;
  /** One sentence for whoever reads it to know whether it matters. */
  why: string;
}

/** The day since when each coordinate is deprecated, as the changelog tells it. */
export function deprecatedSince(changelog: string): Map<string, string> {
  const since = new Map<string, string>();
  const entries = changelog.split(/^## (?=\d{4}-\d{2}-\d{2})/m).slice(1);
  for (const entry of entries.reverse()) {
    const day = entry.slice(0, 'YYYY-MM-DD'.length);
    for (const [, coordinate = '', becomes] of entry.matchAll(
      /^- `([^`]+)` is (deprecated: |not deprecated)/gm,
    ))
      if (becomes === 'not deprecated') since.delete(coordinate);
      // Other words for it later are no new announcement.
      else if (!since.has(coordinate)) since.set(coordinate, day);
  }
  return since;
}
