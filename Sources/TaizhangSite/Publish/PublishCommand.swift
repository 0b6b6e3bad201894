internal import TaizhangWording

/// `taizhang publish`: makes a built site, or an older release, what readers see.
package func publishCommand(
  site: String,
  to folder: String,
  keep: Int,
  rollsBack: Bool,
  jobs: Int,
  _ console: Console
) async -> ExitStatus {
  do throws(PublishError) {
    let publication =
      rollsBack
      ? try await rollBack(folder, jobs: jobs)
      : try await publishSite(site, to: folder, keep: keep, jobs: jobs)
    tell(publication, folder, console)
    return .done
  } catch {
    let (chinese, english) = error.words
    console.complain(
      chinese: chinese + "；读者看到的网站没有变。",
      english: english + "; what readers see is as it was"
    )
    return .disk
  }
}

private func tell(_ publication: Publication, _ folder: String, _ console: Console) {
  switch publication {
  case .published(let release, let files):
    console.say(
      chinese: "\(folder)/current 现在是第 \(release) 版，\(files) 个文件。",
      english: "\(folder)/current is now release \(release), \(files) files."
    )
  case .unchanged(let release):
    console.say(
      chinese: "\(folder)/current 已是这个网站（第 \(release) 版），没有改动。",
      english: "\(folder)/current is this site already (release \(release)); nothing was changed."
    )
  case .rolledBack(let release):
    console.say(
      chinese: "\(folder)/current 已退回第 \(release) 版。",
      english: "\(folder)/current is release \(release) again."
    )
  }
}

extension PublishError {
  fileprivate var words: (chinese: String, english: String) {
    switch self {
    case .posix(let error):
      ("发布不了：\(error.description)", "cannot publish: \(error.description)")
    case .noSite(let folder):
      (
        "\(folder) 里没有生成完的网站，请先运行 taizhang build",
        "\(folder) holds no completed site; run taizhang build first"
      )
    case .notWhole(let path):
      (
        "\(path) 与清单不符：生成后被改过，或者没有写对",
        "\(path) is not what the manifest says: changed since it was built, or badly written"
      )
    case .noDestination(let folder):
      (
        "没有 \(folder) 这个文件夹；请先建立，或者检查共享是否已挂载",
        "there is no folder \(folder); create it, or see whether the share is mounted"
      )
    case .foreignFiles(let folder, let example):
      (
        "\(folder) 里有别的文件（例如 \(example)），请换一个空文件夹",
        "\(folder) holds files that are not of this program (such as \(example)); "
          + "give an empty folder"
      )
    case .locked(let folder):
      ("另一个人正在发布到 \(folder)", "somebody else is publishing to \(folder)")
    case .noOlderRelease:
      ("没有更早的版本可退", "there is no older release")
    }
  }
}
