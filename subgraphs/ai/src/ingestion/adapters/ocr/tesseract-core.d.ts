/** The package has no types; these are the parts of it that are used. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  export interface TesseractApi {
    /** 0 when it is ready. */
    Init(dataPath: string | null, languages: string, engineMode: number): number;
    SetVariable(name: string, value: string): void;
    /** Takes the file /input, turned by its EXIF orientation and clockwise by radians; 1 when it cannot. */
    SetImageFile(exifOrientation: number, radians: number): number;
    FindLines(): void;
    /** Radians by which a turn clockwise sets the found lines upright. */
    GetGradient(): number;
    Recognize(monitor: null): number;
    GetTSVText(): string;
    Clear(): void;
    End(): void;
  }
  export interface TesseractModule {
    FS: { writeFile(path: string, content: Uint8Array): void };
    TessBaseAPI: new () => TesseractApi;
  }
  export default function createCore(options: {
    TesseractProgress(percent: number): void;
    print(line: string): void;
    printErr(line: string): void;
  }): Promise<TesseractModule>;
}
