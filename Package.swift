// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "taizhang",
  products: [
    .executable(name: "taizhang", targets: ["taizhang"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Tests only: the oracle for our Mustache engine (same views, same bytes).
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]
    ),
    .systemLibrary(
      name: "CLibYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    .systemLibrary(
      name: "CZlib",
      pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]
    ),
    .systemLibrary(
      name: "CExpat",
      pkgConfig: "expat",
      providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]
    ),
    .systemLibrary(
      name: "CXlsxWriter",
      pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]
    ),
    .systemLibrary(
      name: "CMimalloc",
      providers: [.apt(["libmimalloc-dev"]), .brew(["mimalloc"])]
    ),
    // Values. Must stay without dependencies, Foundation included.
    .target(name: "TaizhangModel"),
    // The only code that touches libcmark-gfm's pointers.
    .target(name: "TaizhangMarkdown", dependencies: ["CCMarkGFM", "TaizhangModel"]),
    // Bytes of an office program's file to what it says, and sheets to workbooks. The only code that
    // touches the pointers of zlib, expat and libxlsxwriter. Must stay without other dependencies,
    // Foundation included.
    .target(name: "TaizhangOffice", dependencies: ["CZlib", "CExpat", "CXlsxWriter"]),
    // Bytes to records. The only code that touches libyaml's pointers.
    .target(
      name: "TaizhangReading",
      dependencies: ["CLibYAML", "TaizhangMarkdown", "TaizhangModel", "TaizhangOffice"]
    ),
    // Records to ledger: names resolved, checked, totalled.
    .target(name: "TaizhangLedger", dependencies: ["TaizhangModel"]),
    // A notice's text to drafts of content.
    .target(
      name: "TaizhangImport",
      dependencies: [
        "TaizhangLedger", "TaizhangMarkdown", "TaizhangModel", "TaizhangOffice",
        "TaizhangReading",
      ]
    ),
    // Findings, money and days in words, Chinese and English.
    .target(name: "TaizhangWording", dependencies: ["TaizhangModel"]),
    // The Mustache engine.
    .target(name: "TaizhangTemplates", dependencies: ["TaizhangModel"]),
    // Ledger to pages as bytes. No disk.
    .target(
      name: "TaizhangRendering",
      dependencies: [
        "TaizhangModel", "TaizhangLedger", "TaizhangMarkdown", "TaizhangOffice",
        "TaizhangTemplates", "TaizhangWording",
      ]
    ),
    // The pipeline, the only code that touches the disk, and the console.
    .target(
      name: "TaizhangSite",
      dependencies: [
        "TaizhangModel", "TaizhangOffice", "TaizhangReading", "TaizhangLedger", "TaizhangImport",
        "TaizhangTemplates", "TaizhangRendering", "TaizhangWording",
      ]
    ),
    // The preview: a watch over the sources and a server for this machine alone.
    .target(
      name: "TaizhangServing",
      dependencies: ["TaizhangRendering", "TaizhangSite", "TaizhangTemplates", "TaizhangWording"]
    ),
    .executableTarget(
      name: "taizhang",
      dependencies: [
        "CMimalloc", "TaizhangModel", "TaizhangServing", "TaizhangSite", "TaizhangWording",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    // Tests only: whole folders compared, scratch folders, the program run, seeded chance, time.
    .target(name: "TaizhangTestSupport"),
    // Tests only: what must hold of any bytes at all. libFuzzer calls it, and so do tests.
    .target(
      name: "TaizhangFuzzing",
      dependencies: [
        "TaizhangImport", "TaizhangModel", "TaizhangMarkdown", "TaizhangReading",
        "TaizhangLedger", "TaizhangTemplates", "TaizhangWording", "TaizhangOffice",
      ],
      path: "Tests/Fuzzing",
      exclude: ["Corpus", "README.md", "run.sh"]
    ),
    .testTarget(
      name: "TaizhangModelTests",
      dependencies: ["TaizhangModel", "TaizhangTestSupport"]
    ),
    .testTarget(
      name: "TaizhangMarkdownTests",
      dependencies: ["TaizhangFuzzing", "TaizhangMarkdown", "TaizhangTestSupport"],
      exclude: ["Specifications"]
    ),
    .testTarget(
      name: "TaizhangReadingTests",
      dependencies: [
        "TaizhangFuzzing", "TaizhangReading", "TaizhangTestSupport", "TaizhangWording",
      ]
    ),
    .testTarget(
      name: "TaizhangOfficeTests",
      dependencies: ["TaizhangFuzzing", "TaizhangTestSupport", "TaizhangOffice"],
      exclude: ["Files"]
    ),
    .testTarget(
      name: "TaizhangImportTests",
      dependencies: [
        "TaizhangImport", "TaizhangLedger", "TaizhangOffice", "TaizhangReading",
        "TaizhangTestSupport",
      ]
    ),
    .testTarget(
      name: "TaizhangLedgerTests",
      dependencies: ["TaizhangLedger", "TaizhangReading", "TaizhangTestSupport"]
    ),
    .testTarget(
      name: "TaizhangTemplatesTests",
      dependencies: [
        "TaizhangTemplates", "TaizhangTestSupport",
        .product(name: "Mustache", package: "swift-mustache"),
      ]
    ),
    .testTarget(
      name: "GalleryTests",
      dependencies: [
        "TaizhangLedger", "TaizhangModel", "TaizhangReading", "TaizhangSite", "TaizhangTemplates",
        "TaizhangTestSupport", "TaizhangWording",
      ],
      exclude: ["Base", "Findings", "README.md"]
    ),
    .testTarget(
      name: "GoldenTests",
      dependencies: ["TaizhangTestSupport"],
      exclude: ["Sites", "README.md"]
    ),
    .testTarget(
      name: "SiteTests",
      dependencies: [
        "TaizhangFuzzing", "TaizhangLedger", "TaizhangModel", "TaizhangOffice", "TaizhangReading",
        "TaizhangRendering", "TaizhangSite", "TaizhangTestSupport",
      ],
      exclude: ["needs.sh"]
    ),
    // Content that somebody made to do harm.
    .testTarget(
      name: "HostileTests",
      dependencies: [
        "TaizhangFuzzing", "TaizhangModel", "TaizhangReading", "TaizhangRendering",
        "TaizhangSite", "TaizhangTestSupport", "TaizhangWording",
      ]
    ),
    .testTarget(
      name: "ServingTests",
      dependencies: [
        "TaizhangRendering", "TaizhangServing", "TaizhangSite", "TaizhangTestSupport",
        "TaizhangWording",
      ]
    ),
    .testTarget(
      name: "DocumentationTests",
      dependencies: [
        "TaizhangModel", "TaizhangReading", "TaizhangRendering", "TaizhangTemplates",
        "TaizhangTestSupport", "TaizhangWording",
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  var settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .treatAllWarnings(as: .error),
  ]
  if ["TaizhangMarkdown", "TaizhangReading", "TaizhangOffice"].contains(target.name) {
    settings.append(.strictMemorySafety())
  }
  target.swiftSettings = (target.swiftSettings ?? []) + settings
}
