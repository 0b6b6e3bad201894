/* 台账. What the scripts share, and a box to search in; what searches is loaded when the box is first
   used. Every page is complete without scripts. Written for Chromium 69 and later. */
(function () {
  "use strict";

  /* Without regard to case and to full-width forms. */
  const fold = text => text.normalize("NFKC").toLowerCase();
  const words = text => fold(text).split(/\s+/).filter(word => word !== "");

  function make(tag, className, text) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }

  /* For tables.js and search.js, which are loaded behind this one. */
  window.taizhang = { fold, words, make };

  const root = document.currentScript.getAttribute("data-root");
  const search = make("div", "search");
  const label = make("label", "", "查找");
  const input = document.createElement("input");
  search.setAttribute("role", "search");
  search.setAttribute("data-root", root);
  label.htmlFor = input.id = "search";
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
