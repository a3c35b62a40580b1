package earshot;

import earshot.storage.PassingChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The disk of a program that is to halt at a step: before a file of one workspace is made,
/// written, forced, renamed or deleted for the n-th time, the whole process ends as by kill -9.
///
/// Stands under the unchanged program, database and index as the default file system of a JVM
/// (`java.nio.file.spi.DefaultFileSystemProvider`). What a kill leaves is what the disk was asked
/// until then, so these steps are all there are; between two of them there is nothing to see.
public final class HaltingDisk extends FileSystemProvider {
  /// The folder whose files count.
  static final String UNDER = "earshot.halt.under";

  /// The step, as [#name] says, before which all ends.
  static final String AT = "earshot.halt.at";

  /// How often that step has to come, from 1 on.
  static final String TURN = "earshot.halt.turn";

  /// A file that takes down the steps, where nothing is to end.
  static final String NOTED = "earshot.halt.noted";

  static final int BY_SIGNAL_9 = 128 + 9;

  private static final Set<StandardOpenOption> CHANGING =
      Set.of(StandardOpenOption.WRITE, StandardOpenOption.APPEND);

  private final FileSystemProvider inner;
  private final HaltingPaths paths;
  private final String under = System.getProperty(UNDER, "/nowhere");
  private final String at = System.getProperty(AT, "");
  private final int turn = Integer.parseInt(System.getProperty(TURN, "1"));
  private final String noted = System.getProperty(NOTED, "");
  private final Map<String, Integer> turns = new HashMap<>();

  /// Called by the JDK.
  ///
  /// @param inner the file system of this computer
  public HaltingDisk(FileSystemProvider inner) {
    this.inner = inner;
    paths = new HaltingPaths(this, inner.getFileSystem(URI.create("file:///")));
  }

  /// How a step is called: what is done to which file, its numbers left out.
  static String name(String verb, Path file) {
    String name = String.valueOf(file.getFileName());
    return verb + " " + NUMBERED.matcher(name).replaceAll("#");
  }

  // Of moments and schemas, and the counting of Lucene in base 36.
  private static final Pattern NUMBERED =
      Pattern.compile("\\d{8}T\\d{6}Z|(?<=segments)_[0-9a-z]+|^_[0-9a-z]+(?=[_.])|(?<=-)\\d{3}");

  private synchronized void step(String verb, Path path) {
    Path file = path.toAbsolutePath();
    if (!file.startsWith(under) || String.valueOf(file.getFileName()).equals("earshot.log")) return;
    String name = name(verb, file);
    int now = turns.merge(name, 1, Integer::sum);
    if (name.equals(at) && now == turn) Runtime.getRuntime().halt(BY_SIGNAL_9);
    if (noted.isEmpty()) return;
    Path list = paths.inner(noted);
    Set<OpenOption> append = Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    try (SeekableByteChannel out = inner.newByteChannel(list, append)) {
      var unused =
          out.write(
              ByteBuffer.wrap((name + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    Path file = paths.inner(path);
    if (options.stream().noneMatch(CHANGING::contains)) {
      return inner.newFileChannel(file, options, attributes);
    }
    boolean there = Files.exists(file);
    if (!there) step("make", file);
    if (there && options.contains(StandardOpenOption.TRUNCATE_EXISTING)) step("empty", file);
    return new Channel(inner.newFileChannel(file, options, attributes), file);
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(path, options, attributes);
  }

  /// Passes everything on, and is halted before what changes the file.
  private final class Channel extends PassingChannel {
    private final Path file;

    private Channel(FileChannel inner, Path file) {
      super(inner);
      this.file = file;
    }

    @Override
    public synchronized int write(ByteBuffer bytes, long position) throws IOException {
      step("write", file);
      return super.write(bytes, position);
    }

    @Override
    protected synchronized void implTruncate(long size) throws IOException {
      step("shorten", file);
      super.implTruncate(size);
    }

    @Override
    public synchronized void force(boolean metadata) throws IOException {
      step("force", file);
      super.force(metadata);
    }
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    Path there = paths.inner(folder);
    if (!Files.exists(there)) step("make", there);
    inner.createDirectory(there, attributes);
  }

  @Override
  public void createLink(Path link, Path existing) throws IOException {
    step("link", paths.inner(link));
    inner.createLink(paths.inner(link), paths.inner(existing));
  }

  @Override
  public void delete(Path path) throws IOException {
    Path there = paths.inner(path);
    if (Files.exists(there)) step("delete", there);
    inner.delete(there);
  }

  @Override
  public void copy(Path from, Path to, CopyOption... options) throws IOException {
    step("copy", paths.inner(to));
    inner.copy(paths.inner(from), paths.inner(to), options);
  }

  @Override
  public void move(Path from, Path to, CopyOption... options) throws IOException {
    step("rename", paths.inner(to));
    inner.move(paths.inner(from), paths.inner(to), options);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    DirectoryStream<Path> entries =
        inner.newDirectoryStream(paths.inner(folder), each -> filter.accept(paths.outer(each)));
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        return paths.outer(entries.iterator());
      }

      @Override
      public void close() throws IOException {
        entries.close();
      }
    };
  }

  @Override
  public String getScheme() {
    return inner.getScheme();
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> settings) throws IOException {
    return inner.newFileSystem(uri, settings);
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return paths;
  }

  @Override
  public Path getPath(URI uri) {
    return paths.outer(inner.getPath(uri));
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return inner.isSameFile(paths.inner(one), paths.inner(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return inner.isHidden(paths.inner(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return inner.getFileStore(paths.inner(path));
  }

  @Override
  public void checkAccess(Path path, java.nio.file.AccessMode... modes) throws IOException {
    inner.checkAccess(paths.inner(path), modes);
  }

  @Override
  public <V extends FileAttributeView> @Nullable V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return inner.getFileAttributeView(paths.inner(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return inner.readAttributes(paths.inner(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    return inner.readAttributes(paths.inner(path), attributes, options);
  }

  @Override
  public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
      throws IOException {
    inner.setAttribute(paths.inner(path), attribute, value, options);
  }
}
