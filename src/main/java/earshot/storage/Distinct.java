package earshot.storage;

import java.util.Arrays;

/// Counts how many different numbers there are among many, in eight bytes each.
final class Distinct {
  private long[] numbers = new long[64];
  private int count;

  void add(long number) {
    if (count == numbers.length) numbers = Arrays.copyOf(numbers, 2 * count);
    numbers[count++] = number;
  }

  int count() {
    if (count == 0) return 0;
    Arrays.sort(numbers, 0, count);
    int different = 1;
    for (int i = 1; i < count; i++) if (numbers[i] != numbers[i - 1]) different++;
    return different;
  }
}
