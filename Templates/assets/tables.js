/* 台账. Tables: heads that sort, and a filter above long ones. The page is complete without.
   Written for Chromium 69 and later. Names come from content: nothing is ever read as markup. */
(function () {
  "use strict";

  const { fold, words, make } = window.taizhang;

  const FILTERED_FROM = 16; // rows: fewer are seen at a glance
  const collator = new Intl.Collator("zh-CN", { numeric: true });

  /* What is sorted and hidden as one: a row, or the rows of one name. */
  function unitsOf(table) {
    return table.classList.contains("totals") ? [...table.tBodies] : [...table.tBodies[0].rows];
  }

  /* A unit’s cell in a column; with several rows the first one has it. */
  function cellOf(unit, column) {
    const row = unit.rows ? unit.rows[0] : unit;
    return row.cells[column];
  }

  /* A whole number as its digits, so that none is too great to be exact; "" where unknown. */
  function digitsOf(cell) {
    if (!cell) return "";
    const value = cell.getAttribute("data-v");
    return value === null ? cell.textContent.trim() : value;
  }

  function compareDigits(a, b) {
    const isNegative = a.startsWith("-");
    if (isNegative !== b.startsWith("-")) return isNegative ? -1 : 1;
    const order = a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
    return isNegative ? -order : order;
  }

  function wordsOf(cell) {
    return !cell || cell.querySelector(".unstated") ? "" : cell.textContent.trim();
  }

  /* In a column’s order; what is unknown stays last in both directions, and what is equal keeps
     the order of the page (sorting is not stable in Chromium 69). */
  function sorted(units, column, isNumber, direction) {
    const read = isNumber ? digitsOf : wordsOf;
    const compare = isNumber ? compareDigits : collator.compare;
    return units
      .map((unit, place) => ({ unit, place, value: read(cellOf(unit, column)) }))
      .sort((a, b) => {
        if (a.value === "" || b.value === "") {
          return (a.value === "") - (b.value === "") || a.place - b.place;
        }
        return direction * compare(a.value, b.value) || a.place - b.place;
      })
      .map(entry => entry.unit);
  }

  function makeSortable(table) {
    const units = unitsOf(table);
    const heads = [...table.tHead.rows[0].cells].filter(head => head.hasAttribute("data-sort"));
    const place = ordered => {
      const parent = ordered[0].parentNode;
      for (const unit of ordered) parent.appendChild(unit);
    };
    for (const head of heads) {
      const isNumber = head.getAttribute("data-sort") === "n";
      // Of numbers the greatest is looked for first, of words the first.
      const turns = isNumber ? ["descending", "ascending"] : ["ascending", "descending"];
      const button = make("button", "sort", head.textContent);
      button.type = "button";
      head.textContent = "";
      head.appendChild(button);
      button.addEventListener("click", () => {
        const turn = turns[turns.indexOf(head.getAttribute("aria-sort")) + 1];
        for (const other of heads) other.removeAttribute("aria-sort");
        table.classList.toggle("sorted", turn !== undefined);
        if (turn === undefined) {
          place(units);
        } else {
          head.setAttribute("aria-sort", turn);
          place(sorted(units, head.cellIndex, isNumber, turn === "ascending" ? 1 : -1));
        }
      });
    }
  }

  function makeFilter(table, number) {
    const units = unitsOf(table);
    if (units.length < FILTERED_FROM) return;
    const texts = units.map(unit => fold(unit.textContent));
    const of = table.getAttribute("data-of");
    const box = make("div", "filter");
    const label = make("label", "", "筛选");
    const input = make("input");
    const status = make("span", "filter-status");
    input.type = "search";
    input.id = `filter-${number}`;
    label.htmlFor = input.id;
    status.setAttribute("role", "status");
    box.appendChild(label);
    box.appendChild(input);
    box.appendChild(status);
    const scroll = table.parentNode;
    scroll.parentNode.insertBefore(box, scroll);

    input.addEventListener("input", () => {
      const wanted = words(input.value);
      let shown = 0;
      units.forEach((unit, index) => {
        const isShown = wanted.every(word => texts[index].includes(word));
        unit.hidden = !isShown;
        if (isShown) shown += 1;
      });
      const isFiltered = wanted.length > 0;
      box.parentNode.classList.toggle("filtered", isFiltered);
      status.textContent = isFiltered
        ? `已筛选“${input.value.trim()}”：列出 ${shown} 行，共 ${units.length} 行` +
          (of === null ? "" : `（只在本页，全部 ${of} 行）`) +
          "；合计仍是全部的"
        : "";
    });
    input.addEventListener("keydown", event => {
      if (event.key !== "Escape" || event.isComposing || input.value === "") return;
      event.preventDefault();
      input.value = "";
      input.dispatchEvent(new Event("input"));
    });
  }

  [...document.querySelectorAll(".scroll > table")]
    .filter(table => table.tHead && table.tBodies.length > 0)
    .forEach((table, index) => {
      makeSortable(table);
      makeFilter(table, index + 1);
    });
})();
