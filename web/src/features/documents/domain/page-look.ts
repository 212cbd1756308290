/** How a page of a document is shown. Pure. */

/** `paper`: drawn from the PDF; `picture`: the picture itself; `slide`: boxes with their words; `text`: words alone. */
export type PageLook = 'paper' | 'picture' | 'slide' | 'text';

export interface PageFacts {
  mediaType: string;
  name: string;
  /** Whether the file itself can be had. */
  hasContent: boolean;
  /** Whether it is known where on the page its words stand. */
  hasPlaces: boolean;
}

const pictureTypes = /^image\/(?:png|jpeg|webp)$/;
const pictureNames = /\.(?:png|jpe?g|webp)$/i;
const slideNames = /\.(?:pptx|pptm|ppsx|potx)$/i;

/** What a browser claims of a file is often empty or wrong, so that the file's name counts as well. */
export function pageLookOf({ mediaType, name, hasContent, hasPlaces }: PageFacts): PageLook {
  if (slideNames.test(name)) return hasPlaces ? 'slide' : 'text';
  if (!hasContent) return 'text';
  if (/\.pdf$/i.test(name) || mediaType === 'application/pdf') return 'paper';
  if (pictureNames.test(name) || pictureTypes.test(mediaType)) return 'picture';
  return 'text';
}
