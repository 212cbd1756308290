/** Cookies that more than one service knows by name. */

/** Holds the access token: set by core, read by the gateway. */
export const accessCookie = 'ensure_access';
