/** All concepts by name. */
import { academic } from './academic.ts';
import { danger } from './danger.ts';
import { links } from './links.ts';
import { people } from './people.ts';
import { scholarly } from './scholarly.ts';
import { school } from './school.ts';
import { themes } from './themes.ts';
import { createLexicon } from './tag.ts';
import { talk } from './talk.ts';
import { things } from './things.ts';

export const lexicon = createLexicon({
  ...people,
  ...danger,
  ...things,
  ...school,
  ...scholarly,
  ...talk,
  ...links,
  ...themes,
  ...academic,
});
