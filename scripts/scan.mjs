// Attacks the demo with wapiti and sqlmap, from every kind of seat and from none, each in a fresh house. See
// docs/security/attacks.md. The scanners are not of npm: `apt-get install wapiti sqlmap`.
//   node scripts/build.mjs && node scripts/scan.mjs RESULTS [seat ...]
import { execFileSync, spawn } from 'node:child_process';
import {
  copyFileSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openDoor, openTrap } from './scan-door.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const HOUSE_PORT = Number(process.env.SCAN_PORT ?? 3190);
const [DOOR_PORT, TRAP_PORT] = [HOUSE_PORT + 1, HOUSE_PORT + 2];
const ORIGIN = `http://127.0.0.1:${DOOR_PORT}`;
const HOUSE = `http://127.0.0.1:${HOUSE_PORT}`;
/** Seconds for each scanner and seat. */
const WAPITI_SECONDS = Number(process.env.WAPITI_SECONDS ?? 180);
const SQLMAP_SECONDS = Number(process.env.SQLMAP_SECONDS ?? 90);
/** Seconds at most that sqlmap has for one page or form. */
const SQLMAP_EACH = Number(process.env.SQLMAP_EACH ?? 30);

/** Somebody of each kind; null has no session. */
const SEATS = {
  nobody: null,
  'coordinator-care': 'sanne.vanderproef@albrandswaard.example',
  'coordinator-safety': 'marieke.defictie@albrandswaard.example',
  employee: 'fatima.testers@albrandswaard.example',
  inspector: 'bram.maquette@albrandswaard.example',
  'privacy-officer': 'wilma.deproef@albrandswaard.example',
  mayor: 'hans.denkbeeld@albrandswaard.example',
  'portfolio-holder': 'yvonne.schets@albrandswaard.example',
  adviser: 'niels.vandermaquette@albrandswaard.example',
  reader: 'gerda.fictief@albrandswaard.example',
  administrator: 'petra.schijnhof@albrandswaard.example',
  'administrator-region': 'annelies.beheer@regio-rotterdam.example',
  'regional-director': 'laura.overzicht@regio-rotterdam.example',
  'care-coordinator': 'mo.verzonnenberg@regio-rotterdam.example',
  'privacy-officer-region': 'geert.proefsteen@regio-rotterdam.example',
  'partner-agent': 'dirk.voorbeeldsma@police-avim.example',
};

const STARTS = {
  nobody: ['/', '/albrandswaard', '/albrandswaard/melden', '/albrandswaard/antwoord', '/inloggen', '/en'],
  seat: [
    '/werk',
    '/mijn',
    '/plan',
    '/acties',
    '/overleggen',
    '/afspraken',
    '/beleid',
    '/voorbeelden',
    '/normen',
  ],
};

/**
 * What a seat leaves to others, and finds closed: pages of the public are looked at from no seat, and a password takes so
 * long to compare, on purpose, that it would take the time of everything else; that is looked at from one seat.
 */
const PUBLIC = /^\/(ar|bg|en|es|pl|ro|uk|albrandswaard|assets|demo)(\/|$)/;
const PASSWORDS = /^\/mijn\/(wachtwoord|herstelcodes|inlogcode|passkeys)(\/|$)/;
const leftBy = (seat) => (seat === 'nobody' ? [] : seat === 'employee' ? [PUBLIC] : [PUBLIC, PASSWORDS]);

const MODULES =
  'sql,blindsql,xss,permanentxss,exec,file,xxe,ssrf,redirect,crlf,csrf,http_headers,csp,cookieflags,methods,backup,htaccess,shellshock';

/** No scanner speaks through a proxy to anybody else. */
const alone = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/proxy/i.test(name)));

const [results = '', ...wanted] = process.argv.slice(2);
if (results === '') throw new Error('say where the results go');
mkdirSync(results, { recursive: true });
/** Kinds that sqlmap came to the end of, from whatever seat. */
const had = new Set();

