/** What a teacher may call a document: any words, with the ending by which its content is known. */
import { isTelling } from './content-kind.ts';
import { cleanName, extensionOf, isNothing, nameLengthMax } from './file-name.ts';

/** The ending of a name where it says what the file is; undefined for any other. */
export function tellingEnding(name: string): string | undefined {
  const ending = extensionOf(name);
  return isTelling(ending) ? ending : undefined;
}

/** The whole name: `ending`, which may be empty, is added where it was left out. Answers what is wrong with it instead. */
export function toNewName(given: string, ending: string): { name: string } | { problem: string } {
  const clean = cleanName(given);
  if (isNothing(clean)) return { problem: 'name must not be empty.' };
  // An upload loses its folders; whoever types a stroke means something by it.
  if (/[/\\]/.test(clean)) return { problem: 'name must not have / or \\ in it.' };
  const told = tellingEnding(clean);
  if (told !== undefined && ending !== '' && told !== ending)
    return { problem: `name must end in ${ending}, as the document does, or leave the ending out.` };
  const name = told === undefined ? `${clean.replace(/[. ]+$/, '')}${ending}` : clean;
  if (isNothing(name.slice(0, name.length - ending.length))) return { problem: 'name must not be empty.' };
  return [...name].length > nameLengthMax
    ? { problem: `name must have at most ${nameLengthMax} characters, its ending included.` }
    : { name };
}
