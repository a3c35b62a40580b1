package earshot.listening;

import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.model.Egress;
import java.net.URI;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntityContainer;
import org.apache.hc.core5.http.HttpRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down every exchange with a host: what left this computer, and how much came back.
final class Ledger {
  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
  private static final String CONNECTED = "earshot.connected";

  private final Consumer<Egress> book;
  private final InstantSource clock;

  Ledger(Consumer<Egress> book, InstantSource clock) {
    this.book = book;
    this.clock = clock;
  }

  /// Notes in the context of an exchange that a host was reached, before anything was said to it.
  static void connected(org.apache.hc.core5.http.protocol.HttpContext context) {
    context.setAttribute(CONNECTED, true);
  }

  /// Notes an exchange that is over; a host that was never reached is not in the book.
  ///
  /// @param bytesIn bytes of the body as they came over the wire
  void note(URI at, WebRequest.Errand errand, HttpClientContext context, long bytesIn) {
    boolean asked = context.getEndpointDetails() != null;
    if (!asked && context.getAttribute(CONNECTED) == null) return;
    long bytesOut = asked ? bytes(context.getRequest()) : 0;
    var line =
        new Egress(
            clock.instant(), at.getHost(), errand.purpose(), errand.source(), bytesOut, bytesIn);
    try {
      book.accept(line);
    } catch (RuntimeException mishap) {
      // What was read is worth more than the line about it.
      LOG.warn("egress not written over={}", mishap.getClass().getName());
    }
  }

  private static long bytes(@org.jspecify.annotations.Nullable HttpRequest request) {
    if (request == null) return 0;
    long bytes = request.getMethod().length() + 1L + length(request.getRequestUri()) + 11L;
    for (Header header : request.getHeaders()) {
      String value = header.getValue() == null ? "" : header.getValue();
      bytes += header.getName().length() + 4L + length(value);
    }
    long body =
        request instanceof HttpEntityContainer container && container.getEntity() != null
            ? Math.max(container.getEntity().getContentLength(), 0)
            : 0;
    return bytes + 2 + body;
  }

  private static int length(String text) {
    return text.getBytes(UTF_8).length;
  }
}
