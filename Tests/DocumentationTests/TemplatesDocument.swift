import TaizhangWording

@testable import TaizhangRendering
@testable import TaizhangTemplates

/// Every name that templates may use, by page and by what stands on pages.
func templatesDocument() -> String {
  let views = TemplateViews()
  var text = """
    # 网页模板里能用的名称

    `Templates/` 下的网页模板用 [Mustache](https://mustache.github.io/mustache.5.html) 写，改了不用编译。本表由程序生成，`make docs` 更新。

    - `{{名称}}` 写出文字，`<`、`&` 等自动转义。
    - `{{#名称}}…{{/名称}}`：清单，每条写一遍；一组，有就写一遍；是否、文字，成立、不空才写。里面先认这一条自己的名称，没有的再往外找，所以到处都能用 `frame`。
    - `{{^名称}}…{{/名称}}`：没有、不成立时才写。
    - `{{a.b}}` 写出一组 `a` 里的 `b`；清单里是文字的，`{{.}}` 写出这一条。
    - `{{>parts/amount}}` 放进另一个模板；`{{<layout}}{{$main}}…{{/main}}{{/layout}}` 套用外框，替换其中的 `main`。
    - `href` 一类的地址从网站的文件夹算起，前面要加 `{{frame.root}}`；以 `#` 开头的就在本页。
    - `Templates/assets/` 下的文件照原样拷到网站的 `assets/`，模板里提到的必须有。

    ## 一、每种网页

    | 模板 | 网页 |
    |---|---|

    """
  for page in PageTemplate.allCases {
    let words = TemplateViews.words(page.shape)
    text += "| `\(page.rawValue).mustache` | [\(words)](#\(TemplateViews.anchor(page.shape))) |\n"
  }
  text += "\n"
  for shape in views.pages { text += views.chapter(shape) }
  text += "## 二、网页上的各样内容\n\n"
  for shape in views.others { text += views.chapter(shape) }
  return String(text.dropLast())
}

/// The views of all pages and what they hold, each once, in the order in which they are met.
struct TemplateViews {
  private(set) var pages: [Shape] = []
  private(set) var others: [Shape] = []

  init() {
    var seen: Set<String> = []
    for page in PageTemplate.allCases where seen.insert(page.shape.name).inserted {
      pages.append(page.shape)
    }
    var waiting = pages[...]
    while let shape = waiting.popFirst() {
      for slot in shape.slots {
        guard let held = slot.kind.held, seen.insert(held.name).inserted else { continue }
        others.append(held)
        waiting.append(held)
      }
    }
  }

  /// Without what a list is a list of.
  static func plainName(_ shape: Shape) -> String { String(shape.name.prefix { $0 != "<" }) }

  static func words(_ shape: Shape) -> String { Wordbook.of(.chinese).view(shape.name) }

  /// As GitHub makes it of a heading, which is the view's words and its name in brackets.
  static func anchor(_ shape: Shape) -> String {
    words(shape).filter { $0 != "、" && $0 != "，" } + letters(shape).lowercased()
  }

  /// Its name, without the brackets around that of a list's rows.
  private static func letters(_ shape: Shape) -> String {
    shape.name.filter { $0 != "<" && $0 != ">" }
  }

  fileprivate func chapter(_ shape: Shape) -> String {
    var text = "### \(TemplateViews.words(shape))（\(TemplateViews.letters(shape))）\n\n"
    text += "| 名称 | 是什么 |\n|---|---|\n"
    for slot in shape.slots { text += "| `\(slot.name)` | \(slot.kind.words) |\n" }
    return text + "\n"
  }
}

extension FieldKind {
  /// The shape of a list's rows or of a view.
  fileprivate var held: Shape? {
    switch self {
    case .list(let type), .view(let type): type is String.Type ? nil : Shape(of: type)
    case .text, .html, .flag: nil
    }
  }

  fileprivate var words: String {
    let link = held.map { "[\(TemplateViews.words($0))](#\(TemplateViews.anchor($0)))" }
    return switch self {
    case .text: "文字"
    case .html: "排好的网页片段"
    case .flag: "是否"
    case .list: "清单，每条是\(link ?? "一段文字")"
    case .view: "一组：\(link ?? "一段文字")，可能没有"
    }
  }
}
