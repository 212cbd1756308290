/** Codes of the servers that stand in a trace, and which values are such codes: others may be words of a person. Pure. */
const codes = [
  ...['HYBRID', 'KEYWORD'],
  ...['ANSWERED', 'ABSTAINED', 'BLOCKED', 'REDIRECTED', 'ESCALATED', 'STOPPED', 'FAILED'],
  ...['MODEL', 'FALLBACK_MODEL', 'CACHE', 'EXTRACTIVE'],
  ...['PLAIN', 'ENCOURAGING', 'GUIDING'],
  ...['CLASSROOM', 'CLASSROOM_AND_CURATED'],
  ...['allow', 'redirect', 'block', 'escalate'],
  ...['follow_up', 'new_topic'],
  ...['study', 'chit-chat', 'do-it-all', 'cheating', 'personal-data', 'injection', 'sexual', 'intrusion'],
  ...['harm', 'threat', 'abuse', 'self-harm'],
  ...['none', 'anchored', 'strengthened', 'moved', 'kept', 'ended'],
  ...['another_class', 'not_permitted', 'not_labelled'],
  ...['count', 'measure', 'share', 'date', 'person', 'place', 'cause', 'manner', 'definition', 'list'],
  ...['check', 'open'],
  ...['ok', 'failed', 'spent'],
  ...['true', 'false'],
] as const;
export type Code = (typeof codes)[number];

const isCode = (text: string): text is Code => (codes as readonly string[]).includes(text);
const coded = new Set([
  ...['retrieval', 'outcome', 'generator', 'tone', 'policy', 'decision', 'class', 'change', 'breach'],
  'expected',
]);

/** The code that a value is; undefined for one that is shown as it is. */
export function codeOf(name: string, value: string | boolean): Code | undefined {
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return coded.has(name) && isCode(value) ? value : undefined;
}
