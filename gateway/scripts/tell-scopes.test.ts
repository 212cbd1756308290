import { parse, print } from 'graphql';
import { expect, it } from 'vitest';
import { tellScopes } from './tell-scopes.ts';

const told = (sdl: string) => print(tellScopes(parse(sdl)));

it.each([
  ['[["a"]]', 'Scope: a.'],
  ['[["a", "b"], ["c"]]', 'Scope: a and b, or c.'],
  // A list of one may be written as that one.
  ['["a", "b"]', 'Scope: a, or b.'],
  ['"a"', 'Scope: a.'],
])('scopes: %s is told as %s', (scopes, words) => {
  expect(told(`type Query { class: Int @requiresScopes(scopes: ${scopes}) }`)).toContain(words);
});

it('stands as the last line of what is said already, of types and of fields', () => {
  const sdl = `"A class." type Class @requiresScopes(scopes: "a") { "Its name." name: Int @requiresScopes(scopes: "b") }`;
  expect(told(sdl)).toMatch(/"""\nA class\.\nScope: a\.\n"""\ntype Class[^]*Its name\.\n {2}Scope: b\.\n/);
});

it('nothing is said of what is not guarded', () => {
  const sdl = print(parse('"A class." type Class { "Its name." name: Int }'));
  expect(told(sdl)).toBe(sdl);
});
