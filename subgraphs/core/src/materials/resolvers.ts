/** Documents. */
import { toGlobalId, uuidOf } from '@ensure-study/contracts/ids';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { Dependencies } from '../dependencies.ts';
import { mutation } from '../graphql/mutation.ts';
import { globalId, idempotencyKey } from '../graphql/parse-input.ts';
import { requireRow } from '../graphql/require-row.ts';
import type { MaterialResolvers } from '../graphql/resolvers.generated.ts';
import { openMaterial } from './open-material.ts';
import type { IncomingUpload, Material as MaterialRow } from './ports.ts';
import { receiveFile } from './receive-file.ts';
import { seeMaterial } from './see-material.ts';
import { uploadMaterial } from './upload-material.ts';

/** The `Upload` scalar has made sure that this is a file. */
const File = z.custom<IncomingUpload>((value) => value instanceof Promise, 'is not a file');
const NewMaterial = z.object({ classroomId: globalId('Classroom'), file: File, idempotencyKey });
const Opening = z.object({ materialId: globalId('Material') });

export function createMaterialResolvers(deps: Dependencies) {
  const Mutation = {
    uploadMaterial: mutation({
      input: NewMaterial,
      call: ({ file: upload, ...input }, caller, { signal }) =>
        receiveFile(upload, (file) => uploadMaterial(deps, { caller, ...input, file, signal })),
      toSuccess: (material) => ({ __typename: 'UploadMaterialSuccess' as const, material }),
    }),
    openMaterial: mutation({
      input: Opening,
      call: (input, caller) => openMaterial(deps, { caller, ...input }),
      toSuccess: (material) => ({ __typename: 'OpenMaterialSuccess' as const, material }),
    }),
  };
  const Material: MaterialResolvers<Context, MaterialRow> = {
    __resolveReference: async ({ id }, { sight }) =>
      (await seeMaterial(sight, uuidOf('Material', id) ?? '')) ?? null,
    id: ({ id }) => toGlobalId('Material', id),
    classroom: async ({ classroomId }, _args, { sight }) => requireRow(await sight.classroom(classroomId)),
  };
  return { Mutation, Material };
}
