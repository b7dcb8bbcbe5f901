// What a function is given besides on the emulator (`node --require`), so that its own code needs to know of none:
// the issuer's address, which belongs to AWS, leads to the emulator; and its clock may stand in the programme's year.
const { ISSUER = '', AWS_ENDPOINT_URL: emulator = '', CLOCK_OFFSET_MS = '0' } = process.env;
const pool = ISSUER.slice(ISSUER.lastIndexOf('/'));
const ask = globalThis.fetch;

globalThis.fetch = async (input, init) => {
  const address = String(input instanceof Request ? input.url : input);
  if (!ISSUER || !address.startsWith(ISSUER)) return ask(input, init);
  const path = address.slice(ISSUER.length);
  if (!path.startsWith('/.well-known/openid-configuration')) return ask(emulator + path, init);
  const { token_endpoint, jwks_uri, ...discovery } = await (await ask(emulator + pool + path, init)).json();
  const moved = (url) => ISSUER + new URL(url).pathname;
  return Response.json({ ...discovery, token_endpoint: moved(token_endpoint), jwks_uri: moved(jwks_uri) });
};

// `Date.now` stays: whoever is signed in stays so when the clock is moved, and what the bucket is to take is dated truly.
const offset = Number(CLOCK_OFFSET_MS);
const RealDate = Date;
if (offset !== 0)
  globalThis.Date = class extends RealDate {
    constructor(...given) {
      if (given.length > 0) super(...given);
      else super(RealDate.now() + offset);
    }
  };
