extension Wordbook {
  static let chinese = Wordbook(
    records: [
      "project": "项目记录", "milestone": "节点", "quote": "原文", "table": "表格行",
      "unit": "单位", "place": "地方", "area": "面积", "site": "site.yaml",
      "rules": "rules.yaml", "word": "词条", "announcement": "公告", "claim": "公布数",
      "scope": "范围", "erratum": "勘误", "indicator": "指标",
      "acceptance": "接受", "change": "变更", "key": "字段名", "file": "文件",
    ],
    shapes: [
      "text": "一段文字", "list": "清单（每行以 - 开头）", "list of texts": "清单，每条一段文字",
      "mapping": "“字段: 值”的形式", "per record": "每条记录各自的字段，不能放在文件开头共用",
      "per file": "文件开头的清单，不能放在一条记录里",
    ],
    fileProblems: [
      "folders nested too deep": "文件夹套得太深，最多十六层",
      "link out of the project": "这个链接通到项目文件夹外面，请把文件放进来",
      "link to nothing": "这个链接指的文件不存在",
      "not a regular file": "这不是普通文件",
      "Permission denied": "没有读取的权限", "No such file or directory": "文件不见了",
      "Input/output error": "磁盘出错", "Is a directory": "这是一个文件夹",
      "Too many open files": "打开的文件太多", "Stale file handle": "网络盘上的文件已经失效",
    ],
    yamlProblems: chineseYAMLProblems,
    damages: [
      "replacement character": "有无法识别的字符", "shifted bytes": "编码错位（?！）",
      "pinyin": "夹有拼音", "split figure": "数字被空格断开", "page furniture": "混入了网页导航的文字",
    ],
    templateReasons: [
      "unclosed-section": "“{0}”没有结束标签 {{/{0}}}",
      "unclosed-tag": "“{0}”没有右花括号",
      "unexpected-close": "结束标签“{0}”没有对应的开始标签",
      "bad-delimiters": "“{0}”要写成 {{=左 右=}}，左右两个分隔符之间空一格",
      "bad-name": "“{0}”不是名称；名称不能空着，里面不能有空格和花括号",
      "outside-block": "“{0}”不能直接放在父模板里，要放在 {{$名称}} 和 {{/名称}} 之间",
      "duplicate-block": "同一个父模板里，“{0}”只能替换一次",
      "recursive-partial": "模板“{0}”不能包含它自己",
      "too-deep": "“{0}”套得太深，最多一百层",
      "too-large": "“{0}”连同包含的模板太大",
      "bad-bytes": "文件必须是 UTF-8 编码，请用编辑器另存为 UTF-8",
      "duplicate-template": "两个文件不能都叫“{0}”",
    ],
    templateKinds: [
      "text": "文字", "html": "网页片段", "flag": "判断项", "list": "清单", "view": "一组字段",
    ],
    templateUses: [
      "write": "不能直接写出；请放在 {{#{0}}} 和 {{/{0}}} 之间",
      "write-unescaped": "必须转义，请用两个花括号写成 {{{0}}}",
      "look-inside": "里面没有别的项，后面不能再加点",
    ],
    quotes: ("“", "”"),
    separator: "、"
  )
}

private let chineseYAMLProblems = [
  "second document": "一个文件里只能有一份内容，不能再有 ---",
  "nested too deep": "套得太深",
  "mapping values are not allowed in this context": "这一行有多余的冒号，或上一行缩进不对；值里有冒号时请加引号",
  "mapping keys are not allowed in this context": "这里不能以问号加空格开头；请给文字加引号",
  "could not find expected ':'": "这一行缺少冒号，字段要写成“名称: 值”",
  "did not find expected key": "缩进不对，或引号没有配对",
  "did not find expected '-' indicator": "清单的缩进不对，每条要以 - 开头并对齐",
  "found character that cannot start any token": "这里的字符要加引号（例如以 @、`、% 开头），也不能用制表符缩进",
  "found unexpected end of stream": "引号没有配对，文件就结束了",
  "found unexpected document indicator": "引号没有配对，就遇到了 ---",
  "control characters are not allowed": "有看不见的控制字符，请删掉",
  "block sequence entries are not allowed in this context": "这里不能出现清单的 -；请另起一行",
  "did not find expected ',' or ']'": "方括号清单里缺少逗号或右括号；以 [ 开头的文字请加引号",
  "did not find expected ',' or '}'": "花括号里缺少逗号或右括号；以 { 开头的文字请加引号",
  "did not find expected node content": "这里缺少内容",
  "did not find expected <document start>": "缩进不对，或前面的内容已经结束",
  "did not find expected comment or line break": "| 和 > 后面不能再写字，文字从下一行开始；开头的 | 或 > 要加引号",
  "found a tab character that violates indentation": "不能用制表符缩进，请用空格",
  "found a tab character where an indentation space is expected": "不能用制表符缩进，请用空格",
  "found invalid Unicode character escape code": "引号里的转义写法有误",
  "found unknown escape character": "双引号里的反斜杠写法有误；可以改用单引号",
  "did not find expected hexdecimal number": "双引号里的反斜杠写法有误；可以改用单引号",
]
