/** The product's mutations that begin a session, or go on with one: they are asked by nobody, and answer somebody. */
export const signInMutations: readonly string[] = ['signIn', 'signUp', 'setPassword', 'refreshSession'];
