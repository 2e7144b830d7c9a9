import Diagnostics
import Formats
import Testing

/// The wording of syntax errors, once each.
@Suite struct JSONMessagesTests {
  static let rows: [(String, String, String?)] = [
    ("", "the file is empty", "write at least `{}`, or remove the file"),
    ("[1 2]", "expected `,` or `]`, found `2`", nil),
    (#"{"a":1 "b":2}"#, "expected `,` or `}`, found `\"`", nil),
    (#"{"a" 1}"#, "expected `:` after the key, found `1`", nil),
    (#"{"a":"#, "expected a value, but the file ends here", nil),
    (#"{a:1}"#, "expected a key in double quotes, found `a`", nil),
    (#"{'a':1}"#, "expected a key in double quotes, found `'`", "strings and keys stand in double quotes"),
    ("{\u{201C}a\u{201D}:1}", "expected a key in double quotes, found `\u{201C}`", "use the plain quote `\"`"),
    ("[1] 2", "expected the end of the file, found `2`", nil),
    ("[\u{200B}]", "expected a value, found the character U+200B", nil),
    ("[\u{1}]", "expected a value, found the character U+0001", nil),
    ("[1", "the array opened here is never closed", "add the missing `]`"),
    ("{", "the object opened here is never closed", "add the missing `}`"),
    (#"["a"#, "the string opened here is never closed", "add the missing `\"`"),
    (
      "[1,]", "a comma stands before the closing bracket",
      "remove it; trailing commas are allowed in `.jsonc` files only"
    ),
    ("[\"a\n\"]", "a string ends with its line", "close it with `\"`, or write a line break as `\\n`"),
    ("[\"a\t\"]", "a string holds the control character U+0009", "write it as an escape"),
    (
      #"["\q"]"#, #"`\q` is not an escape of JSON"#,
      #"write a backslash as `\\`; a code needs four hexadecimal digits, as in `\u00e9`"#
    ),
    ("[01]", "`01` is not a value: it starts with a zero", nil),
    ("[1.]", "`1.` is not a value: no digit follows its point", nil),
    ("[.5]", "`.5` is not a value: no digit stands before its point", nil),
    ("[+5]", "`+5` is not a value: it starts with a plus sign", nil),
    ("[-]", "`-` is not a value: no digit follows its sign", nil),
    ("[5e]", "`5e` is not a value: its exponent has no digit", nil),
    ("[5x]", "`5x` is not a value: `x` does not belong in a number", nil),
    ("[True]", "`True` is not a value: only `true`, `false` and `null` stand without quotes", nil),
    (
      "\u{FEFF}[]", "the file starts with a byte-order mark",
      "save it as UTF-8 without a byte-order mark (without \"BOM\" or \"signature\")"
    ),
    (
      #"["\ud800"]"#, #"`\ud800` is half of a surrogate pair"#, "write the character itself, or both halves of the pair"
    ),
    (#"{"a":1,"a":2}"#, "the key `a` stands here again", nil),
    ("<<<<<<< mine\n[]", "the file holds the marker of an unfinished merge", nil),
  ]

  @Test(arguments: rows) func saysWhatIsWrongAndTheWayOut(text: String, message: String, help: String?) {
    let finding = JSONReader.read(Array(text.utf8), path: "a.json").diagnostics.first
    #expect(finding?.message == message)
    #expect(finding?.help == help)
  }

  @Test func cutsLongWordsInMessages() {
    let word = String(repeating: "x", count: 5000)
    let message = JSONReader.read(Array("[\(word)]".utf8), path: "a.json").diagnostics.first?.message
    #expect((message?.utf8.count ?? .max) < 200)
  }
}
