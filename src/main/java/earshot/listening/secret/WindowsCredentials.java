package earshot.listening.secret;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// The key store of Windows (Credential Manager), through advapi32; entries take at most 2,560
/// bytes.
@SuppressWarnings("restricted") // Calling the system is what it is for.
final class WindowsCredentials implements Vault {
  private static final int GENERIC = 1;
  private static final int THIS_COMPUTER = 2;
  private static final int MOST_BYTES = 2_560;

  // CREDENTIALW on 64 bits.
  private static final long BYTES = 80;
  private static final long TYPE = 4;
  private static final long TARGET = 8;
  private static final long SIZE = 32;
  private static final long BLOB = 40;
  private static final long PERSIST = 48;
  private static final long USER = 72;

  private final Native library = new Native("advapi32.dll");
  private final MethodHandle write = library.function("CredWriteW", JAVA_INT, ADDRESS, JAVA_INT);
  private final MethodHandle read =
      library.function("CredReadW", JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS);
  private final MethodHandle delete =
      library.function("CredDeleteW", JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT);
  private final MethodHandle free = library.procedure("CredFree", ADDRESS);

  @Override
  public String name() {
    return "Credential Manager";
  }

  // A failed reading counts as an empty slot: whether the store works at all was tried at the
  // start, by writing and reading.
  @Override
  public Optional<String> find(Slot slot) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment found = arena.allocate(ADDRESS);
      MemorySegment target = wide(slot.label(), arena);
      int ok = Native.calling(() -> (int) read.invokeExact(target, GENERIC, 0, found));
      if (ok == 0) return Optional.empty();
      MemorySegment entry = found.get(ADDRESS, 0).reinterpret(BYTES);
      byte[] content =
          entry
              .get(ADDRESS, BLOB)
              .reinterpret(Integer.toUnsignedLong(entry.get(JAVA_INT, SIZE)))
              .toArray(JAVA_BYTE);
      Native.calling(
          () -> {
            free.invokeExact(entry);
            return true;
          });
      return Optional.of(new String(content, UTF_8));
    }
  }

  @Override
  public void keep(Slot slot, String content) {
    byte[] bytes = content.getBytes(UTF_8);
    if (bytes.length > MOST_BYTES) {
      throw new SecretsUnavailable(
          "The key store of this computer (Credential Manager) takes no secret of this length.");
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment entry = arena.allocate(BYTES, 8);
      entry.set(JAVA_INT, TYPE, GENERIC);
      entry.set(ADDRESS, TARGET, wide(slot.label(), arena));
      entry.set(JAVA_INT, SIZE, bytes.length);
      entry.set(ADDRESS, BLOB, arena.allocateFrom(JAVA_BYTE, bytes));
      entry.set(JAVA_INT, PERSIST, THIS_COMPUTER);
      entry.set(ADDRESS, USER, wide(slot.ref().name(), arena));
      int ok = Native.calling(() -> (int) write.invokeExact(entry, 0));
      if (ok == 0) {
        throw new SecretsUnavailable(
            "The key store of this computer (Credential Manager) refused. Try again.");
      }
    }
  }

  @Override
  public void forget(Slot slot) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment target = wide(slot.label(), arena);
      int _ = Native.calling(() -> (int) delete.invokeExact(target, GENERIC, 0));
    }
  }

  private static MemorySegment wide(String text, Arena arena) {
    return arena.allocateFrom(text, UTF_16LE);
  }
}
