// Runs the script of the overview on a table of three rows, without a browser.
"use strict";
const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");

const element = (text = "", classes = "") => ({
  textContent: text,
  dataset: {},
  attributes: {},
  listeners: {},
  children: [],
  hidden: false,
  value: "",
  classList: { contains: (name) => classes.split(" ").includes(name) },
  getAttribute(name) { return this.attributes[name] ?? null; },
  setAttribute(name, value) { this.attributes[name] = value; },
  removeAttribute(name) { delete this.attributes[name]; },
  addEventListener(name, act) { this.listeners[name] = act; },
  replaceChildren(...children) { this.children = children; },
});
const row = (cells, classes) => Object.assign(element(cells.join(" "), classes), { cells: cells.map((c) => element(c)) });
const headings = ["text", "number"].map((sort, cellIndex) =>
  Object.assign(element(sort), { cellIndex, dataset: { sort } }));
const rows = [
  row(["Gagal. rusak.docx", ""], "failed"),
  row(["Warga Tanam Bakau", "10"], "warned suggested"),
  row(["apel pagi", "9"], ""),
];
const body = { rows, order: [], append(...sorted) { this.order = sorted; } };
const named = { filter: element(), query: element(), kind: element(), shown: element() };
global.document = {
  querySelector: () => ({ tBodies: [body], tHead: { rows: [{ cells: headings }] } }),
  getElementById: (id) => named[id],
  createElement: () => element(),
};
named.filter.hidden = true;
const script = path.join(__dirname, "..", "..", "converter", "batch", "page", "overview.js");
eval(fs.readFileSync(script, "utf-8"));

const texts = (list) => list.map((each) => each.cells[0].textContent);
const shown = () => texts(rows.filter((each) => !each.hidden));
const click = (column) => headings[column].children[0].listeners.click();

assert.equal(named.filter.hidden, false);
click(0);
assert.deepEqual(texts(body.order), ["apel pagi", "Gagal. rusak.docx", "Warga Tanam Bakau"]);
click(1);
assert.deepEqual(texts(body.order), ["apel pagi", "Warga Tanam Bakau", "Gagal. rusak.docx"]);
click(1);
assert.deepEqual(texts(body.order), ["Warga Tanam Bakau", "apel pagi", "Gagal. rusak.docx"]);
assert.equal(headings[1].attributes["aria-sort"], "descending");

named.query.value = "BAKAU tanam";
named.query.listeners.input();
assert.deepEqual(shown(), ["Warga Tanam Bakau"]);
assert.equal(named.shown.value, "1 dari 3");
named.query.value = "";
named.kind.value = "failed";
named.kind.listeners.change();
assert.deepEqual(shown(), ["Gagal. rusak.docx"]);
console.log("ok");
