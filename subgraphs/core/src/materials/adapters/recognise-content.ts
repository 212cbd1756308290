/** Names the kind of a file by its signature. */
import { fileTypeFromBuffer } from 'file-type';
import type { RecogniseContent } from '../ports.ts';

export const recogniseContent: RecogniseContent = async (head) => (await fileTypeFromBuffer(head))?.mime;
