package earshot;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The files of this computer under a [HaltingDisk]: the same paths, each of which leads to it.
final class HaltingPaths extends FileSystem {
  private final HaltingDisk disk;
  private final FileSystem inner;

  HaltingPaths(HaltingDisk disk, FileSystem inner) {
    this.disk = disk;
    this.inner = inner;
  }

  /// The path as the computer knows it.
  Path inner(Path path) {
    return Proxy.isProxyClass(path.getClass())
            && Proxy.getInvocationHandler(path) instanceof Led led
        ? led.path
        : path;
  }

  /// The same.
  Path inner(String path) {
    return inner.getPath(path);
  }

  /// The path that leads to the disk.
  Path outer(Path path) {
    return (Path)
        Proxy.newProxyInstance(
            ClassLoader.getSystemClassLoader(), new Class<?>[] {Path.class}, new Led(path));
  }

  /// The same one after the other.
  Iterator<Path> outer(Iterator<Path> each) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return each.hasNext();
      }

      @Override
      public Path next() {
        return outer(each.next());
      }
    };
  }

  /// Answers as the path does, but for where it leads.
  private final class Led implements java.lang.reflect.InvocationHandler {
    private final Path path;

    private Led(Path path) {
      this.path = path;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] given)
        throws Throwable {
      if (method.getName().equals("getFileSystem")) return HaltingPaths.this;
      if (method.getName().equals("toFile")) return new File(path.toString());
      Object[] arguments = given == null ? new Object[0] : given.clone();
      for (int i = 0; i < arguments.length; i++) {
        if (arguments[i] instanceof Path other) arguments[i] = inner(other);
      }
      try {
        return led(method.invoke(path, arguments));
      } catch (InvocationTargetException thrown) {
        throw thrown.getCause();
      }
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object led(@Nullable Object answer) {
      return switch (answer) {
        case Path other -> outer(other);
        case Iterator<?> names -> outer((Iterator<Path>) names);
        case null, default -> answer;
      };
    }
  }

  @Override
  public Path getPath(String first, String... more) {
    return outer(inner.getPath(first, more));
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    PathMatcher matcher = inner.getPathMatcher(pattern);
    return path -> matcher.matches(inner(path));
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return () -> outer(inner.getRootDirectories().iterator());
  }

  @Override
  public FileSystemProvider provider() {
    return disk;
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return inner.getFileStores();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return inner.supportedFileAttributeViews();
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    return inner.getUserPrincipalLookupService();
  }

  @Override
  public WatchService newWatchService() throws IOException {
    return inner.newWatchService();
  }

  @Override
  public String getSeparator() {
    return inner.getSeparator();
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
