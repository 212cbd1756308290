import { describe, expect, it } from 'vitest';
import {
  allOf,
  beyond,
  isSatisfied,
  narrower,
  open,
  tellableScopes,
  viewKey,
  type AuthorizationView,
} from './requirement.ts';

const view = (...scopes: string[]): AuthorizationView => ({
  ...{ authenticated: true, policies: new Set<string>(), scopes: new Set(scopes) },
});
const scopes = (...alternatives: string[][]) => ({ ...open, scopes: [alternatives] });
const signedIn = { ...open, authenticated: true };

describe('a requirement', () => {
  it('is satisfied by all of one alternative, and by all of what two places demand', () => {
    const either = scopes(['a', 'b'], ['c']);
    expect(['a', 'b', 'c'].map((name) => isSatisfied(either, view(name)))).toEqual([false, false, true]);
    expect(isSatisfied(either, view('a', 'b'))).toBe(true);
    const both = allOf([either, scopes(['d'])]);
    expect(isSatisfied(both, view('c'))).toBe(false);
    expect(isSatisfied(both, view('c', 'd'))).toBe(true);
  });

  it('is satisfied by nobody who is not signed in, whatever they have', () => {
    const nobody = { ...view('a'), authenticated: false };
    expect([signedIn, scopes(['a']), scopes([])].map((one) => isSatisfied(one, nobody))).toEqual([
      ...[false, false, false],
    ]);
    expect(isSatisfied(open, nobody)).toBe(true);
  });

  it('with no alternatives is satisfied by nobody at all', () => {
    expect(isSatisfied(scopes(), view('a'))).toBe(false);
  });

  it('beyond others is what these, together, do not demand', () => {
    expect(beyond(signedIn, [open, signedIn])).toEqual(open);
    expect(beyond(signedIn, [open, scopes(['a'])])).toEqual(signedIn);
    // What composition derives for an interface of two implementations.
    expect(beyond(scopes(['a', 'c'], ['b', 'c']), [scopes(['a'], ['b']), scopes(['c'])])).toEqual(open);
    expect(beyond(scopes(['a']), [scopes(['b'])])).toEqual(scopes(['a']));
    const many = Array.from({ length: 20 }, (_, n) => scopes([`a${n}`], [`b${n}`]));
    expect(beyond(scopes(['x'], ['a0'], ['b0']), many)).toEqual(scopes(['x'], ['a0'], ['b0']));
  });
});

describe('a view', () => {
  it('has one key, in whatever order its scopes came', () => {
    expect(viewKey(view('a', 'b'))).toBe(viewKey(view('b', 'a')));
    expect(viewKey(view('a'))).not.toBe(viewKey({ ...view(), policies: new Set(['a']) }));
    expect(viewKey(view('a,b'))).not.toBe(viewKey(view('a', 'b')));
  });

  it('narrowed by another has what both have', () => {
    expect(narrower(view('a', 'b'), view('b', 'c'))).toEqual(view('b'));
    expect(narrower(view('a'), { ...view('a'), authenticated: false }).authenticated).toBe(false);
  });
});

describe('the scopes that are told of a requirement', () => {
  const told = (...all: string[][][]) => tellableScopes({ ...open, scopes: all });

  it('are alternatives, each of which is enough for all that is demanded, and none more than another', () => {
    expect(told([['a', 'b'], ['c']])).toEqual([['a', 'b'], ['c']]);
    expect(told([['a'], ['b']], [['c']])).toEqual([
      ['a', 'c'],
      ['b', 'c'],
    ]);
    expect(told([['a'], ['b']], [['b']])).toEqual([['b']]);
  });

  it('are none where none is demanded, none would do, or they are too many to be read', () => {
    expect(told()).toBeUndefined();
    expect(told([])).toBeUndefined();
    const pairs = Array.from({ length: 40 }, (_, n) => [[`a${n}`], [`b${n}`]]);
    expect(told(...pairs)).toBeUndefined();
  });
});
