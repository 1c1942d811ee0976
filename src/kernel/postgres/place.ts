import { createHash } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, NAMESPACE, ownerOf, reaches, unprivilegedAccount, works } from './account.ts';
import { type Binaries, copyPrograms } from './binaries.ts';
import { CannotStart, type Log } from './trouble.ts';

/** Where PostgreSQL's programs and data lie, and as whom it runs. */
export type Place = {
  readonly programs: string;
  /** The folder that holds the data, the server's log and the note of who started it. */
  readonly base: string;
  readonly account?: Account;
  /** A command that the programs are run through. */
  readonly through: readonly string[];
};

/** Root's own place for what another account must be able to reach. */
const SHARED = '/var/lib/imv-orders';

export const dataOf = (place: Pick<Place, 'base'>): string => join(place.base, 'data');

/** What root makes for a place belongs to the account that the place is run as. */
export function give(place: Place, path: string): void {
  if (place.account) chownSync(path, place.account.uid, place.account.gid);
}

/**
 * PostgreSQL refuses to run as root. An ordinary user runs it as himself. Root takes the first that
 * works of: another account, if it reaches programs and data as they lie; a user namespace; that account
 * with copied programs, and data in a folder that it reaches. Data that exists is run as its owner.
 */
export function choosePlace(binaries: Binaries, base: string, log: Log): Place {
  const owner = ownerOf(dataOf({ base }));
  if (process.getuid?.() !== 0) return ownPlace(binaries, base, owner);
  if (owner) return existingPlace(binaries, base, owner);
  const shared = join(SHARED, createHash('sha256').update(base).digest('hex').slice(0, 16));
  const sharedOwner = ownerOf(dataOf({ base: shared }));
  return sharedOwner ? existingPlace(binaries, shared, sharedOwner) : newPlace(binaries, { base, shared, log });
}

function ownPlace(binaries: Binaries, base: string, owner?: Account): Place {
  if (!owner || owner.uid === process.getuid?.()) return { programs: binaries.root, base, through: [] };
  throw new CannotStart(
    `The database in ${base} belongs to another system user (${owner.uid}). Start as that user or as root, ` +
      'or choose another folder.',
  );
}

function existingPlace(binaries: Binaries, base: string, owner: Account): Place {
  if (owner.uid !== 0) return placeFor(binaries, base, owner);
  if (works(NAMESPACE)) return { programs: binaries.root, base, through: NAMESPACE };
  throw new CannotStart(
    `The database in ${base} belongs to root, and PostgreSQL runs as root only inside a user namespace, ` +
      'which this machine does not allow (`unshare --user`). Start as an ordinary user, or set DATABASE_URL.',
  );
}

function newPlace(binaries: Binaries, at: { base: string; shared: string; log: Log }): Place {
  const account = unprivilegedAccount();
  const reachesBase = account !== undefined && reaches(account, at.base);
  if (reachesBase && reaches(account, binaries.root)) return placeFor(binaries, at.base, account);
  if (works(NAMESPACE)) return { programs: binaries.root, base: at.base, through: NAMESPACE };
  if (!account) {
    throw new CannotStart(
      'PostgreSQL refuses to run as root, and there is no user `postgres` or `nobody` to run it as. ' +
        'Start as an ordinary user, or set DATABASE_URL to a PostgreSQL server (15 to 18).',
    );
  }
  if (reachesBase) return placeFor(binaries, at.base, account);
  at.log.info(`No account that PostgreSQL can run as reaches ${at.base}: the data is kept in ${at.shared}`);
  makePassable(SHARED);
  makePassable(at.shared);
  return placeFor(binaries, at.shared, account);
}

function placeFor(binaries: Binaries, base: string, account: Account): Place {
  if (!reaches(account, base)) {
    throw new CannotStart(
      `The database belongs to the system user ${account.uid}, who may not pass through all folders above ${base}. ` +
        'Let others pass through them (chmod o+x), or move the folder.',
    );
  }
  if (reaches(account, binaries.root)) return { programs: binaries.root, base, account, through: [] };
  makePassable(SHARED);
  return { programs: copyPrograms(binaries, SHARED), base, account, through: [] };
}

/** Whatever the umask says: another account has to pass through. */
function makePassable(folder: string): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
}
