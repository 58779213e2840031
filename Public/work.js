// The work a browser does before somebody speaks up, instead of a puzzle for people: for each puzzle a number is sought so that
// the SHA-256 of "seal:puzzle:number" begins with some zero bits. In a worker, or in small slices where there is none.
const primes = [];
for (let n = 2; primes.length < 64; n += 1) if (primes.every((prime) => n % prime)) primes.push(n);
const fraction = (number) => ((number - Math.floor(number)) * 2 ** 32) | 0;
const constants = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const start = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const turn = (word, by) => (word >>> by) | (word << (32 - by));
const w = new Int32Array(64);

// The first 32 bits of the digest of one block, which is given as its 64 padded bytes.
function head(block) {
  for (let i = 0; i < 16; i += 1) {
    w[i] = (block[4 * i] << 24) | (block[4 * i + 1] << 16) | (block[4 * i + 2] << 8) | block[4 * i + 3];
  }
  for (let i = 16; i < 64; i += 1) {
    const [x, y] = [w[i - 15], w[i - 2]];
    w[i] = w[i - 16] + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + w[i - 7] + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10));
  }
  let a = start[0], b = start[1], c = start[2], d = start[3], e = start[4], f = start[5], g = start[6], h = start[7];
  for (let i = 0; i < 64; i += 1) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + constants[i] + w[i]) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
  }
  return (start[0] + a) >>> 0;
}

function digits(block, from, number) {
  const text = String(number);
  for (let i = 0; i < text.length; i += 1) block[from + i] = text.charCodeAt(i);
  const end = from + text.length;
  block[end] = 0x80;
  block.fill(0, end + 1, 62);
  block[62] = (end * 8) >> 8;
  block[63] = (end * 8) & 255;
}

// Goes on for some milliseconds; true once every puzzle has its answer.
class Search {
  constructor({ seal, puzzles, bits }) {
    Object.assign(this, { seal, puzzles, bound: 2 ** (32 - bits), answers: [], number: 0 });
    this.block = new Uint8Array(64);
    this.begin();
  }

  begin() {
    const prefix = `${this.seal}:${this.answers.length}:`;
    this.block.set([...prefix].map((letter) => letter.charCodeAt(0)));
    this.length = prefix.length;
    this.number = 0;
  }

  goOn(milliseconds) {
    const until = performance.now() + milliseconds;
    while (this.answers.length < this.puzzles) {
      for (let i = 0; i < 500; i += 1) {
        digits(this.block, this.length, this.number);
        if (head(this.block) < this.bound) {
          this.answers.push(this.number);
          this.begin();
          break;
        }
        this.number += 1;
      }
      if (performance.now() > until) return this.answers.length === this.puzzles;
    }
    return true;
  }
}

const inSlices = (task) => new Promise((resolve) => {
  const search = new Search(task);
  const slice = () => (search.goOn(12) ? resolve(search.answers.join(".")) : setTimeout(slice, 4));
  slice();
});

const inWorker = (task) => new Promise((resolve, reject) => {
  const worker = new Worker(import.meta.url, { type: "module" });
  worker.onmessage = ({ data }) => {
    worker.terminate();
    resolve(data);
  };
  worker.onerror = reject;
  worker.postMessage(task);
});

if (typeof document === "undefined") {
  self.onmessage = ({ data }) => {
    const search = new Search(data);
    search.goOn(Infinity);
    self.postMessage(search.answers.join("."));
  };
}

export default function work(box) {
  const form = box.closest("form");
  const field = box.querySelector("input[name=work]");
  const note = box.querySelector("[role=status]");
  const { challenge, puzzles, bits } = box.dataset;
  const task = { seal: challenge.split("-")[2], puzzles: Number(puzzles), bits: Number(bits) };
  const answers = (async () => {
    try {
      return await inWorker(task);
    } catch {
      return inSlices(task);
    }
  })().then((found) => { field.value = found; });

  let isOver = false;
  let isWaiting = false;
  form.addEventListener("submit", (event) => {
    if (field.value || isOver || event.submitter?.value !== "next") return;
    event.preventDefault();
    if (isWaiting) return;
    isWaiting = true;
    note.textContent = box.dataset.wait;
    // Whoever waits half a minute may send it without: the server only takes fewer of those.
    Promise.race([answers, new Promise((resolve) => setTimeout(resolve, 30000))]).finally(() => {
      isOver = true;
      form.requestSubmit(event.submitter);
    });
  });
}
