import type { Lane } from '../../src/books/reference/book.ts';
import type { CalendarInput, PlaceRow } from '../../src/books/reference/write.ts';
import { idFromKey, type Uuid } from '../../src/kernel/ids.ts';
import type { Zone } from '../../src/kernel/time.ts';

/** Forty stores and three warehouses, in five time zones. A store is known by three digits, a warehouse by a letter. */
export type Store = {
  readonly code: string;
  readonly town: string;
  readonly street: string;
  readonly zip: string;
  readonly state: string;
  readonly zone: Zone;
  readonly latitude: string;
  readonly longitude: string;
  /** The warehouse whose truck comes, and minutes on the road. */
  readonly from: string;
  readonly minutes: number;
  /** Units that one associate picks in an hour beside the customers, and associates on shift. */
  readonly picks: number;
  readonly associates: number;
};

/** Zones by a letter, and the hours by which their clocks are ahead of Chicago's in winter. */
const ZONES: Record<string, readonly [zone: Zone, ahead: number]> = {
  E: ['America/New_York', 1],
  I: ['America/Indiana/Indianapolis', 1],
  D: ['America/Detroit', 1],
  C: ['America/Chicago', 0],
  M: ['America/Denver', -1],
  A: ['America/Phoenix', -1],
  P: ['America/Los_Angeles', -2],
};

// code town | street | zip state zone latitude longitude warehouse minutes picks associates
const STORES = `
001 Boston|Newbury Street|02116 MA E 42.3503 -71.0810 B 780 8 3
002 New York|Prince Street|10012 NY E 40.7250 -73.9950 B 570 8 4
003 Brooklyn|Smith Street|11201 NY E 40.6880 -73.9900 B 575 8 3
004 Philadelphia|Walnut Street|19103 PA E 39.9500 -75.1700 B 480 8 3
005 Washington|M Street|20007 DC E 38.9050 -77.0650 B 420 8 3
006 Pittsburgh|Walnut Street|15217 PA E 40.4510 -79.9330 B 200 8 2
007 Columbus|High Street|43201 OH E 39.9850 -83.0050 B 40 8 3
008 Cleveland|Detroit Avenue|44113 OH E 41.4850 -81.7100 B 140 8 2
009 Oak Brook|Oakbrook Center|60523 IL C 41.8500 -87.9530 A 50 4 1
010 Indianapolis|Massachusetts Avenue|46204 IN I 39.7750 -86.1500 A 190 8 2
011 Royal Oak|Main Street|48067 MI D 42.4890 -83.1440 B 210 8 2
012 Ann Arbor|State Street|48104 MI D 42.2790 -83.7410 B 195 8 2
013 Grand Rapids|Wealthy Street|49503 MI D 42.9550 -85.6500 A 200 8 2
014 Chicago|State Street|60601 IL C 41.8837 -87.6278 A 80 7 2
015 St. Louis|Euclid Avenue|63108 MO C 38.6440 -90.2610 A 270 8 2
016 Kansas City|Westport Road|64105 MO C 39.0530 -94.5900 A 470 8 2
017 Des Moines|Court Avenue|50309 IA C 41.5850 -93.6200 A 310 8 2
018 Schaumburg|Woodfield Road|60173 IL C 42.0460 -88.0380 A 55 8 2
019 Madison|State Street|53703 WI C 43.0750 -89.3930 A 150 8 2
020 Minneapolis|Hennepin Avenue|55408 MN C 44.9490 -93.2980 A 410 8 3
021 Evanston|Sherman Avenue|60201 IL C 42.0480 -87.6830 A 75 7 2
022 Omaha|Howard Street|68102 NE C 41.2560 -95.9320 A 440 8 2
023 Nashville|12th Avenue South|37203 TN C 36.1310 -86.7890 B 370 8 2
024 Atlanta|North Highland Avenue|30307 GA E 33.7680 -84.3490 B 560 8 3
025 Charlotte|East Boulevard|28202 NC E 35.2080 -80.8560 B 430 8 2
026 Raleigh|Glenwood Avenue|27601 NC E 35.7870 -78.6470 B 480 8 2
027 Naperville|Jefferson Avenue|60540 IL C 41.7720 -88.1490 A 35 8 3
028 Austin|South Congress Avenue|78704 TX C 30.2480 -97.7500 A 1140 8 3
029 Dallas|Knox Street|75206 TX C 32.8200 -96.7900 A 930 8 3
030 Houston|19th Street|77008 TX C 29.8020 -95.4020 A 1080 8 2
031 Denver|Larimer Street|80202 CO M 39.7500 -104.9990 C 990 8 3
032 Boulder|Pearl Street|80302 CO M 40.0180 -105.2780 C 1000 8 2
033 Milwaukee|Brady Street|53202 WI C 43.0530 -87.8970 A 105 7 2
034 Salt Lake City|900 South|84105 UT M 40.7500 -111.8600 C 500 8 2
035 Phoenix|Camelback Road|85003 AZ A 33.5090 -112.0700 C 700 8 2
036 Los Angeles|Abbot Kinney Boulevard|90291 CA P 33.9900 -118.4660 C 500 8 4
037 San Francisco|Valencia Street|94110 CA P 37.7600 -122.4210 C 240 8 4
038 Portland|23rd Avenue|97209 OR P 45.5290 -122.6980 C 560 8 3
039 Seattle|Ballard Avenue|98103 WA P 47.6650 -122.3830 C 720 8 3
040 San Diego|Fifth Avenue|92103 CA P 32.7480 -117.1610 C 560 8 2
`;

