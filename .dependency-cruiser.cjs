// The layers, top to bottom: functions → shared/store → shared/domain ← shared/data (design: "Layers").
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'The domain imports nothing but itself and data: no package, no Node module, no other folder.',
      severity: 'error',
      from: { path: '^shared/domain' },
      to: { pathNot: '^shared/(domain|data)' },
    },
    {
      name: 'only-the-store-knows-dynamodb',
      severity: 'error',
      from: { path: '^(cdk|functions|shared)', pathNot: '^shared/store' },
      to: { path: '(^|/)@aws-sdk/(client-dynamodb|util-dynamodb|lib-dynamodb)' },
    },
    {
      name: 'data-reads-the-domain-only',
      severity: 'error',
      from: { path: '^shared/data' },
      to: { path: '^(functions|cdk|shared/store)' },
    },
    {
      name: 'the-store-stands-below-functions',
      severity: 'error',
      from: { path: '^shared/store' },
      to: { path: '^(functions|cdk|shared/data)' },
    },
    {
      name: 'nothing-local-in-the-cloud',
      comment: 'The local issuer, engine and clock can never be reached from what is deployed.',
      severity: 'error',
      from: { path: '^functions/(web|progress|deadlines)' },
      to: { path: '^functions/local' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
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
