internal import TaizhangReading

/// What stands at the head of a new file, and which files a new ledger has.
enum NewWords {
  static let announcement = """
    # 一份公告。要填的一行去掉行首的“# ”；公告没有写的不填。原文照录在下面第二行 --- 之后。

    """

  static let record = """
    # 一条项目记录。照公告写，公告没有写的不填；要填的一行去掉行首的“# ”。

    """

  static let table = """
    # 一条一项。照下面的样子写，去掉行首的“# ”；不用的字段不写。

    """

  static let changesFolder = "Content/changes"
  static let changes = "项目变更台账"
  static let changesUnit = "单位：万元"
  static let changesExplanation = "一行只变一样，填新的值，不填增减额；同一天变了几样，写几行。数字的单位是万元；是亿元的，连单位写：2亿元。"
  static let changeDate = "变更日期"
  static let number = "序号"

  /// Folders that begin empty, so that nobody has to guess where the first file goes.
  static let emptyFolders = ["Content/announcements", "Content/projects", "Content/reports"]

  /// Files that are taken from the ledger at hand.
  static let keptFiles: Set<String> = ["Content/rules.yaml", "Content/sectors.yaml"]

  /// Tables that begin empty, and the kind of their lines.
  static let emptyFiles = [
    ("Content/places.yaml", MappingKind(PlaceField.table)),
    ("Content/units.yaml", MappingKind(UnitField.table)),
    ("Content/batches.yaml", MappingKind(TableField.table)),
  ]
}
