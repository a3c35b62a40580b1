package earshot.storage;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.mvstore.DataUtils;

/// Makes a closed file look as if it had been made long ago: H2 writes over the room of what is
/// older than 45 seconds only, which no test lives to see.
final class Aged {
  private static final int BLOCK = 4096;
  private static final Pattern MADE = Pattern.compile("created:([0-9a-f]+)");

  private Aged() {}

  static void by(Duration age, Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      for (int copy = 0; copy < 2; copy++) {
        byte[] block = new byte[BLOCK];
        bytes.seek((long) copy * BLOCK);
        bytes.readFully(block);
        String header = new String(block, StandardCharsets.ISO_8859_1);
        bytes.seek((long) copy * BLOCK);
        bytes.write(aged(header, age.toMillis()));
      }
    }
  }

  // The header ends with a sum over what stands before it.
  private static byte[] aged(String header, long millis) {
    String told = header.substring(0, header.indexOf(",fletcher:"));
    Matcher made = MADE.matcher(told);
    String aged =
        made.replaceFirst(
            each -> "created:" + Long.toHexString(Long.parseLong(each.group(1), 16) - millis));
    byte[] start = aged.getBytes(StandardCharsets.ISO_8859_1);
    StringBuilder whole = new StringBuilder(aged);
    DataUtils.appendMap(whole, "fletcher", DataUtils.getFletcher32(start, 0, start.length));
    return Arrays.copyOf(
        whole.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1), BLOCK);
  }
}
