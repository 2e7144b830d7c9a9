import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs the same work on several threads at once and waits for all of them.
package enum Workers {
  /// How many cores this process may use, at least one.
  package static var available: Int {
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// Calls the body once for each of so many tasks, which threads take one after the other.
  package static func share(_ tasks: Int, among threads: Int, _ body: @escaping @Sendable (Int) -> Void) {
    share(tasks, among: threads) { task, _ in body(task) }
  }

  /// The same, with the number of the thread from 0, for what each thread keeps from task to task.
  static func share(_ tasks: Int, among threads: Int, _ body: @escaping @Sendable (_ task: Int, _ thread: Int) -> Void)
  {
    let taken = Tickets()
    run(min(max(1, threads), max(1, tasks))) { thread in
      while let task = taken.next(of: tasks) { body(task, thread) }
    }
  }

  /// Calls the body once on each of so many threads, this one included; it gets the thread's number from 0.
  ///
  /// A thread that the system refuses is gone without: its part is done here, after this thread's own.
  static func run(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    var threads: [pthread_t] = []
    var refused: [Int] = []
    for number in 1..<max(1, count) {
      let task = Unmanaged.passRetained(Task { body(number) })
      #if canImport(Darwin)
        var thread: pthread_t?
      #else
        var thread = pthread_t()
      #endif
      let error = pthread_create(&thread, nil, startTask, task.toOpaque())
      #if canImport(Darwin)
        if error == 0, let thread { threads.append(thread) }
      #else
        if error == 0 { threads.append(thread) }
      #endif
      if error != 0 {
        task.release()
        refused.append(number)
      }
    }
    body(0)
    for number in refused { body(number) }
    for thread in threads { _ = pthread_join(thread, nil) }
  }
}

/// Numbers that threads draw.
private final class Tickets: Sendable {
  private let drawn = Atomic<Int>(0)

  func next(of count: Int) -> Int? {
    let number = drawn.add(1, ordering: .relaxed).oldValue
    return number < count ? number : nil
  }
}

/// What one thread does, as an object that a pointer can carry into it.
private final class Task: Sendable {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) {
    self.body = body
  }
}

#if canImport(Darwin)
  private func startTask(_ argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Task>.fromOpaque(argument).takeRetainedValue().body()
    return nil
  }
#else
  private func startTask(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let argument { Unmanaged<Task>.fromOpaque(argument).takeRetainedValue().body() }
    return nil
  }
#endif

/// Lets threads pass a gate one after the other, in the order of their numbers.
final class Turns: @unchecked Sendable {
  private let next = Atomic<Int>(0)
  private var mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private var condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    mutex.initialize(to: pthread_mutex_t())
    condition.initialize(to: pthread_cond_t())
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  /// Waits for a turn.
  func wait(for turn: Int) {
    // The other thread is mostly about to be done, and waking up costs more than looking a few hundred times.
    for _ in 0..<400 {
      if next.load(ordering: .acquiring) == turn { return }
    }
    pthread_mutex_lock(mutex)
    while next.load(ordering: .acquiring) != turn { pthread_cond_wait(condition, mutex) }
    pthread_mutex_unlock(mutex)
  }

  /// Gives the turn to the next number.
  func pass() {
    pthread_mutex_lock(mutex)
    next.add(1, ordering: .releasing)
    pthread_cond_broadcast(condition)
    pthread_mutex_unlock(mutex)
  }
}
