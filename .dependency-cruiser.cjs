// The layers, top to bottom: functions → shared/store, shared/objects → shared/domain ← shared/data (design: "Layers").
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment:
        'The domain imports nothing but itself and data: no package, no other folder; of Node only the hash of the trail.',
      severity: 'error',
      from: { path: '^shared/domain' },
      to: { pathNot: '^shared/(domain|data)|^(node:)?crypto$' },
    },
    {
      name: 'only-the-store-knows-dynamodb',
      severity: 'error',
      from: { path: '^(cdk|functions|shared)', pathNot: '^shared/store' },
      to: { path: '(^|/)@aws-sdk/(client-dynamodb|util-dynamodb|lib-dynamodb)' },
    },
    {
      name: 'only-objects-and-secrets-sign-requests',
      severity: 'error',
      from: { path: '^(cdk|functions|shared)', pathNot: '^shared/(objects|secrets)' },
      to: { path: '(^|/)(aws4fetch|@aws-sdk/(client-s3|s3-request-presigner|lib-storage))' },
    },
    {
      name: 'data-reads-the-domain-only',
      severity: 'error',
      from: { path: '^shared/data' },
      to: { path: '^(functions|cdk|shared/(store|objects))' },
    },
    {
      name: 'the-store-stands-below-functions',
      severity: 'error',
      from: { path: '^shared/store' },
      to: { path: '^(functions|cdk|shared/(data|objects))' },
    },
    {
      name: 'objects-stand-below-functions',
      severity: 'error',
      from: { path: '^shared/objects' },
      to: { path: '^(functions|cdk|shared/(data|store))' },
    },
    {
      name: 'nothing-local-in-the-cloud',
      comment: 'The local issuer, engine and clock can never be reached from what is deployed.',
      severity: 'error',
      from: { path: '^(cdk|functions/(?!local/))' },
      to: { path: '^functions/local' },
    },
    {
      name: 'the-client-knows-only-the-api',
      comment:
        'What stands in functions/client runs anywhere, and nothing that is deployed calls the registry by its API.',
      severity: 'error',
      from: { path: '^functions/client' },
      to: { pathNot: '^functions/client' },
    },
    {
      name: 'nobody-in-the-cloud-calls-the-api',
      severity: 'error',
      from: { path: '^(cdk|shared|functions/(?!local/|client/))' },
      to: { path: '^functions/client' },
    },
    {
      name: 'only-delivery-knows-mail',
      comment:
        'The client of the mail service is large: no other function carries it, and it is loaded with the first letter.',
      severity: 'error',
      from: { path: '^(cdk|functions|shared)', pathNot: '^functions/messages/adapters' },
      to: { path: '(^|/)@aws-sdk/client-sesv2' },
    },
    {
      name: 'only-telemetry-knows-powertools',
      comment: 'How a function tells of itself in the cloud is said in one place.',
      severity: 'error',
      from: { path: '^(cdk|functions|shared)', pathNot: '^functions/telemetry' },
      to: { path: '(^|/)@aws-lambda-powertools/' },
    },
    {
      name: 'no-telemetry-on-one-machine',
      comment: 'What runs here prints what its reader asked for, and nothing for CloudWatch.',
      severity: 'error',
      from: { path: '^functions/local' },
      to: { path: '^functions/telemetry', reachable: true },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pages-go-one-way',
      comment: 'Whoever reads a folder of the site knows which ones it builds on, and that none of them builds on it.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^functions/web/' },
      to: { path: '^functions/web/', circular: true },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
