/// A folder on another machine that is published to, laid out as `Releases` lays out one here.
///
/// Holding one holds the folder's lock, by the shell over there: it is given back when the
/// connection ends, however it ends. What switches the link is that same shell, so a publication
/// whose lock is gone can switch nothing.
struct RemoteReleases {
  let folder: RemoteFolder
  private let shell: RemoteShell

  /// Opens and locks a folder that is empty or has been published to.
  init(openIn folder: RemoteFolder, ssh: [String]) throws(PublishError) {
    self.folder = folder
    shell = try RemoteShell(ssh: ssh, host: folder.host)
    _ = try shell.run(steps)
    let answer = try shell.run(
      """
      missing=
      for tool in flock rsync sha256sum; do
        command -v "$tool" >/dev/null 2>&1 || missing=$tool
      done
      if ! cd -- \(shellWord(folder.path)) 2>/dev/null; then echo no-folder
      elif [ -n "$missing" ]; then echo "missing $missing"
      else
        foreign=$(ls -A | grep -vx -e releases -e current -e current.new -e current-release \\
          -e current-release.new -e .taizhang-lock -e lost+found | head -n 1)
        if [ -n "$foreign" ]; then echo "foreign $foreign"
        elif [ -L releases ]; then echo "linked releases"
        elif [ -L .taizhang-lock ]; then echo "linked .taizhang-lock"
        elif [ -e current ] && ! [ -L current ]; then echo "unlinked current"
        elif ! [ -w . ]; then echo read-only
        else
          exec 9>>.taizhang-lock
          if flock -n 9; then remove_unshown && echo locked; else echo taken; fi
        fi
      fi
      """
    )
    let words = answer.first?.split(separator: " ", maxSplits: 1).map(String.init) ?? []
    let shown = "\(folder.host):\(folder.path)"
    switch words.first {
    case "locked": break
    case "no-folder": throw .noDestination(folder: shown)
    case "missing": throw .noRemoteTool(words.last ?? "", host: folder.host)
    case "foreign": throw .foreignFiles(folder: shown, example: words.last ?? "")
    case "linked": throw .linked(path: "\(shown)/\(words.last ?? "")")
    case "unlinked": throw .unlinked(path: "\(shown)/\(words.last ?? "")")
    case "taken": throw .locked(folder: shown)
    default: throw .refused(folder: shown, answer: answer.joined(separator: " "))
    }
  }

  /// The release that readers see; nil before the first.
  func current() throws(PublishError) -> String? {
    let link = try shell.run("readlink current").first ?? ""
    return link.split(separator: "/").last.map(String.init)
  }

  /// Makes the file that names the release agree with the link, and lets everybody read what is
  /// shown.
  func mend(_ release: String) throws(PublishError) {
    try expect(
      "mended",
      """
      name=\(shellWord(release))
      [ "$(cat current-release 2>/dev/null)" = "$name" ] || {
        echo "$name" >current-release.new && mv -T current-release.new current-release
      } && allow_reading releases current-release -maxdepth 0 && allow_reading "releases/$name" \
        && echo mended
      """
    )
  }

  /// Removes what no reader has seen, as opening does.
  func removeUnshown() throws(PublishError) { _ = try shell.run("remove_unshown") }

  /// Makes an empty draft; what a run that broke off left is gone since this was opened.
  func makeDraft() throws(PublishError) {
    try expect(
      "made",
      "mkdir -p releases && mkdir releases/draft && echo made"
    )
  }

  /// Makes the draft the newest release and shows it; its name.
  ///
  /// Throws `outcomeUnknown` where the connection is lost meanwhile.
  func showDraft() throws(PublishError) -> String {
    try show(
      """
      last=$(list_releases | tail -n 1)
      release=$(printf %06d $((1${last:-000000} - 1000000 + 1)))
      (cd releases/draft && find . -type f ! -name .taizhang-sums -print0 | LC_ALL=C sort -z \\
        | xargs -0 sha256sum >.taizhang-sums) && sync && ln -sT "$release" releases/next \\
        && mv -T releases/draft "releases/$release"
      """
    )
  }

  /// Every finished release, oldest first.
  func finished() throws(PublishError) -> [String] {
    try shell.run("list_releases")
  }

  /// Shows one of the finished releases, if all its files are what they were; its name.
  ///
  /// The manifest is one of them, and tells how many there are: a list that was cut short has
  /// fewer.
  func showAgain(_ release: String) throws(PublishError) -> String {
    let answer = try shell.run(
      """
      (cd releases/\(release) && sha256sum --check --strict --quiet .taizhang-sums \\
        && [ $(wc -l <.taizhang-sums) -gt $(wc -l <.taizhang-manifest) ]) \\
        >/dev/null 2>&1 && echo whole
      """
    )
    guard answer == ["whole"] else { throw .notWhole(path: "releases/\(release)") }
    return try show("release=\(release)")
  }

  /// Removes the oldest releases, never the one that readers see.
  func removeOld(keeping keep: Int) throws(PublishError) {
    _ = try shell.run(
      """
      shown=$(readlink current)
      list_releases | head -n -\(max(1, keep)) | while read -r old; do
        [ "$old" = "${shown##*/}" ] || remove_release "$old"
      done
      """
    )
  }

  /// Runs what sets `release` and lets the link lead to it, from one moment to the next.
  private func show(_ script: String) throws(PublishError) -> String {
    let answer: [String]
    do throws(PublishError) {
      answer = try shell.run(
        """
        {
        \(script)
        } && allow_reading releases -maxdepth 0 && allow_reading "releases/$release" \
          && rm -f current.new && ln -s "releases/$release" current.new \\
          && echo "$release" >current-release.new && mv -T current.new current && {
          mv -T current-release.new current-release && named=shown || named=unnamed
          sync
          rm -f releases/next
          echo "$named $release"
        }
        """
      )
    } catch .connectionLost {
      throw .outcomeUnknown(folder: "\(folder.host):\(folder.path)")
    } catch {
      throw error
    }
    let words = answer.last?.split(separator: " ").map(String.init) ?? []
    if words.count == 2, words[0] == "unnamed" {
      throw .shownWithoutName(
        folder: "\(folder.host):\(folder.path)",
        release: words[1],
        reason: answer.dropLast().joined(separator: " ")
      )
    }
    guard words.count == 2, words[0] == "shown" else {
      throw .refused(
        folder: "\(folder.host):\(folder.path)",
        answer: answer.joined(separator: " ")
      )
    }
    return words[1]
  }

  private func expect(_ word: String, _ script: String) throws(PublishError) {
    let answer = try shell.run(script)
    guard answer == [word] else {
      throw .refused(
        folder: "\(folder.host):\(folder.path)",
        answer: answer.joined(separator: " ")
      )
    }
  }
}

/// What the scripts have in common, as functions of the shell over there.
private let steps = """
  umask 022
  allow_reading() {
    find "$@" '(' -type d ! -perm -755 -o -type f ! -perm -644 ')' -exec chmod u+rw,a+rX {} +
  }
  list_releases() {
    ls releases 2>/dev/null | grep -x '[0-9]\\{6\\}'
  }
  remove_release() {
    mv -T "releases/$1" releases/draft && rm -rf releases/draft
  }
  remove_unshown() {
    rm -rf releases/draft
    next=$(readlink releases/next)
    next=$(list_releases | grep -x -F -e "${next:-none}")
    shown=$(readlink current)
    [ -z "$next" ] || [ "$next" = "${shown##*/}" ] || remove_release "$next" || return
    rm -f releases/next
  }
  """
