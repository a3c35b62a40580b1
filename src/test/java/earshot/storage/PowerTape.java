package earshot.storage;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// All that was written to one file, step by step, and what a power cut after any of them leaves.
final class PowerTape {
  /// Disks write such pieces whole or not at all.
  private static final int BLOCK = 4096;

  private final byte[] before;
  private final List<Step> steps = new ArrayList<>();

  /// @param before what the file held, safely on the disk
  PowerTape(byte[] before) {
    this.before = before;
  }

  /// One thing done to the file.
  sealed interface Step {
    /// Bytes came to a place.
    // Nobody compares two of them.
    @SuppressWarnings("ArrayRecordComponent")
    record Written(long at, byte[] bytes) implements Step {}

    /// The file was cut to a size.
    record Shortened(long size) implements Step {}

    /// Everything before was forced to the disk.
    record Forced() implements Step {}
  }

  /// What is left of the steps that were not forced.
  enum Left {
    NOTHING,
    EVERYTHING,
    SOME_STEPS,
    SOME_BLOCKS
  }

  synchronized void add(Step step) {
    steps.add(step);
  }

  /// How many steps there were until now.
  synchronized int length() {
    return steps.size();
  }

  /// After which steps something lay where the file, as it was last forced, held something else.
  synchronized List<Integer> overwrites() {
    long forced = before.length;
    long end = forced;
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      switch (steps.get(i)) {
        case Step.Written(long at, byte[] bytes) -> {
          if (at >= 2L * BLOCK && at < forced) places.add(i + 1);
          end = Math.max(end, at + bytes.length);
        }
        case Step.Shortened(long size) -> end = size;
        case Step.Forced() -> forced = end;
      }
    }
    return places;
  }

  /// The file as it is found when the power fails after so many steps.
  synchronized byte[] cut(int after, Left left, Random random) {
    Image disk = new Image(before);
    List<Step> unforced = new ArrayList<>();
    for (Step step : steps.subList(0, after)) {
      if (step instanceof Step.Forced) {
        unforced.forEach(disk::take);
        unforced.clear();
      } else {
        unforced.add(step);
      }
    }
    for (Step step : unforced) {
      switch (left) {
        case NOTHING -> {}
        case EVERYTHING -> disk.take(step);
        case SOME_STEPS -> {
          if (random.nextBoolean()) disk.take(step);
        }
        case SOME_BLOCKS ->
            torn(step).stream().filter(b -> random.nextBoolean()).forEach(disk::take);
      }
    }
    return disk.bytes();
  }

  private static List<Step> torn(Step step) {
    if (!(step instanceof Step.Written written)) return List.of(step);
    List<Step> blocks = new ArrayList<>();
    byte[] bytes = written.bytes();
    for (int from = 0; from < bytes.length; ) {
      long at = written.at() + from;
      int to = (int) Math.min(bytes.length, from + BLOCK - at % BLOCK);
      blocks.add(new Step.Written(at, Arrays.copyOfRange(bytes, from, to)));
      from = to;
    }
    return blocks;
  }

  /// What a disk holds.
  private static final class Image {
    private byte[] bytes;
    private int size;

    private Image(byte[] start) {
      bytes = start.clone();
      size = start.length;
    }

    private void take(Step step) {
      switch (step) {
        case Step.Written(long at, byte[] piece) -> {
          int end = Math.toIntExact(at + piece.length);
          if (end > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
          ByteBuffer.wrap(bytes).put(Math.toIntExact(at), piece);
          size = Math.max(size, end);
        }
        case Step.Shortened(long to) -> {
          int end = Math.toIntExact(Math.min(to, size));
          Arrays.fill(bytes, end, size, (byte) 0);
          size = end;
        }
        case Step.Forced() -> {}
      }
    }

    private byte[] bytes() {
      return Arrays.copyOf(bytes, size);
    }
  }
}
