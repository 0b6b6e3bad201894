/* 台账. A box to search in; what searches is loaded when the box is first used. Every page is
   complete without scripts. Written for Chromium 69 and later. */
(function () {
  "use strict";

  const root = document.currentScript.getAttribute("data-root");
  const search = document.createElement("div");
  const label = document.createElement("label");
  const input = document.createElement("input");
  search.className = "search";
  search.setAttribute("role", "search");
  search.setAttribute("data-root", root);
  label.htmlFor = input.id = "search";
  label.textContent = "查找";
  input.type = "search";
  input.autocomplete = "off";
  input.placeholder = "项目、地方、单位、金额";
  search.appendChild(label);
  search.appendChild(input);
  document.querySelector(".masthead").appendChild(search);

  input.addEventListener(
    "focus",
    () => {
      const script = document.createElement("script");
      script.src = `${root}assets/search.js`;
      script.addEventListener("error", () => {
        input.placeholder = "搜索用的文件没有读到";
      });
      document.head.appendChild(script);
    },
    { once: true }
  );

  document.addEventListener("keydown", event => {
    if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey) return;
    if (document.activeElement.tagName === "INPUT") return;
    event.preventDefault();
    input.focus();
  });
})();
