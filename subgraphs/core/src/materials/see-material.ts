/** Documents, for members of their class. */
import { seeClassroom } from '../classrooms/see-classroom.ts';
import type { Sight } from '../sight/ports.ts';
import type { Material } from './ports.ts';

/** The document, or undefined for one that is not there or not for the asker. */
export async function seeMaterial(sight: Sight, id: string): Promise<Material | undefined> {
  const material = sight.asker ? await sight.material(id) : undefined;
  return material && (await seeClassroom(sight, material.classroomId)) ? material : undefined;
}