async function attack(seat, email) {
  const folder = join(results, seat);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const home = join(process.env.SCAN_HOME ?? tmpdir(), `lantaarn-scan-${seat}`);
  rmSync(home, { recursive: true, force: true });
  // keeps whose files they are: the embedded database runs as a user of its own
  execFileSync('cp', ['-a', await madeHome(), home]);
  const house = await openHouse(home, join(folder, 'house.log'));
  const door = await openDoor({ house: HOUSE, port: DOOR_PORT, email, left: leftBy(seat) });
  const trap = await openTrap(TRAP_PORT);
  const began = Date.now();
  if (WAPITI_SECONDS > 0) await wapiti(folder, seat);
  const afterWapiti = door.seen.requests;
  const found = [...door.seen.kinds].filter(
    ([, { status }]) => status > 0 && status < 500 && ![400, 403, 404, 405].includes(status),
  );
  const tried = await sqlmapOver(folder, seat, found);
  const report = {
    seat,
    seconds: Math.round((Date.now() - began) / 1000),
    requests: { wapiti: afterWapiti, sqlmap: door.seen.requests - afterWapiti },
    statuses: door.seen.statuses,
    // a scanner makes up names of parameters: a page counts once, whatever it is asked
    pages: new Set(found.map(([kind]) => kind.split(' ').slice(0, 2).join(' '))).size,
    kinds: found.map(([kind]) => kind),
    cutOff: cutOff(folder),
    enteredAgain: door.entries() - 1,
    caught: trap.caught,
    sqlmap: tried,
    wapiti: wapitiFindings(folder),
    broken: door.seen.broken,
    slow: door.seen.slow,
  };
  writeFileSync(join(folder, 'report.json'), JSON.stringify(report, null, 1));
  process.stdout.write(
    `${seat}: ${report.pages} pages and forms, ${report.requests.wapiti}+${report.requests.sqlmap} requests, ${report.broken.length} broken, ${JSON.stringify(Object.fromEntries(Object.entries(report.wapiti).map(([name, list]) => [name, list.length])))}, sqlmap ${tried.filter(({ injectable }) => injectable).length} of ${tried.length}\n`,
  );
  await door.close();
  await trap.close();
  await house.stop();
  // the technical log of the demo
  copyFileSync(join(home, 'lantaarn.log'), join(folder, 'house.jsonl'));
  rmSync(home, { recursive: true, force: true });
}

/** A demo that was made once and stopped; each seat gets a copy. */
async function madeHome() {
  const home = join(process.env.SCAN_HOME ?? tmpdir(), 'lantaarn-scan-made');
  if (!existsSync(join(home, 'demo.json'))) {
    const house = await openHouse(home, join(results, 'made.log'));
    await house.stop();
  }
  return home;
}

async function openHouse(home, log) {
  const env = {
    ...process.env,
    PORT: String(HOUSE_PORT),
    LANTAARN_HOME: home,
    PUBLIC_ORIGIN: ORIGIN,
    TRUST_PROXY: '1',
  };
  const house = spawn(process.execPath, [join(root, 'dist', 'main.js'), '--demo'], { cwd: root, env });
  const lines = createWriteStream(log);
  house.stdout.pipe(lines);
  house.stderr.pipe(lines);
  for (let each = 0; each < 600; each += 1) {
    await pause(500);
    const up = await fetch(`${HOUSE}/inloggen`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) break;
  }
  return {
    stop: () =>
      new Promise((resolve) => {
        house.once('exit', resolve);
        house.kill('SIGTERM');
      }),
  };
}

/**
 * Runs a program for so long at most; its words go to a file. `grace` is how many seconds it has after that to write its
 * report: wapiti that is interrupted asks what to do, and r is that.
 */
function runFor(seconds, program, words, log, grace = 0) {
  return new Promise((resolve) => {
    const out = createWriteStream(log);
    const child = spawn(program, words, { stdio: ['pipe', 'pipe', 'pipe'], env: alone });
    child.stdout.pipe(out);
    child.stderr.pipe(out);
    child.stdin.on('error', () => undefined);
    const soft = setTimeout(() => {
      if (grace === 0) return;
      child.stdin.write('r\n');
      child.kill('SIGINT');
    }, seconds * 1000);
    const hard = setTimeout(() => child.kill('SIGKILL'), (seconds + grace) * 1000);
    child.once('exit', (code) => {
      child.stdin.destroy();
      clearTimeout(soft);
      clearTimeout(hard);
      resolve(code);
    });
  });
}

