/// Everything a value holds, what is private and the order of lists included.
package func dumped(_ value: some Any) -> String {
  var text = ""
  dump(value, to: &text)
  return text
}
