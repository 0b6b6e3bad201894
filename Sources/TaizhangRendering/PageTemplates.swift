package import TaizhangModel
package import TaizhangTemplates

/// Every page template and the view it shows: `Templates/<name>.mustache`.
enum PageTemplate: String, CaseIterable {
  case home
  case places
  case place
  case sectors
  case sector
  case units
  case unit
  case stages
  case deadlines
  case projects
  case claim
  case bulletins
  case bulletin
  case batch
  case project
  case announcements
  case announcement
  case indicators
  case reconciliation
  case notFound = "not-found"
  case printIndex = "print/index"
  case printBody = "print/body"
  case printAnnex = "print/annex"

  var shape: Shape {
    switch self {
    case .home: Shape(of: HomePage.self)
    case .places, .sectors: Shape(of: TotalsPage.self)
    case .projects: Shape(of: ProjectsPage.self)
    case .claim: Shape(of: ClaimPage.self)
    case .place: Shape(of: PlacePage.self)
    case .sector: Shape(of: SectorPage.self)
    case .units: Shape(of: UnitsPage.self)
    case .unit: Shape(of: UnitPage.self)
    case .stages: Shape(of: StagesPage.self)
    case .deadlines: Shape(of: DeadlinesPage.self)
    case .bulletins: Shape(of: BulletinsPage.self)
    case .bulletin: Shape(of: BulletinPage.self)
    case .batch: Shape(of: BatchPage.self)
    case .project: Shape(of: ProjectPage.self)
    case .announcements: Shape(of: AnnouncementsPage.self)
    case .announcement: Shape(of: AnnouncementPage.self)
    case .indicators: Shape(of: IndicatorsPage.self)
    case .reconciliation: Shape(of: ReconciliationPage.self)
    case .notFound: Shape(of: BarePage.self)
    case .printIndex: Shape(of: PrintIndexPage.self)
    case .printBody: Shape(of: PrintBody.self)
    case .printAnnex: Shape(of: PrintAnnex.self)
    }
  }
}

package let templatesFolder = "Templates/"
let assetsFolder = "Templates/assets/"
let templateEnding = ".mustache"

/// Compiles every `Templates/**/*.mustache` for the pages that need it.
///
/// A template is called by its path below `Templates/` without its ending. What it names of `assets/`
/// has to be there.
package func compilePageTemplates(_ sources: Sources) -> Outcome<CompiledTemplates> {
  var outcome = compileTemplates(files: templateFiles(sources), roots: pageShapes())
  for index in outcome.diagnostics.indices {
    // The engine knows names; people know files.
    if case .path(let name) = outcome.diagnostics[index].place {
      outcome.diagnostics[index].place = .path(templatesFolder + name + templateEnding)
    }
  }
  outcome.diagnostics += missingAssets(sources)
  return outcome
}

/// The same, where nothing was found in the templates before: each is compiled when it is needed.
package func flawlessPageTemplates(_ sources: Sources) -> CompiledTemplates {
  CompiledTemplates(flawless: templateFiles(sources), roots: pageShapes())
}

private func templateFiles(_ sources: Sources) -> [TemplateFile] {
  var files: [TemplateFile] = []
  for (index, file) in sources.files.enumerated() {
    guard file.path.hasPrefix(templatesFolder), file.path.hasSuffix(templateEnding) else {
      continue
    }
    let name = file.path.dropFirst(templatesFolder.count).dropLast(templateEnding.count)
    files.append(TemplateFile(file: FileID(index), name: String(name), bytes: file.bytes))
  }
  return files
}

private func pageShapes() -> [String: Shape] {
  Dictionary(uniqueKeysWithValues: PageTemplate.allCases.map { ($0.rawValue, $0.shape) })
}

/// The files of `Templates/assets/`, as they are.
func assetFiles(_ sources: Sources) -> [SiteFile] {
  sources.files.filter { $0.path.hasPrefix(assetsFolder) }.map { file in
    SiteFile(path: "assets/\(file.path.dropFirst(assetsFolder.count))", content: .source(file))
  }
}
