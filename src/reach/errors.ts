/** What is asked cannot be answered: a member that the network does not have, or a network of a kind that is not understood. */
export class ReachError extends Error {
  override readonly name = 'ReachError';
}
