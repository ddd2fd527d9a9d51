
"use strict";
(() => {
  const table = document.querySelector("table");
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const query = document.getElementById("query");
  const kind = document.getElementById("kind");
  const shown = document.getElementById("shown");
  const collator = new Intl.Collator("id", { numeric: true, sensitivity: "base" });
  const texts = new Map(rows.map((row) => [row, row.textContent.toLocaleLowerCase("id")]));

  function filter() {
    const words = query.value.toLocaleLowerCase("id").split(/\s+/).filter(Boolean);
    let count = 0;
    for (const row of rows) {
      const fits = !kind.value || row.classList.contains(kind.value);
      row.hidden = !(fits && words.every((word) => texts.get(row).includes(word)));
      count += row.hidden ? 0 : 1;
    }
    shown.value = count === rows.length ? "" : `${count} dari ${rows.length}`;
  }

  function sort(heading) {
    const column = heading.cellIndex;
    const down = heading.getAttribute("aria-sort") === "ascending";
    const cell = (row) => row.cells[column].textContent.trim();
    const number = (row) => Number(cell(row) || -1);
    const order = heading.dataset.sort === "number"
      ? (a, b) => number(a) - number(b)
      : (a, b) => collator.compare(cell(a), cell(b));
    // Rows that have nothing in the column stay at the end, whichever way it is sorted.
    const sorted = rows.slice().sort((a, b) =>
      Number(cell(a) === "") - Number(cell(b) === "") || (down ? -1 : 1) * order(a, b));
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    body.append(...sorted);
  }

  for (const heading of table.tHead.rows[0].cells) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    button.addEventListener("click", () => sort(heading));
    heading.replaceChildren(button);
  }
  query.addEventListener("input", filter);
  kind.addEventListener("change", filter);
  const form = document.getElementById("filter");
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
})();