export const stores: readonly Store[] = STORES.trim()
  .split('\n')
  .map((line) => {
    const [head = '', street = '', tail = ''] = line.split('|');
    const [zip = '', state = '', zone = '', latitude = '', longitude = '', from = '', minutes, picks, associates] =
      tail.split(' ');
    const numbers = { minutes: Number(minutes), picks: Number(picks), associates: Number(associates) };
    return {
      code: head.slice(0, 3),
      town: head.slice(4),
      street,
      zip,
      state,
      zone: ZONES[zone]?.[0] ?? '',
      latitude,
      longitude,
      from,
      ...numbers,
    };
  });

type Warehouse = Omit<Store, 'from' | 'minutes'> & { readonly packMinutes: number };

// biome-ignore format: a table
const warehouses: readonly Warehouse[] = [
  { code: 'A', town: 'Romeoville', street: 'Normantown Road', zip: '60446', state: 'IL', zone: 'America/Chicago', latitude: '41.6475', longitude: '-88.0895', picks: 60, associates: 12, packMinutes: 20 },
  { code: 'B', town: 'Columbus', street: 'Alum Creek Drive', zip: '43207', state: 'OH', zone: 'America/New_York', latitude: '39.9060', longitude: '-82.9300', picks: 60, associates: 12, packMinutes: 20 },
  { code: 'C', town: 'Reno', street: 'Lear Boulevard', zip: '89506', state: 'NV', zone: 'America/Los_Angeles', latitude: '39.6300', longitude: '-119.8700', picks: 60, associates: 10, packMinutes: 20 },
];

export const warehouseCodes: readonly string[] = warehouses.map((each) => each.code);

export function storeOf(code: string): Store {
  const store = stores.find((each) => each.code === code);
  if (!store) throw new RangeError(`the world has no store ${code}`);
  return store;
}

/** The page of a place in the stock book. */
export function placeId(code: string): Uuid {
  return idFromKey('seed', 'place', code);
}

const week = (weekdays: readonly [string, string], sunday: readonly [string, string]): CalendarInput['hours'] =>
  Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [String(day), [...(day === 7 ? sunday : weekdays)]]));

/** Nobody works on Thanksgiving, and Friday after it opens early. */
const storeExceptions: CalendarInput['exceptions'] = { '2026-11-26': null, '2026-11-27': ['07:00', '22:00'] };

function storeCalendar(store: Store): CalendarInput {
  return {
    hours: week(['10:00', '21:00'], ['11:00', '19:00']),
    exceptions: storeExceptions,
    picksPerHour: store.picks,
    associates: store.associates,
    // four hours of picking, beside the customers
    unitsPerDay: 4 * store.picks * store.associates,
    packMinutes: 5,
    shelfMinutes: 20,
    collections: [{ carrier: 'UPS', at: '17:00', closesBefore: 15 }],
  };
}

function warehouseCalendar(warehouse: Warehouse): CalendarInput {
  return {
    hours: week(['06:00', '22:00'], ['08:00', '18:00']),
    exceptions: { '2026-11-26': null },
    picksPerHour: warehouse.picks,
    associates: warehouse.associates,
    unitsPerDay: 4 * warehouse.picks * warehouse.associates,
    packMinutes: warehouse.packMinutes,
    shelfMinutes: 20,
    collections: [
      { carrier: 'FedEx', at: '17:30', closesBefore: 15 },
      { carrier: 'UPS', at: '19:00', closesBefore: 15 },
    ],
  };
}

function placeRow(
  of: Store | Warehouse,
  more: Pick<PlaceRow, 'name' | 'kind' | 'entity' | 'services' | 'calendar'>,
): PlaceRow {
  const { code, town, street, zip, state, zone, latitude, longitude } = of;
  const address = { lines: [street], city: town, region: state, postcode: zip, country: 'US' };
  return { code, id: placeId(code), zone, latitude, longitude, address, ...more };
}

export const places: readonly PlaceRow[] = [
  ...stores.map((store) =>
    placeRow(store, {
      name: `Store ${store.code}`,
      kind: 'store',
      entity: 'retail',
      services: ['pickup', 'ship'],
      calendar: storeCalendar(store),
    }),
  ),
  ...warehouses.map((each) =>
    placeRow(each, {
      name: `Warehouse ${each.code}`,
      kind: 'warehouse',
      entity: 'logistics',
      services: ['ship', 'transfer'],
      calendar: warehouseCalendar(each),
    }),
  ),
];

const ahead = (zone: Zone) => Object.values(ZONES).find(([name]) => name === zone)?.[1] ?? 0;

/**
 * Trucks to stores around the corner leave when these open, and in the afternoon; to Wisconsin one more at noon. To
 * stores far away one leaves in the evening, and is unloaded when the store has opened, whenever it came.
 */
function laneTo(store: Store): Lane {
  const near = store.minutes <= 160;
  const overnight =
    (24 + 11 - 20) * 60 +
    15 -
    60 * (ahead(store.zone) - ahead(warehouses.find((each) => each.code === store.from)?.zone ?? ''));
  return {
    from: store.from,
    to: store.code,
    departs: near ? ['09:30', ...(store.state === 'WI' ? ['13:45'] : []), '16:30'] : ['20:00'],
    closesBefore: 15,
    minutes: near ? store.minutes : Math.max(store.minutes, overnight),
    cost: near ? 350n : 590n,
  };
}

export const lanes: readonly Lane[] = stores.map(laneTo);
