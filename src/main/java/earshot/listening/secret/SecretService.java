package earshot.listening.secret;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The key store of Linux desktops (GNOME Keyring, KWallet and others behind the Secret Service of
/// freedesktop.org), through libsecret.
@SuppressWarnings("restricted") // Calling the system is what it is for.
final class SecretService implements Vault {
  private static final long SCHEMA_BYTES = 592;
  private static final long FIRST_ATTRIBUTE = 16;
  private static final long ATTRIBUTE_BYTES = 16;
  private static final String[] ATTRIBUTES = {"scope", "name", "origin"};

  private final Native library = new Native("libsecret-1.so.0");
  private final MethodHandle lookup =
      library.function("secret_password_lookupv_sync", ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
  private final MethodHandle store =
      library.function(
          "secret_password_storev_sync",
          JAVA_INT,
          ADDRESS,
          ADDRESS,
          ADDRESS,
          ADDRESS,
          ADDRESS,
          ADDRESS,
          ADDRESS);
  private final MethodHandle clear =
      library.function("secret_password_clearv_sync", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
  private final MethodHandle free = library.procedure("secret_password_free", ADDRESS);
  private final MethodHandle newTable =
      library.function("g_hash_table_new", ADDRESS, ADDRESS, ADDRESS);
  private final MethodHandle insert =
      library.function("g_hash_table_insert", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
  private final MethodHandle freeTable = library.procedure("g_hash_table_unref", ADDRESS);
  private final MethodHandle freeError = library.procedure("g_error_free", ADDRESS);
  private final MethodHandle service =
      library.function("secret_service_get_sync", ADDRESS, JAVA_INT, ADDRESS, ADDRESS);
  private final MethodHandle collection =
      library.function(
          "secret_collection_for_alias_sync",
          ADDRESS,
          ADDRESS,
          ADDRESS,
          JAVA_INT,
          ADDRESS,
          ADDRESS);
  private final MethodHandle locked =
      library.function("secret_collection_get_locked", JAVA_INT, ADDRESS);
  private final MethodHandle release = library.procedure("g_object_unref", ADDRESS);

  /// Opens the key store of this session, when it has one that is unlocked; nobody is asked for a
  /// password.
  ///
  /// @throws SecretsUnavailable when there is none or it is locked
  /// @throws IllegalArgumentException when libsecret is not installed
  static SecretService open(Map<String, String> environment) {
    // Without this the library would start a message bus that nobody else uses.
    if (!hasSession(environment)) {
      throw new SecretsUnavailable("this session has no key store");
    }
    SecretService service = new SecretService();
    service.refuseLocked();
    return service;
  }

  private static boolean hasSession(Map<String, String> environment) {
    if (!environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "").isBlank()) return true;
    String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
    return !runtime.isBlank() && Files.exists(Path.of(runtime, "bus"));
  }

  @Override
  public String name() {
    return "Secret Service";
  }

  @Override
  public Optional<String> find(Slot slot) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment table = attributes(slot, arena);
      try {
        MemorySegment error = arena.allocate(ADDRESS);
        MemorySegment found =
            Native.calling(
                () ->
                    (MemorySegment)
                        lookup.invokeExact(schema(arena), table, MemorySegment.NULL, error));
        refuse(error);
        if (found.equals(MemorySegment.NULL)) return Optional.empty();
        String content = found.reinterpret(Long.MAX_VALUE).getString(0);
        run(free, found);
        return Optional.of(content);
      } finally {
        run(freeTable, table);
      }
    }
  }

  @Override
  public void keep(Slot slot, String content) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment table = attributes(slot, arena);
      try {
        MemorySegment error = arena.allocate(ADDRESS);
        int kept =
            Native.calling(
                () ->
                    (int)
                        store.invokeExact(
                            schema(arena),
                            table,
                            arena.allocateFrom("default"),
                            arena.allocateFrom(slot.label()),
                            arena.allocateFrom(content),
                            MemorySegment.NULL,
                            error));
        refuse(error);
        if (kept == 0) throw refused();
      } finally {
        run(freeTable, table);
      }
    }
  }

  @Override
  public void forget(Slot slot) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment table = attributes(slot, arena);
      try {
        MemorySegment error = arena.allocate(ADDRESS);
        int _ =
            Native.calling(
                () -> (int) clear.invokeExact(schema(arena), table, MemorySegment.NULL, error));
        refuse(error);
      } finally {
        run(freeTable, table);
      }
    }
  }

  private void refuseLocked() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment error = arena.allocate(ADDRESS);
      MemorySegment running =
          Native.calling(() -> (MemorySegment) service.invokeExact(0, MemorySegment.NULL, error));
      refuse(error);
      if (running.equals(MemorySegment.NULL)) throw refused();
      try {
        refuseLocked(running, arena, error);
      } finally {
        run(release, running);
      }
    }
  }

  /// The standard collection is where secrets go; without one, or with a closed one, a person would
  /// be asked.
  private void refuseLocked(MemorySegment running, Arena arena, MemorySegment error) {
    MemorySegment standard =
        Native.calling(
            () ->
                (MemorySegment)
                    collection.invokeExact(
                        running, arena.allocateFrom("default"), 0, MemorySegment.NULL, error));
    refuse(error);
    if (standard.equals(MemorySegment.NULL)) throw refused();
    int closed = Native.calling(() -> (int) locked.invokeExact(standard));
    run(release, standard);
    if (closed != 0) throw new SecretsUnavailable("the key store is locked");
  }

  /// The table of names and values by which an item is found; its texts live in the arena.
  private MemorySegment attributes(Slot slot, Arena arena) {
    String[] values = {slot.scope(), slot.ref().name(), slot.ref().origin()};
    MemorySegment table =
        Native.calling(
            () ->
                (MemorySegment)
                    newTable.invokeExact(
                        library.address("g_str_hash"), library.address("g_str_equal")));
    for (int i = 0; i < ATTRIBUTES.length; i++) {
      MemorySegment key = arena.allocateFrom(ATTRIBUTES[i]);
      MemorySegment value = arena.allocateFrom(values[i]);
      int _ = Native.calling(() -> (int) insert.invokeExact(table, key, value));
    }
    return table;
  }

  /// A `SecretSchema`: name, flags, then pairs of attribute name and type (0: text).
  private static MemorySegment schema(Arena arena) {
    MemorySegment schema = arena.allocate(SCHEMA_BYTES, 8);
    schema.set(ADDRESS, 0, arena.allocateFrom("earshot.Secret"));
    for (int i = 0; i < ATTRIBUTES.length; i++) {
      schema.set(ADDRESS, FIRST_ATTRIBUTE + i * ATTRIBUTE_BYTES, arena.allocateFrom(ATTRIBUTES[i]));
    }
    return schema;
  }

  // What the library says is dropped: it may name what was asked for.
  private void refuse(MemorySegment error) {
    MemorySegment said = error.get(ADDRESS, 0);
    if (said.equals(MemorySegment.NULL)) return;
    run(freeError, said);
    throw refused();
  }

  private static SecretsUnavailable refused() {
    return new SecretsUnavailable(
        "The key store of this computer (Secret Service) refused. Unlock it and try again.");
  }

  private static void run(MethodHandle procedure, MemorySegment argument) {
    Native.calling(
        () -> {
          procedure.invokeExact(argument);
          return true;
        });
  }
}
