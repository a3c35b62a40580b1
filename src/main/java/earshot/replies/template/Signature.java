package earshot.replies.template;

/// Ends an answer with a signature, once.
public final class Signature {
  private Signature() {}

  /// The answer with the signature at its end; unchanged where it stands already.
  public static String put(String answer, String signature) {
    String sign = signature.strip();
    if (sign.isEmpty() || has(answer, sign)) return answer;
    String words = answer.stripTrailing();
    return words.isEmpty() ? sign : words + "\n\n" + sign;
  }

  /// Whether the answer holds it.
  public static boolean has(String answer, String signature) {
    return plain(answer).contains(plain(signature));
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
