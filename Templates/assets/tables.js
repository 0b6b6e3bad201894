/* 台账. Tables: heads that sort, and a filter above long ones, both kept in the address so that a
   view can be sent to somebody. The page is complete without.
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

  /* In every table 0 is what is known to be none and — what is not known: no sum, nothing to divide by,
     nothing to compare with. No cell of numbers is left blank. What is not known stays last. */
  function contentOf(cell) {
    const text = cell.textContent.trim();
    return text === "—" ? "" : text;
  }

  /* A whole number as its digits, so that none is too great to be exact; "" where unknown. */
  function digitsOf(cell) {
    if (!cell) return "";
    const value = cell.getAttribute("data-v");
    return value === null ? contentOf(cell) : value;
  }

  function compareDigits(a, b) {
    const isNegative = a.startsWith("-");
    if (isNegative !== b.startsWith("-")) return isNegative ? -1 : 1;
    const order = a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
    return isNegative ? -order : order;
  }

  function wordsOf(cell) {
    return !cell || cell.querySelector(".unstated") ? "" : contentOf(cell);
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

  /* Gives the heads of a table buttons; what the address tells of its order is a column from 1 and
     a direction, such as 4d. */
  function makeSortable(table, changed) {
    const units = unitsOf(table);
    const heads = [...table.tHead.rows[0].cells].filter(head => head.hasAttribute("data-sort"));
    const order = (head, turn) => {
      for (const other of heads) other.removeAttribute("aria-sort");
      table.classList.toggle("sorted", turn !== undefined);
      let ordered = units;
      if (turn !== undefined) {
        head.setAttribute("aria-sort", turn);
        const isNumber = head.getAttribute("data-sort") === "n";
        ordered = sorted(units, head.cellIndex, isNumber, turn === "ascending" ? 1 : -1);
      }
      const parent = units[0].parentNode;
      for (const unit of ordered) parent.appendChild(unit);
    };
    for (const head of heads) {
      // Of numbers the greatest is looked for first, of words the first.
      const isNumber = head.getAttribute("data-sort") === "n";
      const turns = isNumber ? ["descending", "ascending"] : ["ascending", "descending"];
      const button = make("button", "sort", head.textContent);
      button.type = "button";
      head.textContent = "";
      head.appendChild(button);
      button.addEventListener("click", () => {
        order(head, turns[turns.indexOf(head.getAttribute("aria-sort")) + 1]);
        changed();
      });
    }
    return {
      told: () => {
        const head = heads.find(one => one.hasAttribute("aria-sort"));
        return head ? `${head.cellIndex + 1}${head.getAttribute("aria-sort").charAt(0)}` : "";
      },
      set: told => {
        const head = heads.find(one => one.cellIndex + 1 === parseInt(told, 10));
        order(head, head && (told.endsWith("d") ? "descending" : "ascending"));
      }
    };
  }

  /* An exact sum of whole numbers ≥ 0, in two parts of nine digits and the rest: a sum in fen may
     be above what a Number holds. */
  function sumOf(numbers) {
    let low = 0;
    let high = 0;
    for (const digits of numbers) {
      low += Number(digits.slice(-9));
      high += Number(digits.slice(0, -9));
    }
    high += Math.floor(low / 1e9);
    return `${high}${String(low % 1e9).padStart(9, "0")}`.replace(/^0+/, "");
  }

  /* Fen as a figure in the unit of the page, never rounded; five digits and more are grouped. */
  function figureOf(fen, unit) {
    const places = unit === "亿元" ? 10 : 6;
    const digits = fen.padStart(places + 1, "0");
    const fraction = digits.slice(-places).replace(/0+$/, "");
    const whole = digits.slice(0, -places);
    const grouped = whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, "\u2009");
    return grouped + (fraction === "" ? "" : `.${fraction}`);
  }

  /* What the rows of records come to, by kind and label, which are never added to each other; rows
     without an amount are counted. */
  function tellSums(rows, unit, line) {
    const sums = new Map();
    const missing = { unstated: 0, bound: 0 };
    for (const row of rows) {
      const cell = row.querySelector("td.amount");
      const fen = cell.getAttribute("data-v");
      if (fen === "") {
        missing[cell.querySelector(".unstated") ? "unstated" : "bound"] += 1;
        continue;
      }
      const kind = row.querySelector(".kind");
      const label = cell.nextElementSibling.textContent;
      const name = [kind && kind.textContent, label || "金额"].filter(Boolean).join(" · ");
      if (!sums.has(name)) sums.set(name, { numbers: [], isAbout: false });
      const sum = sums.get(name);
      sum.numbers.push(fen);
      if (cell.querySelector(".about")) sum.isAbout = true;
    }
    const say = (tag, text) => line.appendChild(make(tag, "", text));
    line.textContent = "";
    say("span", `筛选出的 ${rows.length} 行：`);
    for (const [name, { numbers, isAbout }] of sums) {
      say("span", `${name}合计 `);
      say("strong", (isAbout ? "约 " : "") + figureOf(sumOf(numbers), unit));
      say("span", ` ${unit}；`);
    }
    const rest = sums.size === 0 ? ["没有可以相加的金额"] : [];
    if (missing.unstated > 0) rest.push(`${missing.unstated} 行未注明金额`);
    if (missing.bound > 0) rest.push(`${missing.bound} 行不能相加，未计入`);
    say("span", rest.length > 0 ? `${rest.join("；")}。` : "都有金额。");
  }

  /* Puts a filter above a long table; of a short one there is none. */
  function makeFilter(table, number, changed) {
    const units = unitsOf(table);
    if (units.length < FILTERED_FROM) return null;
    const texts = units.map(unit => fold(unit.textContent));
    const of = table.getAttribute("data-of");
    const unit = table.getAttribute("data-unit");
    const box = make("div", "filter");
    const label = make("label", "", "筛选");
    const input = make("input");
    const status = make("span", "filter-status");
    const sums = make("p", "sum of-shown");
    input.type = "search";
    input.id = `filter-${number}`;
    label.htmlFor = input.id;
    status.setAttribute("role", "status");
    box.appendChild(label);
    box.appendChild(input);
    box.appendChild(status);
    const scroll = table.parentNode;
    scroll.parentNode.insertBefore(box, scroll);
    if (unit !== null) scroll.parentNode.insertBefore(sums, scroll.nextSibling);
    sums.hidden = true;

    const apply = () => {
      const wanted = words(input.value);
      const shown = units.filter((one, index) => {
        one.hidden = !wanted.every(word => texts[index].includes(word));
        return !one.hidden;
      });
      const isFiltered = wanted.length > 0;
      box.parentNode.classList.toggle("filtered", isFiltered);
      status.textContent = isFiltered
        ? `已筛选“${input.value.trim()}”：列出 ${shown.length} 行，共 ${units.length} 行` +
          (of === null ? "" : `（只筛本页，全部 ${of} 行）`)
        : "";
      sums.hidden = !isFiltered || shown.length === 0;
      if (!sums.hidden && unit !== null) tellSums(shown, unit, sums);
    };
    input.addEventListener("input", () => {
      apply();
      changed();
    });
    input.addEventListener("keydown", event => {
      if (event.key !== "Escape" || event.isComposing || input.value === "") return;
      event.preventDefault();
      input.value = "";
      input.dispatchEvent(new Event("input"));
    });
    return {
      box,
      told: () => input.value.trim(),
      set: told => {
        input.value = told;
        apply();
      }
    };
  }

  /* By what the address knows a table: the id of the heading it stands under; a second table there
     is k1.2. */
  function nameOf(table, taken) {
    let heading = null;
    for (let place = table.parentElement; place && !heading; place = place.parentElement) {
      heading = place.querySelector("h2[id], h3[id]");
    }
    const id = heading ? heading.id : "table";
    taken.set(id, (taken.get(id) || 0) + 1);
    return taken.get(id) === 1 ? id : `${id}.${taken.get(id)}`;
  }

  /* All that was filtered and sorted, as the address holds it behind #: q.k1=莎车&s.k1=4d. */
  function remember() {
    const state = new URLSearchParams();
    for (const { name, sort, filter } of tables) {
      if (filter && filter.told() !== "") state.set(`q.${name}`, filter.told());
      if (sort.told() !== "") state.set(`s.${name}`, sort.told());
    }
    const [page, fragment = ""] = location.href.split("#");
    const told = state.toString();
    // A section that the address leads to stays there until something else is to be told.
    if (told === "" && !fragment.includes("=")) return;
    try {
      history.replaceState(null, "", told === "" ? page : `#${told}`);
    } catch (error) {
      // A browser may refuse, or be asked too often: the page shows the same, the address less.
    }
  }

  /* Shows what the address tells; one that leads to a section tells nothing of tables. */
  function restore() {
    const fragment = location.hash.slice(1);
    if (!fragment.includes("=")) return;
    const state = new URLSearchParams(fragment);
    let first = null;
    for (const { table, name, sort, filter } of tables) {
      sort.set(state.get(`s.${name}`) || "");
      if (filter) filter.set(state.get(`q.${name}`) || "");
      const isTold = state.has(`s.${name}`) || state.has(`q.${name}`);
      if (isTold && first === null) first = filter ? filter.box : table;
    }
    if (first !== null) first.scrollIntoView();
  }

  const taken = new Map();
  let pending = 0;
  const changed = () => {
    clearTimeout(pending);
    pending = setTimeout(remember, 200); // browsers allow few changes of the address in a second
  };
  const tables = [...document.querySelectorAll(".scroll > table")]
    .filter(table => table.tHead && table.tBodies.length > 0)
    .map((table, index) => ({
      table,
      name: nameOf(table, taken),
      sort: makeSortable(table, changed),
      filter: makeFilter(table, index + 1, changed)
    }));
  window.addEventListener("hashchange", restore);
  restore();
})();
