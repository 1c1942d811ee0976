/** Up to so many bytes V8 keeps a typed array beside its object, which costs next to nothing. */
const SMALL = 64;
const NONE = new ArrayBuffer(0);

/** Rooms are cut from pieces of this size, each part of a piece once, so that it is still empty. */
const PIECE = 256 * 1024;
const rest = { memory: NONE, from: 0 };

/**
 * Memory for columns that are made together: one piece for all of them, because a piece of its own for each costs one to
 * three microseconds, and a question has a hundred columns. All figures are 0 to begin with.
 */
export class Room {
  readonly #memory: ArrayBuffer;
  readonly #end: number;
  #taken: number;

  /** For so many columns of so many figures of four bytes; one of floats counts for two. */
  constructor(columns: number, size: number) {
    const bytes = 4 * size > SMALL ? columns * roundUp(4 * size) : 0;
    if (rest.from + bytes > rest.memory.byteLength) {
      rest.memory = new ArrayBuffer(Math.max(bytes, PIECE));
      rest.from = 0;
    }
    this.#memory = rest.memory;
    this.#taken = rest.from;
    rest.from += bytes;
    this.#end = rest.from;
  }

  ints(size: number): Int32Array {
    return 4 * size > SMALL ? new Int32Array(this.#memory, this.#take(4 * size), size) : new Int32Array(size);
  }

  bytes(size: number): Uint8Array {
    return 4 * size > SMALL ? new Uint8Array(this.#memory, this.#take(size), size) : new Uint8Array(size);
  }

  floats(size: number): Float64Array {
    return 4 * size > SMALL ? new Float64Array(this.#memory, this.#take(8 * size), size) : new Float64Array(size);
  }

  #take(bytes: number): number {
    const from = this.#taken;
    this.#taken += roundUp(bytes);
    if (this.#taken > this.#end) throw new RangeError('more columns than there is room for');
    return from;
  }
}

/** Columns begin where a float may. */
function roundUp(bytes: number): number {
  return (bytes + 7) & ~7;
}
