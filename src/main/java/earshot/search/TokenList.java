package earshot.search;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Hands words that are already cut to Lucene.
final class TokenList extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private List<Token> tokens;
  private int next;

  TokenList(List<Token> tokens) {
    this.tokens = tokens;
  }

  /// Hands on other words from now on, for making a stream costs more than filling it.
  void over(List<Token> others) {
    tokens = others;
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == tokens.size()) return false;
    Token token = tokens.get(next++);
    clearAttributes();
    term.append(token.term());
    offset.setOffset(token.from(), token.to());
    step.setPositionIncrement(token.step());
    return true;
  }
}
