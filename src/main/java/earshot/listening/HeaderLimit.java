package earshot.listening;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.HttpMessageParserFactory;
import org.apache.hc.core5.http.io.SessionInputBuffer;

/// Ends an answer whose headers never end: the client library limits lines and their number, not
/// their sum.
final class HeaderLimit implements HttpMessageParserFactory<ClassicHttpResponse> {
  static final Http1Config LINES =
      Http1Config.custom()
          .setMaxLineLength(FetchLimits.HEADER_BYTES)
          .setMaxHeaderCount(1_000)
          .setMaxEmptyLineCount(10)
          .build();

  @Override
  @SuppressWarnings("deprecation") // the interface's only abstract method
  public HttpMessageParser<ClassicHttpResponse> create(Http1Config config) {
    HttpMessageParser<ClassicHttpResponse> parser =
        new DefaultHttpResponseParserFactory(LINES).create();
    return (buffer, in) -> parse(parser, buffer, in);
  }

  private static ClassicHttpResponse parse(
      HttpMessageParser<ClassicHttpResponse> parser, SessionInputBuffer buffer, InputStream in)
      throws IOException, HttpException {
    // The buffer may hold the first bytes of the body as well, hence its size on top.
    return parser.parse(buffer, new Limited(in, FetchLimits.HEADER_BYTES + LINES.getBufferSize()));
  }

  private static final class Limited extends FilterInputStream {
    private long left;

    Limited(InputStream in, long most) {
      super(in);
      left = most;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int n = super.read(into, from, most);
      left -= Math.max(n, 0);
      if (left < 0) throw new MessageConstraintException("more headers than a page may have");
      return n;
    }
  }
}
