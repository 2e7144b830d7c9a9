import TestSupport
import Testing

@testable import Metrics

/// Memory of parts is nobody else's while one has it, and what stays of several parts lies side by side.
@Suite struct ListedMemoryTests {
  @Test func draftsGoFromPartToPart() {
    let memory = ListedMemory()
    let first = memory.takeDraft(of: 100_000)
    let second = memory.takeDraft(of: 100_000)
    #expect(first !== second)
    memory.giveBack(first)
    #expect(memory.takeDraft(of: 110_000) === first)
    memory.giveBack(second)
    // One that is too small is not handed out for more than it has.
    let large = memory.takeDraft(of: 10_000_000)
    #expect(large !== first && large !== second)
    for place in stride(from: 0, to: 10_000_000, by: 4096) {
      large.start.storeBytes(of: UInt8(truncatingIfNeeded: place), toByteOffset: place, as: UInt8.self)
    }
    large.start.storeBytes(of: 7, toByteOffset: 9_999_999, as: UInt8.self)
  }

  @Test func whatStaysOverlapsNothing() {
    let memory = ListedMemory()
    let sizes = [1, 16, 17, 1 << 20, 3 << 20, 0, 5, (2 << 20) - 16, 100]
    let rooms = sizes.map { memory.room(for: $0) }
    for (number, (room, size)) in zip(rooms, sizes).enumerated() {
      room.start.initializeMemory(as: UInt8.self, repeating: UInt8(number + 1), count: size)
    }
    for (number, (room, size)) in zip(rooms, sizes).enumerated() {
      let bytes = UnsafeRawBufferPointer(start: room.start, count: size)
      #expect(bytes.allSatisfy { $0 == UInt8(number + 1) })
    }
    #expect(rooms[0].owner === rooms[1].owner)
  }

  @Test func threadsShareIt() {
    let memory = ListedMemory()
    let (tasks, size) = (64, 40_000)
    let kept = Kept()
    Workers.share(tasks, among: 4) { task in
      let draft = memory.takeDraft(of: size)
      draft.start.initializeMemory(as: UInt8.self, repeating: UInt8(task), count: size)
      let room = memory.room(for: size)
      room.start.copyMemory(from: draft.start, byteCount: size)
      memory.giveBack(draft)
      kept.put(room.start, room.owner, at: task)
    }
    for task in 0..<tasks {
      let bytes = UnsafeRawBufferPointer(start: kept.starts[task], count: size)
      #expect(bytes.allSatisfy { $0 == UInt8(task) })
    }
  }

  /// What tasks were given; each writes its own place.
  private final class Kept: @unchecked Sendable {
    var starts: UnsafeMutablePointer<UnsafeMutableRawPointer?>
    private var owners: UnsafeMutablePointer<MemoryChunk?>

    init() {
      starts = .allocate(capacity: 64)
      starts.initialize(repeating: nil, count: 64)
      owners = .allocate(capacity: 64)
      owners.initialize(repeating: nil, count: 64)
    }

    deinit {
      starts.deallocate()
      owners.deinitialize(count: 64)
      owners.deallocate()
    }

    func put(_ start: UnsafeMutableRawPointer, _ owner: MemoryChunk, at place: Int) {
      (starts[place], owners[place]) = (start, owner)
    }
  }
}
