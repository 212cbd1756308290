/** The networks of routing as they were fitted, read once for all who ask them. */
import { readNetworks } from './network.ts';
import { byWords, probe, withMeaning } from './networks.generated.ts';

export const fittedNetworks = { byWords: readNetworks(byWords), withMeaning: readNetworks(withMeaning) };

export { probe };