async function wapiti(folder, seat) {
  const starts = (seat === 'nobody' ? STARTS.nobody : STARTS.seat).map((path) => ORIGIN + path);
  const words = [
    ...['-u', starts[0], '--scope', 'domain', ...starts.slice(1).flatMap((start) => ['-s', start])],
    ...['-m', MODULES, '-l', '2', '-d', '6', '--max-links-per-page', '80', '--max-files-per-dir', '40'],
    ...['--max-scan-time', String(Math.round(WAPITI_SECONDS * 0.3))],
    // most modules end by themselves; some six take all they get
    ...['--max-attack-time', String(Math.max(8, Math.round((WAPITI_SECONDS * 0.7) / 7))), '-t', '20'],
    ...['--endpoint', `http://127.0.0.1:${TRAP_PORT}/`, '--no-bugreport', '--flush-session', '-v', '1'],
    ...['--store-session', join(folder, 'session'), '--store-config', join(folder, 'config')],
    ...['-f', 'json', '-o', join(folder, 'wapiti.json')],
  ];
  await runFor(WAPITI_SECONDS + 30, 'wapiti', words, join(folder, 'wapiti.log'), 60);
}

/** What wapiti did not come to the end of. */
function cutOff(folder) {
  const log = join(folder, 'wapiti.log');
  if (!existsSync(log)) return ['all'];
  return [
    ...readFileSync(log, 'utf8').matchAll(/Max (scan|attack) time was reached(?: for module (\w+))?/g),
  ].map(([, what, module]) => module ?? what);
}

function wapitiFindings(folder) {
  const file = join(folder, 'wapiti.json');
  if (!existsSync(file)) return { 'no report': [null] };
  const { vulnerabilities, anomalies, additionals = {} } = JSON.parse(readFileSync(file, 'utf8'));
  const all = Object.entries({ ...vulnerabilities, ...anomalies, ...additionals });
  return Object.fromEntries(all.filter(([, list]) => list.length > 0));
}

const ID = '01a2b3c4-0000-7000-8000-000000000000';
/** Places in lists, as cooperation gives them out: by moment, day and words. */
const placeAt = (at) => `${Buffer.from(at).toString('base64url')}.${ID}`;
const [MOMENT, DAY, WORDS] = ['2026-11-01T09:00:00.000Z', '2026-11-01', 'Meldroute'].map(placeAt);

/** Reading the plan and what is agreed: nearly every seat may. */
const TOGETHER = [
  ['GET', `/overleggen/lijst?welke=past&overleg=network&na=${MOMENT}`],
  ['GET', `/afspraken?welke=ended&na=${WORDS}`],
  ['POST', '/voorbeelden', `text=proef&task=O3&next=${MOMENT}`],
  ['GET', `/voorbeelden?opgave=O3&na=${MOMENT}`],
  ['GET', `/beleid?na=${DAY}`],
  ['GET', '/acties?beeld=alles&opgave=O3'],
  ['GET', `/rapportages?na=1764000000000.${ID}`],
  ['GET', `/vastgelopen?welke=ended&na=${MOMENT}`],
  ['GET', '/normen?jaar=2026'],
  ['GET', '/normen/cijfers?jaar=2026'],
  ['GET', '/normen/landelijk?inwoners=30000'],
  ['GET', '/overleggen?jaar=2026'],
  ['GET', `/afspraken/kaart?afspraak=${ID}`],
];

