// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nothing of it is built unless somebody measures.
let package = Package(
  name: "benchmarks",
  targets: [
    // Writes a large ledger of invented records, always the same.
    .executableTarget(name: "make-ledger"),
    // Runs builds and copies by turns and prints what they took.
    .executableTarget(name: "measure"),
  ],
  swiftLanguageModes: [.v6]
)
