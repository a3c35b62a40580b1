package earshot.listening;

import earshot.model.FailureReason;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;

/// Says in a person's words why a connection broke.
public record Breakage(FailureReason reason, String sentence) {

  public static Breakage of(Exception broken, String host) {
    return switch (broken) {
      case Exception guarded when causedBy(guarded, GuardedResolver.Refused.class) -> {
        AddressGuard.Objection objection = AddressGuard.ownNetwork(host);
        yield new Breakage(objection.reason(), objection.sentence());
      }
      case UnknownHostException unknown ->
          new Breakage(
              FailureReason.DNS,
              "There is no host named %s, or the network is down.".formatted(host));
      case ConnectTimeoutException slow -> noConnection(host);
      case SocketTimeoutException slow ->
          new Breakage(FailureReason.DEADLINE, "%s does not answer.".formatted(host));
      case SSLException unsafe -> unsafe(unsafe, host);
      case MessageConstraintException endless ->
          new Breakage(FailureReason.TOO_BIG, "%s sends too many headers.".formatted(host));
      case HttpException odd -> notHttp(host);
      case NoHttpResponseException mute -> notHttp(host);
      case IOException lost -> noConnection(host);
      default ->
          new Breakage(
              FailureReason.INTERNAL,
              "Earshot stumbled over the answer of %s; other sources go on.".formatted(host));
    };
  }

  private static Breakage noConnection(String host) {
    return new Breakage(FailureReason.CONNECT, "No connection to %s.".formatted(host));
  }

  private static Breakage notHttp(String host) {
    return new Breakage(
        FailureReason.BAD_SHAPE, "%s does not answer like a web server.".formatted(host));
  }

  private static Breakage unsafe(SSLException unsafe, String host) {
    String what =
        Untrusted.in(unsafe)
            .map(Untrusted::sentence)
            .orElseGet(() -> "No safe connection to %s.".formatted(host));
    return new Breakage(FailureReason.TLS, what + " Earshot will not read it.");
  }

  static boolean causedBy(Throwable top, Class<? extends Throwable> kind) {
    int depth = 0;
    for (Throwable t = top; t != null && depth < 10; t = t.getCause(), depth++) {
      if (kind.isInstance(t)) return true;
    }
    return false;
  }
}
