package earshot.language;

import earshot.language.LearnedModel.Strong;
import earshot.model.Label;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Writes what was learned as text, and reads it back to the last bit.
final class ModelText {
  private static final String KIND = "learned-1";

  private ModelText() {}

  static String write(List<Label> labels, float[][] weights, List<Strong> strongest) {
    StringBuilder text = new StringBuilder(KIND).append('\n');
    labels.forEach(label -> text.append(label).append(' '));
    text.append('\n').append(Base64.getEncoder().encodeToString(bytes(labels, weights)));
    for (Strong each : strongest) {
      text.append('\n').append(each.label()).append(' ').append(each.weight());
      text.append(' ').append(each.word());
    }
    return text.toString();
  }

  static LearnedModel read(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length < 3 || !lines[0].equals(KIND)) {
      throw new IllegalArgumentException("This is nothing that Earshot learned.");
    }
    List<Label> labels = new ArrayList<>();
    for (String name : lines[1].strip().split(" ", -1)) labels.add(Label.valueOf(name));
    List<Strong> strongest = new ArrayList<>();
    for (int i = 3; i < lines.length; i++) {
      String[] part = lines[i].split(" ", 3);
      strongest.add(new Strong(Label.valueOf(part[0]), part[2], Double.parseDouble(part[1])));
    }
    return new LearnedModel(labels, weights(lines[2], labels.size()), strongest);
  }

  /// Per feature with any weight: how far it lies behind the one before, and its weights.
  static byte[] bytes(List<Label> labels, float[][] weights) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteBuffer entry = ByteBuffer.allocate(Integer.BYTES + labels.size() * Float.BYTES);
    int before = -1;
    for (int at = 0; at < Features.SIZE; at++) {
      if (isZero(weights, at)) continue;
      entry.clear().putInt(at - before);
      for (float[] own : weights) entry.putFloat(own[at]);
      out.writeBytes(entry.array());
      before = at;
    }
    return out.toByteArray();
  }

  private static boolean isZero(float[][] weights, int at) {
    for (float[] own : weights) if (own[at] != 0) return false;
    return true;
  }

  private static float[][] weights(String text, int labels) {
    float[][] weights = new float[labels][Features.SIZE];
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
      int at = -1;
      while (bytes.hasRemaining()) {
        at += bytes.getInt();
        for (float[] own : weights) own[at] = bytes.getFloat();
      }
      return weights;
    } catch (IllegalArgumentException | BufferUnderflowException | IndexOutOfBoundsException bad) {
      throw new IllegalArgumentException(
          "What was learned is damaged on disk; let Earshot learn again.", bad);
    }
  }
}
