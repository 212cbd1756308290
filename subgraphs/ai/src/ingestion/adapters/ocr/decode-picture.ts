/** Decodes photos and other pictures, their size checked before a pixel of them is. */
import type { Metadata } from 'sharp';
import { UnreadableDocument } from '../../domain/document.ts';
import type { GrayImage } from '../../domain/gray-image.ts';

/** Media types that are read as a picture of one page. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp'];

export interface Picture {
  /** Pixels as the picture is shown, its EXIF orientation applied. */
  size: { width: number; height: number };
  /** Pictures in the file; an animation has several, of which the first is read. */
  frames: number;
  /** The picture at about `pixels` pixels, transparent parts white. Throws UnreadableDocument when it is damaged. */
  decode(pixels: number): Promise<GrayImage>;
}

/** A small picture of small letters, as of a screen, is read better when it is larger. */
const enlargement = 2;

/** Throws UnreadableDocument for what is damaged or has more than `pixelsMax` pixels, before it is decoded. */
export async function openPicture(bytes: Uint8Array, pixelsMax: number): Promise<Picture> {
  const sharp = await loadSharp();
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw damaged();
    });
  const size = shownSize(metadata);
  if (size.width * size.height > pixelsMax) {
    const millions = (pixels: number) => Math.round(pixels / 1_000_000).toLocaleString('en');
    throw new UnreadableDocument(
      `The picture has ${millions(size.width * size.height)} million pixels; at most ${millions(pixelsMax)} million can be read: make it smaller.`,
    );
  }
  return {
    size,
    frames: metadata.pages ?? 1,
    async decode(pixels) {
      const scale = Math.min(enlargement, Math.sqrt(pixels / (size.width * size.height)));
      const { data, info } = await sharp(bytes, { limitInputPixels: pixelsMax, failOn: 'truncated' })
        .autoOrient()
        .resize(Math.max(1, Math.round(size.width * scale)), Math.max(1, Math.round(size.height * scale)), {
          fit: 'fill',
        })
        .flatten({ background: 'white' })
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true })
        .catch(() => {
          throw damaged();
        });
      return { width: info.width, height: info.height, data: new Uint8Array(data) };
    },
  };
}

const damaged = () => new UnreadableDocument('The picture is damaged and cannot be opened.');

/** An orientation of 5 and more lies on its side in the file. */
function shownSize({ width, height, orientation = 1 }: Metadata) {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

/** Only the decoders of the types above may run, in one thread each. */
async function loadSharp() {
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
  });
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}
