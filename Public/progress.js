// Asks the server how far long work has come and goes on when it is over: {done, total, words, href?}.
export default function progress(box) {
  const bar = box.querySelector("progress");
  const words = box.querySelector("output");
  let pause = 500;

  const ask = async () => {
    try {
      const answer = await fetch(box.dataset.poll, { headers: { Accept: "application/json" }, cache: "no-store" });
      if (!answer.ok) throw new Error(answer.status);
      const state = await answer.json();
      bar.max = Math.max(state.total, 1);
      bar.value = state.done;
      if (words.textContent !== state.words) words.textContent = state.words;
      if (state.href) return location.assign(new URL(state.href, location.origin).pathname);
      pause = 500;
    } catch {
      pause = Math.min(pause * 2, 10000);
    }
    setTimeout(ask, pause);
  };
  setTimeout(ask, pause);
}
