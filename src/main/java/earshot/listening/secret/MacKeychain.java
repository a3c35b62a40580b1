package earshot.listening.secret;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// The key store of macOS, through the Security framework (generic passwords of the default
/// keychain).
@SuppressWarnings("restricted") // Calling the system is what it is for.
final class MacKeychain implements Vault {
  private static final int NOT_FOUND = -25_300;

  private final Native library =
      new Native("/System/Library/Frameworks/Security.framework/Security");
  private final Native foundation =
      new Native("/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation");
  private final MethodHandle add =
      library.function(
          "SecKeychainAddGenericPassword",
          JAVA_INT,
          ADDRESS,
          JAVA_INT,
          ADDRESS,
          JAVA_INT,
          ADDRESS,
          JAVA_INT,
          ADDRESS,
          ADDRESS);
  private final MethodHandle lookup =
      library.function(
          "SecKeychainFindGenericPassword",
          JAVA_INT,
          ADDRESS,
          JAVA_INT,
          ADDRESS,
          JAVA_INT,
          ADDRESS,
          ADDRESS,
          ADDRESS,
          ADDRESS);
  private final MethodHandle delete = library.function("SecKeychainItemDelete", JAVA_INT, ADDRESS);
  private final MethodHandle free =
      library.function("SecKeychainItemFreeContent", JAVA_INT, ADDRESS, ADDRESS);
  private final MethodHandle release = foundation.procedure("CFRelease", ADDRESS);

  @Override
  public String name() {
    return "Keychain";
  }

  @Override
  public Optional<String> find(Slot slot) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment length = arena.allocate(JAVA_INT);
      MemorySegment data = arena.allocate(ADDRESS);
      int status = lookup(slot, arena, length, data, MemorySegment.NULL);
      if (status == NOT_FOUND) return Optional.empty();
      refuse(status);
      MemorySegment content = data.get(ADDRESS, 0);
      byte[] bytes = content.reinterpret(length.get(JAVA_INT, 0)).toArray(JAVA_BYTE);
      int _ = Native.calling(() -> (int) free.invokeExact(MemorySegment.NULL, content));
      return Optional.of(new String(bytes, UTF_8));
    }
  }

  @Override
  public void keep(Slot slot, String content) {
    forget(slot);
    try (Arena arena = Arena.ofConfined()) {
      Text service = Text.of("Earshot " + slot.scope(), arena);
      Text account = account(slot, arena);
      Text secret = Text.of(content, arena);
      refuse(
          Native.calling(
              () ->
                  (int)
                      add.invokeExact(
                          MemorySegment.NULL,
                          service.length,
                          service.at,
                          account.length,
                          account.at,
                          secret.length,
                          secret.at,
                          MemorySegment.NULL)));
    }
  }

  @Override
  public void forget(Slot slot) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment item = arena.allocate(ADDRESS);
      int status = lookup(slot, arena, MemorySegment.NULL, MemorySegment.NULL, item);
      if (status == NOT_FOUND) return;
      refuse(status);
      MemorySegment found = item.get(ADDRESS, 0);
      int deleted = Native.calling(() -> (int) delete.invokeExact(found));
      Native.calling(
          () -> {
            release.invokeExact(found);
            return true;
          });
      refuse(deleted);
    }
  }

  private int lookup(
      Slot slot, Arena arena, MemorySegment length, MemorySegment data, MemorySegment item) {
    Text service = Text.of("Earshot " + slot.scope(), arena);
    Text account = account(slot, arena);
    return Native.calling(
        () ->
            (int)
                lookup.invokeExact(
                    MemorySegment.NULL,
                    service.length,
                    service.at,
                    account.length,
                    account.at,
                    length,
                    data,
                    item));
  }

  private static Text account(Slot slot, Arena arena) {
    return Text.of(slot.ref().name() + " " + slot.ref().origin(), arena);
  }

  private static void refuse(int status) {
    if (status == 0) return;
    throw new SecretsUnavailable(
        "The key store of this computer (Keychain) refused (%d). Unlock it and try again."
            .formatted(status));
  }

  /// Bytes with their number, as the framework takes texts.
  private record Text(MemorySegment at, int length) {
    static Text of(String text, Arena arena) {
      byte[] bytes = text.getBytes(UTF_8);
      return new Text(arena.allocateFrom(JAVA_BYTE, bytes), bytes.length);
    }
  }
}
