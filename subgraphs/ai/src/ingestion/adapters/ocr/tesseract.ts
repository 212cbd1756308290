/** The recognition engine, compiled to WebAssembly: what a hostile picture can break is only the engine's own memory. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import createCore, {
  type TesseractApi,
  type TesseractModule,
} from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import type { GrayImage } from '../../domain/gray-image.ts';
import type { Reading } from '../../domain/recognised-page.ts';
import { parseRecognisedWords } from '../../domain/recognised-words.ts';

/** Languages whose data is installed. */
export type OcrLanguage = 'eng' | 'deu' | 'hin';
export type EngineReading = Omit<Reading, 'turns'>;

export interface Tesseract {
  /** Reads in the calling thread, for seconds. Throws when the engine fails. */
  read(image: GrayImage, languages: readonly OcrLanguage[]): Promise<EngineReading>;
}

const neuralNetOnly = 1;
const settings = {
  // Columns, tables and pictures are told apart.
  tessedit_pageseg_mode: '3',
  // By neighbourhood, for photos that lie half in the shadow.
  thresholding_method: '2',
};
/** A page that lies this askew (about 0.3 degrees) is turned before it is read. */
const skewMin = 0.005;
const inputFile = '/input';

/** Loads the engine; data of a language is loaded when it is first asked for. No file is written and nothing fetched. */
export async function openTesseract(): Promise<Tesseract> {
  const core = await createCore({ TesseractProgress() {}, print() {}, printErr() {} });
  let api: TesseractApi | undefined;
  let ready = '';
  return {
    async read(image, languages) {
      const asked = languages.join('+');
      if (!api || ready !== asked) {
        api?.End();
        api = await initialise(core, languages);
        ready = asked;
      }
      return read(core, api, image);
    },
  };
}

async function initialise(core: TesseractModule, languages: readonly OcrLanguage[]): Promise<TesseractApi> {
  for (const language of languages) core.FS.writeFile(`./${language}.traineddata`, await dataOf(language));
  const api = new core.TessBaseAPI();
  if (api.Init(null, languages.join('+'), neuralNetOnly) !== 0) {
    throw new Error(`The recognition engine cannot load ${languages.join('+')}.`);
  }
  for (const [name, value] of Object.entries(settings)) api.SetVariable(name, value);
  return api;
}

const require = createRequire(import.meta.url);

async function dataOf(language: OcrLanguage): Promise<Uint8Array> {
  const file = require.resolve(`@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`);
  return promisify(gunzip)(await readFile(file));
}

function read(core: TesseractModule, api: TesseractApi, image: GrayImage): EngineReading {
  core.FS.writeFile(inputFile, toPgm(image));
  setImage(api, 0);
  api.FindLines();
  const gradient = api.GetGradient();
  const skew = Math.abs(gradient) < skewMin ? 0 : gradient;
  if (skew !== 0) setImage(api, skew);
  api.Recognize(null);
  const words = parseRecognisedWords(api.GetTSVText());
  api.Clear();
  return { words, skew, width: image.width, height: image.height };
}

const upright = 1;

function setImage(api: TesseractApi, radians: number): void {
  if (api.SetImageFile(upright, radians) === 1)
    throw new Error('The recognition engine refuses the picture.');
}

/** Portable grey map: a line of sizes, then the pixels as they are. */
function toPgm({ width, height, data }: GrayImage): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]);
}
