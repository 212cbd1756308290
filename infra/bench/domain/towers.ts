/** A made-up course of as many facts as a benchmark has questions: each question is answered by one sentence of its own. */

export interface TowerCourse {
  /** Markdown, by file name. */
  files: { name: string; text: string }[];
  questions: string[];
}

const sectionsPerFile = 100;
const onsets = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v'];
const vowels = ['a', 'e', 'i', 'o', 'u'];
const stones = ['granite', 'basalt', 'slate', 'brick', 'chalk', 'oak'];

/** The name of the n-th town: no two alike, for n below 274 625. */
function townOf(n: number): string {
  const syllables: string[] = [];
  for (let rest = n, at = 0; at < 3; at += 1) {
    const digit = rest % (onsets.length * vowels.length);
    rest = Math.floor(rest / (onsets.length * vowels.length));
    syllables.push((onsets[digit % onsets.length] ?? '') + (vowels[Math.floor(digit / onsets.length)] ?? ''));
  }
  const name = syllables.reverse().join('');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}ster`;
}

export function makeTowerCourse(count: number): TowerCourse {
  // Steps that are coprime to the number of names spread them, so that neighbours do not differ in one letter.
  const towns = Array.from({ length: count }, (_, at) => townOf((at * 7919 + 104_729) % 274_625));
  const sections = towns.map((town, at) => {
    const [year, height, stone] = [1200 + ((at * 37) % 700), 20 + (at % 90), stones[at % stones.length]];
    return `## ${town}\n\nThe tower of ${town} was built in ${year}. It is ${height} metres high and made of ${stone}. People climb it on the first Sunday of a month.\n`;
  });
  const files = Array.from({ length: Math.ceil(count / sectionsPerFile) }, (_, at) => ({
    name: `towers-${at + 1}.md`,
    text: `# Towers ${at + 1}\n\n${sections.slice(at * sectionsPerFile, (at + 1) * sectionsPerFile).join('\n')}`,
  }));
  return { files, questions: towns.map((town) => `When was the tower of ${town} built?`) };
}
