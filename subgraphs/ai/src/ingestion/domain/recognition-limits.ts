/** How much work recognition may take, all of it bounded. */

export interface RecognitionLimits {
  /** Of one document; what comes after is left out and said so. */
  pagesMax: number;
  /** Pixels of a picture as it lies in the file, refused before it is decoded. */
  pixelsMax: number;
  /** Processor time of one page, after which it is given up. */
  pageCpuMs: number;
  /** Processor time of a document for each page to be recognised, after which the rest is left out. */
  cpuMsPerPage: number;
  /** Time of a document for each such page, however busy the machine is, after which its reader is ended. */
  msPerPage: number;
  /** Resident memory that its reader may have besides that of every file: a page in colour at 600 dots an inch takes it. */
  memoryBytesMore: number;
}
export const recognitionLimits: RecognitionLimits = {
  pagesMax: 500,
  pixelsMax: 64_000_000,
  pageCpuMs: 45_000,
  cpuMsPerPage: 15_000,
  msPerPage: 60_000,
  memoryBytesMore: 384 * 1024 * 1024,
};

/** Pixels of a page as it is read: about those of A4 at 200 dots an inch, at which letters of 8 points are told apart. */
export const pixelsRead = 4_000_000;
