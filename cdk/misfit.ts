/** The settings that go with others, or with a region. */
interface Settings {
  readonly domain?: string | undefined;
  readonly certificate?: string | undefined;
  readonly issuer?: string | undefined;
  readonly clientId?: string | undefined;
  readonly audience?: string | undefined;
  readonly mailFrom?: string | undefined;
  readonly cloudFront: boolean;
  readonly firewall: boolean;
}

/** What is wrong with settings that are right each by itself; undefined when they fit. */
export const misfit = (settings: Settings, region: string | undefined): string | undefined =>
  lonely(settings) ??
  (region?.startsWith('cn-') ? inChina(settings, region) : undefined) ??
  elsewhere(settings, region);

function lonely(settings: Settings): string | undefined {
  const { domain, certificate, issuer, clientId, audience, cloudFront, firewall } = settings;
  if ((domain === undefined) !== (certificate === undefined))
    return 'The settings domain and certificate belong together: give both or neither.';
  if ((issuer === undefined) !== (clientId === undefined))
    return 'The settings issuer and clientId belong together: give both or neither.';
  if (audience && !issuer) return 'The setting audience goes with issuer and clientId: give them as well.';
  if (cloudFront && !domain) return 'CloudFront needs the site’s own domain: give the settings domain and certificate.';
  if (firewall && !cloudFront) return 'The firewall stands in front of CloudFront: set cloudFront as well.';
  return undefined;
}

function inChina({ issuer, mailFrom, cloudFront }: Settings, region: string): string | undefined {
  if (!issuer)
    return `There are no Cognito user pools in ${region}: give the settings issuer and clientId of an OpenID Connect provider.`;
  if (mailFrom) return `There is no SES in ${region}: leave mailFrom away and give a webhook.`;
  if (cloudFront) return `CloudFront in China is a service of its own: set it up by hand in front of ${region}.`;
  return undefined;
}

/** A certificate is good only where it is looked for. */
function elsewhere({ certificate, cloudFront }: Settings, region: string | undefined): string | undefined {
  const home = cloudFront ? 'us-east-1' : region;
  if (!certificate || !home || certificate.split(':')[3] === home) return undefined;
  return `The certificate is of another region: ${cloudFront ? 'CloudFront takes one of' : 'the stack needs one of'} ${home}.`;
}