/** Lists with their filters and places, searching, and forms with words: always tried by who has them. */
const ASKED = {
  coordinator: [
    ['GET', `/signalen?status=new&vorm=sexual&urgentie=normal&alleen=open&ouder=0.${ID}`],
    ['POST', '/signalen/zoeken', 'text=proef&purpose=handling'],
    ['GET', `/overdrachten?toon=afgehandeld&na=s.0.${ID}`],
    ['GET', `/overleg?kant=gevraagd&toon=afgehandeld&na=0.${ID}`],
    ['GET', '/verstrekkingen?from=01-01-2026&until=01-12-2026&ground=consent'],
    ...TOGETHER,
  ],
  privacy: [
    ['GET', '/logboek?from=01-01-2026&act=read&before=100&reference=7K3F-9QX'],
    ['GET', '/verstrekkingen?from=01-01-2026&ground=consent&domain=care'],
    ['GET', `/verzoeken?stand=besloten&after=2026-11-01~${ID}`],
    ['GET', `/bewaren?after=2026-11-01T09:00:00.000Z~${ID}`],
  ],
  administrator: [
    ['GET', '/beheer/mensen?functie=employee&toegang=active&pagina=1'],
    [
      'POST',
      '/beheer/mensen/uitnodigen',
      'name=Proef&email=proef%40voorbeeld.example&phone=&seat=employee&capacity=holder',
    ],
  ],
  'regional-director': [
    ['GET', '/acties/regio?gemeente=albrandswaard'],
    ['GET', '/regiobeeld?alleen=laat&gebied=rijnmond&volgorde=gemeente&pagina=1'],
    ['GET', '/regiobeeld/waterbed?barriere=B1&pagina=1'],
    ['GET', '/regiobeeld/bestand?soort=csv&alleen=laat&gebied=rijnmond'],
    ['GET', '/regiobeeld/gemeente/albrandswaard*'],
    ['GET', `/overleggen/lijst?wie=alle&welke=past&overleg=network&na=${MOMENT}`],
    ['GET', `/afspraken?wie=alle&welke=ended&na=${WORDS}`],
    ['GET', `/beleid?wie=alle&na=${DAY}`],
    ...TOGETHER,
  ],
  mayor: TOGETHER,
  adviser: TOGETHER,
  'portfolio-holder': TOGETHER,
};

const askedOf = (seat) =>
  Object.entries(ASKED)
    .filter(([kind]) => seat.startsWith(kind))
    .flatMap(([, list]) => list)
    .map(([method, url, body = '']) => {
      const data = body === '' ? '' : `_csrf=x&_once=x&${body}`;
      return [
        `${method} ${url.split('?')[0]}`,
        { method, url, body: data, fields: [...new URLSearchParams(data).keys()] },
      ];
    });

/** Forms and pages with something to change, what no seat before came to the end of first. */
async function sqlmapOver(folder, seat, found) {
  const until = Date.now() + SQLMAP_SECONDS * 1000;
  const targets = found
    .filter(
      ([kind, { url, fields }]) =>
        !/ \/(assets|thema|logo)\/| \/mijn\/(wachtwoord|herstelcodes|inlogcode) /.test(kind) &&
        (url.includes('?') || fields.length > 0 || kind.includes('/:')),
    )
    // a scanner makes up names of parameters as well
    .filter(([kind, { body }]) => !body.startsWith('--') && /^\S+ \S+ [\w,-]*$/.test(kind))
    .sort(([one], [other]) => Number(had.has(one)) - Number(had.has(other)));
  const tried = [];
  const asked = askedOf(seat).sort(([one], [other]) => Number(had.has(one)) - Number(had.has(other)));
  for (const [kind, target] of [...asked, ...targets]) {
    const left = Math.round((until - Date.now()) / 1000);
    if (left < 5) break;
    const log = join(folder, `sqlmap-${tried.length}.log`);
    await runFor(Math.min(left, SQLMAP_EACH), 'sqlmap', sqlmapWords(folder, target), log);
    const said = readFileSync(log, 'utf8');
    const done = /all tested parameters do not appear to be injectable/.test(said);
    if (done) had.add(kind);
    tried.push({
      kind,
      injectable: /is vulnerable|sqlmap identified the following injection/.test(said),
      /** Parameters it came to the end of; `done` when it came to the end of all. */
      tested: [...said.matchAll(/parameter '([^']+)' does not seem to be injectable/g)].map(
        ([, name]) => name,
      ),
      done,
    });
  }
  return tried;
}

function sqlmapWords(folder, { method, url, body }) {
  // ids and references in the path are parameters too
  const marked = url.replace(
    /\/([0-9a-f-]{36}|[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3,4})(?=[/?]|$)/g,
    '/$1*',
  );
  const both = marked === url || method === 'POST' ? url : marked;
  return [
    ...['-u', `${ORIGIN}${both}`, '--batch', '--level', '2', '--risk', '2', '--dbms', 'PostgreSQL'],
    ...['--technique', 'BEUST', '--time-sec', '3', '--timeout', '20', '--retries', '0', '--flush-session'],
    ...['--param-exclude', '^_(csrf|once)$', '--disable-coloring', '--output-dir', join(folder, 'sqlmap')],
    ...(method === 'POST' ? ['--data', body] : []),
  ];
}

// last, when everything above is there
for (const [seat, email] of Object.entries(SEATS))
  if (wanted.length === 0 || wanted.includes(seat)) await attack(seat, email);
