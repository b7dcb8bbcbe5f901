/** Sends a request, as `fetch` does. */
export type Send = (address: string, request: RequestInit) => Promise<Response>;

const MOST_TRIES = 5;
const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/**
 * Sends again what was never answered, and what a busy registry asks to be sent later. The request stays what it was, its
 * `Idempotency-Key` too: what had arrived after all changes nothing twice.
 */
export const patient =
  (send: Send): Send =>
  async (address, request) => {
    for (let tries = 1; ; tries++) {
      const answer = await send(address, request).catch((lost: unknown) => {
        if (tries === MOST_TRIES || request.signal?.aborted) throw lost;
      });
      if (answer && (answer.status !== 503 || tries === MOST_TRIES)) return answer;
      await pause(Number(answer?.headers.get('retry-after') ?? 0.1 * 2 ** tries));
    }
  };
