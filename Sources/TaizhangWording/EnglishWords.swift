extension Wordbook {
  /// Problems of files and of YAML are English already.
  static let english = Wordbook(
    records: [
      "project": "a project record", "milestone": "a milestone", "quote": "a quote",
      "table": "a row", "unit": "a unit", "place": "a place", "area": "an area",
      "site": "site.yaml", "rules": "rules.yaml", "word": "an entry",
      "announcement": "an announcement", "claim": "a claim", "scope": "a scope",
      "erratum": "an erratum", "indicator": "an indicator",
      "acceptance": "an acceptance", "change": "a change",
      "changeRow": "a row of a table of changes", "key": "a key", "file": "a file",
      "report": "a report", "problem": "a problem", "override": "an override",
      "condition": "a condition", "light": "a rule of the lights", "rate": "a rate",
      "selection": "a numerator or denominator", "duty": "the duty to report",
    ],
    shapes: [
      "text": "a text", "list": "a list (each line begins with -)",
      "list of texts": "a list of texts", "mapping": "written as 'key: value'",
      "per record": "given in each record, not at the head of the file",
      "per file": "the list at the head of a file, not inside a record",
      "code of a doubt or note": "the codes in brackets behind doubts and notes",
    ],
    fileProblems: [
      "folders nested too deep": "folders are nested too deep, 16 levels at most",
      "link out of the project": "the link leads out of the project; put the file inside",
      "link to nothing": "the link leads to nothing", "not a regular file": "not a regular file",
      "name is not UTF-8": "its name is not UTF-8; rename it",
      "name has control characters":
        "its name has control characters, such as a line break; rename it",
      "columns": "a table may have 200 columns at most; part it into several",
      "cells": "a table may have 200,000 cells at most; part it into several",
      "references": "a long address may not be used so often by its label; write shorter ones",
      "declarations": "a great many <! stand open; write them apart or close them with >",
    ],
    cellProblems: [
      "quote not closed": "the quotation mark is never closed",
      "text behind quote": "behind a closing quotation mark stands a comma or the line's end",
      "error value": "its formula yields an error",
      "formula without value":
        "its formula has no stored result; open the file in a spreadsheet program, compute, save",
      "date with time": "the date has a time of day; leave the day only",
      "number for a date":
        "a date is kept as a number, which makes 2023.10 2023.1; use a date or a text",
      "long number": "an id is kept as a number and lost what follows its 15th digit; use a text",
      "date for an id":
        "an id or a name is kept as a date, which makes 1-2 a day of January; use a text",
      "scaled number": "its format shows another number than it holds; use a plain format",
      "shown otherwise":
        "its format shows words that make no sum of money; use a plain format or a text such as 4.5亿元",
      "number as date":
        "it is a small number in a format of dates; use a plain format, or enter the date",
      "partly struck": "a part of it is struck through; delete what is struck through",
      "total with id": "a row of totals has no id; leave the id out, or write the project's name",
      "problem of nobody":
        "nothing tells whose problem it is; put it right below its project, or write the project's id",
      "scope": "nothing tells of which rows it is", "unreadable": "its figure is not readable",
      "not exact": "a bound, a range or another currency cannot be added",
      "sum in words": "it stands among words that name no column; write it in its column",
      "not a workbook": "this is no .xlsx file",
      "encrypted": "it has a password; save it without one",
      "legacy format": "this is the old .xls format; save it as .xlsx",
      "damaged": "it is damaged; open it in a spreadsheet program and save it anew",
      "too large": "it holds too much; part it into several files",
    ],
    columns: [
      "unknown": "is not known", "of the record": "is of the record, not of a report",
      "of the reports":
        "is of reports, and no record of the table has any; put the table into reports/YYYY-MM/, too, "
        + "month by month",
      "places": "属地", "sector": "行业",
    ],
    valueProblems: [
      "no unit":
        "it has no unit, or the table says two; in a table, put one into the column's name (总投资（万元）) or 单位：万元 above the head",
      "too fine": "0.01元 at the finest", "nothing": "leave it out, or in a table write a dash",
      "tabs": "its cells are parted by tabs, and must be parted by commas",
      "semicolons": "its cells are parted by semicolons, and must be parted by commas",
    ],
    monthSources: ["sheet": "the sheet's name", "title": "the title", "file": "the file's name"],
    yamlProblems: [
      "no space after the colon": "a space must stand behind the colon",
      "no space after the dash": "a space must stand behind the dash of an item",
      "full-width indentation": "lines are indented with ASCII spaces, not with full-width ones",
      "second document": "a file holds one document, without another ---",
      "found unexpected end of stream": "the quotation mark is never closed",
      "found unexpected document indicator": "the quotation mark is not closed before ---",
    ],
    damages: [
      "replacement character": "a character that cannot be read",
      "shifted bytes": "bytes out of step (?！)", "pinyin": "pinyin among the characters",
      "split figure": "a figure parted by a space",
      "page furniture": "words of the page's navigation",
    ],
    repairs: [
      "erratum": "leave it and add an erratum (勘误)", "mend": "put it right by the original",
    ],
    appearances: [
      "emphasis": "has marks of emphasis, which are not shown, so that two figures become one",
      "strikethrough": "has marks of deletion, which are not shown and strike out what follows",
      "cells": "stands beyond the last column of the table's head and is not shown",
      "number": "does not follow on the number before, and the page counts on by itself",
    ],
    measures: [
      "fundsThisYear": "funds in place this year", "fundsTotal": "funds in place in all",
      "investedThisYear": "invested this year", "investedTotal": "invested in all",
    ],
    views: [:],
    templateReasons: [
      "unclosed-section": "'{0}' has no closing tag {{/{0}}}",
      "unclosed-tag": "'{0}' has no closing braces",
      "unexpected-close": "closing tag '{0}' closes nothing",
      "bad-delimiters": "'{0}' must be written as {{=open close=}}, with a space between the two",
      "bad-name": "'{0}' is no name; a name is not empty and has no spaces or braces in it",
      "outside-block": "'{0}' cannot stand directly in a parent; put it between {{$name}} and "
        + "{{/name}}",
      "duplicate-block": "block '{0}' can only be replaced once in one parent",
      "recursive-partial": "template '{0}' cannot include itself",
      "too-deep": "'{0}' is nested too deep, 100 levels at most",
      "too-large": "'{0}' with all it includes is too large",
      "bad-bytes": "files must be UTF-8; save the file as UTF-8",
      "duplicate-template": "two files cannot both be called '{0}'",
    ],
    templateKinds: [
      "text": "a text", "html": "markup", "flag": "a flag", "list": "a list",
      "view": "a group of fields",
    ],
    templateUses: [
      "write": "it cannot be written itself, only what is between {{#{0}}} and {{/{0}}}",
      "write-unescaped": "it must be escaped, as {{{0}}} with two braces does",
      "look-inside": "it has nothing inside, so that no dot can follow it",
    ],
    quotes: ("'", "'"),
    separator: ", "
  )
}
