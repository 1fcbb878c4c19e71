// Direction of the house (CONTRIBUTING.md): imports run down only, and a room is entered
// through its index.ts alone. `npm run check` plants a breach first to prove that this gate sees it.
const ROOMS = [
  'people',
  'privacy',
  'cooperation',
  'recognise',
  'signals',
  'awareness',
  'care',
  'barriers',
  'plan',
  'monitor',
];

/** A room may use the rooms named here, through their door. */
const MAY_USE = {
  people: [],
  privacy: ['people'],
  cooperation: ['privacy', 'people'],
  recognise: ['people'],
  signals: ['recognise', 'cooperation', 'privacy', 'people'],
  awareness: ['signals', 'cooperation', 'privacy', 'people'],
  care: ['signals', 'cooperation', 'privacy', 'people'],
  barriers: ['signals', 'cooperation', 'privacy', 'people'],
  plan: ['care', 'barriers', 'awareness', 'signals', 'cooperation', 'privacy', 'people'],
  monitor: ['plan', 'care', 'barriers', 'awareness', 'signals', 'cooperation', 'privacy', 'people'],
};

const rooms = ROOMS.map((room) => ({
  name: `room-${room}-looks-down-only`,
  severity: 'error',
  from: { path: `^src/rooms/${room}/` },
  to: {
    path: '^src/rooms/',
    pathNot: [`^src/rooms/${room}/`, ...MAY_USE[room].map((other) => `^src/rooms/${other}/index\\.ts$`)],
  },
}));

export default {
  forbidden: [
    ...rooms,
    {
      name: 'kernel-knows-no-room',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: '^src/(rooms|cli|app|main|start)' },
    },
    {
      name: 'statistics-stands-alone',
      severity: 'error',
      from: { path: '^src/statistics/' },
      to: { path: '^(src/(?!statistics/)|content/)' },
    },
    {
      name: 'content-knows-nothing',
      severity: 'error',
      from: { path: '^content/' },
      to: { path: '^src/' },
    },
    {
      name: 'only-the-start-knows-the-demo',
      comment: 'What runs for real cannot lean on anything of the demo.',
      severity: 'error',
      from: { path: '^(src|content)/', pathNot: '^src/(demo/|(main|start)\\.ts$)|\\.test\\.tsx?$' },
      to: { path: '^src/demo/' },
    },
    {
      name: 'rooms-are-entered-by-their-door',
      severity: 'error',
      from: { path: '^src/(demo/|cli/|app\\.ts$|(main|start)\\.ts$)' },
      to: { path: '^src/rooms/', pathNot: '^src/rooms/[^/]+/index\\.ts$' },
    },
    {
      name: 'rules-are-pure',
      comment: 'A concept and its policy know no store, page or verb.',
      severity: 'error',
      from: { path: '^src/rooms/[^/]+/(signal|seat|policy|[a-z-]+/(policy|rules|states))\\.ts$' },
      to: { path: '^src/rooms/[^/]+/(store|pages|api)' },
    },
    {
      name: 'store-looks-down',
      severity: 'error',
      from: { path: '^src/rooms/[^/]+/store' },
      to: { path: '^src/rooms/[^/]+/(pages|api|present)' },
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: { path: '^(src|content)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'tests-stay-outside',
      severity: 'error',
      from: { path: '^(src|content)/', pathNot: '\\.(test|fixture)\\.tsx?$' },
      to: { path: '(^test/|\\.(test|fixture)\\.tsx?$)' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  },
};
