/** Documents. */
import { materialFilePath } from '@ensure-study/contracts/files';
import { toGlobalId, uuidOf } from '@ensure-study/contracts/ids';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { Dependencies } from '../dependencies.ts';
import { mutation } from '../graphql/mutation.ts';
import { globalId, idempotencyKey, token } from '../graphql/parse-input.ts';
import { requireRow } from '../graphql/require-row.ts';
import type { DeletedMaterialResolvers, MaterialResolvers } from '../graphql/resolvers.generated.ts';
import { deleteMaterial } from './delete-material.ts';
import { restorableUntil } from './domain/deletion.ts';
import { openMaterial } from './open-material.ts';
import type { DeletedMaterial as DeletedRow, IncomingUpload, Material as MaterialRow } from './ports.ts';
import { receiveFile } from './receive-file.ts';
import { renameMaterial } from './rename-material.ts';
import { replaceMaterial } from './replace-material.ts';
import { restoreMaterial } from './restore-material.ts';
import { seeMaterial } from './see-material.ts';
import { uploadMaterial } from './upload-material.ts';

/** The `Upload` scalar has made sure that this is a file. */
const File = z.custom<IncomingUpload>((value) => value instanceof Promise, 'is not a file');
const NewMaterial = z.object({ classroomId: globalId('Classroom'), file: File, idempotencyKey });
const Replacement = z.object({ materialId: globalId('Material'), file: File, idempotencyKey });
/** More than the longest name, so that what is typed too long is told so once it is cleaned. */
const typedMax = 1_000;
const NewName = z.object({ materialId: globalId('Material'), name: token(typedMax) });
const Named = z.object({ materialId: globalId('Material') });

export function createMaterialResolvers(deps: Dependencies) {
  const Mutation = {
    uploadMaterial: mutation({
      input: NewMaterial,
      call: ({ file: upload, ...input }, caller, { signal }) =>
        receiveFile(upload, (file) => uploadMaterial(deps, { caller, ...input, file, signal })),
      toSuccess: (recorded) => ({ __typename: 'UploadMaterialSuccess' as const, ...recorded }),
    }),
    replaceMaterial: mutation({
      input: Replacement,
      call: ({ file: upload, ...input }, caller, { signal }) =>
        receiveFile(upload, (file) => replaceMaterial(deps, { caller, ...input, file, signal })),
      toSuccess: (material) => ({ __typename: 'ReplaceMaterialSuccess' as const, material }),
    }),
    renameMaterial: mutation({
      input: NewName,
      call: (input, caller) => renameMaterial(deps, { caller, ...input }),
      toSuccess: (material) => ({ __typename: 'RenameMaterialSuccess' as const, material }),
    }),
    deleteMaterial: mutation({
      input: Named,
      call: (input, caller) => deleteMaterial(deps, { caller, ...input }),
      toSuccess: (deleted) => ({ __typename: 'DeleteMaterialSuccess' as const, deleted }),
    }),
    restoreMaterial: mutation({
      input: Named,
      call: (input, caller) => restoreMaterial(deps, { caller, ...input }),
      toSuccess: (material) => ({ __typename: 'RestoreMaterialSuccess' as const, material }),
    }),
    openMaterial: mutation({
      input: Named,
      call: (input, caller) => openMaterial(deps, { caller, ...input }),
      toSuccess: (material) => ({ __typename: 'OpenMaterialSuccess' as const, material }),
    }),
  };
  const Material: MaterialResolvers<Context, MaterialRow> = {
    __resolveReference: async ({ id }, { sight }) =>
      (await seeMaterial(sight, uuidOf('Material', id) ?? '')) ?? null,
    id: ({ id }) => toGlobalId('Material', id),
    contentUrl: ({ id }) => materialFilePath(toGlobalId('Material', id)),
    classroom: async ({ classroomId }, _args, { sight }) => requireRow(await sight.classroom(classroomId)),
  };
  const DeletedMaterial: DeletedMaterialResolvers<Context, DeletedRow> = {
    id: ({ id }) => toGlobalId('Material', id),
    restorableUntil: ({ deletedAt }) => restorableUntil(deletedAt),
  };
  return { Mutation, Material, DeletedMaterial };
}
