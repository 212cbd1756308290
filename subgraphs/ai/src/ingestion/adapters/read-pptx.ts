/** Reads a presentation: a page for each slide. */
import { UnreadableDocument, type DocumentPage } from '../domain/document.ts';
import { slideIdsOf, slideSizeOf, toSlidePage } from '../domain/slides/slide-page.ts';
import { createPlaceholderPlaces, type PlaceholderPlaces } from '../domain/slides/slide-shapes.ts';
import type { OfficePackage } from './office-package.ts';
import { tooManyPages, tooManyWords, type ReadingLimits, type ReadingProgress } from './reading-limits.ts';

/** Throws UnreadableDocument with the reason. */
export function readPptx(
  file: OfficePackage,
  limits: ReadingLimits,
  onProgress: (progress: ReadingProgress) => void,
): DocumentPage[] {
  const presentation = file.part(file.mainPart);
  if (!presentation) throw new UnreadableDocument('The file is damaged: its presentation is missing.');
  const relationships = file.relationshipsOf(file.mainPart);
  const ids = slideIdsOf(presentation);
  if (ids.length === 0) throw new UnreadableDocument('The presentation has no slides.');
  if (ids.length > limits.pagesMax) throw tooManyPages('presentation', ids.length, limits);
  const size = slideSizeOf(presentation);
  const placesOf = createLayouts(file);
  let characters = 0;
  return ids.map((id, index) => {
    const page = readSlide(file, relationships.get(id)?.target, { page: index + 1, size, placesOf });
    characters += page.text.length;
    if (characters > limits.charactersMax) throw tooManyWords(limits);
    onProgress({ done: index + 1, total: ids.length });
    return page;
  });
}

function readSlide(
  file: OfficePackage,
  name: string | undefined,
  of: { page: number; size: { width: number; height: number }; placesOf(layout: string): PlaceholderPlaces },
): DocumentPage {
  const node = name === undefined ? undefined : file.part(name);
  if (name === undefined || !node)
    throw new UnreadableDocument(`The file is damaged: slide ${of.page} is missing.`);
  const relationships = file.relationshipsOf(name);
  const targetOf = (type: string) => [...relationships.values()].find((found) => found.type === type)?.target;
  const [layout, notes] = [targetOf('slideLayout'), targetOf('notesSlide')];
  return toSlidePage(
    {
      ...{ node, page: of.page },
      ...(notes !== undefined && { notes: file.part(notes) }),
      places: layout === undefined ? () => undefined : of.placesOf(layout),
      related: (id) => {
        const target = relationships.get(id)?.target;
        return target?.endsWith('.xml') ? file.part(target) : undefined;
      },
    },
    of.size,
  );
}

/** Layouts are few and used by many slides. */
function createLayouts(file: OfficePackage): (layout: string) => PlaceholderPlaces {
  const known = new Map<string, PlaceholderPlaces>();
  return (layout) => {
    const found = known.get(layout);
    if (found) return found;
    const master = [...file.relationshipsOf(layout).values()].find(({ type }) => type === 'slideMaster');
    const layers = [layout, master?.target].flatMap((name) => (name && file.part(name)) || []);
    const places = createPlaceholderPlaces(layers);
    known.set(layout, places);
    return places;
  };
}
