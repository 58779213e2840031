// Suggestions below a search box, from JSON [{text, note, href}]: a combobox that keys, screen readers and fingers can use.
export default function suggest(form) {
  const input = form.querySelector("input[type=search]");
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.id = `${input.id}-list`;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.querySelector("label").textContent);
  form.append(list);
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
  })) input.setAttribute(name, value);

  let items = [];
  let active = -1;
  let asked = 0;
  let timer;

  // Within a form of several pages a choice is sent as a field of the form, so that nothing typed before is lost.
  const send = (item) => {
    const field = Object.assign(document.createElement("input"), { type: "hidden", name: form.dataset.choose, value: item.value });
    form.append(field);
    form.closest("form").submit();
  };
  const choose = (item) => (form.dataset.choose ? send(item) : location.assign(new URL(item.href, location.origin).pathname));
  const show = (index) => {
    active = index;
    [...list.children].forEach((entry, place) => entry.setAttribute("aria-selected", place === index));
    if (index < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `${list.id}-${index}`);
    list.children[index]?.scrollIntoView({ block: "nearest" });
  };
  const open = (found) => {
    items = found.slice(0, 8);
    list.replaceChildren(...items.map((item, place) => {
      const entry = document.createElement("li");
      entry.id = `${list.id}-${place}`;
      entry.setAttribute("role", "option");
      entry.textContent = item.text;
      if (item.note) entry.append(Object.assign(document.createElement("small"), { textContent: item.note }));
      entry.addEventListener("pointerdown", (event) => event.preventDefault());
      entry.addEventListener("click", () => choose(item));
      return entry;
    }));
    list.hidden = items.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    show(-1);
  };

  const ask = async () => {
    const turn = ++asked;
    const text = input.value.trim();
    if (!text) return open([]);
    try {
      const url = new URL(form.dataset.suggest, location.origin);
      url.searchParams.set("q", text);
      const answer = await fetch(url, { headers: { Accept: "application/json" } });
      const found = answer.ok ? await answer.json() : [];
      if (turn === asked) open(found);
    } catch { /* Typing on and pressing enter still works. */ }
  };

  input.addEventListener("input", (event) => {
    if (event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(ask, 150);
  });
  input.addEventListener("compositionend", ask);
  input.addEventListener("blur", () => open([]));
  input.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      show((active + step + items.length + (active < 0 && step < 0 ? 1 : 0)) % items.length);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      choose(items[active]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      open([]);
    }
  });
}
