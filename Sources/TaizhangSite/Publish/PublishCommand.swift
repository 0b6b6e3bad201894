internal import TaizhangWording

/// `taizhang publish`: makes a built site, or a release of before, what readers see.
package func publishCommand(
  site: String,
  to folder: String,
  ssh: String,
  keep: Int,
  again choice: ReleaseChoice?,
  jobs: Int,
  _ console: Console
) async -> ExitStatus {
  do throws(PublishError) {
    let publication: Publication
    if let remote = try RemoteFolder(parsing: folder) {
      let ssh = ssh.split(separator: " ").map(String.init)
      publication =
        if let choice { try showAgain(choice, of: remote, ssh: ssh) } else {
          try await publishSite(site, to: remote, ssh: ssh, keep: keep, jobs: jobs)
        }
    } else {
      guard !liesInAnySources(folder, console) else { return .usage }
      publication =
        if let choice { try await showAgain(choice, of: folder, jobs: jobs) } else {
          try await publishSite(site, to: folder, keep: keep, jobs: jobs)
        }
    }
    tell(publication, folder, console)
    return .done
  } catch {
    let (chinese, english) = error.words
    switch error {
    case .outcomeUnknown, .shownWithoutName:
      console.complain(chinese: chinese + "。", english: english)
    default:
      console.complain(
        chinese: chinese + "；读者看到的网站没有变。",
        english: english + "; what readers see is as it was"
      )
    }
    return error.status
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
  case .shownAgain(let release):
    console.say(
      chinese: "\(folder)/current 换回了第 \(release) 版。",
      english: "\(folder)/current is release \(release) again."
    )
  }
}

extension PublishError {
  fileprivate var status: ExitStatus {
    switch self {
    case .noRemoteFolder: .usage
    case .noTool, .noRemoteTool: .unavailable
    default: .disk
    }
  }

  fileprivate var words: (chinese: String, english: String) {
    switch self {
    case .noRemoteFolder, .noTool, .noRemoteTool, .connectionLost, .outcomeUnknown, .refused,
      .rsyncFailed:
      remoteWords
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
      noFolderWords(folder)
    case .foreignFiles(let folder, let example):
      (
        "\(folder) 里有别的文件（例如 \(example)），请换一个空文件夹",
        "\(folder) holds files that are not of this program (such as \(example)); "
          + "give an empty folder"
      )
    case .linked(let path):
      ("\(path) 是通到别处的链接，不能往里写", "\(path) is a link to elsewhere; nothing is written through it")
    case .unlinked(let path):
      (
        "\(path) 不是本程序建立的链接，多半是以前拷进去的网站；请先移走",
        "\(path) is no link of this program, but maybe a site that was copied there; move it away"
      )
    case .nested(let folder, let site):
      (
        "\(folder) 和 \(site) 不能是一个，也不能一个在另一个里面；请发布到别处的文件夹",
        "\(folder) and \(site) can be neither one nor inside each other; publish to a folder elsewhere"
      )
    case .shownWithoutName(let folder, let release, let reason):
      (
        "\(folder)/current 现在是第 \(release) 版，current-release 却没有写成，照它取网页的服务器还在原来那一版；"
          + "排除故障后运行 taizhang publish \(folder) --release \(release)"
          + (reason.isEmpty ? "" : "（\(reason)）"),
        "\(folder)/current is now release \(release), but current-release could not be written, and "
          + "servers that go by it show the one before; put that right, then run taizhang publish "
          + "\(folder) --release \(release)" + (reason.isEmpty ? "" : " (\(reason))")
      )
    case .locked(let folder):
      ("另一个人正在发布到 \(folder)", "somebody else is publishing to \(folder)")
    case .noOlderRelease:
      ("没有更早的版本可退", "there is no older release")
    case .noRelease(let name, let there):
      (
        "没有第 \(name) 版" + (there.isEmpty ? "" : "；现有 \(there.joined(separator: "、"))"),
        "there is no release \(name)"
          + (there.isEmpty ? "" : "; there are \(there.joined(separator: ", "))")
      )
    }
  }

  private var remoteWords: (chinese: String, english: String) {
    switch self {
    case .noRemoteFolder(let text):
      (
        "“\(text)”不是另一台机器上的文件夹，要写成 用户@机器:/文件夹；本机名字里带冒号的，前面加 ./",
        "'\(text)' is no folder on another machine, such as user@host:/folder; "
          + "put ./ before a folder here whose name has a colon"
      )
    case .noTool(let tool):
      ("这台机器没有安装 \(tool)", "\(tool) is not installed here")
    case .noRemoteTool(let tool, let host):
      ("\(host) 上没有安装 \(tool)", "\(tool) is not installed on \(host)")
    case .connectionLost:
      ("连接没有建立，或者中断了", "there was no connection, or it broke off")
    case .outcomeUnknown(let folder):
      (
        "切换时连接中断：\(folder)/current 是完整的新网站或原来的网站；再运行一次就知道",
        "the connection broke off at the last step: \(folder)/current is the new site or the old, "
          + "and whole; run again to see"
      )
    case .refused(let folder, let answer):
      (
        "\(folder) 没有照做（磁盘满、不能写，或者不是 GNU 系统）\(answer)",
        "\(folder) did not do it (disk full, not writable, or no GNU system) \(answer)"
      )
    case .rsyncFailed(let status):
      ("rsync 没有传完（状态 \(status)）", "rsync did not finish (status \(status))")
    default:
      ("", "")
    }
  }
}

/// That the folder to publish to is not there, with the nearest that is.
private func noFolderWords(_ folder: String) -> (chinese: String, english: String) {
  if let nearest = nearestPath(to: folder, .folder) {
    return (
      "没有 \(folder) 这个文件夹；是不是 \(nearest)？",
      "there is no folder \(folder); did you mean \(nearest)?"
    )
  }
  return (
    "没有 \(folder) 这个文件夹；请先建立，或者检查共享是否已挂载",
    "there is no folder \(folder); create it, or see whether the share is mounted"
  )
}
