/** Ways of writing the same English question that never change what it asks. */

const ofQuestionWords = ['what', 'who', 'where', 'when', 'why', 'how'].flatMap(
  (word): [string, string[]][] => [
    [`${word}'s`, [word, 'is']],
    [`${word}s`, [word, 'is']],
  ],
);
const negated = new Map([
  ["can't", 'can'],
  ["won't", 'will'],
  ["shan't", 'shall'],
]);
const withoutApostrophe = 'do does did is are was were would could should has have had'
  .split(' ')
  .map((verb): [string, string[]] => [`${verb}nt`, [verb, 'not']]);
const contractions = new Map<string, string[]>([
  ...ofQuestionWords,
  ...withoutApostrophe,
  ["that's", ['that', 'is']],
  ["there's", ['there', 'is']],
  ["it's", ['it', 'is']],
  ["you're", ['you', 'are']],
  ["we're", ['we', 'are']],
  ["they're", ['they', 'are']],
  ['cannot', ['can', 'not']],
]);

/** The words that a word is short for, or itself. */
export function contractionsOf(word: string): readonly string[] {
  const known = contractions.get(word);
  if (known) return known;
  if (!word.endsWith("n't")) return [word];
  return [negated.get(word) ?? word.slice(0, -3), 'not'];
}

/** Plain words that are something else with a capital. */
export const otherWithCapital: ReadonlySet<string> = new Set(
  `turkey china polish march may august mercury mars lent job reading nice mobile bath chile jordan guinea hungary cancer
  atlas bill mark rose will frank grant jack rob sue pole scot dane finn swede cologne amber ivy iris jade olive ruby violet
  hope grace joy faith art gene drew pat ray chuck cook smith baker hooke wells newton watt pascal joule kelvin hertz tesla
  boxer brown black white green young bush gates jobs stone wolf fox apple amazon windows python java rust titan titanic
  orient pacific catholic democrat republican liberal conservative reformation renaissance god lord bible marine`.split(
    /\s+/,
  ),
);

/** Words after which "a" and "an" are articles. */
export const takesArticle: ReadonlySet<string> = new Set(
  `is are was were be being been has have had does do did can could will would shall should may might must of for in on at by
  with without from to into onto about as than like and or but between through during over under after before against
  around near inside outside if when while because why how`.split(/\s+/),
);

/** In front of a question that is one without them. */
export const openings =
  /^(?:(?:hi|hello|hey|please|pls|ok|okay) )*(?:(?:(?:can|could|would|will) you (?:please )?tell (?:me|us)|do you know|tell (?:me|us)|(?:i|I) (?:want|need|would like) to know|(?:i|I) wonder) )?(?:please )?(?=(?:what|who|whom|whose|which|when|where|why|how) )/;
