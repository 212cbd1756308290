/** Words that another language writes as English does; anything else that equals the English is taken for forgotten. */
export const sameInBoth: ReadonlySet<string> = new Set([
  'Name',
  'Person',
  '99+',
  'Code',
  'ensureStudy',
  'Material',
  'Tutor',
  'Link',
  'Live',
  'Chat',
  '{seconds, number} s',
  '{minutes, number} min',
  '{minutes, number} min {seconds, number} s',
  '{name}: {what}. {importance}.',
]);
