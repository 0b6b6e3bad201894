/* 台账. What looks through the index; site.js loads it when somebody wants to search.
   The index is plain scripts (search/1.js and so on), so that this works for pages opened as files.
   Written for Chromium 69 and later. Names come from content: nothing is ever read as markup. */
(function () {
  "use strict";

  const { fold, words, make } = window.taizhang;

  const search = document.querySelector(".search");
  const root = search.getAttribute("data-root");
  const input = search.querySelector("input");
  const found = make("div", "found");
  const status = make("p", "note");
  const list = make("ol");
  status.setAttribute("role", "status");
  found.appendChild(status);
  found.appendChild(list);
  search.parentNode.appendChild(found);

  const MOST_SHOWN = 30;
  /* What the scripts of the index have brought so far. */
  const index = { entries: [], renamed: [], awaited: 0, hasFailed: false };

  function load(number) {
    const script = document.createElement("script");
    index.awaited += 1;
    script.src = `${root}search/${number}.js`;
    script.addEventListener("load", () => {
      index.awaited -= 1;
      answer();
    });
    script.addEventListener("error", () => {
      index.awaited -= 1;
      index.hasFailed = true;
      answer();
    });
    document.head.appendChild(script);
  }

  /* Called by each script of the index; the first one tells how many there are. */
  window.taizhangIndex = (number, count, lines) => {
    for (const line of lines) {
      const [word, href, name, shown, more, ...others] = line.split("\t");
      const key = fold(name);
      const aliases = others.map(fold);
      const all = fold([name, shown, more, word, ...others].join(" "));
      index.entries.push({ word, href, name, shown, key, aliases, all });
      if (aliases.length > 0) index.renamed.push({ key, aliases });
    }
    if (number === 1) for (let next = 2; next <= count; next += 1) load(next);
  };

  /* A word, and the names of what it is another name of: 塔县, and the county’s full name, by which
     records name it. */
  function meanings(word) {
    const renamed = index.renamed.filter(one => one.aliases.some(alias => alias.includes(word)));
    // A name that holds the word finds nothing the word does not.
    return [word, ...renamed.map(one => one.key).filter(key => !key.includes(word))];
  }

  /* Names that begin with the first word, then names that hold it, then the rest; each in the
     order of the index. */
  function find(wanted) {
    const ranks = [[], [], []];
    const sought = wanted.map(meanings);
    for (const entry of index.entries) {
      if (!sought.every(names => names.some(name => entry.all.includes(name)))) continue;
      const at = [entry.key, ...entry.aliases].map(name => name.indexOf(wanted[0]));
      ranks[at.includes(0) ? 0 : at.some(place => place > 0) ? 1 : 2].push(entry);
    }
    return [...ranks[0], ...ranks[1], ...ranks[2]];
  }

  function tell(count) {
    if (count === 0) return index.hasFailed ? "索引没有读全，请重新打开本页再查" : "没有找到";
    const told = count > MOST_SHOWN ? `找到 ${count} 项，列出前 ${MOST_SHOWN} 项` : `找到 ${count} 项`;
    return index.hasFailed ? `${told}；索引没有读全` : told;
  }

  function answer() {
    const wanted = words(input.value);
    found.classList.toggle("open", wanted.length > 0);
    while (list.firstChild) list.removeChild(list.firstChild);
    if (wanted.length === 0) {
      status.textContent = "";
      return;
    }
    if (index.awaited > 0) {
      status.textContent = "正在读取索引……";
      return;
    }
    const entries = find(wanted);
    status.textContent = tell(entries.length);
    for (const entry of entries.slice(0, MOST_SHOWN)) {
      const item = make("li");
      const link = make("a", "", entry.name);
      link.href = root + entry.href;
      item.appendChild(link);
      const detail = entry.shown ? `${entry.word} · ${entry.shown}` : entry.word;
      item.appendChild(make("span", "count", detail));
      list.appendChild(item);
    }
  }

  input.addEventListener("input", answer);

  /* Arrows lead through what was found, Enter opens the first, Escape ends. */
  const move = (event, step) => {
    const links = [...list.querySelectorAll("a")];
    const next = links.indexOf(document.activeElement) + step;
    if (links.length === 0 || next >= links.length) return;
    event.preventDefault();
    (next < 0 ? input : links[next]).focus();
  };
  search.parentNode.addEventListener("keydown", event => {
    if (event.isComposing) return; // Enter and arrows are the input method’s
    if (!search.contains(event.target) && !found.contains(event.target)) return;
    if (event.key === "ArrowDown") move(event, 1);
    if (event.key === "ArrowUp" && event.target !== input) move(event, -1);
    if (event.key === "Enter" && event.target === input && list.firstChild) {
      list.querySelector("a").click();
    }
    if (event.key === "Escape") {
      event.preventDefault();
      input.value = "";
      input.focus();
      answer();
    }
  });

  load(1);
})();
