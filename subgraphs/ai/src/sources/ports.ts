/** What is needed to say where the words of a document come from. */
import type { ClassroomAccess, LiveMaterials } from '../access/ports.ts';

/** A document of a class, by bare uuids. */
export interface LinkedMaterial {
  materialId: string;
  classroomId: string;
}
export interface CuratedLinkStore {
  /** Addresses of these documents; one of the class's own is not among them. */
  urlsOf(materialIds: readonly string[]): Promise<Map<string, string>>;
  /** Says that a document holds the words of a page, or with null that it is the class's own; counts for the next search. */
  set(material: LinkedMaterial, url: string | null): Promise<void>;
}
export interface SourceDeps {
  links: CuratedLinkStore;
  access: ClassroomAccess;
  live: LiveMaterials;
}
