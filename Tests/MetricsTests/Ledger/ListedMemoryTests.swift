import Synchronization
import TestSupport
import Testing

@testable import Metrics

/// A thread sorts part after part in the same memory, and what stays of several parts lies side by side.
@Suite struct ListedMemoryTests {
  @Test func draftsStayAsLongAsTheyAreLargeEnough() {
    let memory = ListedMemory(files: 1)
    let first = memory.draft(of: 100_000)
    #expect(memory.draft(of: 110_000) == first)
    #expect(memory.draft(of: 0) == first)
    let large = memory.draft(of: 10_000_000)
    for place in stride(from: 0, to: 10_000_000, by: 4096) {
      large.storeBytes(of: UInt8(truncatingIfNeeded: place), toByteOffset: place, as: UInt8.self)
    }
    large.storeBytes(of: 7, toByteOffset: 9_999_999, as: UInt8.self)
    #expect(memory.draft(of: 9_000_000) == large)
  }

  @Test func whatStaysOverlapsNothing() {
    let memory = ListedMemory(files: 1)
    let sizes = [1, 16, 17, 1 << 20, 3 << 20, 0, 5, (2 << 20) - 16, 20 << 20, 100]
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

  /// No two threads get one number, and each task is done once, whatever the numbers of tasks and threads.
  @Test(arguments: [0, 1, 2, 5, 64], [1, 2, 3, 8])
  func threadsHaveNumbersOfTheirOwn(tasks: Int, threads: Int) {
    let done = Atomic<UInt64>(0)
    let busy = Atomic<UInt64>(0)
    let clashes = Atomic<Int>(0)
    Workers.share(tasks, among: threads) { task, thread in
      let (taskBit, threadBit) = (UInt64(1) << UInt64(task), UInt64(1) << UInt64(thread))
      let isTwice = busy.bitwiseOr(threadBit, ordering: .relaxed).oldValue & threadBit != 0
      let isDone = done.bitwiseOr(taskBit, ordering: .relaxed).oldValue & taskBit != 0
      if isTwice || isDone || thread >= threads { clashes.add(1, ordering: .relaxed) }
      _ = busy.bitwiseAnd(~threadBit, ordering: .relaxed)
    }
    #expect(clashes.load(ordering: .relaxed) == 0)
    #expect(done.load(ordering: .relaxed).nonzeroBitCount == tasks)
  }
}
