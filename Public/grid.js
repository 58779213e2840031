// The grid editor: pasting from a spreadsheet, enter and arrow keys, new rows.
const fields = (row) => [...row.querySelectorAll("input, select")];

export default function grid(box) {
  const body = box.querySelector("tbody");
  const rows = () => [...body.rows];

  const place = (field) => {
    const row = field.closest("tr");
    return { row: rows().indexOf(row), column: fields(row).indexOf(field) };
  };

  const addRow = () => {
    const last = body.rows[body.rows.length - 1];
    const number = body.rows.length + 1;
    const row = last.cloneNode(true);
    // Rows of earlier pages are counted on, the fields' names are not.
    const shown = Number(last.cells[0].textContent) + 1;
    row.cells[0].textContent = shown;
    row.querySelectorAll(".cell-error").forEach((error) => error.remove());
    row.querySelectorAll(".cell-bad").forEach((cell) => cell.classList.remove("cell-bad"));
    for (const field of fields(row)) {
      field.name = field.name.replace(/\.\d+$/, `.${number}`);
      field.id = `f-${field.name}`;
      field.setAttribute("aria-label", field.getAttribute("aria-label").replace(/\d+/, shown));
      field.removeAttribute("aria-invalid");
      field.removeAttribute("aria-describedby");
      if (field.tagName === "SELECT") field.selectedIndex = 0;
      else field.value = "";
    }
    body.append(row);
  };

  const focus = (row, column, grow) => {
    if (row < 0) return;
    if (row >= body.rows.length) {
      if (!grow) return;
      addRow();
    }
    const field = fields(body.rows[row])[column];
    field?.focus();
    field?.select?.();
  };

  const write = (field, text) => {
    if (field.tagName === "SELECT" && ![...field.options].some((option) => option.value === text)) {
      // A word that is no choice stays to be seen: the server says what is wrong with it.
      field.prepend(new Option(text, text));
    }
    field.value = text;
  };

  // Excel quotes cells that hold line breaks or tabs; a break within a cell becomes a space.
  const parse = (text) => {
    const cells = [[]];
    const pattern = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r?\n|\r|$)/g;
    for (let match; (match = pattern.exec(text)) && (match[0] || pattern.lastIndex < text.length);) {
      const value = match[1].startsWith('"') && match[1].length > 1 ? match[1].slice(1, -1).replaceAll('""', '"') : match[1];
      cells.at(-1).push(value.replace(/\s+/g, " ").trim());
      if (match[2] === "\t") continue;
      if (pattern.lastIndex >= text.length) break;
      cells.push([]);
    }
    return cells;
  };

  box.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const start = event.target.closest("input, select");
    if (!start || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const from = place(start);
    parse(text).slice(0, 5000).forEach((values, down) => {
      if (from.row + down >= body.rows.length) addRow();
      const row = fields(body.rows[from.row + down]);
      values.forEach((value, right) => row[from.column + right] && write(row[from.column + right], value));
    });
    box.dispatchEvent(new Event("input", { bubbles: true }));
  });

  box.addEventListener("keydown", (event) => {
    const field = event.target.closest("input, select");
    if (!field || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const at = place(field);
    const text = field.tagName === "INPUT";
    const moves = {
      Enter: () => focus(at.row + (event.shiftKey ? -1 : 1), at.column, true),
      ArrowDown: text && (() => focus(at.row + 1, at.column)),
      ArrowUp: text && (() => focus(at.row - 1, at.column)),
      ArrowRight: text && field.selectionStart === field.value.length && (() => focus(at.row, at.column + 1)),
      ArrowLeft: text && field.selectionEnd === 0 && (() => focus(at.row, at.column - 1)),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  });

  document.querySelector("[data-grid-add]")?.addEventListener("click", (event) => {
    event.preventDefault();
    addRow();
    focus(body.rows.length - 1, 0);
  });
}
