/** Who runs the registry, and how much it is used in a year. */
export interface Scenario {
  readonly zh: string;
  readonly en: string;
  /** How many registries are deployed: each has its alarms, its dashboard and its minute. */
  readonly stacks: number;
  readonly districts: number;
  readonly townships: number;
  readonly applications: number;
}

/** A province is taken as eleven cities like Shaoxing; the country's divisions are those of the list of 2023-06-30. */
export const SCENARIOS: readonly Scenario[] = [
  { zh: '一个设区市（绍兴）', en: 'one city (Shaoxing)', stacks: 1, districts: 6, townships: 103, applications: 1_000 },
  {
    zh: '一个省（11 个市）',
    en: 'a province (11 cities)',
    stacks: 11,
    districts: 66,
    townships: 1_133,
    applications: 11_000,
  },
  { zh: '全国', en: 'the country', stacks: 1, districts: 2_978, townships: 41_352, applications: 500_000 },
];

/** What the stack says of itself (`cdk/`). */
export const STACK = {
  memoryMB: { web: 1_024, progress: 512, deadlines: 512, messages: 256, invariants: 1_024, upgrade: 512 },
  alarms: 13,
  dashboards: 1,
  secrets: 1,
} as const;

/** What nobody can measure before a city uses the registry. Every number of the page that is not measured comes from here. */
export const ASSUMED = {
  /** Names are valid for three years: so long a year's applications, files and programme stay in the daily work. */
  yearsKept: 3,
  publicViewsOfApplication: 200,
  staffViewsOfMove: 5,
  viewsOfVisit: 5,
  filesOfApplication: 8,
  megabytesOfFile: 1.5,
  viewsOfFile: 3,
  reviewersOfDistrict: 2,
  refusalsOfMove: 0.1,
  refusalCodes: 25,
  /** Bytes of log: the function's line, Lambda's own, the gateway's. */
  logOfRequest: 1_800,
  logOfRun: 1_200,
  /** One in so many web requests meets a fresh function, which first starts. */
  requestsOfStart: 20,
  startSeconds: 1,
  /** What a request to DynamoDB takes in the cloud. */
  storeMs: 5,
  /** A processor of Lambda against one of the machine that was measured on. */
  slower: 1.5,
} as const;
