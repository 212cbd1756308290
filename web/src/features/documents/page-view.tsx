import type { ReactNode } from 'react';
import type { Span } from './domain/page-geometry.ts';
import { pageLookOf, type PageLook } from './domain/page-look.ts';
import { PageSheet } from './page-sheet.tsx';
import { PdfPage } from './pdf-page.tsx';
import { PicturePage } from './picture-page.tsx';
import type { DocumentHead, DocumentWords } from './use-document.ts';

export const lookOf = (
  { name, mediaType, contentUrl }: Pick<DocumentHead, 'name' | 'mediaType' | 'contentUrl'>,
  words: DocumentWords | null,
): PageLook =>
  pageLookOf({ mediaType, name, hasContent: contentUrl !== null, hasPlaces: words?.lines != null });

interface PageViewProps {
  material: Pick<DocumentHead, 'contentUrl' | 'replacedAt' | 'language'>;
  look: PageLook;
  page: number | null;
  /** Null while they are on their way: the sheet stays meanwhile, so that a PDF is opened once. */
  words: DocumentWords | null;
  mark: Span | null;
  zoom: number;
  focusesMark?: boolean;
  /** What is shown where the page cannot be drawn. */
  children: ReactNode;
}

const wide = 16 / 9;

/** A page as it was printed; nothing where only its words are known. */
export function PageView({
  material,
  look,
  page,
  words,
  mark,
  zoom,
  focusesMark = true,
  children,
}: PageViewProps) {
  const { contentUrl, replacedAt, language } = material;
  // Content that was put in the place of other content is another file at the same address.
  const url =
    contentUrl && (replacedAt ? `${contentUrl}?since=${encodeURIComponent(replacedAt)}` : contentUrl);
  const sheet = {
    words: { page, start: words?.start ?? 0, text: words?.text ?? '', lines: words?.lines ?? [] },
    language,
    aspectRatio: words?.aspectRatio ?? null,
    zoom,
    mark,
    focusesMark,
  };
  if (look === 'slide') return <PageSheet {...sheet} aspectRatio={sheet.aspectRatio ?? wide} written />;
  if (look === 'picture' && url) return <PicturePage key={url} {...sheet} url={url} />;
  if (look !== 'paper' || !url) return null;
  return (
    <PdfPage {...sheet} url={url}>
      {children}
    </PdfPage>
  );
}
