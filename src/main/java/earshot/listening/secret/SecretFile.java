package earshot.listening.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A small file that only its owner can read, from the moment it exists; written whole or not at
/// all; sealed where its workspace is encrypted.
record SecretFile(Path path, Sealing sealing) {
  private static final long MOST_BYTES = 4 << 20;

  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  /// Its text; absent when there is no file.
  ///
  /// @throws SecretsUnavailable when others could read or replace it
  Optional<String> read() {
    try {
      if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) return Optional.empty();
      refuseOpen();
      if (Files.size(path) > MOST_BYTES) return Optional.of("");
      byte[] kept = Files.readAllBytes(path);
      Optional<String> text = opened(kept);
      // Written before the workspace was encrypted, or a kill hit in between.
      if (text.isPresent() && !sealing.fits(kept)) write(text.get());
      return Optional.of(text.orElse(""));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new SecretsUnavailable(
          "“%s” cannot be read. Make it readable for yourself alone.".formatted(path));
    }
  }

  // Absent when it was damaged, as a damaged text would be.
  private Optional<String> opened(byte[] kept) {
    try {
      return Optional.of(new String(sealing.open(kept), UTF_8));
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }

  /// Replaces its text.
  ///
  /// @throws SecretsUnavailable when it cannot be written safely
  void write(String text) {
    Path fresh = path.resolveSibling(path.getFileName() + ".part");
    try {
      refuseOpenFolder();
      if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) refuseOpen();
      Files.deleteIfExists(fresh);
      Files.createFile(fresh, forOwnerOnly(fresh));
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        var bytes = java.nio.ByteBuffer.wrap(sealing.seal(text.getBytes(UTF_8)));
        while (bytes.hasRemaining()) channel.write(bytes);
        channel.force(true);
      }
      move(fresh);
    } catch (IOException unwritable) {
      throw new SecretsUnavailable(
          "“%s” cannot be written. Check the folder and the space on its disk.".formatted(path));
    }
  }

  /// Puts a damaged file aside, and gives the name under which it is kept.
  Path putAside() {
    for (int i = 1; ; i++) {
      Path aside = path.resolveSibling(path.getFileName() + ".damaged-" + i);
      if (Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) continue;
      try {
        return Files.move(path, aside);
      } catch (IOException unwritable) {
        throw new SecretsUnavailable(
            "“%s” is damaged and cannot be moved. Move it away yourself.".formatted(path));
      }
    }
  }

  private void move(Path fresh) throws IOException {
    try {
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException coarse) {
      Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void refuseOpen() throws IOException {
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new SecretsUnavailable(
          "“%s” is not a file of its own. Take it away, so that Earshot can keep secrets there."
              .formatted(path));
    }
    if (!posix(path)) return;
    if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
      throw new SecretsUnavailable(
          "Others can read “%s”, which holds passwords. Take their rights away (chmod 600) and change the passwords if you do not trust them."
              .formatted(path));
    }
    refuseOpenFolder();
  }

  /// Who may write into the folder could put another file in its place.
  private void refuseOpenFolder() throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !posix(folder)) return;
    Set<PosixFilePermission> rights = Files.getPosixFilePermissions(folder);
    if (rights.contains(PosixFilePermission.GROUP_WRITE)
        || rights.contains(PosixFilePermission.OTHERS_WRITE)) {
      throw new SecretsUnavailable(
          "Others may write into “%s”, so no password is kept there. Take that right away (chmod 700)."
              .formatted(folder));
    }
  }

  private static boolean posix(Path path) throws IOException {
    FileStore store = Files.getFileStore(path);
    return store.supportsFileAttributeView("posix");
  }

  private static FileAttribute<?>[] forOwnerOnly(Path fresh) throws IOException {
    Path folder = fresh.toAbsolutePath().getParent();
    if (folder == null || posix(folder)) {
      return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)};
    }
    if (!Files.getFileStore(folder).supportsFileAttributeView(AclFileAttributeView.class)) {
      return new FileAttribute<?>[0];
    }
    AclEntry everythingForMe =
        AclEntry.newBuilder()
            .setType(AclEntryType.ALLOW)
            .setPrincipal(Files.getOwner(folder))
            .setPermissions(EnumSet.allOf(AclEntryPermission.class))
            .build();
    return new FileAttribute<?>[] {new OwnerAcl(List.of(everythingForMe))};
  }

  /// The rights of a new file on Windows.
  private record OwnerAcl(List<AclEntry> value) implements FileAttribute<List<AclEntry>> {
    @Override
    public String name() {
      return "acl:acl";
    }
  }
}
