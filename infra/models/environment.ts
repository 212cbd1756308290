/** Variables that `npm run models` reads. */
import { z } from 'zod';

export const modelsVariables = z.object({
  DATA_DIR: z.string().default('.data').meta({ description: 'folder of everything the product keeps' }),
  EMBEDDING_MODEL: z
    .string()
    .optional()
    .meta({ description: 'embedding model: a folder, a .whl or .onnx file, or the name all-MiniLM-L6-v2' }),
});
