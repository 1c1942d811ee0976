import type { connect } from '../../src/kernel/postgres/connect.ts';

type Client = Awaited<ReturnType<typeof connect>>;

/**
 * A connection that counts how often somebody waits for the database: statements that are sent before the answers of those
 * before have come share a round trip.
 */
export function countingTrips(client: Client): { readonly client: Client; trips: number } {
  let underway = 0;
  const counter = {
    trips: 0,
    client: {
      query(...args: Parameters<Client['query']>) {
        if (underway === 0) counter.trips += 1;
        underway += 1;
        const answer = (client.query as (...all: unknown[]) => Promise<unknown>).apply(client, args);
        const over = () => {
          underway -= 1;
        };
        answer.then(over, over);
        return answer;
      },
    } as unknown as Client,
  };
  return counter;
}
