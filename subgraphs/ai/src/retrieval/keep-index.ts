/**
 * Keeps an index apart from the rows as they are. What it lacks is told by the rows themselves, so it may be away, or be lost
 * altogether, and is brought up once it is there.
 */
import { makeIndex } from './make-index.ts';
import type { IndexMarks, PassageServer, PassageSource, WaitingMaterial } from './ports.ts';

export interface IndexKeeperDeps {
  server: PassageServer;
  marks: IndexMarks;
  source: Pick<PassageSource, 'loadMaterial'>;
  /** Only vectors of this model are kept; absent for words alone. */
  model?: string;
}
export interface IndexKeeper {
  /** Writes one document that waits; false when there is none, or others are at all of them. */
  work(): Promise<boolean>;
  /** Writes what waits of one class; false when another process is at some of it, or this one has enough to do. */
  bringUp(classroomId: string): Promise<boolean>;
  /** Looks whether the index holds as many passages as there are, once nothing waits; else all are written anew. */
  verify(): Promise<boolean>;
  /** What was found out to be lost or old is looked at anew. */
  distrust(materialIds?: readonly string[]): Promise<void>;
}

const lookedAt = 20;
/** Each holds a connection to the database until the index has answered. */
const classesAtOnce = 2;

export function createIndexKeeper({ server, marks, source, model }: IndexKeeperDeps): IndexKeeper {
  let isMade = false;
  const running = new Map<string, Promise<boolean>>();

  async function make(): Promise<void> {
    if (isMade) return;
    await makeIndex(server, marks);
    isMade = true;
  }

  const write = (material: WaitingMaterial) =>
    marks.bringUp(material, async (version) => {
      const { classroomId, materialId } = material;
      const passages = await source.loadMaterial(classroomId, materialId, model);
      await server.replaceMaterial({ classroomId, materialId, version }, passages);
    });

  async function writeClass(classroomId: string): Promise<boolean> {
    await make();
    for (;;) {
      const waiting = await marks.waiting(lookedAt, classroomId);
      if (waiting.length === 0) return true;
      for (const material of waiting) if (!(await write(material))) return false;
    }
  }

  return {
    async work() {
      await make();
      for (const material of await marks.waiting(lookedAt)) if (await write(material)) return true;
      return false;
    },
    async bringUp(classroomId) {
      const known = running.get(classroomId);
      if (!known && running.size >= classesAtOnce) return false;
      const work = known ?? writeClass(classroomId).finally(() => running.delete(classroomId));
      running.set(classroomId, work);
      return work;
    },
    async verify() {
      await make();
      return verify(server, marks);
    },
    async distrust(materialIds) {
      isMade = false;
      if (materialIds) await marks.forget(materialIds);
    },
  };
}

async function verify(server: PassageServer, marks: IndexMarks): Promise<boolean> {
  const isWhole = async () => (await server.count()) === (await marks.countFindable());
  // What changes between two counts waits; it is not lost.
  if ((await isWhole()) || (await marks.waiting(1)).length > 0 || (await isWhole())) return true;
  await marks.forget();
  return false;
}
