package earshot.listening.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The beginning of a file and a later part of it, as one stream.
final class Spliced extends SequenceInputStream {
  private final FileChannel file;

  private Spliced(FileChannel file, Contents.Part part) {
    super(
        new Stretch(file, 0, part.preface()),
        new Stretch(file, part.from(), part.to() - part.from()));
    this.file = file;
  }

  static InputStream of(Path path, Contents.Part part) throws IOException {
    return new Spliced(
        FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS), part);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
