internal import CMimalloc
internal import Glibc

/// Lets the heap begin on pages of 2 MB, where the system has them to give.
///
/// Memory that is touched for the first time is handed out by the kernel 4 KB at a time, and taken back
/// so in the end: together a sixth of the time in which one edited record of 10,000 is built. Pages of
/// 2 MB are rarely used to their ends, so only the first part of the heap lies on them. Where anything
/// of this is not to be had, the heap is what it would be.
func useLargePages() {
  // A multiple of what the allocator takes at a time, which has to begin at a multiple of itself.
  let size = 64 << 20
  let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
  guard let room = unsafe mmap(nil, 2 * size, PROT_READ | PROT_WRITE, flags, -1, 0),
    unsafe room != MAP_FAILED
  else { return }
  let start = unsafe room.alignedUp(toMultipleOf: size)
  // The rest goes back: where the address space is limited, threads need it.
  unsafe munmap(room, start - room)
  unsafe munmap(start + size, room + size - start)
  if unsafe madvise(start, size, MADV_HUGEPAGE) != 0
    || !mi_manage_os_memory(start, size, true, false, true, -1)
  {
    unsafe munmap(start, size)
  }
}
