// Answers that fit what somebody is writing, below the field, for any element with
//   data-similar  the address to ask      data-field  id or name of the text field
//   data-place    a place's code, or the name of a field that holds one.
// Asked by POST: what is typed stands in no address. Nothing is asked under two characters.
const wait = 500;

export default function similar(box) {
  if (box.dataset.similarReady) return;
  box.dataset.similarReady = "1";
  const named = (name) => name && (document.getElementById(name) ?? document.getElementsByName(name)[0]);
  const field = named(box.dataset.field);
  if (!field) return;
  const told = document.createElement("div");
  // Only how many there are is read out; the answers wait until somebody opens them.
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.setAttribute("aria-live", "polite");
  status.className = "notice-title";
  box.replaceChildren(status, told);

  let timer;
  let turn = 0;
  let last = "";

  const show = (html) => {
    const piece = document.createRange().createContextualFragment(html);
    const words = piece.querySelector(".notice-title");
    const text = words?.textContent ?? "";
    words?.remove();
    if (status.textContent !== text) status.textContent = text;
    told.replaceChildren(piece);
    for (const name of ["notice", "is-info", "similar-box"]) box.classList.toggle(name, text !== "");
  };

  const ask = async () => {
    const text = field.value.trim();
    if (text === last) return;
    last = text;
    const mine = ++turn;
    if ([...text].length < 2) return show("");
    const place = named(box.dataset.place)?.value ?? box.dataset.place ?? "";
    try {
      const answer = await fetch(box.dataset.similar, {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ q: text.slice(0, 400), place }),
      });
      if (mine === turn && answer.ok) show(await answer.text());
    } catch { /* Nothing is lost: the form works without. */ }
  };

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, wait);
  };
  field.addEventListener("input", (event) => { if (!event.isComposing) soon(); });
  field.addEventListener("compositionend", soon);
  if (field.value) soon();
}
