import Campaigns
import Formats
public import Planning

/// The instruction texts that tasks refer to, each written once.
public enum InstructionFiles {
  /// One Markdown file for each instruction, ordered by path; equal ids are written once.
  public static func files(of instructions: [Instruction]) -> [OutputFile] {
    var files: [String: OutputFile] = [:]
    for instruction in instructions {
      let path = GeneratedPaths.instructions(instruction.id)
      files[path] = OutputFile(
        path: path, text: instruction.markdown + (instruction.markdown.hasSuffix("\n") ? "" : "\n"))
    }
    return files.values.sorted { $0.path < $1.path }
  }
}
