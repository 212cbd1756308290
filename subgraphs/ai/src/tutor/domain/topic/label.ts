/** What a topic is called: by the heading of what answered, else by what was asked. */
import { speaksToAssistant } from '../../../moderation/domain/orders.ts';
import { contentTerms } from '../conversation.ts';
import { subjectsOf } from '../follow-up-readings.ts';
import type { Stem } from '../language/tokens.ts';
import type { Place } from './topic.ts';

/** A place with the name of its document. */
export interface NamedPlace extends Place {
  materialName: string;
}

const lengthMax = 80;
const subjectsMax = 4;
/** Headings that say which part of a document this is, and nothing of its matter. */
const saysNothing =
  /^(?:introduction|overview|summary|conclusion|contents|exercises?|questions?|notes?|review|chapter|section|part|unit|lesson|page|einleitung|überblick|zusammenfassung|inhalt|übung(?:en)?|aufgaben?|kapitel|abschnitt|teil|lektion|seite|परिचय|सारांश|अध्याय|अभ्यास|प्रश्न|पाठ|भाग)?[\s\p{N}.:–-]*$/iu;
/** "4 How an earthquake happens", "2.3. Faults": the number is of the document, not of the matter. */
const sectionNumber = /^\s*\p{N}+(?:\.\p{N}+)*[.)]?\s+(?=\p{L})/u;

/** At most 80 characters, never empty, and never an order of a document to the assistant. */
export function labelOf({ headings, materialName }: NamedPlace, question: string, stem: Stem): string {
  const heading = headings.findLast((one) => !saysNothing.test(one.trim()) && !speaksToAssistant(one));
  if (heading !== undefined) return clipped(heading.replace(sectionNumber, ''));
  const subjects = namesAnything(question, stem)
    ? subjectsOf([{ question, answer: '' }], 0, stem).slice(0, subjectsMax)
    : [];
  return clipped(subjects.join(' ') || materialName.replace(/\.\w+$/, '') || materialName);
}

/** "How many does it carry?" has a word of its own, which says nothing of what it is about. */
const namesAnything = (question: string, stem: Stem): boolean =>
  contentTerms(question, stem).some(({ tier }) => tier !== 'plain');

/** The place that most of the citations stand in, the first of several. */
export function mostCited(places: readonly NamedPlace[]): NamedPlace | undefined {
  const counts = new Map<string, { place: NamedPlace; times: number }>();
  for (const place of places) {
    const key = JSON.stringify([place.materialId, place.headings]);
    const known = counts.get(key) ?? { place, times: 0 };
    counts.set(key, { place, times: known.times + 1 });
  }
  const most = Math.max(...[...counts.values()].map(({ times }) => times));
  return [...counts.values()].find(({ times }) => times === most)?.place;
}

function clipped(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  if (plain.length <= lengthMax) return plain;
  const cut = plain.slice(0, lengthMax - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), lengthMax / 2)).trimEnd()}…`;
}
